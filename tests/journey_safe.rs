//! `?safe=1`: when the usual start fails, the plans, a backup and the repair can still be reached, and nothing that was written changes.

use crate::browser::{App, Page, Setup, part, role};
use kyoso::exchange::backup;

/// A browser in which opening a plan whose name the tab knows ends the app: what a trap looks like to the page. The usual start ends
/// as soon as it begins.
const TRAPS: &str = "
    const trap = () => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
    const bad = localStorage.getItem('foreign-bad');
    const [set, remove] = [Storage.prototype.setItem, Storage.prototype.removeItem];
    let ended = false;
    Storage.prototype.setItem = function (key, value) {
        if (ended) return;
        set.call(this, key, value);
        if (bad && key === 'kyoso/opening' && value === bad) { ended = true; trap(); }
    };
    Storage.prototype.removeItem = function (key) { if (!ended) remove.call(this, key); };
    if (bad && !location.search) addEventListener('load', trap);";

/// The bytes of the records, as they lie in both stores.
const RECORDS: &str = "
    const done = arguments[arguments.length - 1];
    const quick = Object.entries(localStorage).filter(([key]) => key.startsWith('kyoso/1/')).sort();
    const open = indexedDB.open('kyoso');
    open.onsuccess = () => {
        const all = open.result.transaction('record').objectStore('record').getAll();
        all.onsuccess = () => { open.result.close(); done(JSON.stringify([quick, all.result.map((bytes) => [...new Uint8Array(bytes.buffer || bytes)])])); };
    };";

async fn begin(app: &App, title: &str) -> String {
    let page = app.page();
    app.go("/new").await;
    page.field("取り組みの名前").await.fill(title).await;
    page.button("この名前ではじめる").await.click().await;
    page.heading(title).await;
    page.status_says("保存しました").await;
    page.route().await.trim_start_matches("/plan/").to_owned()
}

async fn open_safe(app: &App) -> Page {
    app.browser().go(&format!("{}?safe=1", app.server().address())).await;
    app.page().heading("書いたものだけを開いています").await;
    app.page()
}

#[tokio::test]
async fn a_careful_start_lists_the_plans_and_makes_a_backup_without_changing_a_byte() {
    let mut app = App::open(Setup::phone()).await;
    begin(&app, "水辺を遊び場に").await;
    begin(&app, "花いっぱいの通り").await;
    let before = app.browser().script_async(RECORDS).await;
    app.note().await;
    let page = open_safe(&app).await;
    page.heading("2つの取り組みがあります。").await;
    page.shows("水辺を遊び場に").await;
    page.shows("花いっぱいの通り").await;
    page.button("バックアップファイルを作る").await.click().await;
    page.shows("を作りました。").await;
    let day = app.browser().script("return new Date().toLocaleDateString('sv-SE')").await;
    let file = app.downloaded(&format!("共創ノート_{}.json", day.as_str().expect("a day"))).await;
    assert_eq!(backup::read(&file).expect("a backup").len(), 2);
    page.button("書いたものをファイルに残す").await.click().await;
    let raw: serde_json::Value = serde_json::from_slice(&app.downloaded("kyoso-note-kept.json").await).expect("a file");
    assert!(raw["localStorage"].as_object().is_some_and(|kept| kept.len() > 1), "{raw}");
    assert_eq!(app.browser().script_async(RECORDS).await, before);
    app.browser().screenshot("safe").await;
    app.note().await;
    page.link("いつもの画面を開く").await.click().await;
    page.link("水辺を遊び場に").await;
    app.finish().await;
}

#[tokio::test]
async fn a_plan_that_ends_the_app_is_left_closed_and_the_others_come_out() {
    let mut setup = Setup::laptop();
    setup.scripts.push(TRAPS);
    let mut app = App::open(setup).await;
    let bad = begin(&app, "開けない取り組み").await;
    begin(&app, "花いっぱいの通り").await;
    app.browser().script(&format!("localStorage.setItem('foreign-bad', '{bad}')")).await;
    let before = app.browser().script_async(RECORDS).await;
    app.note().await;
    app.page().reload().await;
    let page = app.page();
    page.heading("アプリが止まりました").await;
    page.link("書いたものだけを開いて、バックアップを作る").await.click().await;
    page.heading("1つの取り組みがあります。").await;
    page.shows("花いっぱいの通り").await;
    page.shows("1つの取り組みは、開こうとするとアプリが止まるので、開いていません。").await;
    page.button("バックアップファイルを作る").await.click().await;
    page.shows("「共創ノート_花いっぱいの通り_").await;
    assert_eq!(app.browser().script_async(RECORDS).await, before);
    app.abandon();
}

#[tokio::test]
async fn repair_fetches_the_app_anew_and_leaves_the_data() {
    let mut app = App::open(Setup::laptop()).await;
    begin(&app, "水辺を遊び場に").await;
    let is_kept = "return Boolean(navigator.serviceWorker.controller)";
    app.page()
        .until("the release is kept", async || app.browser().script(is_kept).await.as_bool()?.then_some(()))
        .await;
    // What is kept of the app is spoilt.
    let spoil = "const done = arguments[arguments.length - 1]; (async () => {
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const file of await cache.keys()) await cache.put(file, new Response('spoilt'));
        }
        await (await caches.open('other')).put('./kept', new Response('not ours'));
        done(true);
    })()";
    app.browser().script_async(spoil).await;
    app.note().await;
    let page = open_safe(&app).await;
    page.heading("1つの取り組みがあります。").await;
    app.note().await;
    page.button("アプリの部品を入れかえる").await.click().await;
    page.link("水辺を遊び場に").await;
    page.gone(role::HEADING, part("書いたものだけを")).await;
    let foreign = "const done = arguments[arguments.length - 1]; caches.open('other').then((cache) => cache.keys()).then((files) => done(files.length))";
    assert_eq!(app.browser().script_async(foreign).await, 1);
    app.page().until("kept again", async || app.browser().script(is_kept).await.as_bool()?.then_some(())).await;
    app.close().await;
    app.go_offline().await;
    app.start_again().await;
    app.page().link("水辺を遊び場に").await;
    app.finish().await;
}
