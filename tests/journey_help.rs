//! 「？」: the help for the keyboard opens on every page, keeps the focus, goes with Esc, and gives the focus back; the tour of the first
//! start by keyboard; and single keys that were quieted do nothing.

use crate::browser::{App, Key, Page, Setup, press, role};

async fn focus_is_on(page: &Page, name: &str) {
    page.until(&format!("the focus on {name}"), async || page.focused().await.1.contains(name).then_some(())).await;
}

async fn help_opens(page: &Page) {
    page.find(role::DIALOG, "キーの使い方").await;
    page.until("the focus in the help", async || (page.focused().await.0 == "dialog").then_some(())).await;
}

#[tokio::test]
async fn the_help_opens_by_a_key_and_gives_the_focus_back() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    page.tab_to(role::LINK, "新しい取り組みをはじめる").await;
    page.type_text("?").await;
    help_opens(&page).await;
    app.browser().screenshot("keys").await;
    for _ in 0..4 {
        page.press(Key::Tab).await;
        let inside = "return document.getElementById('keys').contains(document.activeElement)";
        assert_eq!(app.browser().script(inside).await, true, "Tab stays inside");
    }
    page.press(Key::Escape).await;
    page.gone(role::DIALOG, "キーの使い方").await;
    focus_is_on(&page, "新しい取り組みをはじめる").await;
    press(&page, role::BUTTON, "キーの使い方").await;
    help_opens(&page).await;
    press(&page, role::BUTTON, "説明をとじる").await;
    page.gone(role::DIALOG, "キーの使い方").await;
    focus_is_on(&page, "キーの使い方").await;
    app.finish().await;
}

/// Waits until the choice is kept, and the page drawn with it.
async fn is_kept(app: &App, is_quiet: bool) {
    let kept = "return (localStorage.getItem('kyoso/settings') || '').includes('\"quiet_keys\":true')";
    app.page().until("the choice", async || (app.browser().script(kept).await == is_quiet).then_some(())).await;
    let name = if is_quiet { "止める" } else { "使う" };
    focus_is_on(&app.page(), name).await;
}

#[tokio::test]
async fn a_question_mark_that_is_written_opens_nothing() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    app.go("/new").await;
    let field = page.field("取り組みの名前").await;
    field.type_text("だれ?").await;
    assert_eq!(field.value().await, "だれ?");
    page.gone(role::DIALOG, "キーの使い方").await;
    app.go("/settings").await;
    page.heading("設定").await;
    page.radio("止める").await.click().await;
    is_kept(&app, true).await;
    page.press(Key::Tab).await;
    page.type_text("?").await;
    page.gone(role::DIALOG, "キーの使い方").await;
    page.radio("使う").await.click().await;
    is_kept(&app, false).await;
    page.press(Key::Tab).await;
    page.type_text("?").await;
    help_opens(&page).await;
    app.finish().await;
}

#[tokio::test]
async fn the_tour_is_read_by_keyboard_and_not_shown_again() {
    let app = App::open(Setup::phone()).await;
    let page = app.page();
    page.heading("はじめての案内").await;
    press(&page, role::BUTTON, "つぎへ").await;
    focus_is_on(&page, "ありますか").await;
    app.browser().screenshot("tour").await;
    press(&page, role::BUTTON, "つぎへ").await;
    focus_is_on(&page, "はじめますか").await;
    press(&page, role::BUTTON, "つぎへ").await;
    focus_is_on(&page, "するには").await;
    press(&page, role::BUTTON, "案内を終わる").await;
    page.gone(role::HEADING, "はじめての案内").await;
    page.reload().await;
    page.link("新しい取り組みをはじめる").await;
    page.gone(role::HEADING, "はじめての案内").await;
    app.go("/guide").await;
    page.heading("はじめての案内").await;
    app.finish().await;
}

#[tokio::test]
async fn where_the_app_cannot_start_the_words_are_those_of_the_reader() {
    let check = async |settings: &'static str, title: &str, rubies: bool| {
        let app =
            App::open(Setup::phone().with_script(settings).with_script("WebAssembly.validate = () => false;")).await;
        let page = app.page();
        page.heading(title).await;
        let found = app.browser().script("return document.querySelectorAll('#app rt').length > 0").await;
        assert_eq!(found, rubies, "{title}");
        app.browser().screenshot(&format!("old-{}", title.len())).await;
        app.finish().await;
    };
    check("localStorage.setItem('kyoso/settings', '{\"lang\":\"ja-easy\"}');", part_of_easy(), true).await;
    check("localStorage.setItem('kyoso/settings', '{\"lang\":\"en\"}');", "This browser cannot open it", false).await;
    check("localStorage.removeItem('kyoso/settings');", "このブラウザーでは開けません", false).await;
}

/// As the accessible name has it, without readings where the browser leaves them out.
fn part_of_easy() -> &'static str {
    "このブラウザーでは 開きません"
}
