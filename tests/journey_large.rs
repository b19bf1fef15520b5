//! A plan of a thousand entries, brought in as a file: it still edits smoothly. Times are printed for the record; no test depends
//! on them.

use crate::browser::{App, Page, Setup, part, role};
use fantoccini::key::Key;
use kyoso::app::Route;
use kyoso::document::{Document, WriterId};
use kyoso::domain::activity::Activity;
use kyoso::domain::date::Date;
use kyoso::domain::money::Money;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::Promise;
use kyoso::domain::role::Role;
use kyoso::domain::{Command, Field, Id, List, Plan, PlanId, Step, apply};
use kyoso::exchange::backup;
use std::io::Write;
use std::sync::Arc;

const EACH: u64 = 250;

fn large() -> Plan {
    let id = PlanId(Id::from_random(1 << 40));
    let mut commands = vec![Command::write(Head::title.of(id.0), "千の記録")];
    let lists: [(List, Field, &str); 4] = [
        (List::Role, Role::what, "役割"),
        (List::Activity, Activity::what, "活動"),
        (List::Money, Money::what, "お金"),
        (List::Promise, Promise::what, "約束"),
    ];
    for (at, (list, field, name)) in (1_u64..).zip(lists) {
        commands.extend((0..EACH).map(|number| Command::Add {
            list,
            id: Id::from_random(at << 20 | number),
            values: vec![(field, format!("{name}の記録 {number}"))],
        }));
    }
    apply(&Plan::new(id), &Command::Together(commands)).expect("all commands fit").plan
}

/// Milliseconds that the page itself was busy, from a change of a field to the next frame.
async fn edit(app: &App, page: &Page, field: &str, text: &str) -> f64 {
    let box_of_text = page.all(role::FIELD, part(field)).await.pop().expect("the field");
    box_of_text.fill(text).await;
    app.browser().script("window.began = performance.now()").await;
    page.press(Key::Tab).await;
    let frame = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - window.began)))";
    app.browser().script_async(frame).await.as_f64().expect("a time")
}

#[tokio::test]
async fn a_plan_of_a_thousand_entries_is_edited() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    let plan = large();
    let id = plan.id();
    let mut document = Document::new(id, WriterId::from_random(7));
    let _ = document.reconcile(&plan);
    let copies = [(Arc::new(plan), document.encode())];
    let folder = app.browser().profile().downloads();
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("large.json");
    let bytes = backup::write(&copies, Date::new(2026, 11, 23).expect("a day")).expect("a file");
    std::fs::write(&file, bytes).expect("a file");
    app.go("/import").await;
    page.find(role::FILE, "ファイルを選ぶ").await.choose_file(&file).await;
    page.button("この内容を取りこむ").await.click().await;
    page.shows("新しい取り組み 1つ").await;

    app.go(&Route::Step(id, Step::Act).to_hash()[1..]).await;
    page.button(part("活動 250")).await.click().await;
    page.field(part("来た人や、できた数")).await;
    let mut times = Vec::new();
    for number in 0..9 {
        times.push(edit(&app, &page, "来た人や、できた数", &format!("{number}人")).await);
        page.status_says("保存しました").await;
    }
    page.button("活動をふやす").await.click().await;
    page.button(part("活動 251")).await;
    page.button(part("元に戻す")).await.click().await;
    page.gone(role::BUTTON, part("活動 251")).await;
    page.status_says("保存しました").await;
    page.reload().await;
    page.button(part("活動 250")).await.click().await;
    page.until("the last number", async || {
        let field = page.all(role::FIELD, part("来た人や、できた数")).await.pop()?;
        (field.value().await == "8人").then_some(())
    })
    .await;
    times.sort_by(f64::total_cmp);
    let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
    let figure =
        format!("{} entries: an edit takes {median:.0} ms to the next frame, at most {most:.0} ms\n", EACH * 4);
    std::io::stderr().write_all(figure.as_bytes()).expect("a place to print");
    app.finish().await;
}
