//! One part of a meeting as its presenter sees it.

use super::answering::answering;
use super::counting::counting;
use super::item::{item, overview};
use super::lead::Lead;
use super::papers::papers;
use super::phones::invitation;
use crate::app::Route;
use crate::domain::check::{Check, Mode, Phase, Report};
use crate::ui::context::use_words;
use crate::ui::page::check::{back, closing, talk};
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{div, h3, input, label, li, p, span, ul};
use crate::ui::view::{El, IntoNode, Memo, Node};
use leptos::prelude::*;

/// What a part holds.
pub fn part(lead: Lead, phase: Phase) -> Node {
    let check = lead.check;
    let words = &use_words().session;
    match phase {
        Phase::Promise => promise(lead).into_node(),
        Phase::Before => back(check),
        Phase::Answering => answering(lead),
        Phase::Counting => counting(lead),
        Phase::Reveal => (move || {
            let (now, place) = (check.now(), lead.place());
            let report = Report::of(&now);
            let row = place.checked_sub(1).and_then(|place| report.rows().nth(place));
            row.map_or_else(|| overview(&now, &report), |row| item(h3(), &now, &report, row))
        })
        .into_node(),
        Phase::Talk => (move || {
            let now = check.now();
            let report = Report::of(&now);
            let row = report.talk.get(lead.place()).and_then(|question| report.row(*question));
            let shown = row.map_or_else(|| p().with(phrases(words.talk_none())), |row| item(h3(), &now, &report, row));
            (shown, p().class("soft").with(phrases(words.order())))
        })
        .into_node(),
        Phase::Deciding => {
            let report = Memo::new(move |_| Report::of(&check.now()));
            talk(check, report)
        }
        Phase::Closing => end(lead),
    }
}

/// What the answers are used for and what not.
pub fn promise_lines(check: &Check) -> El {
    let words = &use_words().session;
    let without_names = (check.mode == Mode::Anonymous)
        .then(|| [words.promise_without_names().to_owned(), words.promise_least(check.min_n())]);
    let lines = words.promise_lines().lines().map(str::to_owned).chain(without_names.into_iter().flatten());
    ul().class("list meeting-promise").with(lines.map(|line| li().with(line)).collect::<Vec<_>>())
}

/// はじめの約束, agreed with a tick.
fn promise(lead: Lead) -> El {
    let words = &use_words().session;
    let tick = input().attr("type", "checkbox").checked(move || lead.is_agreed.get());
    let tick = tick.on("change", move |event| lead.is_agreed.set(event.is_checked()));
    div().class("stack").with((
        promise_lines(&untrack(|| lead.check.now())),
        move || invitation(&lead.check.now()),
        label().class("choice").with((tick, span().with(words.agree()))),
        p().class("soft").with(phrases(words.agree_first())),
        papers(lead.check),
    ))
}

/// おわりに: one good thing each, the next day, the backup, the way to the result.
fn end(lead: Lead) -> Node {
    let (words, check) = (&use_words().session, lead.check);
    let links = div().class("stack").with((
        p().with(phrases(words.backup_note())),
        p().class("row").with((
            ButtonLink::new(words.backup(), Route::Data).icon(Icon::Device),
            ButtonLink::new(words.to_result(), Route::Result(check.plan, check.id)).weight(Weight::Main).onward(),
        )),
    ));
    (p().with(phrases(words.closing_note())), closing(check), links).into_node()
}
