//! Row 3 of the fault matrix: the browser is ended by SIGKILL at different times after a tap; whatever was shown as saved is there
//! afterwards. The control without the durable store must lose. A few runs always, many with `cargo xtask test --long`.

use crate::browser::{App, Key, Setup, in_engines};
use crate::engine::Engine;
use std::env;
use std::time::Duration;
use tokio::time::sleep;

/// Milliseconds between the tap and the kill.
const DELAYS: [u64; 4] = [0, 50, 500, 5_000];

const FIELD: &str = "場所";
const SAVED: &str = "保存しました";

in_engines! {
    what_is_shown_as_saved_is_there:
        row_03_saved_answers_outlive_a_kill_in_chromium = Chromium, row_03_saved_answers_outlive_a_kill_in_firefox = Firefox;
    without_the_durable_store_it_is_lost:
        row_03_the_control_without_the_durable_store_loses_in_chromium = Chromium,
        row_03_the_control_without_the_durable_store_loses_in_firefox = Firefox;
}

fn runs(few: usize, many: usize) -> usize {
    if env::var_os("KYOSO_LONG").is_some() { many } else { few }
}

async fn begin(app: &App, title: &str) -> String {
    app.go("/new").await;
    let page = app.page();
    page.field("取り組みの名前").await.fill(title).await;
    page.button("この名前ではじめる").await.click().await;
    page.heading(title).await;
    page.route().await
}

/// What the page says about saving, in one command: the kill follows at once.
async fn said(app: &App) -> String {
    let script = "return [...document.querySelectorAll('[role=status]')].map((status) => status.textContent).join(' ')";
    app.browser().script(script).await.as_str().unwrap_or_default().to_owned()
}

async fn what_is_shown_as_saved_is_there(engine: Engine) {
    let runs = runs(DELAYS.len(), if engine == Engine::Chromium { 200 } else { 50 });
    let mut app = App::open(Setup::laptop().in_engine(engine)).await;
    let plan = begin(&app, "水辺を遊び場に").await;
    app.page().status_says(SAVED).await;
    let (mut shown, mut lost, mut kept_unshown) = (0, 0, 0);
    for (run, delay) in DELAYS.into_iter().cycle().take(runs).enumerate() {
        let text = format!("{}回めの答え", run + 1);
        app.page().field(FIELD).await.fill(&text).await;
        app.page().press(Key::Tab).await;
        sleep(Duration::from_millis(delay)).await;
        let is_shown = said(&app).await.contains(SAVED);
        app.kill().await;
        app.start_again().await;
        app.go(&plan).await;
        let is_there = app.page().field(FIELD).await.value().await == text;
        shown += usize::from(is_shown);
        lost += usize::from(is_shown && !is_there);
        kept_unshown += usize::from(!is_shown && is_there);
    }
    let name = engine.name();
    println!(
        "figure: row 3, {name}: {runs} kills 0 / 50 / 500 / 5,000 ms after a tap; {shown} answers were shown as saved, {lost} of \
         them lost; of {} not yet shown as saved, {kept_unshown} were there all the same",
        runs - shown
    );
    assert_eq!(lost, 0, "of {shown} answers that were shown as saved");
    assert!(shown > 0, "nothing was ever shown as saved");
    app.finish().await;
}

async fn without_the_durable_store_it_is_lost(engine: Engine) {
    let runs = runs(2, 20);
    let mut app = App::open(Setup::laptop().in_engine(engine).without_indexed_db()).await;
    let mut lost = 0;
    for (run, delay) in DELAYS[..3].iter().cycle().take(runs).enumerate() {
        let title = format!("{}回めの取り組み", run + 1);
        begin(&app, &title).await;
        app.page().status_says("この端末に書きました").await;
        sleep(Duration::from_millis(*delay)).await;
        app.kill().await;
        app.start_again().await;
        app.page().link("新しい取り組みをはじめる").await;
        lost += usize::from(!app.page().text().await.contains(&title));
    }
    let name = engine.name();
    println!(
        "figure: row 3, {name}, control without IndexedDB: {runs} kills 0 / 50 / 500 ms after a tap, {lost} plans lost"
    );
    // Firefox may be quicker with its other store; where that holds, the figure says so.
    assert!(lost > 0 || engine != Engine::Chromium, "the control lost nothing: the kill proves nothing");
    app.finish().await;
}
