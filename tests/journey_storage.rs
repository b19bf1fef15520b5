//! The stores of a real browser keep the promises that every store makes: the conformance suite runs in a page of its own
//! (`KYOSO_CONFORMANCE`, with what views promise about the page, built by `cargo xtask test`), and its answers are read here. Then once more for each thing that
//! browsers do to stores: they hang, close, take back and refuse (row 6 and 7 of the fault matrix).

use crate::browser::{App, Setup, built, in_engines};
use crate::engine::Engine;

/// The number of the check that asks whether writing reaches the disk.
const STRICT: usize = 12;

const UNAVAILABLE: &str = "store unavailable: SecurityError: no";

in_engines! {
    stores_and_views_keep_their_promises_in_the_browser:
        row_06_stores_keep_their_promises_in_chromium = Chromium, row_06_stores_keep_their_promises_in_firefox = Firefox,
        row_06_stores_keep_their_promises_in_webkit = WebKit;
    a_connection_that_the_browser_closes_is_opened_anew:
        row_06_a_closed_connection_is_opened_anew_in_chromium = Chromium, row_06_a_closed_connection_is_opened_anew_in_firefox = Firefox,
        row_06_a_closed_connection_is_opened_anew_in_webkit = WebKit;
    a_transaction_that_the_browser_takes_back_is_made_once_more:
        row_06_a_transaction_taken_back_is_made_again_in_chromium = Chromium, row_06_a_transaction_taken_back_is_made_again_in_firefox = Firefox,
        row_06_a_transaction_taken_back_is_made_again_in_webkit = WebKit;
    a_database_that_opens_late_is_silent_first_and_sound_then:
        row_06_a_database_may_open_late_in_chromium = Chromium, row_06_a_database_may_open_late_in_firefox = Firefox,
        row_06_a_database_may_open_late_in_webkit = WebKit;
    a_database_without_its_object_store_gets_one:
        row_06_an_object_store_is_made_anew_in_chromium = Chromium, row_06_an_object_store_is_made_anew_in_firefox = Firefox,
        row_06_an_object_store_is_made_anew_in_webkit = WebKit;
    a_browser_that_ignores_strict_is_found_out:
        row_06_a_browser_that_ignores_strict_is_found_out_in_chromium = Chromium, row_06_a_browser_that_ignores_strict_is_found_out_in_firefox = Firefox,
        row_06_a_browser_that_ignores_strict_is_found_out_in_webkit = WebKit;
    a_blocked_store_is_said_to_be_unavailable:
        row_07_a_blocked_store_is_said_to_be_unavailable_in_chromium = Chromium, row_07_a_blocked_store_is_said_to_be_unavailable_in_firefox = Firefox,
        row_07_a_blocked_store_is_said_to_be_unavailable_in_webkit = WebKit;
}

/// The lines of the page, one a check.
async fn lines(app: &App) -> Vec<String> {
    let page = app.page();
    page.until("the title `done`", async || (page.title().await == "done").then_some(())).await;
    let result = app.browser().script("return document.getElementById('result').textContent").await;
    result.as_str().unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Runs the suite in a browser that does this to a store. `failure` says why a check of that store fails, by its number; all
/// others, and all of the other store, hold.
async fn check(engine: Engine, fault: &str, store: &str, failure: fn(usize) -> Option<&'static str>) {
    let app = App::of(&built("KYOSO_CONFORMANCE"), Setup::laptop().in_engine(engine)).await;
    lines(&app).await;
    app.before_page(fault).await;
    app.browser().script("document.title = 'again'; location.reload()").await;
    let lines = lines(&app).await;
    let (own, other): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.contains(store));
    assert!(!own.is_empty() && !other.is_empty(), "both stores are asked: {lines:#?}");
    for (index, line) in own.iter().enumerate() {
        let is_right = match failure(index) {
            Some(reason) => line.starts_with("FAILED") && line.ends_with(reason),
            None => line.starts_with("ok"),
        };
        assert!(is_right, "{fault}\ncheck {index}: {lines:#?}");
    }
    assert!(other.iter().all(|line| line.starts_with("ok")), "{fault}\nthe other store: {lines:#?}");
    app.finish().await;
}

async fn stores_and_views_keep_their_promises_in_the_browser(engine: Engine) {
    let app = App::of(&built("KYOSO_CONFORMANCE"), Setup::laptop().in_engine(engine)).await;
    let lines = lines(&app).await;
    for store in ["local_storage", "indexed_db", "view"] {
        assert!(lines.iter().any(|line| line.contains(store)), "{store} was not asked: {lines:#?}");
    }
    assert!(lines.iter().all(|line| line.starts_with("ok")), "{lines:#?}");
    app.finish().await;
}

async fn a_connection_that_the_browser_closes_is_opened_anew(engine: Engine) {
    let fault = "const begin = IDBDatabase.prototype.transaction; let count = 0;
        IDBDatabase.prototype.transaction = function (...how) {
            if (count++ % 3 === 0) this.close();
            return begin.apply(this, how);
        };";
    check(engine, fault, "indexed_db", |_| None).await;
}

async fn a_transaction_that_the_browser_takes_back_is_made_once_more(engine: Engine) {
    let fault = "const put = IDBObjectStore.prototype.put; let count = 0;
        IDBObjectStore.prototype.put = function (...what) {
            const request = put.apply(this, what);
            if (count++ === 1) this.transaction.abort();
            return request;
        };";
    check(engine, fault, "indexed_db", |_| None).await;
}

/// Somebody holds the database for three seconds while it is to be deleted; the opening waits behind that, and then makes
/// the database anew when nobody waits for it any more.
async fn a_database_that_opens_late_is_silent_first_and_sound_then(engine: Engine) {
    let fault = "const open = IDBFactory.prototype.open; let isFirst = true;
        IDBFactory.prototype.open = function (...what) {
            if (isFirst) {
                isFirst = false;
                const holder = open.call(this, 'kyoso');
                this.deleteDatabase('kyoso');
                setTimeout(() => holder.result.close(), 3000);
            }
            return open.apply(this, what);
        };";
    check(engine, fault, "indexed_db", |index| (index == 0).then_some("store does not answer")).await;
}

async fn a_database_without_its_object_store_gets_one(engine: Engine) {
    let fault = "indexedDB.deleteDatabase('kyoso');
        const made = indexedDB.open('kyoso');
        made.onsuccess = () => made.result.close();";
    check(engine, fault, "indexed_db", |_| None).await;
}

async fn a_browser_that_ignores_strict_is_found_out(engine: Engine) {
    let fault = "const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (stores, mode) { return begin.call(this, stores, mode); };";
    check(engine, fault, "indexed_db", |index| (index == STRICT).then_some("strict: Some(false)")).await;
}

async fn a_blocked_store_is_said_to_be_unavailable(engine: Engine) {
    let block = |store: &str| {
        format!(
            "Object.defineProperty(window, '{store}', {{ get() {{ throw new DOMException('no', 'SecurityError'); }} }});"
        )
    };
    check(engine, &block("localStorage"), "local_storage", |_| Some(UNAVAILABLE)).await;
    let by_check = |index| Some(if index == STRICT { "strict: None" } else { UNAVAILABLE });
    check(engine, &block("indexedDB"), "indexed_db", by_check).await;
}
