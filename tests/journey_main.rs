//! The main job on a real case, by keyboard alone: the pamphlet's 「瑞風」 typed, walked through the four steps, checked,
//! promised, printed, saved; then the browser is ended by SIGKILL, the network is gone, and everything is there.

use crate::browser::role;
use crate::browser::{App, Page, Setup, part, press, type_into};
use fantoccini::key::Key;
use kyoso::app::Route;
use kyoso::domain::{Id, PlanId};

const TITLE: &str = "「瑞風」を活かしたまちづくり事業";
const LEAD: &str = "「瑞風」とまちづくりの会";
const PROBLEM: &str =
    "「瑞風」が宍道駅にとまることをきっかけに、宍道町の活性化につなげられないかという機運が高まった。";
const PURPOSE: &str = "「瑞風」をきっかけに、宍道町のにぎわいと地域の魅力をつくる。";
/// Name and place in the list of kinds, counted from 「えらんでください」.
const PARTNERS: [(&str, usize); 8] = [
    ("宍道町部自治会", 3),
    ("宍道2区あゆみの会", 2),
    ("県立宍道高校", 6),
    ("宍道小学校", 6),
    ("うぐいすの会", 2),
    ("町部成人クラブ寿会", 2),
    ("宍道公民館", 4),
    ("松江市宍道支所", 8),
];
const ACTIVITY: &str = "住民参加のキックオフイベントを開き、横断幕を作って、歓迎の準備をした。";
const RESULT: &str = "宍道駅のまわりのにぎわいや、地域の魅力づくりにつながりはじめた。";
const OUTLOOK: &str = "歓迎とにぎわいづくりを続け、地域の経済を元気にすることが課題である。";

/// Adds an entry by its button; the focus then stands in its first field.
async fn add(page: &Page, button: &str, first_field: &str, text: &str) {
    press(page, role::BUTTON, button).await;
    page.until(&format!("the focus in {first_field}"), async || {
        let (role, name) = page.focused().await;
        (role == "textbox" && name.contains(first_field)).then_some(())
    })
    .await;
    page.type_text(text).await;
}

async fn begin_plan(page: &Page) {
    press(page, role::LINK, "新しい取り組みをはじめる").await;
    page.heading("新しい取り組み").await;
    page.tab_to(role::FIELD, part("取り組みの名前")).await;
    page.compose("みずかぜ", "「瑞風」").await;
    page.type_text("を活かしたまちづくり事業").await;
    type_into(page, "だれが、何に困っていますか", PROBLEM).await;
    type_into(page, "だれが中心になりますか", LEAD).await;
    page.press(Key::Enter).await;
    page.heading(TITLE).await;
}

async fn step_one(page: &Page) {
    press(page, role::LINK, "探す").await;
    page.heading(part("探す")).await;
    add(page, "できないこと・苦手なことをふやす", "何が", "大ぜいの観光客を迎える人手がない").await;
    for (name, kind) in PARTNERS {
        add(page, "相手をふやす", "団体や人の名前", name).await;
        page.tab_to(role::FIELD, part("どんな団体ですか")).await;
        for _ in 0..kind {
            page.press(Key::Down).await;
        }
    }
    press(page, role::BUTTON, "このステップを終えて").await;
    page.heading(part("相談")).await;
}

async fn step_two(page: &Page) {
    type_into(page, "この取り組みの目的", PURPOSE).await;
    add(page, "目標をふやす", "いつまでに", "平成29年6月17日").await;
    type_into(page, "どれだけ", "停車のたびに1回").await;
    type_into(page, "何を", "歓迎のイベントを開く").await;
    type_into(page, "始める日", "平成29年4月1日").await;
    type_into(page, "終わる日", "2030-03-31").await;
    type_into(page, "続けるかを決める日", "令和11年12月1日").await;
}

/// The eight questions: the first answer by Space, others further down by the arrow keys.
async fn check(page: &Page) {
    press(page, role::BUTTON, "② 相談 の自己点検をはじめる").await;
    press(page, role::BUTTON, "点検をはじめる").await;
    page.shows("はじめの問い").await;
    page.type_text("2").await;
    page.press(Key::Enter).await;
    for number in 1..=8 {
        page.shows(&format!("8問中 {number}問め")).await;
        page.tab_to(role::RADIO, part("できている")).await;
        page.type_text(" ").await;
        for _ in 0..number % 4 {
            page.press(Key::Down).await;
        }
        press(page, role::BUTTON, if number == 8 { "この答えで 結果を見る" } else { "この答えで つぎへ" }).await;
    }
    page.heading(part("自己点検")).await;
}

async fn promise(page: &Page) {
    // The small action of the item is filled in already.
    type_into(page, "だれが", "宍道公民館").await;
    type_into(page, "いつまでに", "2030-01-31").await;
    press(page, role::BUTTON, "この約束を残す").await;
    page.shows("宍道公民館").await;
}

async fn steps_three_and_four(page: &Page, plan: &str) {
    press(page, role::LINK, TITLE).await;
    page.heading(TITLE).await;
    press(page, role::LINK, "実施").await;
    page.heading(part("実施")).await;
    add(page, "活動をふやす", "いつ", "平成29年6月17日").await;
    type_into(page, "したこと", ACTIVITY).await;
    press(page, role::LINK, "振り返り").await;
    page.heading(part("振り返り")).await;
    type_into(page, "目標とくらべて、どうなりましたか", RESULT).await;
    type_into(page, "次に変えたいこと、続けたいこと", OUTLOOK).await;
    page.tab_to(role::RADIO, "まだ決めていない").await;
    page.press(Key::Down).await;
    press(page, role::BUTTON, "ここを いまのステップにする").await;
    page.status_says("保存しました").await;
    press(page, role::LINK, "事例シートを見る").await;
    page.until("the case sheet", async || (page.route().await == format!("/plan/{plan}/case")).then_some(())).await;
    page.shows("共創・協働団体等").await;
}

/// The route of the page as the app knows it.
async fn route(page: &Page) -> Route {
    Route::parse(&page.route().await)
}

#[tokio::test]
async fn row_03_the_real_case_is_killed_and_there_again_without_a_network_in_chromium() {
    let mut app = App::open(Setup::laptop()).await;
    let page = app.page();
    let ready = "const done = arguments[arguments.length - 1]; navigator.serviceWorker.ready.then(() => done(true))";
    app.browser().script_async(ready).await;

    begin_plan(&page).await;
    let plan = route(&page).await.plan().expect("a plan's page");
    step_one(&page).await;
    step_two(&page).await;
    check(&page).await;
    let Route::Result(_, check) = route(&page).await else { panic!("not the result: {}", page.route().await) };
    promise(&page).await;
    steps_three_and_four(&page, &plan.to_string()).await;
    the_case_sheet_is_one_page(&app).await;

    // What the page says is what the disk holds: nothing is waited for but the words.
    app.go(&Route::Plan(plan).to_hash()[1..]).await;
    page.status_says("保存しました").await;
    app.note().await;
    app.kill().await;
    app.go_offline().await;
    app.start_again().await;
    every_page_opens_with_the_plan(&app, plan, check).await;
    app.finish().await;
}

async fn the_case_sheet_is_one_page(app: &App) {
    let pdf = app.browser().print().await;
    assert_eq!(pdf.sheets(), 1, "the case sheet is one A4");
    let file = pdf.keep("case-sheet-zuifu");
    let text = std::process::Command::new("pdftotext").arg(&file).arg("-").output().expect("pdftotext");
    let text: String = String::from_utf8_lossy(&text.stdout).split_whitespace().collect();
    for expected in
        [TITLE, LEAD, "宍道公民館", "取り組む", "だれと", "どんな活動を", "効果と今後の", "キックオフイベント"]
    {
        assert!(text.contains(expected), "{expected} is on the sheet: {text}");
    }
}

async fn every_page_opens_with_the_plan(app: &App, plan: PlanId, check: Id) {
    let page = app.page();
    for route in Route::every(plan, check) {
        app.go(&route.to_hash()[1..]).await;
        page.until("the page's heading", async || {
            let is_there = page.title().await.contains("共創ノート") && !page.text().await.contains("見つかりません");
            is_there.then_some(())
        })
        .await;
        if route.plan().is_some() && !matches!(route, Route::Question(..)) {
            // The wall names its plan only in the title of its window.
            let names_it = async || page.text().await.contains("瑞風") || page.title().await.contains("瑞風");
            page.until("the plan's name", async || names_it().await.then_some(())).await;
        }
    }
    app.go(&Route::Plan(plan).to_hash()[1..]).await;
    for text in [PURPOSE, PROBLEM, "松江市宍道支所", "町部成人クラブ寿会", "宍道公民館"] {
        page.shows(text).await;
    }
}
