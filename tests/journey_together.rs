//! Twelve people of four sides answer in four ways at one meeting: the device passed round, sheets typed in, phones, raised hands. The wall
//! follows in a second window, everything is revealed together, and the next meeting opens with the three promises.

use crate::browser::{App, Key, Page, Setup, part, role};
use crate::journey_meeting::{SIDES, agree, choose_sides, meeting, three_promises, tree};
use crate::journey_phone::{set_address, text_of, type_code};
use crate::journey_ways::person;
use kyoso::app::Route;
use kyoso::domain::{Id, PlanId, Step};

/// Begins a meeting of 45 minutes in 話し合いながら.
async fn begin(app: &App) -> (PlanId, Id) {
    let page = app.page();
    set_address(app).await;
    app.go("/check").await;
    page.radio("話し合いながら").await.click().await;
    choose_sides(&page, &SIDES).await;
    page.radio("45分").await.click().await;
    app.browser().screenshot("together-start").await;
    page.button("点検をはじめる").await.click().await;
    meeting(&page).await
}

/// So many answered by a ballot.
async fn by_ballots(page: &Page, people: usize) {
    page.shows(&format!("この方法で答えた人　{people}人")).await;
}

/// The three of the first side on the passed device; the last of them is taken back once.
async fn passed_round(page: &Page) {
    page.radio("手をあげないで答える").await.click().await;
    page.shows("ここで答えた人は、手をあげません").await;
    page.button("最初の人へ わたす").await.click().await;
    for number in 1..=3 {
        page.button(part(SIDES[0])).await.click().await;
        person(page, if number == 3 { "2" } else { "1" }).await;
        if number < 3 {
            page.button("次の人へ").await.click().await;
        }
    }
    page.button("取り消して、はじめから答える").await.click().await;
    page.button(part(SIDES[0])).await.click().await;
    person(page, "1").await;
    page.button("進行役にもどす").await.click().await;
    by_ballots(page, 3).await;
}

/// The three of the second side on paper; after the nine answers the number of the side is the last key.
async fn typed_in(page: &Page) {
    page.radio(part("数字のキーで入れる")).await.click().await;
    page.field("ここを選んで、キーを押してください").await.click().await;
    for (people, sheet) in (4..).zip(["4444444442", "4444444442", "4344044442"]) {
        page.type_text(sheet).await;
        by_ballots(page, people).await;
    }
}

/// Nine answers on a phone of the third side, and its code.
async fn on_a_phone(app: &App, page: &Page, answer: &str) -> String {
    page.shows("どこにも 送られません").await;
    page.radio(part("3")).await.click().await;
    page.button("答えはじめる").await.click().await;
    for number in 0..=8 {
        page.shows(&if number == 0 { "はじめの問い".to_owned() } else { format!("8問中 {number}問め") }).await;
        page.radio(part(answer)).await.click().await;
        page.button(if number == 8 { "この答えで 番号を見る" } else { "この答えで つぎへ" }).await.click().await;
    }
    page.shows("進行の人に見せてください").await;
    text_of(app, ".phone-code").await.split_whitespace().collect()
}

/// The three of the third side on their phones: the link stands on the wall as long as the presenter wants it there.
async fn phones(app: &App, page: &Page, wall: &fantoccini::wd::WindowHandle) {
    let presenter = app.browser().tab().await;
    app.browser().script("document.activeElement.blur()").await;
    page.type_text("l").await;
    app.browser().show(wall).await;
    page.shows("スマートフォンで答える人へ").await;
    app.browser().screenshot("together-wall-link").await;
    let link = text_of(app, ".phone-link").await;
    let route = link.strip_prefix("https://kyoso.example.jp/note/#").expect("the link of the app").to_owned();
    app.open_tab().await;
    let mut codes = Vec::new();
    for answer in ["だいたい", "だいたい", "わからない"] {
        app.go(&route).await;
        codes.push(on_a_phone(app, page, answer).await);
        page.button(part("次の人がはじめから答える")).await.click().await;
    }
    app.browser().show(&presenter).await;
    page.type_text("l").await;
    page.radio("スマートフォンに出た番号を入れる").await.click().await;
    for (people, code) in (7..).zip(&codes) {
        type_code(page, code).await;
        by_ballots(page, people).await;
    }
    type_code(page, &codes[0]).await;
    page.shows("もう入っています").await;
    by_ballots(page, 9).await;
}

/// The three of the fourth side raise their hands, question by question.
async fn hands(app: &App, page: &Page) {
    for number in 0..=8 {
        if number > 0 {
            page.button("つぎの質問へ").await.click().await;
            page.shows(&format!("8問中 {number}問め")).await;
        }
        page.radio("手をあげて数える").await.click().await;
        if number == 0 {
            page.shows("みんなほかの方法で答えました").await;
        }
        page.field(part(&format!("{} すこしできている", SIDES[3]))).await.fill("2").await;
        page.press(Key::Tab).await;
        page.shows("あと1人").await;
        page.field(part(&format!("{} わからない", SIDES[3]))).await.fill("1").await;
        page.press(Key::Tab).await;
        page.shows("3人、数が合いました").await;
        if number == 0 {
            app.browser().screenshot("together-hands").await;
        }
    }
}

#[tokio::test]
async fn twelve_people_of_four_sides_answer_in_four_ways_and_the_next_meeting_opens_with_their_promises() {
    let mut app = App::open(Setup::laptop()).await;
    let page = app.page();
    let (plan, check) = begin(&app).await;
    page.shows("補助金の審査には").await;
    let presenter = app.browser().tab().await;
    let wall = app.open_tab().await;
    app.go(&Route::Wall(plan, check).to_hash()[1..]).await;
    app.browser().show(&presenter).await;
    agree(&page).await;
    passed_round(&page).await;
    typed_in(&page).await;
    phones(&app, &page, &wall).await;
    app.browser().screenshot("together-ways").await;
    hands(&app, &page).await;

    app.browser().show(&wall).await;
    page.shows("8問中 8問め").await;
    page.shows("12 / 12人").await;
    app.browser().screenshot("together-wall").await;
    let said = tree(&app).await;
    for hidden in SIDES.iter().chain(&["見え方", "人中", "この方法で", "kyoso.example"]) {
        assert!(!said.contains(hidden), "{hidden} on the wall: {said}");
    }
    app.browser().show(&presenter).await;
    let page = app.start_over(plan).await;
    page.shows("8問中 8問め").await;
    page.button(part("つぎへ")).await.click().await;
    // One sheet left a line blank: it is said, and it stops nobody.
    page.shows("11 / 12人").await;
    page.shows("あと1人").await;
    app.browser().screenshot("together-counting").await;
    let presenter = app.browser().tab().await;
    let wall = app.open_tab().await;
    app.go(&Route::Wall(plan, check).to_hash()[1..]).await;
    app.browser().show(&presenter).await;
    page.button(part("全部の結果を いっしょに見る")).await.click().await;
    page.button("つぎを見る").await.click().await;
    page.shows("大きくちがいます").await;
    app.browser().screenshot("together-reveal").await;
    app.browser().show(&wall).await;
    page.shows("大きくちがいます").await;
    app.browser().screenshot("together-wall-reveal").await;
    let dots = "return String(document.querySelectorAll('.dots-field > *').length)";
    assert_eq!(app.browser().script(dots).await, "12", "every answer is a dot");
    app.browser().show(&presenter).await;
    three_promises(&page).await;
    page.link("点検の結果を見る").await.click().await;
    page.shows("大きくちがいます").await;
    app.browser().screenshot("together-result").await;
    app.go(&Route::CheckStart(plan, Step::Find).to_hash()[1..]).await;
    page.shows("前の約束").await;
    assert_eq!(page.all(role::BUTTON, part("できた")).await.len(), 3, "the next meeting opens with the promises");
    app.finish().await;
}
