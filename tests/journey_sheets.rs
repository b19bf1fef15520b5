//! Every sheet of the sample in every language on paper: printed to PDF by the browser and read back. A4, fonts embedded, nothing
//! beyond the margins, the number of each page, no letter smaller than people can read.

use crate::browser::{App, Setup};
use crate::journey_paper::nothing_is_clipped;
use kyoso::app::Route;
use kyoso::domain::field::Choice;
use kyoso::domain::{Id, PlanId};
use kyoso::exchange::check_paper::CheckPaper;
use kyoso::exchange::sheet::SheetName;
use kyoso::words::{Lang, Wording, plain, ruby, words};
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// The smallest letters on paper, in points, and what they say; readings are smaller on purpose.
const SMALLEST: &str = "
    const shown = [...document.querySelectorAll('.main *')].filter((element) =>
        !element.closest('rt, svg, .hidden') && element.checkVisibility()
        && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    const sizes = shown.map((element) => [parseFloat(getComputedStyle(element).fontSize) * 0.75, element.textContent]);
    return sizes.sort((one, other) => one[0] - other[0])[0];";

/// The first check that the page leads to.
const A_CHECK: &str = "
    const links = [...document.querySelectorAll('a')].map((link) => link.hash.match(/check\\/([0-9a-z]{12})/));
    return links.find((found) => found)?.[1];";

/// A4 in points, and its margin at the sides (13 mm).
const A4: [f64; 2] = [595.3, 841.9];
const MARGIN: f64 = 36.8;

/// A sheet as it came out of the printer.
struct Printed {
    pages: Vec<Page>,
}

/// One page of it: its size, and each word with its left, upper, right and lower end.
struct Page {
    width: f64,
    height: f64,
    words: Vec<([f64; 4], String)>,
}

fn run(program: &str, arguments: &[&str], file: &Path) -> String {
    let said = Command::new(program).args(arguments).arg(file).arg("-").output();
    // Not every one of them writes into a file.
    let said = said.ok().filter(|said| said.status.success());
    let said = said.unwrap_or_else(|| Command::new(program).args(arguments).arg(file).output().expect(program));
    String::from_utf8(said.stdout).expect("UTF-8")
}

fn attribute(line: &str, name: &str) -> f64 {
    let (_, rest) = line.split_once(&format!(" {name}=\"")).expect("an attribute");
    rest.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
}

impl Printed {
    fn read(file: &Path) -> Self {
        let mut pages: Vec<Page> = Vec::new();
        for line in run("pdftotext", &["-bbox"], file).lines() {
            if line.contains("<page ") {
                let [width, height] = ["width", "height"].map(|name| attribute(line, name));
                pages.push(Page { width, height, words: Vec::new() });
            } else if line.contains("<word ") {
                let ends = ["xMin", "yMin", "xMax", "yMax"].map(|name| attribute(line, name));
                let text = line.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap_or_default();
                pages.last_mut().expect("a page").words.push((ends, text.to_owned()));
            }
        }
        Self { pages }
    }

    /// Whether each page is A4 with its number, and all words lie between the margins.
    #[track_caller]
    fn check(&self, what: &str) {
        assert!(!self.pages.is_empty(), "{what}: no page");
        for (number, page) in (1..).zip(&self.pages) {
            let size = if page.width < page.height { [page.width, page.height] } else { [page.height, page.width] };
            let is_a4 = size.iter().zip(A4).all(|(length, of_a4)| (length - of_a4).abs() < 2.0);
            assert!(is_a4, "{what}: page {number} is {size:?}");
            let text: String = page.words.iter().map(|(_, text)| &**text).collect();
            let numbered = format!("{number}/{}", self.pages.len());
            assert!(text.contains(&numbered), "{what}: page {number} has no number {numbered}: {text}");
            for ([left, upper, right, lower], text) in &page.words {
                let is_inside = *left >= MARGIN - 2.0 && *right <= page.width - MARGIN + 2.0;
                let is_inside = is_inside && *upper >= MARGIN - 10.0 && *lower <= page.height;
                assert!(is_inside, "{what}: {text} of page {number} lies at {left} {upper} {right} {lower}");
            }
        }
    }
}

/// Every font travels with the file.
#[track_caller]
fn fonts_are_embedded(file: &Path, what: &str) {
    let fonts = run("pdffonts", &[], file);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    // The five last columns: embedded, a subset, has Unicode, object and generation.
    let is_embedded = |line: &&str| line.split_whitespace().rev().nth(4) == Some("yes");
    assert!(!fonts.is_empty() && fonts.iter().all(is_embedded), "{what}: {fonts:#?}");
}

/// Opens the sample in the words of the moment; its plan, and one of its checks.
async fn open_sample(app: &App, chosen: Wording) -> (PlanId, Id) {
    let settings = json!({ "lang": chosen.lang.key(), "ruby": chosen.has_readings });
    let choose = format!("localStorage.setItem('kyoso/settings', JSON.stringify({settings}))");
    app.browser().script(&choose).await;
    app.go("/sample").await;
    let page = app.page();
    page.reload().await;
    let open = plain(words(chosen).new_plan.sample_open());
    page.button(&*ruby::base(&open)).await.click().await;
    let plan = async || match Route::parse(&app.page().route().await) {
        Route::Plan(plan) => Some(plan),
        _ => None,
    };
    let plan = page.until("the sample's plan", plan).await;
    let a_check = async || app.browser().script(A_CHECK).await.as_str().and_then(|id| id.parse().ok());
    (plan, page.until("a check of the sample", a_check).await)
}

async fn check_paper(app: &App, route: Route, chosen: Wording) {
    let readings = if chosen.has_readings { "-ruby" } else { "" };
    let name = match route {
        Route::Sheet(_, sheet) => sheet.key().to_owned(),
        Route::CheckPaper(_, _, paper) => format!("check-{}", paper.key()),
        other => other.to_hash().split('/').nth(3).unwrap_or_default().to_owned(),
    };
    let name = format!("sheets-{}{readings}-{name}", chosen.lang.key());
    app.go(&route.to_hash()[1..]).await;
    let is_there = "return document.querySelector('article, .result-page') && document.title";
    app.page().until("the paper", async || app.browser().script(is_there).await.as_str().map(|_| ())).await;
    let width = match route {
        Route::Sheet(_, SheetName::Roles | SheetName::Promises) | Route::Papers(_) => 1024,
        _ => 695,
    };
    nothing_is_clipped(app, width).await;
    app.browser().set_media("print", "light").await;
    let smallest = app.browser().script(SMALLEST).await;
    app.browser().set_media("", "light").await;
    let least = if chosen.has_readings { 14.0 } else { 12.0 };
    let is_large = smallest[0].as_f64().is_some_and(|points| points >= least - 0.01);
    assert!(is_large, "{name}: {smallest}");
    let file = app.browser().print().await.keep(&name);
    Printed::read(&file).check(&name);
    fonts_are_embedded(&file, &name);
}

async fn check_language(chosen: Wording) {
    let app = App::open(Setup::laptop()).await;
    let (plan, check) = open_sample(&app, chosen).await;
    let sheets = SheetName::ALL.iter().map(|name| Route::Sheet(plan, *name));
    let of_check = CheckPaper::ALL.iter().map(|name| Route::CheckPaper(plan, check, *name));
    let others = [Route::CaseSheet(plan), Route::Papers(plan), Route::Result(plan, check)];
    for route in sheets.chain(of_check).chain(others) {
        check_paper(&app, route, chosen).await;
    }
    leaves_out(&app, plan).await;
    app.finish().await;
}

/// Of the papers for a meeting, what is not ticked is not printed; and with nothing ticked it is said so.
async fn leaves_out(app: &App, plan: PlanId) {
    app.go(&Route::Papers(plan).to_hash()[1..]).await;
    let counted = "return document.querySelectorAll('article').length";
    let count = async || app.browser().script(counted).await;
    app.page().until("all papers", async || (count().await == 4).then_some(())).await;
    app.browser().script("document.querySelector('.papers-choose input').click()").await;
    assert_eq!(count().await, 3);
    app.browser()
        .script("document.querySelectorAll('.papers-choose input').forEach((box) => box.checked && box.click())")
        .await;
    assert_eq!(count().await, 0);
}

#[tokio::test]
async fn every_sheet_comes_out_of_the_printer_in_japanese() {
    check_language(Lang::Ja.into()).await;
}

#[tokio::test]
async fn every_sheet_comes_out_of_the_printer_in_japanese_with_readings() {
    check_language(Wording { has_readings: true, ..Lang::Ja.into() }).await;
}

#[tokio::test]
async fn every_sheet_comes_out_of_the_printer_in_easy_japanese() {
    check_language(Lang::JaEasy.into()).await;
}

#[tokio::test]
async fn every_sheet_comes_out_of_the_printer_in_english() {
    check_language(Lang::En.into()).await;
}
