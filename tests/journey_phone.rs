//! A check answered on somebody's own phone: the link of the meeting is opened at 360 px, answered by finger, and the code is typed in where
//! the meeting is led; and the wall shows the link.

use crate::browser::{App, Key, Page, Setup, part};
use crate::journey_meeting::meeting;
use kyoso::app::Route;
use kyoso::domain::{Id, PlanId};

/// What the device keeps, all of it.
const KEPT: &str = "return JSON.stringify(localStorage)";

pub async fn text_of(app: &App, place: &str) -> String {
    let script = format!("return document.querySelector('{place}').innerText");
    app.browser().script(&script).await.as_str().unwrap_or_default().to_owned()
}

/// Writes down where the app lies in the net.
pub async fn set_address(app: &App) {
    let page = app.page();
    app.go("/settings").await;
    page.field(part("公開アドレス")).await.fill("https://kyoso.example.jp/note/").await;
    page.press(Key::Tab).await;
}

/// The address is written down, and a check without names begins for six people.
async fn begin(app: &App) -> (PlanId, Id) {
    let page = app.page();
    app.go("/settings").await;
    page.field(part("公開アドレス")).await.fill("kyoso.example.jp").await;
    page.press(Key::Tab).await;
    page.shows("https:// から始まるアドレス").await;
    set_address(app).await;
    app.browser().screenshot("phone-settings").await;
    app.go("/check").await;
    page.radio("一人ひとり・名前なし").await.click().await;
    page.field(part("何人いますか")).await.fill("6").await;
    page.button("点検をはじめる").await.click().await;
    meeting(&page).await
}

/// Nine answers by finger, one of them changed, and the code they make.
async fn answer(app: &App, page: &Page) -> String {
    page.shows("どこにも 送られません").await;
    app.browser().screenshot("phone-start").await;
    let before = app.browser().script(KEPT).await;
    page.button("答えはじめる").await.click().await;
    page.shows("はじめの問い").await;
    page.button("一つ えらぶと、つぎへ進めます").await.click().await;
    page.radio("わからない").await.click().await;
    page.button("この答えで つぎへ").await.click().await;
    for number in 1..=8 {
        page.shows(&format!("8問中 {number}問め")).await;
        if number == 2 {
            app.browser().screenshot("phone-question").await;
            page.button("もどる").await.click().await;
            page.shows("8問中 1問め").await;
            assert!(page.radio(part("だいたい")).await.is_chosen().await, "what was answered stays");
            page.button("この答えで つぎへ").await.click().await;
            page.shows("8問中 2問め").await;
        }
        page.radio(part("だいたい")).await.click().await;
        page.button(if number == 8 { "この答えで 番号を見る" } else { "この答えで つぎへ" }).await.click().await;
    }
    page.shows("進行の人に見せてください").await;
    app.browser().screenshot("phone-code").await;
    assert_eq!(app.browser().script(KEPT).await, before, "something of the answers is kept");
    text_of(app, ".phone-code").await.split_whitespace().collect()
}

pub async fn type_code(page: &Page, code: &str) {
    page.field("答えの番号").await.fill(code).await;
    page.press(Key::Enter).await;
}

#[tokio::test]
async fn a_phone_answers_by_finger_and_its_code_counts_once() {
    let app = App::open(Setup::phone()).await;
    let page = app.page();
    begin(&app).await;
    page.shows("これを打ちこみます").await;
    app.browser().screenshot("phone-promise").await;
    let link = text_of(&app, ".phone-link").await;
    let route = link.strip_prefix("https://kyoso.example.jp/note/#").expect("the link of the app").to_owned();
    let meeting = app.browser().tab().await;
    let phone = app.open_tab().await;
    app.go(&route).await;
    let code = answer(&app, &page).await;
    assert_eq!(code.len(), 14, "{code}");

    app.browser().show(&meeting).await;
    page.checkbox(part("この約束で")).await.click().await;
    page.button(part("つぎへ")).await.click().await;
    page.button("名前なしの答えを 集めはじめる").await.click().await;
    page.radio("スマートフォンに出た番号を入れる").await.click().await;
    type_code(&page, "34O").await;
    page.shows("「O」は、番号に出てこない文字です").await;
    let wrong = if code.starts_with('3') { "4" } else { "3" };
    type_code(&page, &format!("{wrong}{}", &code[1..])).await;
    page.shows("1文字めが ちがうようです").await;
    app.browser().screenshot("phone-wrong").await;
    page.shows("0 / 6人").await;
    type_code(&page, &code.to_lowercase()).await;
    page.shows("一人分が 入りました").await;
    page.shows("1 / 6人").await;
    assert_eq!(page.field("答えの番号").await.value().await, "", "the field waits for the next code");
    type_code(&page, &code).await;
    page.shows("もう入っています").await;
    page.shows("1 / 6人").await;
    app.browser().screenshot("phone-typed").await;

    app.browser().show(&phone).await;
    page.button(part("次の人がはじめから答える")).await.click().await;
    page.shows("どこにも 送られません").await;
    page.reload().await;
    page.shows("どこにも 送られません").await;
    app.finish().await;
}

#[tokio::test]
async fn the_wall_shows_the_link_while_people_answer() {
    let app = App::open(Setup::laptop().dark()).await;
    let page = app.page();
    let (plan, check) = begin(&app).await;
    app.browser().screenshot("phone-promise-dark").await;
    let presenter = app.browser().tab().await;
    let wall = app.open_tab().await;
    app.go(&Route::Wall(plan, check).to_hash()[1..]).await;
    page.shows("はじめの約束").await;
    app.browser().show(&presenter).await;
    page.checkbox(part("この約束で")).await.click().await;
    page.button(part("つぎへ")).await.click().await;
    page.button("名前なしの答えを 集めはじめる").await.click().await;
    page.radio("スマートフォンに出た番号を入れる").await.click().await;
    app.browser().screenshot("phone-way-dark").await;
    app.browser().show(&wall).await;
    page.shows("0 / 6人").await;
    page.shows("これを打ちこみます").await;
    app.browser().screenshot("phone-wall-answering").await;
    let fits = "return String(document.documentElement.scrollHeight <= innerHeight + 1)";
    assert_eq!(app.browser().script(fits).await, "true", "the wall must not scroll");
    app.finish().await;
}
