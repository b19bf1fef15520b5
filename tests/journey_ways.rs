//! A meeting without names: six people answer on the device passed round and on paper typed in by keys, and a group that is too small is
//! told so before it begins.

use crate::browser::{App, Key, Page, Setup, part, role};
use crate::journey_meeting::{agree, meeting};
use kyoso::app::Route;

const QUESTIONS: usize = 9;

/// Chooses 名前なし for so many people, and begins.
pub async fn begin(app: &App, people: &str) {
    let page = app.page();
    app.go("/check").await;
    page.radio("一人ひとり・名前なし").await.click().await;
    page.shows("何人分から見せますか").await;
    assert!(page.radio("5").await.is_chosen().await, "five is meant where nothing is said");
    page.field(part("何人いますか")).await.fill(people).await;
    page.button("点検をはじめる").await.click().await;
}

/// Answers so many questions on the passed device by keys alone: the focus is on each new question.
async fn answers(page: &Page, answer: &str, questions: usize) {
    for number in 1..=questions {
        page.shows(&format!("{QUESTIONS}問中 {number}問め")).await;
        let asked = async || (page.focused().await.0 == "heading").then_some(());
        page.until("the focus on the question", asked).await;
        page.type_text(answer).await;
        page.press(Key::Right).await;
    }
}

/// One person on the passed device.
pub async fn person(page: &Page, answer: &str) {
    answers(page, answer, QUESTIONS).await;
    page.shows("答えを受け取りました").await;
}

/// The screen of the passed device covers all else; Tab and Shift with Tab stay on it.
async fn keeps_tab(app: &App, page: &Page) {
    let covered = "return String([[2, 2], [innerWidth - 2, 2], [2, innerHeight - 2], [innerWidth - 2, innerHeight - 2]]
        .every(([x, y]) => document.elementFromPoint(x, y).closest('.ways-screen')))";
    assert_eq!(app.browser().script(covered).await, "true", "something lies beside the screen");
    for shifted in [false, true] {
        for _ in 0..12 {
            if shifted {
                page.press_with(Key::Shift, Key::Tab).await;
            } else {
                page.press(Key::Tab).await;
            }
            let within = "return String(document.querySelector('.ways-screen').contains(document.activeElement))";
            assert_eq!(app.browser().script(within).await, "true", "Tab leads out of the screen");
        }
    }
    app.browser().script("document.activeElement.blur()").await;
    page.press(Key::Right).await;
    page.shows(&format!("{QUESTIONS}問中 1問め")).await;
    page.heading("答える").await;
}

async fn counts(page: &Page, count: usize) {
    page.shows(&format!("{count} / 6人")).await;
}

/// Two people on the passed device: the second answer is taken back once, and nobody looks back at any.
async fn passed_round(app: &App, page: &Page) {
    page.button("最初の人へ わたす").await.click().await;
    keeps_tab(app, page).await;
    app.browser().screenshot("ways-question").await;
    page.button("進行役にもどす").await.click().await;
    page.button("最初の人へ わたす").await.click().await;
    person(page, "1").await;
    page.button("次の人へ").await.click().await;
    person(page, "2").await;
    app.browser().screenshot("ways-done").await;
    page.button("取り消して、はじめから答える").await.click().await;
    person(page, "4").await;
    app.browser().script("history.back()").await;
    page.gone(role::DIALOG, part("")).await;
    app.browser().script("history.forward()").await;
    counts(page, 2).await;
    assert!(page.all(role::DIALOG, part("")).await.is_empty(), "nobody comes back to what was answered");
}

/// Four sheets by keys; the first one is taken back and put right.
async fn typed_in(app: &App, page: &Page) {
    page.radio(part("数字のキーで入れる")).await.click().await;
    page.field("ここを選んで、キーを押してください").await.click().await;
    page.type_text("111111111").await;
    page.press(Key::Enter).await;
    counts(page, 3).await;
    page.press(Key::Backspace).await;
    counts(page, 2).await;
    page.press(Key::Backspace).await;
    page.type_text("2").await;
    page.press(Key::Enter).await;
    counts(page, 3).await;
    app.browser().screenshot("ways-keypad").await;
    for (number, sheet) in (4..).zip(["444444444", "150444444", "222222222"]) {
        page.type_text(sheet).await;
        page.press(Key::Enter).await;
        counts(page, number).await;
    }
}

#[tokio::test]
async fn six_people_answer_without_names_and_only_totals_are_shown() {
    let mut app = App::open(Setup::laptop()).await;
    let page = app.page();
    begin(&app, "6").await;
    let (plan, check) = meeting(&page).await;
    page.shows("答えが 5人分より少ない問いは").await;
    page.button("紙とカード").await.click().await;
    page.link("答える紙を見る").await;
    app.browser().screenshot("ways-promise").await;
    page.checkbox("みんなで 読んで、この約束で はじめます").await.click().await;
    page.button(part("つぎへ")).await.click().await;
    page.button("名前なしの答えを 集めはじめる").await.click().await;
    page.shows("手をあげる方法は").await;
    app.browser().screenshot("ways-answering").await;
    let (presenter, wall) = (app.browser().tab().await, app.open_tab().await);
    app.go(&Route::Wall(plan, check).to_hash()[1..]).await;
    counts(&page, 0).await;
    app.browser().show(&presenter).await;
    passed_round(&app, &page).await;
    app.browser().show(&wall).await;
    counts(&page, 2).await;
    app.browser().show(&presenter).await;

    page.button("最初の人へ わたす").await.click().await;
    answers(&page, "1", 3).await;
    app.note().await;
    app.kill().await;
    app.start_again().await;
    let page = app.page();
    app.go(&Route::Meeting(plan, check).to_hash()[1..]).await;
    counts(&page, 2).await;
    typed_in(&app, &page).await;

    page.button(part("数を確かめる")).await.click().await;
    counts(&page, 6).await;
    page.shows("全部の答えがそろいました").await;
    let presenter = app.browser().tab().await;
    app.open_tab().await;
    app.go(&Route::Wall(plan, check).to_hash()[1..]).await;
    let wall = app.page();
    counts(&wall, 6).await;
    app.browser().show(&presenter).await;
    page.button(part("全部の結果を いっしょに見る")).await.click().await;
    page.shows("しめきると、もう答えを足したり直したりできません").await;
    app.browser().screenshot("ways-close").await;
    page.button("しめきって、結果を いっしょに見る").await.click().await;
    page.heading("いっしょに見る").await;
    page.button("つぎを見る").await.click().await;
    page.until("the dots", async || {
        let dots = "return String(document.querySelectorAll('.dots-field > *').length)";
        (app.browser().script(dots).await == "6").then_some(())
    })
    .await;
    app.browser().screenshot("ways-reveal").await;
    assert!(!page.text().await.contains("団体"), "without names no side is told of");
    app.finish().await;
}

#[tokio::test]
async fn four_people_are_told_why_not_and_begin_together_instead() {
    let app = App::open(Setup::phone()).await;
    let page = app.page();
    begin(&app, "4").await;
    page.shows("名前なしは、5人からです。いまは4人なので").await;
    app.browser().screenshot("ways-too-few").await;
    page.button("「話し合いながら」で はじめる").await.click().await;
    let asked = async || matches!(Route::parse(&page.route().await), Route::Question(..)).then_some(());
    page.until("the first question", asked).await;
    page.shows("手をあげて数える").await;
    app.finish().await;
}

/// A restart in every part of a meeting without names: nothing that was finished is lost, nothing can be added after the closing.
#[tokio::test]
async fn a_killed_browser_goes_on_in_every_part_without_names() {
    let mut app = App::open(Setup::laptop()).await;
    begin(&app, "6").await;
    let (plan, _) = meeting(&app.page()).await;
    let page = app.start_over(plan).await;
    page.shows("答えが 5人分より少ない問いは").await;
    agree(&page).await;
    let page = app.start_over(plan).await;
    page.button("名前なしの答えを 集めはじめる").await.click().await;
    page.radio(part("数字のキーで入れる")).await.click().await;
    page.field("ここを選んで、キーを押してください").await.click().await;
    for (number, sheet) in (1..=6).zip(["111111111", "444444444", "444444444", "333333333", "222222222", "155555555"]) {
        page.type_text(sheet).await;
        page.press(Key::Enter).await;
        counts(&page, number).await;
    }
    let page = app.start_over(plan).await;
    counts(&page, 6).await;
    page.button(part("数を確かめる")).await.click().await;
    let page = app.start_over(plan).await;
    page.heading("数を確かめる").await;
    counts(&page, 6).await;
    page.button(part("全部の結果を いっしょに見る")).await.click().await;
    page.button("しめきって、結果を いっしょに見る").await.click().await;
    page.heading("いっしょに見る").await;
    let page = app.start_over(plan).await;
    page.heading("いっしょに見る").await;
    assert!(page.all(role::BUTTON, "もどる").await.is_empty(), "a closed round takes nothing more");
    for _ in 0..=8 {
        page.press(Key::Right).await;
    }
    page.shows("役職が上の人は").await;
    let page = app.start_over(plan).await;
    page.shows("役職が上の人は").await;
    for _ in 0..3 {
        page.press(Key::Right).await;
    }
    page.heading("約束を決める").await;
    let page = app.start_over(plan).await;
    page.heading("約束を決める").await;
    page.button(part("おわりに")).await.click().await;
    let page = app.start_over(plan).await;
    page.shows("いちばん").await;
    app.finish().await;
}
