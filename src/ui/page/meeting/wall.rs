//! The wall: what everybody sees. It follows the presenter, who says what is shown and never what was answered; after the reveal
//! the wall reads the answers in its own copy of the plan. While people answer there is the question and the count, and nothing else.

use super::item::{item, legend, overview};
use super::part::promise_lines;
use super::phones::invitation;
use crate::domain::check::{Answer, Check, Phase, Report, View, promises_back};
use crate::domain::{Id, PlanId};
use crate::platform::page as browser;
use crate::platform::wake_lock::WakeLock;
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::check::{ShownCheck, asked};
use crate::ui::part::answer::answer_sign;
use crate::ui::part::language::languages;
use crate::ui::part::mark::mark;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{div, footer, h1, header, li, main, p, span, ul};
use crate::ui::view::{El, IntoNode, Memo, Node};
use crate::words::plain;
use leptos::prelude::*;

/// What everybody sees.
pub fn wall(plan: PlanId, check: Id) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let shown = ShownCheck::of(plan, check);
    browser::set_on_wall(true);
    on_cleanup(|| browser::set_on_wall(false));
    StoredValue::new_local(WakeLock::hold());
    ui.session.ask_wall();
    let view = Memo::new(move |_| {
        let told = ui.session.wall().filter(|wall| (wall.plan, wall.check) == (plan, check)).map(|wall| wall.view);
        // Nothing about answers before the reveal, whoever says so.
        let may_show = shown.now().phase.is_revealed();
        told.filter(|view| may_show || !matches!(view, View::Overview | View::Item(_))).unwrap_or(View::Blank)
    });
    let top = move || {
        let name = words.question.check_of(words.steps.of(shown.now().step).numbered());
        let place = match view.get() {
            View::Question { number: 0, .. } => words.question.entry().to_owned(),
            View::Question { number, .. } => words.question.progress(shown.now().questions().len(), number),
            _ => String::new(),
        };
        let language = div().class("wall-language").with(languages());
        header().class("wall-top").with((mark(), span().with(name), span().class("wall-right").with(place), language))
    };
    let matter = move || match view.get() {
        View::Blank => main().class("wall-main").id("main").with(h1().class("hidden").with(words.session.wall_empty())),
        view => main().class("wall-main").id("main").with(drawn(shown, view)),
    };
    let foot = move || match view.get() {
        View::Question { answered, people, .. } | View::Count { answered, people } => {
            count(&shown.now(), answered, people).into_node()
        }
        View::Item(_) | View::Overview => legend(&Report::of(&shown.now())).into_node(),
        _ => Node::Nothing,
    };
    let status = p().class("hidden").attr("role", "status").id("status").with(move || ui.status.get());
    div().class("wall").with((top, matter, footer().class("wall-foot").with(foot), status)).into_node()
}

fn drawn(shown: ShownCheck, view: View) -> Node {
    let (words, check) = (use_words(), shown.now());
    let title = |text: &'static str| h1().with(phrases(text));
    match view {
        // Without names everybody answers in their own order, some of them on phones.
        View::Count { .. } if check.phase == Phase::Answering => {
            (title(words.session.parts.answering()), invitation(&check)).into_node()
        }
        View::Link => (title(words.phone.way_title()), invitation(&check)).into_node(),
        View::Blank | View::Count { .. } => title(words.session.parts.counting()).into_node(),
        View::Promise => (title(words.session.parts.promise()), promise_lines(&check)).into_node(),
        View::Before => {
            let back = shown.in_plan.with(|plan| promises_back(plan, &check));
            let rows: Vec<El> = back.iter().map(|promise| li().with(promise.what.to_string())).collect();
            (title(words.session.parts.before()), ul().class("list").with(rows)).into_node()
        }
        View::Question { number, .. } => question(&check, number).into_node(),
        View::Overview => {
            let name = title(words.session.parts.reveal()).class("wall-name");
            (name, overview(&check, &Report::of(&check))).into_node()
        }
        View::Item(question) => {
            let report = Report::of(&check);
            report.row(question).map(|row| item(h1(), &check, &report, row)).into_node()
        }
        View::Deciding => title(words.session.parts.deciding()).into_node(),
        View::Closing => {
            (title(words.session.parts.closing()), p().with(phrases(words.session.closing_note()))).into_node()
        }
    }
}

/// One question alone, in large, and what can be answered.
fn question(check: &Check, number: u8) -> Option<El> {
    let question = check.question(number)?;
    let answer = |answer: Answer| li().with((answer_sign(answer), span().with(plain(use_words().answers.of(answer)))));
    Some(div().class("wall-ask").with((
        h1().class("wall-statement").with(phrases(asked(check, question))),
        ul().class("wall-answers").with(Answer::ALL.map(answer)),
    )))
}

/// 「4 / 6人　答えました」.
fn count(check: &Check, answered: u32, people: u32) -> El {
    let (joins, words) = (&use_words().joins, &use_words().session);
    p().class("wall-count").attr("role", "status").with((
        span().class("wall-figure").with(words.count(check.mode, answered, people)),
        span().class("soft").with((joins.gap(), words.answered())),
    ))
}
