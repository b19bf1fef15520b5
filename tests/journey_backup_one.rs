//! A plan goes out as a file and comes in where nothing was before: every page of it looks the same. What merged into a plan can
//! be withdrawn, and stays withdrawn.

use crate::browser::{App, Page, Setup, part, role};
use crate::support::cases::{zuifu, zuifu_check};
use crate::support::copies::{bring, file_of, open, put};
use kyoso::app::Route;
use kyoso::domain::activity::Activity;
use kyoso::domain::field::Choice;
use kyoso::domain::plan::Head;
use kyoso::domain::{PlanId, Step};
use kyoso::exchange::backup;
use kyoso::exchange::sheet::SheetName;
use std::path::PathBuf;

const ZUIFU: &str = "「瑞風」を活かしたまちづくり事業";

/// All that can be read on a page: its text with everything folded out, and what stands in every control.
const READ: &str = "
    const main = document.querySelector('main');
    for (const fold of main.querySelectorAll('details')) fold.open = true;
    const said = (control) => ['radio', 'checkbox'].includes(control.type) ? control.checked : control.value;
    const controls = [...main.querySelectorAll('input, textarea, select')];
    return main.innerText + '\\n' + controls.map((control) => `${control.labels?.[0]?.innerText}: ${said(control)}`).join('\\n');";
/// The rows of the list of plans.
const ROWS: &str =
    "return [...document.querySelectorAll('[aria-label=\"取り組みの一覧\"] > li')].map((row) => row.innerText)";
/// Marks the page that is left, so that the next one can be told from it.
const LEAVE: &str = "document.querySelector('main').firstElementChild.dataset.left = '';";
const HAS_COME: &str = "return !document.querySelector('main [data-left]') && !!document.querySelector('h1#title')";

/// A page as it reads when it does not change any more.
async fn read(app: &App, route: Route) -> String {
    let browser = app.browser();
    browser.script(LEAVE).await;
    app.go(&route.to_hash()[1..]).await;
    let page = app.page();
    page.until(&format!("{route:?}"), async || browser.script(HAS_COME).await.as_bool()?.then_some(())).await;
    let mut before = String::new();
    page.until(&format!("{route:?} in peace"), async || {
        let now = browser.script(READ).await.as_str()?.to_owned();
        let is_still = !now.is_empty() && now == before;
        before.clone_from(&now);
        is_still.then_some(now)
    })
    .await
}

/// Every page of these plans, and what it says.
async fn screens(app: &App, plans: &[PlanId]) -> Vec<(Route, String)> {
    let mut screens = Vec::new();
    for plan in plans.iter().copied() {
        let steps = Step::ALL.iter().map(|step| Route::Step(plan, *step));
        let sheets = SheetName::ALL.iter().map(|sheet| Route::Sheet(plan, *sheet));
        for route in [Route::Plan(plan), Route::CaseSheet(plan), last_check(app, plan).await]
            .into_iter()
            .chain(steps)
            .chain(sheets)
        {
            screens.push((route, read(app, route).await));
        }
    }
    // Around the rows of the list stands what this device alone knows: its last backup.
    app.go(&Route::Home.to_hash()[1..]).await;
    let page = app.page();
    let rows = page.until("a row for each plan", async || {
        let rows = app.browser().script(ROWS).await;
        rows.as_array().filter(|rows| rows.len() == plans.len()).cloned()
    });
    screens.extend(rows.await.into_iter().map(|row| (Route::Home, row.as_str().unwrap_or_default().to_owned())));
    screens
}

/// The page of the last check, to which the plan's own page leads.
async fn last_check(app: &App, plan: PlanId) -> Route {
    app.go(&Route::Plan(plan).to_hash()[1..]).await;
    let page = app.page();
    page.link("点検の結果を見る").await.click().await;
    page.until("the result", async || match Route::parse(&page.route().await) {
        result @ Route::Result(..) => Some(result),
        _ => None,
    })
    .await
}

/// The same pages, word for word.
fn check_same(before: &[(Route, String)], after: &[(Route, String)]) {
    assert_eq!(before.len(), after.len());
    for ((route, before), (_, after)) in before.iter().zip(after) {
        assert_eq!(before, after, "{route:?}");
    }
}

/// Starts the browser again: what is said of this sitting alone (when it saved, that an import can be withdrawn) is gone then.
async fn anew(app: &mut App) {
    app.go(&Route::Data.to_hash()[1..]).await;
    app.page().status_says("最後に保存したのは").await;
    app.close().await;
    app.start_again().await;
    app.page().heading("取り組み").await;
}

/// Makes the file with the button of a page, and moves it out of the profile that will be wiped.
async fn handed_out(app: &App, route: Route, button: &str, title: &str) -> (PathBuf, Vec<u8>) {
    app.go(&route.to_hash()[1..]).await;
    let page = app.page();
    page.button(button).await.click().await;
    page.shows("を作りました。").await;
    let today = app.browser().script("return new Date().toLocaleDateString('sv-SE')").await;
    let name = format!("共創ノート_{title}{}.json", today.as_str().expect("a day"));
    let bytes = app.downloaded(&name).await;
    (PathBuf::from(name), bytes)
}

/// On a device where nothing was before: takes the file in.
async fn taken_in(name: PathBuf, bytes: &[u8], told: &str) -> App {
    let other = App::open(Setup::laptop()).await;
    let file = put(&other, &name.display().to_string(), bytes);
    open(&other, &file).await;
    let page = other.page();
    page.button("この内容を取りこむ").await.click().await;
    page.shows(told).await;
    other
}

/// The sample, opened on this device.
async fn open_sample(app: &App) -> PlanId {
    app.go(&Route::New.to_hash()[1..]).await;
    let page = app.page();
    page.button("見本を開いてみる").await.click().await;
    page.until("the sample", async || Route::parse(&page.route().await).plan()).await
}

#[tokio::test]
async fn one_plan_comes_back_from_its_file_with_the_same_screens() {
    let room = zuifu();
    zuifu_check(&room);
    let mut app = App::open(Setup::laptop()).await;
    bring(&app, &room).await;
    anew(&mut app).await;
    let before = screens(&app, &[room.plan]).await;
    let says = |text: &str| before.iter().any(|(_, page)| page.contains(text));
    assert!(
        says("うぐいすの会") && says("平成29年6月") && says("自己点検しました"),
        "the pages were read: {before:#?}"
    );

    // Another plan is here too: it stays out of the file.
    open_sample(&app).await;
    let title = format!("{ZUIFU}_");
    let (name, bytes) = handed_out(&app, Route::Plan(room.plan), "この取り組みのファイルを作る", &title).await;
    assert_eq!(backup::read(&bytes).expect("a backup").len(), 1);
    app.finish().await;

    let mut there = taken_in(name, &bytes, "新しい取り組み 1つ").await;
    anew(&mut there).await;
    check_same(&before, &screens(&there, &[room.plan]).await);
    there.finish().await;
}

#[tokio::test]
async fn everything_comes_back_from_one_file_with_the_same_screens() {
    let room = zuifu();
    zuifu_check(&room);
    let mut app = App::open(Setup::laptop()).await;
    bring(&app, &room).await;
    let plans = [room.plan, open_sample(&app).await];
    anew(&mut app).await;
    let before = screens(&app, &plans).await;
    let (name, bytes) = handed_out(&app, Route::Data, "バックアップファイルを作る", "").await;
    app.finish().await;

    let mut there = taken_in(name, &bytes, "新しい取り組み 2つ").await;
    anew(&mut there).await;
    check_same(&before, &screens(&there, &plans).await);
    there.finish().await;
}

const BEFORE: &str = "「瑞風」をきっかけに、宍道町の活性化につなげる。";
const AFTER: &str = "「瑞風」をきっかけに、宍道町のにぎわいと地域の魅力をつくる。";

/// The purpose and the activities as the plan's pages show them.
async fn shows(app: &App, plan: PlanId, purpose: &str, has_photos: bool) {
    app.go(&Route::Step(plan, Step::Act).to_hash()[1..]).await;
    let page = app.page();
    page.shows(purpose).await;
    let activities = page.all(role::FIELD, part("したこと")).await;
    assert_eq!(activities.len(), if has_photos { 3 } else { 2 });
}

/// Takes a copy of the plan in that merges into the one here.
async fn merge(page: &Page) {
    page.shows("ここにもある取り組みです").await;
    page.shows("新しい 1件、ちがう 1件").await;
    page.button("この内容を取りこむ").await.click().await;
    page.shows("合わせたもの 1つ").await;
}

#[tokio::test]
async fn a_withdrawn_import_stays_withdrawn_and_the_file_can_be_taken_in_again() {
    let room = zuifu();
    let mut app = App::open(Setup::laptop()).await;
    bring(&app, &room).await;
    // The copy goes on on another device.
    room.write(Head::purpose, AFTER);
    room.add::<Activity>(&[(Activity::what, "駅で「シャッター押します」の声をかけた。")]);
    let copy = file_of(&room);
    let file = put(&app, "後の写し.json", &copy);
    open(&app, &file).await;
    merge(&app.page()).await;
    shows(&app, room.plan, AFTER, true).await;
    app.go(&Route::Plan(room.plan).to_hash()[1..]).await;
    app.page().button(part("取りこみを取り消す")).await.click().await;
    app.page().status_says("の取りこみを 取り消しました").await;
    app.page().gone(role::BUTTON, part("取りこみを取り消す")).await;
    shows(&app, room.plan, BEFORE, false).await;
    anew(&mut app).await;
    shows(&app, room.plan, BEFORE, false).await;

    let file = put(&app, "後の写し.json", &copy);
    open(&app, &file).await;
    merge(&app.page()).await;
    shows(&app, room.plan, AFTER, true).await;
    anew(&mut app).await;
    shows(&app, room.plan, AFTER, true).await;
    open(&app, &file).await;
    app.page().shows("もう全部ここにあります").await;
    app.finish().await;
}
