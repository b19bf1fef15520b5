//! What a check says: what to talk about first, the rest in short, the whole picture. Words and natural counts only.

use super::back::back;
use super::rest::rest;
use super::shown::ShownCheck;
use super::talk::talk;
use crate::app::Route;
use crate::domain::check::{Check, Outcome, QUESTIONS, picture};
use crate::domain::{Id, PlanId, Step};
use crate::platform;
use crate::ui::context::use_words;
use crate::ui::page::missing::missing;
use crate::ui::page::title_of;
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::field::PlanField;
use crate::ui::part::finding::finding;
use crate::ui::part::frame::{back_link, head};
use crate::ui::part::icon::Icon;
use crate::ui::part::map::check_map;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::save_line::save_line;
use crate::ui::part::section::Section;
use crate::ui::view::html::{b, div, li, p, span, ul};
use crate::ui::view::{El, IntoNode, Node};
use crate::words;
use leptos::prelude::*;

/// The result of a check of a plan; how far it is, while it is not finished.
pub fn result(plan: PlanId, check: Id) -> Node {
    let check = ShownCheck::of(plan, check);
    let step = check.step();
    let is_finished = Memo::new(move |_| check.now().is_finished());
    let title = move || check.in_plan.with(|plan| title_of(plan));
    let page = move || match step.get() {
        Some(step) => {
            let matter = move || if is_finished.get() { finished(check, step) } else { unfinished(check, step) };
            (back_link(Route::Plan(plan), title), matter).into_node()
        }
        None => missing(),
    };
    page.into_node()
}

/// The head of both: of which step the check is.
fn named(step: Step) -> El {
    let words = use_words();
    head(words.question.check_of(words.steps.of(step).numbered))
}

/// How far a check is that was begun.
fn unfinished(check: ShownCheck, step: Step) -> Node {
    let words = &use_words().result;
    let text = move || match check.now().answered() {
        answered if answered < usize::from(QUESTIONS) => words.unfinished_text(answered, QUESTIONS),
        _ => words.finish_text.to_owned(),
    };
    let on = move || Route::Question(check.plan, check.id, check.now().goes_on_at());
    let matter = div().class("stack").with((
        notice(Urgency::Quiet, words.unfinished, p().with(text)),
        p().with(ButtonLink::following(words.go_on, on).weight(Weight::Main)),
    ));
    (named(step), matter).into_node()
}

/// The result.
fn finished(check: ShownCheck, step: Step) -> Node {
    let words = use_words();
    let ShownCheck { plan, id, in_plan, .. } = check;
    let outcome = Memo::new(move |_| Outcome::of(&check.now()));
    let whole = move || in_plan.with(|plan| picture(plan, &check.now()));
    let good = PlanField::new(plan, Check::good.of(id), words.result.good_label);
    // The browser's own print; where it has none, its menu is the way.
    let print = || {
        platform::page::print();
    };
    let change = ButtonLink::new(words.result.change, Route::Question(plan, id, 1));
    let tools = p()
        .class("row result-tools")
        .with((Button::new(words.result.print, print).icon(Icon::Print), change.icon(Icon::Pen).weight(Weight::Quiet)));
    (
        save_line(plan),
        named(step).with((move || occasion(&check.now()), move || outcome.with(sum))),
        talk(check, outcome),
        rest(outcome),
        back(check),
        Section::new("good", words.check.best).note(words.result.good_note).with(good),
        Section::new("map", words.result.map).wide().with(check_map(whole, step)),
        tools,
    )
        .into_node()
}

/// When, and how it was answered.
fn occasion(check: &Check) -> El {
    let words = use_words();
    let day = check.closed_on.day().map_or_else(|_| check.closed_on.to_string(), |day| words::date::long(words, day));
    p().class("result-mode").with((span().with(day), span().with(words.check.modes.of(check.mode))))
}

/// How often each finding came out.
fn sum(outcome: &Outcome) -> El {
    let row = |(found, count): (_, usize)| li().with((finding(found), b().class("figure").with(count.to_string())));
    let rows: Vec<El> = outcome.counts().into_iter().map(row).collect();
    ul().class("result-sum").attr("aria-label", use_words().result.sum).with(rows)
}
