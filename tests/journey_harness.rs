//! The harness itself, on a small page of its own: what it finds, uses, sees and survives, and that it catches what is planted.

use crate::browser::{App, Fault, Key, Setup, in_engines, part, role};
use crate::engine::Engine;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::time::sleep;

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/browser")
}

in_engines! {
    things_are_found_by_role_and_name_and_used:
        things_are_found_in_chromium = Chromium, things_are_found_in_firefox = Firefox, things_are_found_in_webkit = WebKit;
    every_role_is_found: roles_are_found_in_chromium = Chromium, roles_are_found_in_firefox = Firefox, roles_are_found_in_webkit = WebKit;
    a_browser_asks_for_the_language_of_its_reader:
        the_language_in_chromium = Chromium, the_language_in_firefox = Firefox, the_language_in_webkit = WebKit;
    files_go_in_and_out: files_go_in_chromium = Chromium, files_go_in_firefox = Firefox, files_go_in_webkit = WebKit;
    a_killed_browser_keeps_what_was_committed_and_nothing_else:
        a_killed_browser_keeps_in_chromium = Chromium, a_killed_browser_keeps_in_firefox = Firefox;
    a_control_run_has_no_indexed_db:
        a_control_run_in_chromium = Chromium, a_control_run_in_firefox = Firefox, a_control_run_in_webkit = WebKit;
    two_tabs_share_their_data: tabs_share_in_chromium = Chromium, tabs_share_in_firefox = Firefox, tabs_share_in_webkit = WebKit;
    a_planted_breach_of_the_policy_is_caught:
        row_16_a_breach_is_caught_in_chromium = Chromium, row_16_a_breach_is_caught_in_firefox = Firefox,
        row_16_a_breach_is_caught_in_webkit = WebKit;
    a_planted_request_to_others_is_caught:
        row_16_a_request_is_caught_in_chromium = Chromium, row_16_a_request_is_caught_in_firefox = Firefox,
        row_16_a_request_is_caught_in_webkit = WebKit;
    a_workers_request_to_others_is_caught:
        row_16_a_workers_request_is_caught_in_chromium = Chromium, row_16_a_workers_request_is_caught_in_firefox = Firefox,
        row_16_a_workers_request_is_caught_in_webkit = WebKit;
    a_planted_error_is_caught:
        a_planted_error_in_chromium = Chromium, a_planted_error_in_firefox = Firefox, a_planted_error_in_webkit = WebKit;
}

async fn open(setup: Setup) -> App {
    let app = App::of(&fixture(), setup).await;
    app.page().status_says("戸棚").await;
    app
}

async fn things_are_found_by_role_and_name_and_used(engine: Engine) {
    let app = open(Setup::laptop().in_engine(engine)).await;
    let page = app.page();
    assert_eq!(page.title().await, "小さなページ");
    page.heading("小さなページ").await;
    page.button("数える").await.click().await;
    page.status_says("1回").await;
    page.button("消す: 一つめ").await.click().await;
    page.gone(role::BUTTON, part("消す")).await;
    let region = page.inside(&page.find(role::REGION, "書くところ").await);
    region.field("題").await.fill("瑞風").await;
    region.field("題").await.fill("別の題").await;
    assert_eq!(page.field("題").await.value().await, "別の題");
    page.field("ひとこと").await.type_text(&format!("一行目{}二行目", Key::Enter)).await;
    // WebKit counts what stands in a box to the words of the label around it.
    assert_eq!(page.field(part("ひとこと")).await.value().await, "一行目\n二行目");
    page.field("種類").await.choose("学校").await;
    assert_eq!(page.field("種類").await.value().await, "学校");
    page.radio("はい").await.click().await;
    assert!(page.radio("はい").await.is_chosen().await);
    page.checkbox("覚える").await.click().await;
    assert!(page.checkbox("覚える").await.is_chosen().await);
    assert!(region.all(role::BUTTON, "数える").await.is_empty(), "a region holds only its own");
    page.link("次へ").await.click().await;
    page.status_says("#/next").await;
    assert_eq!(page.route().await, "/next");
    app.finish().await;
}

async fn every_role_is_found(engine: Engine) {
    let app = open(Setup::laptop().in_engine(engine)).await;
    let page = app.page();
    let check = async |role: role::Role, name: &str| assert_eq!(page.find(role, name).await.name().await, name);
    println!("engine: {} {}", engine.name(), app.browser().version());
    check(role::GROUP, "聞く相手").await;
    check(role::ITEM, "一つめの約束").await;
    check(role::IMAGE, "満ちた丸").await;
    check(role::DIALOG, "お知らせ").await;
    check(role::TABLE, "数").await;
    check(role::ALERT, "大事なこと").await;
    assert!(page.button("数える").await.is_enabled().await);
    assert_eq!(page.field("題").await.attribute("id").await.as_deref(), Some("title"));
    app.go("/there").await;
    page.status_says("#/there").await;
    app.finish().await;
}

async fn a_browser_asks_for_the_language_of_its_reader(engine: Engine) {
    for (setup, expected) in [(Setup::laptop(), "ja"), (Setup::laptop().in_language("en"), "en")] {
        let app = open(setup.in_engine(engine)).await;
        let asked = app.browser().script("return navigator.languages[0]").await;
        let asked = asked.as_str().unwrap_or_default();
        assert!(asked.starts_with(expected), "{asked} is not {expected}");
        app.finish().await;
    }
}

async fn files_go_in_and_out(engine: Engine) {
    let app = open(Setup::laptop().in_engine(engine)).await;
    let page = app.page();
    let field = page.find(role::FILE, part("ファイル")).await;
    field.choose_file(&fixture().join("sheet.css")).await;
    page.status_says("sheet.css").await;
    page.link("写しを取る").await.click().await;
    let copy = app.downloaded("copy.txt").await;
    assert_eq!(copy, std::fs::read(fixture().join("script.js")).unwrap());
    app.finish().await;
}

#[tokio::test]
async fn the_keyboard_is_enough() {
    let app = open(Setup::laptop()).await;
    let page = app.page();
    page.tab_to(role::BUTTON, "数える").await;
    page.press(Key::Enter).await;
    page.status_says("1回").await;
    page.press(Key::Space).await;
    page.status_says("2回").await;
    page.tab_to(role::FIELD, "題").await;
    page.compose("みずかぜ", "瑞風").await;
    page.shows("変換: 瑞風").await;
    page.type_text("の停車駅").await;
    assert_eq!(page.field("題").await.value().await, "瑞風の停車駅");
    page.press_with(Key::Control, 'a').await;
    page.press(Key::Delete).await;
    assert_eq!(page.field("題").await.value().await, "");
    page.press_with(Key::Shift, Key::Tab).await;
    assert!(page.button("消す: 一つめ").await.has_focus().await);
    app.finish().await;
}

#[tokio::test]
async fn pictures_and_paper_are_made() {
    let app = open(Setup::phone().dark()).await;
    app.page().status_says("色: 暗い").await;
    let picture = app.browser().screenshot("harness").await;
    assert!(picture.ends_with("screens/harness-360.png"), "{picture:?}");
    let bytes = std::fs::read(picture).unwrap();
    assert_eq!((&bytes[1..4], &bytes[16..20]), (&b"PNG"[..], &720_u32.to_be_bytes()[..]), "360 pixels at scale 2");
    let paper = app.browser().print().await;
    assert!(paper.bytes.starts_with(b"%PDF"));
    assert_eq!(paper.sheets(), 1);
    assert!(paper.keep("harness").exists());
    app.finish().await;
}

async fn a_killed_browser_keeps_what_was_committed_and_nothing_else(engine: Engine) {
    let mut app = open(Setup::laptop().in_engine(engine)).await;
    app.page().status_says("戸棚: なし、棚: なし").await;
    app.page().button("保存する").await.click().await;
    app.page().status_says("保存しました").await;
    app.page().button("すぐ書く").await.click().await;
    app.page().status_says("書きました").await;
    sleep(Duration::from_millis(50)).await;
    app.kill().await;
    app.start_again().await;
    app.page().status_says("戸棚: あり、棚: なし").await;
    app.close().await;
    app.start_again().await;
    app.page().status_says("戸棚: あり").await;
    app.finish().await;
}

async fn a_control_run_has_no_indexed_db(engine: Engine) {
    let app = open(Setup::laptop().in_engine(engine).without_indexed_db()).await;
    app.page().status_says("戸棚: なし").await;
    assert_eq!(app.browser().script("return typeof indexedDB").await, "undefined");
    app.finish().await;
}

async fn two_tabs_share_their_data(engine: Engine) {
    let app = open(Setup::laptop().in_engine(engine)).await;
    let first = app.browser().tab().await;
    app.page().button("すぐ書く").await.click().await;
    let second = app.open_tab().await;
    app.page().status_says("棚: あり").await;
    app.browser().show(&first).await;
    app.page().status_says("書きました").await;
    app.browser().show(&second).await;
    app.page().reload().await;
    app.page().status_says("棚: あり").await;
    app.finish().await;
}

#[tokio::test]
async fn the_host_can_fail_in_every_way() {
    let mut app = open(Setup::laptop()).await;
    assert!(app.server().asked().contains(&"script.js".to_owned()));
    let status = "const done = arguments[arguments.length - 1]; \
         fetch('sheet.css', { cache: 'no-store' }).then((answer) => answer.text().then((text) => \
         done(`${answer.status} ${text.length > 150}`))).catch(() => done('failed'))";
    let check = async |app: &App, expected: &str| assert_eq!(app.browser().script_async(status).await, expected);
    check(&app, "200 true").await;
    app.server().break_file("sheet.css", Fault::Status(500));
    check(&app, "500 false").await;
    app.server().break_file("sheet.css", Fault::Half);
    check(&app, "200 false").await;
    app.server().break_file("sheet.css", Fault::Cut);
    check(&app, "failed").await;
    app.server().break_file("sheet.css", Fault::Hang);
    let race = "const done = arguments[arguments.length - 1]; setTimeout(() => done('silence'), 300); \
         fetch('sheet.css', { cache: 'no-store' }).finally(() => done('answer')).catch(() => {})";
    assert_eq!(app.browser().script_async(race).await, "silence");
    app.server().mend();
    app.server().serve(&fixture().join("nothing"));
    check(&app, "404 false").await;
    app.server().serve(&fixture());
    app.go_offline().await;
    check(&app, "failed").await;
    app.go_online().await;
    check(&app, "200 true").await;
    app.finish().await;
}

async fn a_planted_breach_of_the_policy_is_caught(engine: Engine) {
    let mut app = open(Setup::laptop().in_engine(engine)).await;
    app.page().button("決まりを破る").await.click().await;
    app.page().status_says("破りました").await;
    app.note().await;
    assert!(app.watch().breaches.iter().any(|breach| breach.contains("style-src")), "{:?}", app.watch());
    assert!(app.watch().foreign.is_empty(), "{:?}", app.watch());
    app.abandon();
}

async fn a_planted_request_to_others_is_caught(engine: Engine) {
    let mut app = open(Setup::laptop().in_engine(engine)).await;
    app.note().await;
    app.browser().go(&format!("{}open.html", app.server().address())).await;
    app.page().heading("決まりのないページ").await;
    app.note().await;
    let by_proxy = app.watch().foreign.iter().filter(|address| address.contains("stranger.example/pixel.png")).count();
    let seers = if engine == Engine::Chromium { 2 } else { 1 };
    assert_eq!(by_proxy, seers, "seen by the proxy, and by Chromium's driver: {:?}", app.watch());
    app.abandon();
}

async fn a_workers_request_to_others_is_caught(engine: Engine) {
    let mut app = open(Setup::laptop().in_engine(engine)).await;
    app.page().button("働かせる").await.click().await;
    app.page().status_says("働きました").await;
    app.note().await;
    assert!(app.watch().foreign.iter().any(|address| address.contains("from-worker")), "{:?}", app.watch());
    app.abandon();
}

async fn a_planted_error_is_caught(engine: Engine) {
    let mut app = open(Setup::laptop().in_engine(engine)).await;
    app.page().button("失敗する").await.click().await;
    app.page().status_says("失敗しました").await;
    app.note().await;
    assert!(app.watch().failures.iter().any(|failure| failure.contains("planned")), "{:?}", app.watch());
    app.abandon();
}
