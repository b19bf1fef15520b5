//! Releases of the app on a device: installed whole or not at all, taken over when somebody agrees, never mixed, and with words
//! instead of a white screen when one can't run. Rows 9 to 12 of the fault matrix.

use crate::browser::in_engines;
use crate::browser::{App, Fault, Setup, built, role};
use crate::engine::Engine;
use crate::journey_meeting;
use kyoso::app::Route;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{fs, process};

in_engines! {
    a_release_with_a_broken_file_is_not_activated:
        row_09_a_release_with_a_broken_file_is_not_activated_in_chromium = Chromium, row_09_a_release_with_a_broken_file_is_not_activated_in_firefox = Firefox,
        row_09_a_release_with_a_broken_file_is_not_activated_in_webkit = WebKit;
    a_new_release_waits_until_somebody_agrees_and_leaves_other_tabs_alone:
        row_10_a_new_release_waits_until_somebody_agrees_and_leaves_other_tabs_alone_in_chromium = Chromium, row_10_a_new_release_waits_until_somebody_agrees_and_leaves_other_tabs_alone_in_firefox = Firefox,
        row_10_a_new_release_waits_until_somebody_agrees_and_leaves_other_tabs_alone_in_webkit = WebKit;
    no_release_comes_into_a_meeting_and_half_typed_text_is_kept:
        row_10_no_release_comes_into_a_meeting_and_half_typed_text_is_kept_in_chromium = Chromium,
        row_10_no_release_comes_into_a_meeting_and_half_typed_text_is_kept_in_firefox = Firefox,
        row_10_no_release_comes_into_a_meeting_and_half_typed_text_is_kept_in_webkit = WebKit;
    a_page_of_another_release_is_refused:
        row_11_a_page_of_another_release_is_refused_in_chromium = Chromium, row_11_a_page_of_another_release_is_refused_in_firefox = Firefox,
        row_11_a_page_of_another_release_is_refused_in_webkit = WebKit;
    a_module_of_another_release_is_refused:
        row_11_a_module_of_another_release_is_refused_in_chromium = Chromium, row_11_a_module_of_another_release_is_refused_in_firefox = Firefox,
        row_11_a_module_of_another_release_is_refused_in_webkit = WebKit;
    a_missing_part_is_told:
        row_11_a_missing_part_is_told_in_chromium = Chromium, row_11_a_missing_part_is_told_in_firefox = Firefox,
        row_11_a_missing_part_is_told_in_webkit = WebKit;
    deleted_files_of_the_app_are_told_and_fetched_again:
        row_12_deleted_files_of_the_app_are_told_and_fetched_again_in_chromium = Chromium, row_12_deleted_files_of_the_app_are_told_and_fetched_again_in_firefox = Firefox,
        row_12_deleted_files_of_the_app_are_told_and_fetched_again_in_webkit = WebKit;
    the_app_starts_offline_after_install_below_any_path:
        row_12_the_app_starts_offline_after_install_below_any_path_in_chromium = Chromium, row_12_the_app_starts_offline_after_install_below_any_path_in_firefox = Firefox,
        row_12_the_app_starts_offline_after_install_below_any_path_in_webkit = WebKit;
}

/// The release that is on the device.
fn first() -> PathBuf {
    built("KYOSO_DIST")
}

/// Another one, which the host has a day later.
fn next() -> PathBuf {
    built("KYOSO_NEXT")
}

/// The build id that stands in a release's page.
fn build_of(folder: &Path) -> String {
    let page = fs::read_to_string(folder.join("index.html")).unwrap();
    let (_, rest) = page.split_once("kyoso-build\" content=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// The name of a release's file that begins and ends so; most names carry a hash.
fn file_of(folder: &Path, start: &str, end: &str) -> String {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.into_iter().find(|name| name.starts_with(start) && name.ends_with(end)).unwrap()
}

/// A copy of a release below a folder of its own, to be spoilt or moved.
fn copy(release: &Path, below: &str) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("release-{}-{number}", process::id()));
    let _ = fs::remove_dir_all(&folder);
    copy_files(release, &folder.join(below));
    folder
}

fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_files(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

async fn is_true(app: &App, script: &str) -> bool {
    app.browser().script(&format!("return Boolean({script})")).await == true
}

async fn until(app: &App, script: &str) {
    app.page().until(script, async || is_true(app, script).await.then_some(())).await;
}

/// Waits until the app has taken the place of the words that stand there before.
async fn runs(app: &App) {
    until(app, "document.querySelector('#app > *') && !document.querySelector('.start')").await;
}

/// Waits until a release is kept on the device.
async fn is_kept(app: &App) {
    runs(app).await;
    until(app, "navigator.serviceWorker.controller").await;
}

async fn build_in_page(app: &App) -> String {
    let script = "return document.querySelector('meta[name=\"kyoso-build\"]').content";
    app.browser().script(script).await.as_str().unwrap_or_default().to_owned()
}

/// Lets the browser look for a new release and waits until it is installed, or is not.
async fn look_for_update(app: &App) -> Value {
    // Firefox answers only after the installation, when nothing is being installed any more.
    let script = "const done = arguments[arguments.length - 1]; \
        navigator.serviceWorker.getRegistration().then((found) => { \
          let worker = null; \
          found.addEventListener('updatefound', () => { worker = found.installing; }); \
          const look = () => { \
            worker = worker || found.installing; \
            if (!worker) return done(found.waiting ? 'installed' : 'none'); \
            if (worker.state === 'installing') return setTimeout(look, 30); \
            done(worker.state); \
          }; \
          found.update().then(look, look); \
        })";
    app.browser().script_async(script).await
}

async fn a_release_with_a_broken_file_is_not_activated(engine: Engine) {
    let (first, next) = (first(), next());
    let mut app = App::of(&first, Setup::laptop().in_engine(engine)).await;
    is_kept(&app).await;
    let wasm = file_of(&next, "app-", ".wasm");
    for fault in [Fault::Status(404), Fault::Status(500), Fault::Half, Fault::Cut] {
        app.server().serve(&next);
        app.server().break_file(&wasm, fault);
        assert_eq!(look_for_update(&app).await, "redundant", "{fault:?}");
        assert!(!is_true(&app, "window.kyosoUpdateWaiting").await, "{fault:?}");
        app.page().reload().await;
        is_kept(&app).await;
        assert_eq!(build_in_page(&app).await, build_of(&first), "{fault:?}");
    }
    app.server().break_file(&wasm, Fault::Hang);
    app.page().reload().await;
    runs(&app).await;
    assert_eq!(build_in_page(&app).await, build_of(&first), "while a file never comes");
    app.go_offline().await;
    app.come_back().await;
    runs(&app).await;
    assert_eq!(build_in_page(&app).await, build_of(&first), "the kept release still starts without a network");
    app.finish().await;
}

async fn a_new_release_waits_until_somebody_agrees_and_leaves_other_tabs_alone(engine: Engine) {
    let (first, next) = (first(), next());
    let mut app = App::of(&first, Setup::laptop().in_engine(engine)).await;
    is_kept(&app).await;
    let here = app.browser().tab().await;
    let there = app.open_tab().await;
    runs(&app).await;
    app.browser().script("window.notLoadedAnew = true").await;
    app.browser().show(&here).await;

    app.server().serve(&next);
    assert_eq!(look_for_update(&app).await, "installed");
    until(&app, "window.kyosoUpdateWaiting").await;
    app.page().reload().await;
    runs(&app).await;
    assert_eq!(build_in_page(&app).await, build_of(&first), "nobody has agreed");

    until(&app, "window.kyosoUpdateWaiting").await;
    app.note().await;
    assert!(is_true(&app, "window.kyosoTakeOver()").await);
    let new = build_of(&next);
    app.page().until("the new release", async || (build_in_page(&app).await == new).then_some(())).await;
    runs(&app).await;

    app.go_offline().await;
    app.browser().show(&there).await;
    assert!(is_true(&app, "window.notLoadedAnew").await, "the other tab was loaded anew");
    let own_file = file_of(&first, "app-", ".wasm");
    let fetch = format!(
        "const done = arguments[arguments.length - 1]; fetch('{own_file}').then((a) => done(a.status), () => done(0))"
    );
    assert_eq!(app.browser().script_async(&fetch).await, 200, "the other tab still has the files of its release");
    app.page().reload().await;
    runs(&app).await;
    assert_eq!(build_in_page(&app).await, new);
    app.finish().await;
}

/// How it stands with a new release in the tab in sight, after it had the time to find out.
async fn offered(app: &App) -> Value {
    tokio::time::sleep(Duration::from_millis(600)).await;
    app.browser().script("return window.kyosoUpdateWaiting || false").await
}

async fn no_release_comes_into_a_meeting_and_half_typed_text_is_kept(engine: Engine) {
    let (first, next) = (first(), next());
    let mut app = App::of(&first, Setup::laptop().in_engine(engine)).await;
    is_kept(&app).await;
    let page = app.page();
    let (plan, _) = journey_meeting::begin(&app, &["市", "公民館"]).await;
    let leading = app.browser().tab().await;
    app.browser().script("window.notLoadedAnew = true").await;
    let other = app.open_tab().await;
    runs(&app).await;

    app.server().serve(&next);
    assert_eq!(look_for_update(&app).await, "installed");
    assert_eq!(offered(&app).await, false, "in another tab while the meeting runs");
    app.browser().show(&leading).await;
    assert_eq!(offered(&app).await, false, "in the meeting");
    app.browser().show(&other).await;
    assert!(is_true(&app, "window.kyosoTakeOver()").await, "one waits");
    page.shows("終わってから、新しい版にできます。").await;
    page.gone(role::BUTTON, "新しい版にする").await;
    assert_eq!(build_in_page(&app).await, build_of(&first), "nothing was taken over");

    // The meeting is over; its tab holds a text that nobody has sent, and the other one a form.
    app.browser().show(&leading).await;
    app.go(&Route::Plan(plan).to_hash()[1..]).await;
    page.field("場所").await.fill("宍道湖のほとり").await;
    app.browser().show(&other).await;
    app.go("/new").await;
    page.field("取り組みの名前").await.fill("書きかけの名前").await;
    app.note().await;
    page.button("新しい版にする").await.click().await;
    let new = build_of(&next);
    page.until("the new release", async || (build_in_page(&app).await == new).then_some(())).await;
    let kept = async || (page.field("取り組みの名前").await.value().await == "書きかけの名前").then_some(());
    page.until("the form as it was", kept).await;
    app.go(&Route::Plan(plan).to_hash()[1..]).await;
    let saved = async || (page.field("場所").await.value().await == "宍道湖のほとり").then_some(());
    page.until("the text of the other tab", saved).await;
    app.browser().show(&leading).await;
    assert!(is_true(&app, "window.notLoadedAnew").await, "the tab of the meeting was loaded anew");
    assert_eq!(page.field("場所").await.value().await, "宍道湖のほとり");
    app.finish().await;
}

#[tokio::test]
async fn what_is_new_is_told_once_after_an_update_and_stands_in_the_about_page() {
    let mut app = App::open(Setup::phone()).await;
    let page = app.page();
    let news = "「消して終わる」で、書いたものを全部消せます。";
    app.go("/new").await;
    page.button("見本を開いてみる").await.click().await;
    page.status_says("保存しました").await;
    app.go("/").await;
    page.heading("取り組み").await;
    assert!(!page.text().await.contains(news), "to whoever is new here, all is new");
    // What an earlier release left.
    let earlier = "const kept = JSON.parse(localStorage.getItem('kyoso/settings')); \
        localStorage.setItem('kyoso/settings', JSON.stringify({ ...kept, news: '0' }))";
    let is_noted = "return Boolean(JSON.parse(localStorage.getItem('kyoso/settings'))?.news)";
    page.until("a note", async || app.browser().script(is_noted).await.as_bool()?.then_some(())).await;
    app.browser().script(earlier).await;
    app.note().await;
    page.reload().await;
    page.shows(news).await;
    app.browser().screenshot("news").await;
    app.note().await;
    page.reload().await;
    page.heading("取り組み").await;
    assert!(!page.text().await.contains(news), "once");
    app.go("/about").await;
    page.shows(news).await;
    app.finish().await;
}

/// Opens a spoilt copy of the release; it must say what to do, keep the data, and open after the host is mended.
async fn is_refused(engine: Engine, spoil: impl FnOnce(&Path)) {
    let folder = copy(&first(), "");
    spoil(&folder);
    let mut app = App::of(&folder, Setup::laptop().in_engine(engine)).await;
    app.browser().script("localStorage.setItem('kyoso/record/kept', 'as it was')").await;
    app.page().heading("もう一度読みこんでください").await;
    app.page().shows("書いたものは、この端末に残っています").await;
    app.note().await;
    app.server().serve(&first());
    app.page().button("もう一度読みこむ").await.click().await;
    runs(&app).await;
    assert!(is_true(&app, "localStorage.getItem('kyoso/record/kept') === 'as it was'").await);
    app.finish().await;
}

async fn a_page_of_another_release_is_refused(engine: Engine) {
    is_refused(engine, |folder| {
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        fs::write(folder.join("index.html"), page.replace(&build_of(folder), "0123456789abcdef")).unwrap();
    })
    .await;
}

async fn a_module_of_another_release_is_refused(engine: Engine) {
    is_refused(engine, |folder| {
        let other = fs::read(next().join(file_of(&next(), "app-", ".wasm"))).unwrap();
        fs::write(folder.join(file_of(folder, "app-", ".wasm")), other).unwrap();
    })
    .await;
}

async fn a_missing_part_is_told(engine: Engine) {
    is_refused(engine, |folder| fs::remove_file(folder.join(file_of(folder, "start-", ".js"))).unwrap()).await;
}

async fn deleted_files_of_the_app_are_told_and_fetched_again(engine: Engine) {
    let mut app = App::open(Setup::laptop().in_engine(engine)).await;
    is_kept(&app).await;
    app.browser().script("localStorage.setItem('kyoso/record/kept', 'as it was')").await;
    let delete = "const done = arguments[arguments.length - 1]; \
        caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => done(true))";
    app.browser().script_async(delete).await;
    app.go_offline().await;
    app.come_back().await;
    app.page().heading("ネットに一度つないでください").await;
    app.page().shows("書いたものは、別のところに残っています").await;
    app.go_online().await;
    app.page().link("もう一度開く").await.click().await;
    runs(&app).await;
    let count = "const done = arguments[arguments.length - 1]; \
        caches.keys().then((names) => caches.open(names[0])).then((kept) => kept.keys()).then((files) => done(files.length))";
    app.page()
        .until("all files", async || (app.browser().script_async(count).await.as_u64()? > 10).then_some(()))
        .await;
    app.go_offline().await;
    app.come_back().await;
    runs(&app).await;
    assert!(is_true(&app, "localStorage.getItem('kyoso/record/kept') === 'as it was'").await);
    app.finish().await;
}

async fn the_app_starts_offline_after_install_below_any_path(engine: Engine) {
    let folder = copy(&first(), "any/sub/path");
    let mut app = App::of(&folder, Setup::laptop().in_engine(engine)).await;
    let address = format!("{}any/sub/path/", app.server().address());
    app.browser().go(&address).await;
    is_kept(&app).await;
    app.note().await;
    app.go_offline().await;
    app.browser().go(&format!("{address}?from=home#/data")).await;
    runs(&app).await;
    app.finish().await;
}

#[tokio::test]
async fn too_old_a_browser_gets_words_and_the_paper() {
    for lack in ["WebAssembly.validate = () => false;", "delete globalThis.WebAssembly;"] {
        let mut setup = Setup::phone();
        setup.scripts.push(lack);
        let app = App::open(setup).await;
        app.page().heading("このブラウザーでは開けません").await;
        app.page().shows("紙の点検シート").await;
        app.finish().await;
    }
}

#[tokio::test]
async fn a_stopped_app_says_so_keeps_the_text_and_hands_out_the_data() {
    let app = App::open(Setup::phone()).await;
    is_kept(&app).await;
    app.browser()
        .script(
            "localStorage.setItem('kyoso/record/kept', 'as it was'); localStorage.setItem('foreign', 'not ours'); \
             const field = document.createElement('textarea'); field.value = '書きかけの文'; \
             document.getElementById('app').append(field); field.focus(); window.kyosoCrash('the reason');",
        )
        .await;
    let page = app.page();
    page.heading("アプリが止まりました").await;
    assert_eq!(
        page.field("書きかけだった文字です。必要なら写しておいてください。").await.value().await,
        "書きかけの文"
    );
    page.button("書いたものをファイルに残す").await.click().await;
    let file: Value = serde_json::from_slice(&app.downloaded("kyoso-note-kept.json").await).unwrap();
    assert_eq!(file["localStorage"]["kyoso/record/kept"], "as it was");
    assert!(file["localStorage"]["foreign"].is_null());
    page.button("もう一度読みこむ").await.click().await;
    runs(&app).await;
    app.finish().await;
}
