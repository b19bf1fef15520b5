//! Files of all kinds are opened in a browser: row 14 of the fault matrix. What is wrong is said in plain words, the page stays alive, and
//! nothing has changed. The automation of `WebKitGTK` loses the page's own watch when a file of 200 MB is chosen: there the endless document stands
//! for all.

use crate::browser::{App, Page, Setup, in_engines, role};
use crate::engine::Engine;
use crate::support::cases;
use crate::support::copies::{open, put};
use crate::support::hostile::{self, Hostile};
use std::fs::File;
use std::time::Duration;
use tokio::time::Instant;

/// Counts how long the page is busy at a stretch, at most, in milliseconds.
const WATCH: &str = "window.longest = 0; let before = performance.now(); \
     setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - before); before = now; }, 20);";
/// Less than the trial of one document may take: a page that were busy for longer would try it itself.
const ALIVE_MS: f64 = 8_000.0;

in_engines! {
    hostile_files:
        row_14_hostile_files_are_told_and_change_nothing_in_chromium = Chromium,
        row_14_hostile_files_are_told_and_change_nothing_in_firefox = Firefox;
    endless_document:
        row_14_an_endless_document_is_given_up_in_chromium = Chromium,
        row_14_an_endless_document_is_given_up_in_firefox = Firefox,
        row_14_an_endless_document_is_given_up_in_webkit = WebKit;
}

/// What the browser keeps of the app, as one text.
async fn kept(app: &App) -> String {
    let script = "const done = arguments[arguments.length - 1]; const opening = indexedDB.open('kyoso'); \
         opening.onsuccess = () => { const records = opening.result.transaction('record').objectStore('record').getAllKeys(); \
         records.onsuccess = () => { opening.result.close(); \
         done(JSON.stringify([records.result, Object.entries(localStorage).sort()])); }; };";
    app.browser().script_async(script).await.as_str().unwrap_or_default().to_owned()
}

async fn choose(app: &App, file: &Hostile) -> Page {
    open(app, &put(app, file.name, &file.bytes)).await;
    let page = app.page();
    page.shows(file.says).await;
    page
}

/// A plan is here, and stays as it is.
async fn with_a_plan(setup: Setup) -> (App, String) {
    let app = App::open(setup).await;
    let page = app.page();
    app.go("/new").await;
    page.field("取り組みの名前").await.fill("大芦発信！「元気な拠点づくり」事業").await;
    page.button("この名前ではじめる").await.click().await;
    page.heading("大芦発信！「元気な拠点づくり」事業").await;
    page.status_says("保存しました").await;
    let before = kept(&app).await;
    app.browser().script(WATCH).await;
    (app, before)
}

/// Every hostile file in turn.
async fn hostile_files(engine: Engine) {
    let (app, before) = with_a_plan(Setup::laptop().in_engine(engine)).await;
    let refused = hostile::refused();
    for file in &refused {
        let page = choose(&app, file).await;
        page.shows("いまあるものは、何も変わっていません").await;
        page.gone(role::BUTTON, "この内容を取りこむ").await;
    }
    let huge = put(&app, "huge.json", b"{");
    File::options().write(true).open(&huge).and_then(|file| file.set_len(200_000_000)).expect("a file of 200 MB");
    open(&app, &huge).await;
    app.page().shows("大きすぎて開けません").await;
    for file in hostile::refused_plans() {
        let page = choose(&app, &file).await;
        page.gone(role::BUTTON, "この内容を取りこむ").await;
        page.button("やめる").await.click().await;
        page.shows("取りこむのをやめました").await;
    }
    for file in hostile::harmless() {
        let page = choose(&app, &file).await;
        page.button("やめる").await.click().await;
        page.shows("取りこむのをやめました").await;
    }
    let polluted = app.browser().script("return [window.polluted, ({}).polluted].filter(Boolean).length").await;
    assert_eq!(polluted, 0, "something in a file did something");
    assert_eq!(kept(&app).await, before);
    is_alive(&app).await;
    app.finish().await;
}

/// A document that takes hours is given up; the page is alive all the time, and what came beside it can be taken in.
async fn endless_document(engine: Engine) {
    let (app, before) = with_a_plan(Setup::laptop().in_engine(engine)).await;
    let file = hostile::endless();
    let began = Instant::now();
    open(&app, &put(&app, file.name, &file.bytes)).await;
    app.page().shows("の中身を 確かめています").await;
    app.page().until("the end of the trial", async || app.page().text().await.contains(file.says).then_some(())).await;
    assert!(began.elapsed() > Duration::from_secs(9), "it was no endless document: {:?}", began.elapsed());
    app.page().gone(role::BUTTON, "この内容を取りこむ").await;
    assert_eq!(kept(&app).await, before);
    is_alive(&app).await;
    choose(&app, &hostile::sound()).await;
    app.page().button("この内容を取りこむ").await.click().await;
    app.page().shows("新しい取り組み 1つ").await;
    app.finish().await;
}

async fn is_alive(app: &App) {
    let longest = app.browser().script("return window.longest").await.as_f64().expect("a time");
    println!("figure: import: the page was busy for {longest:.0} ms at most");
    assert!(longest < ALIVE_MS, "the page was busy for {longest} ms");
}

#[tokio::test]
async fn row_14_without_a_worker_no_document_is_opened_in_chromium() {
    for lack in [
        "delete globalThis.Worker;",
        "globalThis.Worker = class { constructor() { throw new Error('no worker here'); } };",
        // A browser that knows no module workers: nothing but an event.
        "const Plain = globalThis.Worker; globalThis.Worker = class extends Plain { constructor() { super('not-there.js'); } };",
    ] {
        let mut setup = Setup::laptop();
        setup.scripts.push(lack);
        let (app, before) = with_a_plan(setup).await;
        choose(&app, &Hostile { says: "安全に確かめられませんでした", ..hostile::sound() }).await;
        app.page().shows("ブラウザーを新しくしてください").await;
        app.page().gone(role::BUTTON, "この内容を取りこむ").await;
        assert_eq!(kept(&app).await, before);
        app.finish().await;
    }
}

#[tokio::test]
async fn row_14_a_file_is_tried_without_a_network_too_in_chromium() {
    let mut app = App::open(Setup::phone()).await;
    let is_kept = async || app.browser().script("return Boolean(navigator.serviceWorker.controller)").await == true;
    app.page().until("the release is kept", async || is_kept().await.then_some(())).await;
    app.close().await;
    app.go_offline().await;
    app.start_again().await;
    choose(&app, &hostile::sound()).await;
    app.page().button("この内容を取りこむ").await.click().await;
    app.page().shows("新しい取り組み 1つ").await;
    let room = cases::zuifu();
    crate::support::copies::bring(&app, &room).await;
    app.finish().await;
}
