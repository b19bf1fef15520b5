//! Every sheet on paper: of both real cases and of a plan with many roles, printed to PDF by the browser, read back and counted.
//! Nothing is cut off, no row is split, and the names of the columns stand on every page.

use crate::browser::{App, Page, Setup};
use crate::journey_meeting;
use crate::support::cases::{oashi, zuifu};
use crate::support::copies::bring;
use crate::support::views::Room;
use kyoso::app::Route;
use kyoso::domain::PlanId;
use kyoso::domain::check::{Answer, sheet_number};
use kyoso::domain::field::Choice;
use kyoso::domain::role::Role;
use kyoso::exchange::check_paper::CheckPaper;
use kyoso::exchange::sheet::SheetName;
use kyoso::words::{Lang, plain, words};
use serde_json::json;
use std::process::Command;

/// What is wider than its place on paper, by its class or tag. Words for screen readers alone are cut on purpose.
const CLIPPED: &str = "
    const paper = (element) => (element.closest('article') ?? document.body).getBoundingClientRect();
    const sticks_out = (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
        || element.getBoundingClientRect().right > paper(element).right + 1;
    const shown = [...document.querySelectorAll('article, article *')].filter((element) => !element.closest('.hidden'));
    return shown.filter(sticks_out)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent}`);";

/// The width of an upright A4 between its margins, in CSS pixels.
const UPRIGHT: u32 = 695;

/// The pages of a sheet as text without gaps, and in print nothing sticks out.
async fn printed(app: &App, room: &Room, name: SheetName, case: &str) -> Vec<String> {
    app.go(&Route::Sheet(room.plan, name).to_hash()[1..]).await;
    is_there(&app.page(), room).await;
    // A4 between its margins, upright or across, in CSS pixels.
    let width = if matches!(name, SheetName::Roles | SheetName::Promises) { 1024 } else { UPRIGHT };
    nothing_is_clipped(app, width).await;
    pages(app, &format!("sheet-{case}-{}", name.key())).await
}

/// What is on the pages that the browser prints.
async fn pages(app: &App, name: &str) -> Vec<String> {
    let file = app.browser().print().await.keep(name);
    // In the order of the page itself, not as guessed from where the words lie.
    let text = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output().expect("pdftotext");
    let text = String::from_utf8(text.stdout).expect("UTF-8");
    let pages = text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect());
    pages.collect()
}

async fn is_there(page: &Page, room: &Room) {
    let title = room.ui.session.plan(room.plan).expect("a plan").head().title.to_string();
    page.until("the paper", async || {
        let paper = page.text().await;
        (paper.contains("この紙をまとめた日") && paper.contains(&title)).then_some(())
    })
    .await;
}

/// In print nothing on the papers of the page is wider than its place.
pub async fn nothing_is_clipped(app: &App, width: u32) {
    let metrics = |width: u32| json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    app.browser().devtools("Emulation.setDeviceMetricsOverride", metrics(width)).await;
    app.browser().set_media("print", "light").await;
    let clipped = app.browser().script(CLIPPED).await;
    app.browser().set_media("", "light").await;
    app.browser().devtools("Emulation.setDeviceMetricsOverride", metrics(1280)).await;
    assert_eq!(clipped, json!([]), "{}", app.page().route().await);
}

fn check(pages: &[String], count: usize, expected: &[&str]) {
    assert_eq!(pages.len(), count, "{pages:?}");
    let all = pages.concat();
    let mut rest = &*all;
    for text in expected {
        let Some((_, after)) = rest.split_once(text) else { panic!("{text} is not in its place: {all}") };
        rest = after;
    }
    assert!(!all.contains("印刷する") && !all.contains("この端末だけ"), "only the paper is printed: {all}");
}

/// The sheets of a case: how many pages each has, and what stands on them from top to bottom.
async fn check_case(room: Room, case: &str, sheets: [(SheetName, usize, &[&str]); 4]) {
    let app = App::open(Setup::laptop()).await;
    bring(&app, &room).await;
    for (name, count, texts) in sheets {
        check(&printed(&app, &room, name, case).await, count, texts);
    }
    app.finish().await;
}

#[tokio::test]
async fn the_sheets_of_zuifu_come_out_of_the_printer() {
    let title = "「瑞風」を活かしたまちづくり事業";
    let sheets: [(SheetName, usize, &[&str]); 4] = [
        (
            SheetName::Plan,
            1,
            &["取り組みの計画", title, "機運が高まった。", "うぐいすの会", "松江市宍道町", "つなげる。"],
        ),
        (
            SheetName::Roles,
            1,
            &["役割分担の表", title, "つなげる。", "だれが", "何を", "代わりの人", "責任", "困ったとき"],
        ),
        (SheetName::Wanted, 1, &[title, "さがしています", "機運が高まった。", "松江市宍道町", "連絡先"]),
        (SheetName::Consultation, 2, &["相談シート", title, "宍道小学校", "横断幕の作成", "聞きたいこと", "窓口で"]),
    ];
    check_case(zuifu(), "zuifu", sheets).await;
}

#[tokio::test]
async fn the_sheets_of_oashi_come_out_of_the_printer() {
    let title = "大芦発信！「元気な拠点づくり」事業";
    let sheets: [(SheetName, usize, &[&str]); 4] = [
        (SheetName::Plan, 1, &[title, "高齢化と人口減少", "モルツウェル株式会社、大芦地区自治会", "体制をつくる。"]),
        (SheetName::Roles, 1, &[title, "体制をつくる。", "だれが", "何を", "いつまでに"]),
        (SheetName::Wanted, 1, &[title, "さがしています", "生活を支えるサービス", "大芦地区社会福祉協議会"]),
        (SheetName::Consultation, 2, &[title, "生活を支えるサービス", "モルツウェル株式会社", "弁当を届けた。"]),
    ];
    check_case(oashi(), "oashi", sheets).await;
}

#[tokio::test]
async fn a_long_role_table_goes_on_with_its_head_and_splits_no_row() {
    let app = App::open(Setup::laptop()).await;
    let room = zuifu();
    for at in 10..40 {
        let values = [
            (Role::who, "宍道公民館"),
            (Role::what, &*format!("係{at}として、横断幕を作り、駅の前にはる人を集める")),
            (Role::by_when, "2027-03-31"),
            (Role::hours, &*format!("週{at}時間")),
        ];
        room.add::<Role>(&values);
    }
    bring(&app, &room).await;
    for name in [SheetName::Roles, SheetName::Plan] {
        let pages = printed(&app, &room, name, "long").await;
        assert!(pages.len() > 1, "{pages:?}");
        for (number, page) in (1..).zip(&pages) {
            assert!(
                page.contains(&format!("{number}/{}", pages.len())),
                "{name:?}: no number on page {number}: {page}"
            );
            if page.contains("駅の前にはる") {
                assert!(page.contains("代わりの人"), "{name:?}: page {number} has no head row: {page}");
            }
        }
        for at in 10..40 {
            let page = pages.iter().find(|page| page.contains(&format!("係{at}")));
            let page = page.unwrap_or_else(|| panic!("{name:?}: 係{at} is on no page"));
            let hours = format!("週{at}時間");
            assert!(name == SheetName::Plan || page.contains(&hours), "{name:?}: the row of 係{at} is split");
        }
    }
    app.finish().await;
}

/// The papers for a meeting while a check is open: each begins on a page of its own.
async fn printed_at_once(app: &App, plan: PlanId, code: &str) -> Vec<String> {
    app.go(&Route::Papers(plan).to_hash()[1..]).await;
    app.page().shows(code).await;
    let pages = pages(app, "papers").await;
    for kind in ["取り組みの計画", "役割分担の表", "約束の紙", "さがしています", code] {
        let with_it: Vec<&String> = pages.iter().filter(|page| page.contains(kind)).collect();
        assert_eq!(with_it.len(), 1, "{kind}: {pages:?}");
    }
    pages
}

#[tokio::test]
async fn the_papers_of_a_check_come_out_of_the_printer() {
    let app = App::open(Setup::laptop()).await;
    let (plan, id) = journey_meeting::begin(&app, &journey_meeting::SIDES).await;
    let code = sheet_number(id);
    let questions = ["P4-1", "P5-1", "P7-1", "P6-1", "P3-1", "P2-1", "P8-1", "P1-1"];
    let letters = "return parseFloat(getComputedStyle(document.querySelector('.paper-table')).fontSize)";
    let mut letter_sizes = Vec::new();
    let sides = ["わたしの団体", "市", "公民館", "自治会", "学校"];
    let all_at_once = printed_at_once(&app, plan, &code).await;
    assert!(
        all_at_once.last().is_some_and(|page| page.contains("P1-1")),
        "the blank sheet is the last: {all_at_once:?}"
    );
    for (paper, count) in [(CheckPaper::Sheet, 1), (CheckPaper::Large, 2), (CheckPaper::Cards, 3)] {
        app.go(&Route::CheckPaper(plan, id, paper).to_hash()[1..]).await;
        let answers: Vec<String> =
            Answer::ALL.iter().map(|answer| plain(words(Lang::Ja).answers.of(*answer))).collect();
        let expected: Vec<&str> = match paper {
            CheckPaper::Cards => answers.iter().map(String::as_str).collect(),
            _ => [&*code].into_iter().chain(sides).chain(questions).collect(),
        };
        app.page().shows(expected[0]).await;
        nothing_is_clipped(&app, UPRIGHT).await;
        if paper != CheckPaper::Cards {
            letter_sizes.push(app.browser().script(letters).await.as_f64().expect("a size"));
        }
        check(&pages(&app, &format!("check-paper-{}", paper.key())).await, count, &expected);
    }
    assert!(letter_sizes[1] >= 1.5 * letter_sizes[0], "the large twin has large letters: {letter_sizes:?}");
    app.finish().await;
}
