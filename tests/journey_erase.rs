//! 「完全に消す」 in the real browser: asked first, gone from both stores and every tab, and not back after a restart.

use crate::browser::{App, Setup, role};

const TITLE: &str = "大芦発信！「元気な拠点づくり」事業";

/// How many bytes of text the two stores hold in which the marker can be read.
const HELD: &str = "
    const done = arguments[arguments.length - 1];
    const text = (bytes) => new TextDecoder().decode(bytes);
    let found = Object.values(localStorage).map((value) => {
        try { return text(Uint8Array.from(atob(JSON.parse(value)), (letter) => letter.charCodeAt(0))); } catch { return value; }
    });
    const open = indexedDB.open('kyoso');
    open.onsuccess = () => {
        const all = open.result.transaction('record').objectStore('record').getAll();
        all.onsuccess = () => {
            found = found.concat(all.result.map((value) => text(value.buffer ? value : new Uint8Array(value))));
            done(found.filter((text) => text.includes('元気な拠点')).length);
        };
    };";

async fn held(app: &App) -> i64 {
    app.browser().script_async(HELD).await.as_i64().expect("a number")
}

#[tokio::test]
async fn a_plan_is_erased_from_both_stores_and_stays_away() {
    let mut app = App::open(Setup::laptop()).await;
    let page = app.page();
    app.go("/new").await;
    page.field("取り組みの名前").await.fill(TITLE).await;
    page.button("この名前ではじめる").await.click().await;
    page.heading(TITLE).await;
    page.status_says("保存しました").await;
    assert!(held(&app).await >= 2, "both stores hold it");
    let first = app.browser().tab().await;
    let second = app.open_tab().await;
    page.link(TITLE).await;
    app.browser().show(&first).await;
    page.button("この取り組みを ごみ箱に入れる").await.click().await;
    app.go("/data").await;
    page.button(crate::browser::part("完全に消す")).await.click().await;
    page.shows("バックアップファイルは、そのまま残ります").await;
    app.browser().screenshot("data-erase").await;
    page.button("消さないで 残す").await.click().await;
    page.button(crate::browser::part("完全に消す")).await.click().await;
    page.button("完全に消します").await.click().await;
    page.shows("ごみ箱は空です").await;
    page.until("nothing of it in either store", async || (held(&app).await == 0).then_some(())).await;
    app.browser().show(&second).await;
    page.gone(role::LINK, TITLE).await;
    app.note().await;
    app.kill().await;
    app.start_again().await;
    app.go("/data").await;
    app.page().shows("ごみ箱は空です").await;
    assert_eq!(held(&app).await, 0);
    app.finish().await;
}
