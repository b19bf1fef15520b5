//! What browsers do to people's data, in the real app and in every engine: rows 4 to 7 and 16 of the fault matrix.

use crate::browser::{App, Key, Page, Setup, in_engines, part, role};
use crate::engine::Engine;
use kyoso::app::Route;
use kyoso::domain::{Id, PlanId};
use std::fs;
use std::time::Duration;
use tokio::time::Instant;

const TITLE: &str = "水辺を遊び場に";
const PLACE: &str = "場所";
const LEAD: &str = "実施主体（中心になる団体）";

/// How long the app may wait for a database that does not answer, with room for the driver.
const FALL_BACK: Duration = Duration::from_secs(4);

in_engines! {
    two_tabs_keep_everything:
        row_04_two_tabs_keep_everything_in_chromium = Chromium, row_04_two_tabs_keep_everything_in_firefox = Firefox,
        row_04_two_tabs_keep_everything_in_webkit = WebKit;
    an_older_tab_only_reads:
        row_05_an_older_tab_only_reads_in_chromium = Chromium, row_05_an_older_tab_only_reads_in_firefox = Firefox,
        row_05_an_older_tab_only_reads_in_webkit = WebKit;
    a_silent_database_is_not_waited_for:
        row_06_a_silent_database_is_not_waited_for_in_chromium = Chromium,
        row_06_a_silent_database_is_not_waited_for_in_firefox = Firefox,
        row_06_a_silent_database_is_not_waited_for_in_webkit = WebKit;
    without_stores_the_app_runs_and_says_so:
        row_07_without_stores_the_app_runs_and_says_so_in_chromium = Chromium,
        row_07_without_stores_the_app_runs_and_says_so_in_firefox = Firefox,
        row_07_without_stores_the_app_runs_and_says_so_in_webkit = WebKit;
    every_page_opens_without_a_breach:
        row_16_every_page_opens_without_a_breach_in_chromium = Chromium,
        row_16_every_page_opens_without_a_breach_in_firefox = Firefox,
        row_16_every_page_opens_without_a_breach_in_webkit = WebKit;
}

async fn begin(app: &App) -> PlanId {
    app.go("/new").await;
    let page = app.page();
    page.field("取り組みの名前").await.fill(TITLE).await;
    page.button("この名前ではじめる").await.click().await;
    page.heading(TITLE).await;
    Route::parse(&page.route().await).plan().expect("a plan's page")
}

async fn write(page: &Page, field: &str, text: &str) {
    page.field(field).await.fill(text).await;
    page.press(Key::Tab).await;
}

async fn holds(page: &Page, field: &str, text: &str) {
    let what = format!("{text} in {field}");
    page.until(&what, async || (page.field(field).await.value().await == text).then_some(())).await;
}

async fn two_tabs_keep_everything(engine: Engine) {
    let mut app = App::open(Setup::laptop().in_engine(engine)).await;
    let page = app.page();
    let plan = begin(&app).await;
    let here = Route::Plan(plan).to_hash()[1..].to_owned();
    let first = app.browser().tab().await;
    let second = app.open_tab().await;
    app.go(&here).await;
    // In turns, one field each, twice; the other tab sees it before it goes on.
    for (tab, field, text) in
        [(&first, PLACE, "川"), (&second, LEAD, "川の会"), (&first, PLACE, "松江市の川"), (&second, LEAD, "水辺の会")]
    {
        app.browser().show(tab).await;
        write(&page, field, text).await;
        page.status_says("保存しました").await;
        let other = if *tab == first { &second } else { &first };
        app.browser().show(other).await;
        holds(&page, field, text).await;
    }
    // At once: both fields are half typed when the focus changes.
    app.browser().show(&first).await;
    page.field(PLACE).await.fill("宍道町の川").await;
    app.browser().show(&second).await;
    page.field(LEAD).await.fill("宍道の会").await;
    page.press(Key::Tab).await;
    app.browser().show(&first).await;
    page.press(Key::Tab).await;
    for tab in [&second, &first] {
        app.browser().show(tab).await;
        holds(&page, PLACE, "宍道町の川").await;
        holds(&page, LEAD, "宍道の会").await;
    }
    page.status_says("保存しました").await;
    app.come_back().await;
    app.go(&here).await;
    holds(&app.page(), PLACE, "宍道町の川").await;
    holds(&app.page(), LEAD, "宍道の会").await;
    app.finish().await;
}

async fn an_older_tab_only_reads(engine: Engine) {
    let app = App::open(Setup::laptop().in_engine(engine)).await;
    let page = app.page();
    begin(&app).await;
    write(&page, PLACE, "川").await;
    page.status_says("保存しました").await;
    let first = app.browser().tab().await;
    app.open_tab().await;
    // A later version of the app tells of a change, in a form that this one does not know.
    let newer = "new BroadcastChannel('kyoso').postMessage(new Uint8Array([1, 75, 89, 79, 50, 1]))";
    app.browser().script(newer).await;
    app.browser().show(&first).await;
    page.shows("ほかの画面が、新しい版になりました").await;
    page.shows("読むだけになっています").await;
    holds(&page, PLACE, "川").await;
    page.button("読みこみ直す").await.click().await;
    holds(&page, PLACE, "川").await;
    app.finish().await;
}

async fn a_silent_database_is_not_waited_for(engine: Engine) {
    let mut setup = Setup::laptop().in_engine(engine);
    setup.scripts.push("IDBFactory.prototype.open = function () { return new EventTarget(); };");
    let app = App::open(setup).await;
    let page = app.page();
    begin(&app).await;
    write(&page, PLACE, "川").await;
    let began = Instant::now();
    page.status_says("この端末に書きました").await;
    assert!(began.elapsed() < FALL_BACK, "{:?}", began.elapsed());
    page.reload().await;
    holds(&page, PLACE, "川").await;
    app.finish().await;
}

async fn without_stores_the_app_runs_and_says_so(engine: Engine) {
    let mut setup = Setup::laptop().in_engine(engine);
    setup.scripts.push(
        "for (const store of ['localStorage', 'indexedDB']) \
         Object.defineProperty(window, store, { get() { throw new DOMException('no', 'SecurityError'); } });",
    );
    let app = App::open(setup).await;
    let page = app.page();
    begin(&app).await;
    write(&page, PLACE, "川").await;
    page.shows("まだ保存できていません").await;
    page.shows("閉じる前に、バックアップファイルを作ってください").await;
    app.go("/data").await;
    page.button(part("バックアップファイルを作る")).await.click().await;
    let file = page
        .until("the file", async || {
            let files = fs::read_dir(app.browser().profile().downloads()).ok()?.filter_map(Result::ok);
            let mut files =
                files.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "json"));
            fs::read(files.next()?).ok().filter(|bytes| !bytes.is_empty())
        })
        .await;
    assert_eq!(kyoso::exchange::backup::read(&file).expect("a backup").len(), 1);
    app.finish().await;
}

async fn every_page_opens_without_a_breach(engine: Engine) {
    let app = App::open(Setup::laptop().in_engine(engine)).await;
    let page = app.page();
    let plan = begin(&app).await;
    for route in Route::every(plan, Id::from_random(7)) {
        app.go(&route.to_hash()[1..]).await;
        page.until("the page", async || page.title().await.contains("共創ノート").then_some(())).await;
        page.gone(role::STATUS, "開いています").await;
    }
    app.finish().await;
}
