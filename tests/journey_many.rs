//! Five hundred plans, each written through the journal: the list, the search and the order stay quick, and so does the start.
//! Times are printed for the record; no test depends on them.

use crate::browser::{App, Setup, role};
use fantoccini::key::Key;
use kyoso::document::{Document, WriterId};
use kyoso::domain::date::Date;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Id, List, Plan, PlanId, apply};
use kyoso::exchange::backup;
use std::io::Write;
use std::sync::Arc;

const PLANS: u64 = 500;

/// A plan of ordinary size, made by commands.
fn plan(number: u64) -> Plan {
    let id = PlanId(Id::from_random(number << 8 | 1));
    let write = |field: kyoso::domain::Field, text: String| Command::write(field.of(id.0), text);
    let mut commands = vec![
        write(Head::title, format!("第{number}の取り組み")),
        write(Head::problem, format!("{number}番めの地区で、集まる場所がへっている。")),
        write(Head::lead, format!("第{number}地区の会")),
        write(Head::begun_on, "2026-11-23".to_owned()),
        write(Head::purpose, "だれでも集まれる場所をつくる。".to_owned()),
    ];
    commands.extend((0..5).map(|partner| {
        let name = (Partner::name, format!("第{number}の{partner}団体"));
        Command::Add { list: List::Partner, id: Id::from_random(partner + 1), values: vec![name] }
    }));
    apply(&Plan::new(id), &Command::Together(commands)).expect("all commands fit").plan
}

/// A backup file with all of them: taking it in writes a record a plan, like any change.
fn backup_file() -> Vec<u8> {
    let copies: Vec<_> = (1..=PLANS)
        .map(|number| {
            let plan = plan(number);
            let mut document = Document::new(plan.id(), WriterId::from_random(number));
            let _ = document.reconcile(&plan);
            (Arc::new(plan), document.encode())
        })
        .collect();
    backup::write(&copies, Date::new(2026, 11, 23).expect("a day")).expect("a file")
}

#[tokio::test]
async fn five_hundred_plans_are_listed_found_put_in_order_and_there_at_the_next_start() {
    let mut app = App::open(Setup::laptop()).await;
    let page = app.page();
    let folder = app.browser().profile().downloads();
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("many.json");
    std::fs::write(&file, backup_file()).expect("a file");

    app.go("/import").await;
    page.find(role::FILE, "ファイルを選ぶ").await.choose_file(&file).await;
    page.button("この内容を取りこむ").await.click().await;
    page.shows(&format!("新しい取り組み {PLANS}こ")).await;
    app.go("/data").await;
    page.status_says("最後に保存したのは").await;

    app.close().await;
    app.start_again().await;
    let page = app.page();
    page.link("第321の取り組み").await;
    let started = shown_after(&app).await;
    app.go("/").await;

    let search = page.field("取り組みをさがす").await;
    search.type_text("第321").await;
    page.status_says("1つ 見つかりました").await;
    search.fill("321番め").await;
    page.status_says("1つ 見つかりました").await;
    search.fill("どこにもない").await;
    page.status_says("見つかりませんでした").await;
    page.press_with(Key::Control, 'a').await;
    page.press(Key::Delete).await;
    page.field("ならべ方").await.choose("名前の順").await;
    let first = "return document.querySelector('main li h2').textContent";
    page.until("the first by name", async || (app.browser().script(first).await == "第100の取り組み").then_some(()))
        .await;
    // Past the test runner, which would keep it to itself.
    let figure = format!("{PLANS} plans are open {started:.0} ms after the start of the navigation\n");
    std::io::stderr().write_all(figure.as_bytes()).expect("a place to print");
    app.finish().await;
}

/// Milliseconds from the start of the navigation to the moment in which all plans are open.
async fn shown_after(app: &App) -> f64 {
    let script = "return performance.getEntriesByName('kyoso-open').map((mark) => mark.startTime)[0] || -1";
    app.browser().script(script).await.as_f64().unwrap_or(-1.0)
}
