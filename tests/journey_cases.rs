//! The pamphlet's second case, 「大芦」, by pointer: every step and every list a plan keeps, to the case sheet on one A4. What the
//! pamphlet does not tell (days, sums, the words of a meeting) is the smallest that a group would write.

use crate::browser::role::{self, Role};
use crate::browser::{App, Found, Key, Page, Setup, part};
use kyoso::app::Route;
use kyoso::domain::Step;

const TITLE: &str = "大芦発信！「元気な拠点づくり」事業";
const LEAD: &str = "大芦地区社会福祉協議会";
const PROBLEM: &str = "大芦地区は、高齢化と人口減少のために、生活を支える体制づくりが必要になっていた。";
const PURPOSE: &str = "高齢の人たちの生活を支えるサービスの体制をつくる。";
const NEED: &str = "高齢の人の生活を支えるサービス";
const BENTO: &str = "地区の民宿で作った弁当を届けた。";
const HELP: &str = "会社のコールセンターと地域の団体が組んで、草刈りなどの簡単な手伝いを行った。";
const RESULT: &str = "生活を支えるサービスの仕組みができ、安心して暮らせる土台になった。";
const OUTLOOK: &str = "これからは、島根町の全体に広げていくことが課題である。";

/// The last thing of this role and name: in a list, that of the entry that was just added.
async fn last(page: &Page, role: Role, name: &str) -> Found {
    let what = format!("the last {name:?}");
    page.until(&what, async || page.all(role, part(name)).await.pop()).await
}

/// Writes into the last field of this name.
async fn write(page: &Page, field: &str, text: &str) {
    last(page, role::FIELD, field).await.fill(text).await;
}

/// Adds an entry and waits for its first field.
async fn add(page: &Page, button: &str, first_field: &str) {
    let before = page.all(role::FIELD, part(first_field)).await.len();
    page.button(button).await.click().await;
    page.until(&format!("one more {first_field}"), async || {
        (page.all(role::FIELD, part(first_field)).await.len() > before).then_some(())
    })
    .await;
}

async fn open(app: &App, route: Route) {
    app.go(&route.to_hash()[1..]).await;
}

async fn find(page: &Page) {
    add(page, "できないこと・苦手なことをふやす", "何が").await;
    write(page, "何が", NEED).await;
    let partners = [
        ("モルツウェル株式会社", "企業", "高齢の人への弁当作りと配達"),
        ("大芦地区自治会", "自治会", "草刈りなどの手伝い"),
        ("松江市島根支所", "行政", ""),
    ];
    for (name, kind, good_at) in partners {
        add(page, "相手をふやす", "団体や人の名前").await;
        write(page, "団体や人の名前", name).await;
        last(page, role::FIELD, "どんな団体ですか").await.choose(kind).await;
        if !good_at.is_empty() {
            write(page, "得意なこと", good_at).await;
        }
        last(page, role::RADIO, "一緒にやる").await.click().await;
    }
    page.shows("得意な相手が、まだいないもの").await;
    let matched = page.field(part("それが得意な相手")).await;
    matched.choose("モルツウェル株式会社").await;
    page.shows("いま、さがしているものはありません").await;
}

async fn consult(page: &Page) {
    let principle = page.all(role::CHECKBOX, part("みんなで確かめた")).await;
    assert_eq!(principle.len(), 8, "each principle can be confirmed");
    principle[0].click().await;
    page.shows("8つのうち 1つを、みんなで確かめました").await;
    write(page, "この取り組みの目的", PURPOSE).await;
    add(page, "目標をふやす", "どうやって測るか").await;
    write(page, "何を", "弁当を届ける").await;
    write(page, "どうやって測るか", "配った数を数える").await;
    for (name, chosen) in [("弁当の配食から始める", true), ("送り迎えから始める", false)] {
        add(page, "案をふやす", "案の名前").await;
        write(page, "案の名前", name).await;
        write(page, "相乗効果", "ほかの課題にも、一緒に取り組める").await;
        if chosen {
            last(page, role::CHECKBOX, "これに決めた").await.click().await;
            write(page, "選んだ理由", "すぐに始められるから").await;
        }
    }
    add(page, "役割をふやす", "代わりの人").await;
    write(page, "だれが", "モルツウェル株式会社").await;
    write(page, "代わりの人", LEAD).await;
    write(page, "責任", "弁当の安全").await;
    write(page, "始める日", "平成28年4月1日").await;
    write(page, "終わる日", "平成31年3月31日").await;
    page.button(part("この内容で確認した")).await.click().await;
    write(page, "確認した人", "担当の人").await;
}

async fn act(page: &Page) {
    add(page, "打合せをふやす", "だれが来ましたか").await;
    write(page, "だれが来ましたか", "四つの団体から一人ずつ").await;
    last(page, role::CHECKBOX, "読み合いました").await.click().await;
    write(page, "決まったこと", "民宿に弁当をたのむ").await;
    for what in [BENTO, HELP] {
        add(page, "活動をふやす", "したこと").await;
        write(page, "したこと", what).await;
    }
    for (way, amount) in [("入った", "３万円"), ("使った", "12,500円")] {
        add(page, "お金の出入りをふやす", "いくら").await;
        last(page, role::RADIO, way).await.click().await;
        write(page, "いくら", amount).await;
    }
    write(page, "いくら", "12,500円").await;
    page.press(Key::Tab).await;
    page.shows("残り 17,500円").await;
    add(page, "約束をふやす", "何を").await;
    write(page, "何を", "配った数を毎月知らせる").await;
}

async fn review(page: &Page) {
    page.shows("弁当を届ける").await;
    write(page, "今の数", "月に120食").await;
    write(page, "目標とくらべて、どうなりましたか", RESULT).await;
    write(page, "次に変えたいこと、続けたいこと", OUTLOOK).await;
    page.radio(part("終わる")).await.click().await;
    page.button(part("よくある四つを入れる")).await.click().await;
    page.until("the four things to close", async || {
        (page.all(role::CHECKBOX, part("すみました")).await.len() == 4).then_some(())
    })
    .await;
    page.radio(part("続ける")).await.click().await;
    page.button("いまの内容から下書きを作る").await.click().await;
    page.status_says("下書きを作りました").await;
    let memo = page.field(part("次の人に伝えること")).await.value().await;
    assert!(memo.contains("配った数を毎月知らせる"), "the draft tells the open promise: {memo}");
}

#[tokio::test]
async fn the_second_case_is_entered_by_pointer_to_its_case_sheet_and_the_next_round() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    page.link(part("新しい取り組みをはじめる")).await.click().await;
    page.field("取り組みの名前").await.type_text(TITLE).await;
    page.field("だれが、何に困っていますか").await.type_text(PROBLEM).await;
    page.field("だれが中心になりますか").await.type_text(LEAD).await;
    page.button("この名前ではじめる").await.click().await;
    page.heading(TITLE).await;
    let plan = Route::parse(&page.route().await).plan().expect("a plan's page");

    open(&app, Route::Step(plan, Step::Find)).await;
    page.heading(part("探す")).await;
    find(&page).await;
    open(&app, Route::Step(plan, Step::Consult)).await;
    page.heading(part("相談")).await;
    consult(&page).await;
    open(&app, Route::Step(plan, Step::Act)).await;
    page.heading(part("実施")).await;
    act(&page).await;
    open(&app, Route::Step(plan, Step::Review)).await;
    page.heading(part("振り返り")).await;
    review(&page).await;
    page.status_says("保存しました").await;

    open(&app, Route::CaseSheet(plan)).await;
    page.shows("共創・協働団体等").await;
    let pdf = app.browser().print().await;
    assert_eq!(pdf.sheets(), 1, "the case sheet is one A4");
    let file = pdf.keep("case-sheet-oashi");
    let text = std::process::Command::new("pdftotext").arg(&file).arg("-").output().expect("pdftotext");
    let text: String = String::from_utf8_lossy(&text.stdout).split_whitespace().collect();
    for expected in [TITLE, LEAD, "モルツウェル株式会社", "弁当を届けた", "草刈り", "島根町の全体に広げていく"]
    {
        assert!(text.contains(expected), "{expected} is on the sheet: {text}");
    }

    // What changed after somebody agreed is shown, and the end is a beginning.
    open(&app, Route::Step(plan, Step::Consult)).await;
    write(&page, "この取り組みの目的", "島根町の全体で、生活を支える体制をつくる。").await;
    page.button("目標をふやす").await.click().await;
    page.shows("確認したあとで、変わったところがあります").await;
    open(&app, Route::Step(plan, Step::Review)).await;
    page.button(part("次の取り組みを始める")).await.click().await;
    page.heading(part("探す")).await;
    page.until("another plan", async || (Route::parse(&page.route().await).plan() != Some(plan)).then_some(())).await;
    let learned = page.field(part("前の回でわかったこと")).await;
    assert!(learned.value().await.contains("島根町の全体"), "what was learned is here");
    app.finish().await;
}
