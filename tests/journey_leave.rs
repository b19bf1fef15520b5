//! 「消して終わる」 on a laptop that many share: first a backup, or a clear no to it; then nothing of the app is left in the browser, and
//! all that others keep at the same address is.

use crate::browser::{App, Page, Setup, role};
use kyoso::exchange::backup;
use serde_json::{Value, json};

const TITLE: &str = "水辺を遊び場に";

/// What others keep at this address.
const FOREIGN: &str = "
    const done = arguments[arguments.length - 1];
    localStorage.setItem('other/kyoso/note', 'not ours');
    sessionStorage.setItem('other', 'not ours');
    const opening = indexedDB.open('other-kyoso');
    opening.onsuccess = () => {
        opening.result.close();
        caches.open('kyoso:/elsewhere/:0123456789abcdef').then(() => caches.open('other')).then(() => done(true));
    };";

/// The names of all that lies in the browser at this address.
const KEPT: &str = "
    const done = arguments[arguments.length - 1];
    (async () => done({
        local: Object.keys(localStorage).sort(),
        session: Object.keys(sessionStorage).sort(),
        databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
        caches: (await caches.keys()).sort(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))();";

async fn kept(app: &App) -> Value {
    app.browser().script_async(KEPT).await
}

fn of_others() -> Value {
    json!({
        "local": ["other/kyoso/note"],
        "session": ["other"],
        "databases": ["other-kyoso"],
        "caches": ["kyoso:/elsewhere/:0123456789abcdef", "other"],
        "workers": 0,
    })
}

/// A plan, written and saved, and the データ page.
async fn written(app: &App) -> Page {
    let page = app.page();
    app.go("/new").await;
    page.field("取り組みの名前").await.fill(TITLE).await;
    page.button("この名前ではじめる").await.click().await;
    page.status_says("保存しました").await;
    let is_kept = "return Boolean(navigator.serviceWorker.controller)";
    page.until("the release is kept", async || app.browser().script(is_kept).await.as_bool()?.then_some(())).await;
    assert_eq!(app.browser().script_async(FOREIGN).await, true);
    app.go("/data").await;
    page
}

#[tokio::test]
async fn after_a_backup_nothing_of_ours_is_left_and_all_of_others_is() {
    let mut app = App::open(Setup::laptop()).await;
    let page = written(&app).await;
    let before = kept(&app).await;
    assert_eq!(before["workers"], 1, "{before}");
    assert!(before["databases"].as_array().is_some_and(|names| names.contains(&json!("kyoso"))), "{before}");
    let first = app.browser().tab().await;
    let second = app.open_tab().await;
    page.link(TITLE).await;
    app.browser().show(&first).await;

    page.button("バックアップを作って、消す").await.click().await;
    page.shows("この端末から、全部消しますか").await;
    let day = app.browser().script("return new Date().toLocaleDateString('sv-SE')").await;
    let name = format!("共創ノート_{TITLE}_{}.json", day.as_str().expect("a day"));
    assert_eq!(backup::read(&app.downloaded(&name).await).expect("a backup").len(), 1);
    page.button("消さないで 残す").await.click().await;
    page.gone(role::BUTTON, "消して終わります").await;
    assert_eq!(kept(&app).await["workers"], 1, "nothing has gone yet");
    page.button("バックアップを作って、消す").await.click().await;
    app.note().await;
    page.button("消して終わります").await.click().await;

    page.heading("この端末から、全部消しました").await;
    page.shows("バックアップファイルは、そのまま残っています。").await;
    app.browser().show(&second).await;
    page.heading("この端末から、全部消しました").await;
    app.browser().show(&first).await;
    assert_eq!(kept(&app).await, of_others());
    app.note().await;
    page.link("共創ノートを、はじめから開く").await.click().await;
    page.heading(crate::browser::part("みんなで解くノート")).await;
    assert!(!page.text().await.contains(TITLE));
    app.finish().await;
}

#[tokio::test]
async fn without_a_backup_it_is_asked_once_more_with_the_names_of_what_would_be_lost() {
    let mut app = App::open(Setup::phone()).await;
    let page = written(&app).await;
    page.button("バックアップを作らずに、消す").await.click().await;
    page.shows("バックアップを作らないで、全部消しますか").await;
    page.shows("次の取り組みは、ここにしかありません。").await;
    assert!(page.text().await.matches(TITLE).count() >= 2, "named by the reminder and by the question");
    app.note().await;
    page.button("消して終わります").await.click().await;
    page.heading("この端末から、全部消しました").await;
    assert_eq!(kept(&app).await, of_others());
    app.note().await;
    page.reload().await;
    page.heading(crate::browser::part("みんなで解くノート")).await;
    assert_eq!(kept(&app).await["session"], json!(["other"]), "loading anew clears nothing once more");
    app.finish().await;
}
