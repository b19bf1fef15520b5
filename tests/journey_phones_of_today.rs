//! The phones of today: inside LINE, and on the home screen of an iPhone, where the notebook is kept apart from the browser. Told by
//! what the browser calls itself.

use crate::browser::{App, Setup, part, role};
use kyoso::exchange::backup;

const LINE_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.8.0";
const SAFARI_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36";

/// As an iPhone says it of an app that was started from the home screen.
const STANDALONE: &str = "Object.defineProperty(navigator, 'standalone', { value: true });";
/// LINE's browser on iPhones keeps no release.
const WITHOUT_WORKER: &str = "delete Navigator.prototype.serviceWorker;";

async fn begin(app: &App, title: &str) {
    app.go("/new").await;
    let page = app.page();
    page.field("取り組みの名前").await.fill(title).await;
    page.button("この名前ではじめる").await.click().await;
    page.heading(title).await;
    page.status_says("保存しました").await;
}

#[tokio::test]
async fn inside_line_the_page_leads_out_into_the_real_browser() {
    let app = App::open(Setup::phone().called(LINE_ON_IPHONE).with_script(WITHOUT_WORKER)).await;
    let page = app.page();
    page.shows("LINE の中で開いています").await;
    let out = async || page.link("ブラウザーで開く").await.attribute("href").await.unwrap_or_default();
    assert_eq!(out().await, format!("{}?openExternalBrowser=1#/", app.server().address()));
    app.browser().screenshot("line-home").await;
    app.go("/new").await;
    page.heading("新しい取り組み").await;
    page.until("the way out of this page", async || out().await.ends_with("?openExternalBrowser=1#/new").then_some(()))
        .await;
    // The same address is a page of the app like any other.
    app.browser().go(&out().await).await;
    page.heading("新しい取り組み").await;
    app.go("/about").await;
    page.heading("このアプリについて").await;
    page.gone(role::LINK, "ブラウザーで開く").await;
    app.finish().await;
}

#[tokio::test]
async fn elsewhere_nothing_is_said_of_line_or_of_iphones() {
    let app = App::open(Setup::phone().called(ANDROID)).await;
    let page = app.page();
    page.shows("はじめての案内").await;
    assert!(!page.text().await.contains("LINE"));
    begin(&app, "水辺を遊び場に").await;
    app.go("/").await;
    page.link("水辺を遊び場に").await;
    assert!(!page.text().await.contains("ホーム画面に置くには"));
    app.finish().await;
}

#[tokio::test]
async fn on_an_iphone_a_backup_is_made_before_the_app_comes_to_the_home_screen() {
    let app = App::open(Setup::phone().called(SAFARI_ON_IPHONE)).await;
    let page = app.page();
    page.shows("はじめての案内").await;
    assert!(!page.text().await.contains("ホーム画面に置くには"), "nothing is offered before something is written");
    begin(&app, "水辺を遊び場に").await;
    app.go("/").await;
    page.heading("ホーム画面に置くには").await;
    page.shows("「ホーム画面に追加」を選びます").await;
    app.browser().screenshot("iphone-home-screen").await;
    page.button("バックアップファイルを作る").await.click().await;
    page.shows("を作りました。").await;
    let day = app.browser().script("return new Date().toLocaleDateString('sv-SE')").await;
    let name = format!("共創ノート_水辺を遊び場に_{}.json", day.as_str().expect("a day"));
    assert_eq!(backup::read(&app.downloaded(&name).await).expect("a backup").len(), 1);
    app.finish().await;
}

#[tokio::test]
async fn an_empty_app_on_the_home_screen_offers_to_open_the_backup() {
    let app = App::open(Setup::phone().called(SAFARI_ON_IPHONE).with_script(STANDALONE)).await;
    let page = app.page();
    page.shows("前に書いたものがありますか").await;
    app.browser().screenshot("iphone-empty").await;
    page.link("バックアップファイルを開く").await.click().await;
    page.heading("ファイルを開く").await;
    begin(&app, "水辺を遊び場に").await;
    app.go("/").await;
    page.link("水辺を遊び場に").await;
    page.gone(role::LINK, part("バックアップファイルを開く")).await;
    assert!(!page.text().await.contains("ホーム画面に置くには"), "it is there already");
    app.finish().await;
}
