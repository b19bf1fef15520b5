//! The stores of a real browser keep the promises that every store makes: the conformance suite runs in a page of its own
//! (`KYOSO_CONFORMANCE`, built by `cargo xtask test`), and its answers are read here.

use crate::browser::{App, Setup, built};

#[tokio::test]
async fn both_stores_of_the_browser_keep_their_promises() {
    let app = App::of(&built("KYOSO_CONFORMANCE"), Setup::laptop()).await;
    let page = app.page();
    page.until("the title `done`", async || (page.title().await == "done").then_some(())).await;
    let result = app.browser().script("return document.getElementById('result').textContent").await;
    let lines: Vec<&str> = result.as_str().unwrap_or_default().lines().filter(|line| !line.trim().is_empty()).collect();
    for store in ["local_storage", "indexed_db"] {
        assert!(lines.iter().any(|line| line.contains(store)), "{store} was not asked: {lines:#?}");
    }
    assert!(lines.iter().all(|line| line.starts_with("ok")), "{lines:#?}");
    app.finish().await;
}
