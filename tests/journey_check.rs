//! The self-check from its first choice to the next check, on both real cases: alone by keyboard, together by finger, at once
//! without a plan. In the middle of every phase the browser is ended by SIGKILL, and the check goes on where it was.

use crate::browser::role::{self, Role};
use crate::browser::{App, Key, Page, Setup, part, press, type_into};
use crate::support::cases::{oashi, zuifu};
use crate::support::copies::bring;
use crate::support::views::Room;
use kyoso::app::Route;
use kyoso::domain::field::Choice;
use kyoso::domain::{PlanId, Step};
use kyoso::words::{Lang, items, plain};
use std::process::Command;

/// Waits for a question; the focus then stands in its heading.
async fn is_asked(page: &Page, shown: &str) {
    page.shows(shown).await;
    page.until("the focus in the heading", async || (page.focused().await.0 == "heading").then_some(())).await;
}

/// Answers the question on the screen by its number key, and goes on by Enter.
async fn answer(page: &Page, shown: &str, key: &str) {
    is_asked(page, shown).await;
    page.type_text(key).await;
    page.press(Key::Enter).await;
}

/// The printed result: one sheet, on which all of these stand.
async fn is_one_sheet(app: &App, name: &str, expected: &[&str]) {
    let pdf = app.browser().print().await;
    let file = pdf.keep(name);
    assert_eq!(pdf.sheets(), 1, "the result is one A4: {}", file.display());
    let text = Command::new("pdftotext").arg(&file).arg("-").output().expect("pdftotext");
    let text: String = String::from_utf8_lossy(&text.stdout).split_whitespace().collect();
    for expected in expected {
        let expected: String = expected.split_whitespace().collect();
        assert!(text.contains(&expected), "{expected} is on the sheet: {text}");
    }
    for on_screen in ["印刷する", "約束を残す", "読み上げてください", "点", "％"] {
        let is_there = text.replace("点検", "").replace("拠点", "").contains(on_screen);
        assert!(!is_there, "{on_screen} is not on the sheet: {text}");
    }
}

fn statement(item: &str) -> String {
    plain(items(Lang::Ja).of(item.parse().expect("an item")).statement)
}

/// A plan of one of the cases in a browser.
async fn brought(setup: Setup, room: &Room) -> App {
    let app = App::open(setup).await;
    bring(&app, room).await;
    app
}

#[tokio::test]
async fn alone_by_keyboard_through_every_phase_to_the_next_check() {
    let room = zuifu();
    let (mut app, plan) = (brought(Setup::laptop(), &room).await, room.plan);
    app.go(&Route::Step(plan, Step::Consult).to_hash()[1..]).await;
    let page = app.page();
    page.heading(part("相談")).await;
    press(&page, role::BUTTON, "自己点検をはじめる").await;

    // The start: a question of their own is typed, and nothing was begun yet.
    page.heading(part("自己点検を")).await;
    type_into(&page, "自分たちの問い 1", "高校生の考えを聞いた。").await;
    page.press(Key::Tab).await;
    let page = app.start_over(plan).await;
    assert_eq!(page.field(part("自分たちの問い 1")).await.value().await, "高校生の考えを聞いた。");
    assert!(page.radio("ひとりで").await.is_chosen().await);
    press(&page, role::BUTTON, "点検をはじめる").await;

    answer(&page, "はじめの問い", "2").await;
    for (number, key) in (1..=4).zip(["1", "4", "5", "6"]) {
        answer(&page, &format!("9問中 {number}問め"), key).await;
    }
    // In the middle: the answer of this question is given, and not yet left.
    is_asked(&page, "9問中 5問め").await;
    page.type_text("3").await;
    let page = app.start_over(plan).await;
    page.shows("9問中 5問め").await;
    assert!(page.radio(part("すこし")).await.is_chosen().await);
    is_asked(&page, "9問中 5問め").await;
    page.press(Key::Left).await;
    is_asked(&page, "9問中 4問め").await;
    assert!(page.radio(part("関係ない")).await.is_chosen().await);
    page.press(Key::Right).await;
    is_asked(&page, "9問中 5問め").await;
    page.press(Key::Right).await;
    for (number, key) in (6..=9).zip(["1", "2", "1", "4"]) {
        answer(&page, &format!("9問中 {number}問め"), key).await;
    }

    // The result: わからない first, then what is これから.
    page.heading(part("自己点検")).await;
    let page = app.start_over(plan).await;
    for text in ["ひとりで", "話し合う順番", "まだ知られていない", "自分たちの問い", "高校生の考えを聞いた。"]
    {
        page.shows(text).await;
    }
    is_one_sheet(&app, "check-alone", &["② 相談", "ひとりで", "話し合う順番", "高校生の考えを聞いた。"]).await;

    promise_by_keyboard(&page).await;
    let page = app.start_over(plan).await;
    page.shows("宍道公民館").await;
    press(&page, role::BUTTON, "約束を一つ決める").await;
    page.until("the focus in the form", async || (page.focused().await.1.contains("何を")).then_some(())).await;
    page.press_with(Key::Control, 'a').await;
    page.type_text("代わりの人を決める").await;
    press(&page, role::BUTTON, "この約束を残す").await;
    page.shows("代わりの人を決める").await;
    type_into(&page, "よかったことを", "はじめて全部の問いを見た。").await;
    type_into(&page, "自己点検の日", "2030-06-01").await;
    page.press(Key::Tab).await;
    is_one_sheet(&app, "check-alone-promised", &["宍道公民館", "代わりの人を決める", "はじめて全部の問いを見た。"])
        .await;
    next_by_keyboard(&mut app, plan).await;
    app.finish().await;
}

/// The first promise: the small action of the question is offered and taken as it is.
async fn promise_by_keyboard(page: &Page) {
    type_into(page, "だれが", "宍道公民館").await;
    type_into(page, "いつまでに", "2030-01-31").await;
    press(page, role::BUTTON, "この約束を残す").await;
    page.shows("宍道公民館").await;
}

/// The next check opens with the promises: one is done, one is dropped, and both are said at once and after a restart.
async fn next_by_keyboard(app: &mut App, plan: PlanId) {
    let page = app.page();
    press(&page, role::BUTTON, "新しく点検を始める").await;
    page.heading(part("自己点検を")).await;
    page.heading("前の約束").await;
    press(&page, role::BUTTON, "できた").await;
    page.shows("に できました").await;
    press(&page, role::BUTTON, "やめた").await;
    page.shows("に やめました").await;
    let page = app.start_over(plan).await;
    for text in ["前の約束", "に できました", "に やめました"] {
        page.shows(text).await;
    }
    press(&page, role::BUTTON, "点検をはじめる").await;
    answer(&page, "はじめの問い", "1").await;
    for number in 1..=8 {
        answer(&page, &format!("8問中 {number}問め"), "1").await;
    }
    for text in ["前の約束", "に できました", "に やめました", "とくらべました", "前より上がりました"]
    {
        page.shows(text).await;
    }
}

/// Raises so many hands of a side for an answer.
async fn raise(page: &Page, side: &str, answer: &str, hands: usize) {
    let pad = page.inside(&page.find(role::GROUP, side).await);
    let more = pad.button(format!("{answer}を 1人ふやす").as_str()).await;
    for _ in 0..hands {
        more.click().await;
    }
}

async fn tap(page: &Page, role: Role, name: &str) {
    page.find(role, part(name)).await.click().await;
}

const SIDES: [(&str, &str, usize); 3] =
    [("大芦地区社会福祉協議会", "３", 3), ("モルツウェル株式会社", "2人", 2), ("大芦地区自治会", "4", 4)];

/// The start by finger: three sides with numbers as people type them, different rank, a deeper question, one of their own.
async fn start_by_finger(page: &Page) {
    tap(page, role::RADIO, "話し合いながら").await;
    for (side, typed, _) in SIDES {
        tap(page, role::CHECKBOX, side).await;
        page.field(part(&format!("{side}は"))).await.fill(typed).await;
    }
    tap(page, role::RADIO, "います").await;
    page.field(part("自分たちの問い 2")).await.fill("弁当を楽しみに待ってもらえた。").await;
    page.press(Key::Tab).await;
}

/// All raise their hands for one answer, the first side but for `missing`; then on.
async fn all_raise(page: &Page, shown: &str, answers: [&str; 3], missing: usize) {
    page.shows(shown).await;
    for ((side, _, people), answer) in SIDES.into_iter().zip(answers) {
        let absent = if side == SIDES[0].0 { missing } else { 0 };
        raise(page, side, answer, people - absent).await;
    }
    tap(page, role::BUTTON, "この答えで").await;
}

#[tokio::test]
async fn together_by_finger_through_every_phase_to_the_next_check() {
    let room = oashi();
    let (mut app, plan) = (brought(Setup::phone(), &room).await, room.plan);
    app.go(&Route::CheckStart(plan, Step::Act).to_hash()[1..]).await;
    app.page().heading(part("自己点検を")).await;
    start_by_finger(&app.page()).await;
    let page = app.start_over(plan).await;
    page.heading(part("自己点検を")).await;
    assert!(page.radio("話し合いながら").await.is_chosen().await && page.radio("います").await.is_chosen().await);
    for (side, _, people) in SIDES {
        assert!(page.checkbox(side).await.is_chosen().await, "{side}");
        let number = page.field(part(&format!("{side}は"))).await.value().await;
        assert_eq!(number, people.to_string(), "{side}");
    }
    assert_eq!(page.field(part("自分たちの問い 2")).await.value().await, "弁当を楽しみに待ってもらえた。");
    page.shows("言いにくいことを聞く問いが、2つあります。").await;
    tap(&page, role::BUTTON, "点検をはじめる").await;

    // The entry question, with one side counted when the browser dies.
    page.shows("はじめの問い").await;
    raise(&page, SIDES[0].0, "できている", 3).await;
    page.shows("3人、数が合いました").await;
    let page = app.start_over(plan).await;
    page.shows("3人、数が合いました").await;
    raise(&page, SIDES[1].0, "だいたいできている", 2).await;
    raise(&page, SIDES[2].0, "わからない", 4).await;
    tap(&page, role::BUTTON, "この答えで").await;

    counting_again(&page).await;
    all_raise(&page, "7問中 2問め", ["わからない", "わからない", "できている"], 0).await;
    all_raise(&page, "7問中 3問め", ["まだこれから", "できている", "できている"], 1).await;
    // One answer is agreed on.
    page.shows("7問中 4問め").await;
    tap(&page, role::RADIO, "話し合って、一つに決める").await;
    tap(&page, role::RADIO, "すこし").await;
    tap(&page, role::BUTTON, "この答えで").await;
    page.shows("7問中 5問め").await;
    tap(&page, role::RADIO, "手をあげて数える").await;
    for number in 5..=7 {
        all_raise(&page, &format!("7問中 {number}問め"), ["できている"; 3], 0).await;
    }

    before_the_result(&mut app, plan).await;
    result_by_finger(&mut app, plan).await;
    next_by_finger(&mut app, plan).await;
    app.finish().await;
}

/// 数え直し: too many, taken back, typed as a word, typed with an input method's digits.
async fn counting_again(page: &Page) {
    page.shows("7問中 1問め").await;
    raise(page, SIDES[0].0, "できている", 4).await;
    page.shows("1人多い").await;
    page.inside(&page.find(role::GROUP, SIDES[0].0).await).button(part("数え直す")).await.click().await;
    page.until("no hands", async || (!page.text().await.contains("1人多い")).then_some(())).await;
    let box_of = format!("{} できているの人数", SIDES[0].0);
    page.field(part(&box_of)).await.fill("三").await;
    page.press(Key::Tab).await;
    page.shows("「三」は、数として読めません").await;
    page.field(part(&box_of)).await.fill("３").await;
    page.press(Key::Tab).await;
    page.shows("3人、数が合いました").await;
    raise(page, SIDES[1].0, "すこしできている", 2).await;
    raise(page, SIDES[2].0, "すこしできている", 4).await;
    tap(page, role::BUTTON, "この答えで").await;
}

/// What does not fit and what is on paper is told, with the way back; and going on anyway is free.
async fn before_the_result(app: &mut App, plan: PlanId) {
    app.page().heading(part("合わない")).await;
    let page = app.start_over(plan).await;
    page.heading(part("聞く問い")).await;
    for item in ["P1-3", "P2-3"] {
        page.shows(&statement(item)).await;
    }
    page.shows("あと1人").await;
    tap(&page, role::LINK, "とちゅうで").await;
    page.shows("7問中 3問め").await;
    page.shows("あと1人").await;
    tap(&page, role::LINK, "中断する").await;
    page.heading(part("大芦発信")).await;
    tap(&page, role::LINK, "実施").await;
    page.heading(part("実施")).await;
    tap(&page, role::BUTTON, "自己点検を").await;
    page.shows("7問中 7問め").await;
    tap(&page, role::BUTTON, "この答えで").await;
    page.heading(part("合わない")).await;
    tap(&page, role::BUTTON, "結果を見る").await;
    page.shows("9人、3つの団体").await;
}

async fn result_by_finger(app: &mut App, plan: PlanId) {
    let page = app.start_over(plan).await;
    for text in
        ["話し合いながら", "9人、3つの団体", "話し合う順番", "紙で", "画面では聞いていません。", "みんなで決めた答え"]
    {
        page.shows(text).await;
    }
    let own = "弁当を楽しみに待ってもらえた。";
    is_one_sheet(app, "check-together", &["③ 実施", "話し合いながら", SIDES[1].0, "紙で", own]).await;
    page.field(part("だれが")).await.fill("大芦地区自治会").await;
    page.field(part("いつまでに")).await.fill("2030-01-31").await;
    tap(&page, role::BUTTON, "この約束を残す").await;
    page.shows("大芦地区自治会").await;
    let page = app.start_over(plan).await;
    page.shows("1月31日まで").await;
    tap(&page, role::BUTTON, "約束を一つ決める").await;
    page.field(part("何を")).await.fill("配った数を毎月知らせる").await;
    tap(&page, role::BUTTON, "この約束を残す").await;
    page.shows("配った数を毎月知らせる").await;
}

/// The next check of another step: the promises come back, and one is left open.
async fn next_by_finger(app: &mut App, plan: PlanId) {
    app.go(&Route::CheckStart(plan, Step::Review).to_hash()[1..]).await;
    let page = app.page();
    page.heading("前の約束").await;
    tap(&page, role::BUTTON, "（配った数を毎月知らせる）").await;
    page.shows("に できました").await;
    let page = app.start_over(plan).await;
    page.heading("前の約束").await;
    page.shows("に できました").await;
    assert_eq!(page.all(role::BUTTON, part("やめた")).await.len(), 1, "one is not settled yet");
    app.go(&Route::Plan(plan).to_hash()[1..]).await;
    // The result of the check before is found from the page of the plan.
    tap(&page, role::LINK, "点検の結果を見る").await;
    page.shows("9人、3つの団体").await;
}

#[tokio::test]
async fn at_once_without_a_plan_and_the_plan_is_made_around_it() {
    let mut app = App::open(Setup::phone()).await;
    let page = app.page();
    tap(&page, role::LINK, "すぐに自己点検をする").await;
    page.heading(part("自己点検を")).await;
    tap(&page, role::RADIO, "実施").await;
    tap(&page, role::CHECKBOX, "問いが").await;
    page.field(part("自分たちの問い 1")).await.fill("また来たいと言われた。").await;
    page.press(Key::Tab).await;
    app.go("/").await;
    tap(&page, role::LINK, "名前のない取り組み").await;
    page.status_says("保存しました").await;
    let plan = Route::parse(&page.route().await).plan().expect("a plan's page");
    app.go(&Route::CheckNow.to_hash()[1..]).await;
    let page = app.start_over(plan).await;
    assert!(page.radio(part("実施")).await.is_chosen().await, "the step");
    assert!(page.checkbox(part("問いが")).await.is_chosen().await, "the deeper questions");
    assert_eq!(page.field(part("自分たちの問い 1")).await.value().await, "また来たいと言われた。");
    tap(&page, role::BUTTON, "点検をはじめる").await;
    answer(&page, "はじめの問い", "1").await;
    for number in 1..=12 {
        answer(&page, &format!("12問中 {number}問め"), if number == 2 { "4" } else { "1" }).await;
    }
    page.shows("話し合う順番").await;
    assert_eq!(Route::parse(&page.route().await).plan(), Some(plan), "one plan, from the first choice on");
    let page = app.start_over(plan).await;
    page.shows("話し合う順番").await;
    tap(&page, role::LINK, "名前のない取り組み").await;
    page.field("取り組みの名前").await.fill("川のそうじ").await;
    page.press(Key::Tab).await;
    page.heading("川のそうじ").await;
    app.go(&Route::CheckNow.to_hash()[1..]).await;
    page.heading(part("自己点検を")).await;
    assert_eq!(page.field(part("自分たちの問い 1")).await.value().await, "", "the next one is another");
    assert_eq!(Step::ALL.len(), page.all(role::RADIO, part("① ")).await.len() * 4, "the steps are asked for");
    app.finish().await;
}
