//! The result of the sample's check in the open, seen on the screen and printed: one A4.

use crate::browser::{App, Setup};
use kyoso::app::Route;
use std::process::Command;

const SAMPLE: &str = "見本を開いてみる";

#[tokio::test]
async fn the_result_of_the_samples_open_check_is_one_sheet() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    app.go("/new").await;
    page.button(SAMPLE).await.click().await;
    page.link("点検の結果を見る").await.click().await;
    let is_result = async || matches!(Route::parse(&page.route().await), Route::Result(..)).then_some(());
    page.until("the result", is_result).await;
    for expected in
        ["これまでの自己点検", "話し合いながら", "11人、4つの団体", "話し合う順番", "自分たちの問い", "八つの考え方と"]
    {
        page.shows(expected).await;
    }
    app.browser().screenshot("result").await;

    let pdf = app.browser().print().await;
    let file = pdf.keep("result");
    assert_eq!(pdf.sheets(), 1, "the result is one A4: {}", file.display());
    let text = Command::new("pdftotext").arg(&file).arg("-").output().expect("pdftotext");
    let text: String = String::from_utf8_lossy(&text.stdout).split_whitespace().collect();
    for expected in ["話し合いながら", "話し合う順番", "わからない", "はじめての親子が来てくれた。", "次に変えたいこと"]
    {
        assert!(text.contains(expected), "{expected} is on the sheet: {text}");
    }
    for on_screen in ["印刷する", "約束を残す", "読み上げてください"] {
        assert!(!text.contains(on_screen), "{on_screen} stays on the screen");
    }
    app.finish().await;
}
