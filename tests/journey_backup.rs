//! A plan goes out as a file and comes in on another device; what is not ours changes nothing.

use crate::browser::{App, Page, Setup, role};
use kyoso::exchange::backup;
use std::path::Path;

async fn open_file(page: &Page, file: &Path) {
    page.find(role::FILE, "ファイルを選ぶ").await.choose_file(file).await;
}

#[tokio::test]
async fn a_plan_goes_out_as_a_file_and_comes_in_on_another_device() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    app.go("/new").await;
    page.field("取り組みの名前").await.fill("大芦発信！「元気な拠点づくり」事業").await;
    page.field("だれが中心になりますか").await.fill("大芦地区社会福祉協議会").await;
    page.button("この名前ではじめる").await.click().await;
    page.heading("大芦発信！「元気な拠点づくり」事業").await;
    app.go("/data").await;
    page.shows("バックアップファイルを、まだ作っていません").await;
    page.button("バックアップファイルを作る").await.click().await;
    page.shows("を作りました。").await;
    page.gone(role::HEADING, "バックアップファイルを、まだ作っていません").await;
    let day =
        app.browser().script("const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()]").await;
    let day: Vec<i64> = day.as_array().expect("a day").iter().filter_map(serde_json::Value::as_i64).collect();
    let name = format!("共創ノート_大芦発信！「元気な拠点づくり」事業_{:04}-{:02}-{:02}.json", day[0], day[1], day[2]);
    let bytes = app.downloaded(&name).await;
    assert_eq!(backup::read(&bytes).expect("a backup").len(), 1);
    let file = app.browser().profile().downloads().join(&name);

    let other = App::open(Setup::phone()).await;
    let there = other.page();
    other.go("/import").await;
    open_file(&there, &file).await;
    there.shows("ここにはない取り組みです").await;
    there.shows("同じ 0件").await;
    there.button("この内容を取りこむ").await.click().await;
    there.shows("新しい取り組み 1つ").await;
    open_file(&there, &file).await;
    there.shows("もう全部ここにあります").await;
    there.button("やめる").await.click().await;
    there.shows("取りこむのをやめました").await;
    other.go("/").await;
    there.shows("大芦地区社会福祉協議会").await;
    there.link("大芦発信！「元気な拠点づくり」事業").await.click().await;
    there.heading("大芦発信！「元気な拠点づくり」事業").await;
    other.finish().await;
    app.finish().await;
}

#[tokio::test]
async fn a_file_that_is_not_ours_changes_nothing_and_says_why() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    app.go("/import").await;
    let folder = app.browser().profile().downloads();
    std::fs::create_dir_all(&folder).expect("a folder");
    let files: [(&str, &[u8], &str); 4] = [
        ("photo.json", b"\x89PNG", "共創ノートのバックアップではありません"),
        ("other.json", b"{\"name\": 1}", "共創ノートのバックアップではありません"),
        ("half.json", b"{\"format\": \"kyoso-backup\", \"version\": 1, \"pl", "1行目で とぎれています"),
        ("newer.json", b"{\"format\": \"kyoso-backup\", \"version\": 99, \"plans\": []}", "もっと新しい版"),
    ];
    for (name, bytes, words) in files {
        let file = folder.join(name);
        std::fs::write(&file, bytes).expect("a file");
        open_file(&page, &file).await;
        page.shows(words).await;
        page.shows("いまあるものは、何も変わっていません").await;
        page.gone(role::BUTTON, "この内容を取りこむ").await;
    }
    app.finish().await;
}

/// A device worked by touch whose browser has a share sheet that takes files and answers so; what it got is kept in the page.
fn with_sheet(answer: &'static str) -> Setup {
    let mut setup = Setup::phone();
    setup.scripts.push(
        "Object.defineProperty(navigator, 'canShare', { value: (data) => Boolean(data.files) }); \
         const media = window.matchMedia; \
         window.matchMedia = (query) => query === '(pointer: coarse)' ? { matches: true } : media.call(window, query);",
    );
    setup.scripts.push(answer);
    setup
}

/// One plan, and the button of the データ page that makes a backup of it.
async fn make_file(app: &App) -> Page {
    let page = app.page();
    app.go("/new").await;
    page.field("取り組みの名前").await.fill("水辺を遊び場に").await;
    page.button("この名前ではじめる").await.click().await;
    page.heading("水辺を遊び場に").await;
    app.go("/data").await;
    page.button("バックアップファイルを作る").await.click().await;
    page
}

#[tokio::test]
async fn a_file_that_the_share_sheet_took_is_a_backup() {
    let taken = "Object.defineProperty(navigator, 'share', { value: async ({ files }) => { window.taken = await files[0].text(); } });";
    let app = App::open(with_sheet(taken)).await;
    let page = make_file(&app).await;
    page.shows("をわたしました。").await;
    page.shows("中身を読み返して、確かめました。").await;
    let file = app.browser().script("return window.taken").await;
    assert_eq!(backup::read(file.as_str().expect("a text").as_bytes()).expect("a backup").len(), 1);
    page.shows("いまの取り組みは、全部このファイルまでに入っています。").await;
    let beside = std::fs::read_dir(app.browser().profile().downloads()).map_or(0, Iterator::count);
    assert_eq!(beside, 0, "nothing was downloaded beside it");
    app.finish().await;
}

#[tokio::test]
async fn a_share_sheet_that_was_closed_is_no_backup() {
    let closed = "Object.defineProperty(navigator, 'share', { value: async () => { throw new DOMException('no', 'AbortError'); } });";
    let app = App::open(with_sheet(closed)).await;
    let page = make_file(&app).await;
    page.shows("作るのをやめました。").await;
    page.shows("バックアップファイルを、まだ作っていません").await;
    assert!(app.browser().script("return localStorage.getItem('kyoso/backup')").await.is_null());
    app.finish().await;
}

#[tokio::test]
async fn a_share_sheet_that_refuses_leaves_the_download() {
    let refusing = "Object.defineProperty(navigator, 'share', { value: async () => { throw new DOMException('no', 'NotAllowedError'); } });";
    let app = App::open(with_sheet(refusing)).await;
    let page = make_file(&app).await;
    page.shows("を作りました。").await;
    let day = app.browser().script("return new Date().toLocaleDateString('sv-SE')").await;
    let name = format!("共創ノート_水辺を遊び場に_{}.json", day.as_str().expect("a day"));
    assert_eq!(backup::read(&app.downloaded(&name).await).expect("a backup").len(), 1);
    page.shows("いまの取り組みは、全部このファイルまでに入っています。").await;
    app.finish().await;
}

#[tokio::test]
async fn a_file_that_reads_back_differently_is_no_backup() {
    let mut setup = Setup::laptop();
    setup.scripts.push("File.prototype.arrayBuffer = async () => new ArrayBuffer(3); Blob.prototype.arrayBuffer = File.prototype.arrayBuffer;");
    let app = App::open(setup).await;
    let page = make_file(&app).await;
    page.shows("ファイルを作れませんでした").await;
    page.shows("バックアップファイルを、まだ作っていません").await;
    assert!(app.browser().script("return localStorage.getItem('kyoso/backup')").await.is_null());
    app.finish().await;
}
