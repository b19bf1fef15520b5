//! The period (principle 7): first day, last day, days to look again, a day to decide. Days that do not fit together get a
//! kind note and stay as typed.

use crate::domain::guide::{self, PeriodNote};
use crate::domain::plan::Head;
use crate::domain::review_day::ReviewDay;
use crate::domain::{Field, Id, List, Plan, field::DateText};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::section::Section;
use crate::ui::view::html::div;
use crate::ui::view::{IntoNode, Node};
use crate::words;
use leptos::prelude::*;
use std::rc::Rc;

/// The days of a period.
pub fn period(plan: Shown) -> Section {
    let (words, id) = (&use_words().consult, id_of(plan));
    let note = move |ask: fn(&Plan) -> Option<PeriodNote>| {
        move || plan.with(|plan| ask(plan).map(|note| in_words(plan, note)))
    };
    let decide_note = note(|plan| guide::within_note(plan, &plan.head().decide_on));
    let day = |at: Field, label: &'static str| PlanField::new(id, at.of(id.0), label);
    let review_days = EntryList {
        plan: id,
        list: List::ReviewDay,
        one: words.review_days,
        add: words.review_days_add,
        empty: words.review_days_empty,
        form: Rc::new(move |day| review_day(plan, day)),
    };
    let days = div().class("consult-period").with((
        day(Head::start, words.start).hint(words.start_hint),
        day(Head::end, words.end).note(note(guide::end_note)),
        day(Head::decide_on, words.decide_on).hint(words.decide_hint).note(decide_note),
    ));
    Section::new("period", words.period).note(words.period_note).with((days, review_days))
}

/// One day to look again.
fn review_day(plan: Shown, day: Id) -> Node {
    let (words, id) = (&use_words().consult, id_of(plan));
    let note = move || {
        plan.with(|plan| {
            let on = &plan.review_days.get(day)?.on;
            guide::within_note(plan, on).map(|note| in_words(plan, note))
        })
    };
    (
        PlanField::new(id, ReviewDay::on.of(day), words.review_on).note(note),
        PlanField::new(id, ReviewDay::about.of(day), words.review_about),
    )
        .into_node()
}

fn in_words(plan: &Plan, note: PeriodNote) -> String {
    let notes = &use_words().period;
    match note {
        PeriodNote::EndBeforeStart | PeriodNote::BeforeStart => notes.before_start(day(&plan.head().start)),
        PeriodNote::AfterEnd => notes.after_end(day(&plan.head().end)),
    }
}

fn day(text: &DateText) -> String {
    text.day().map_or_else(|_| text.to_string(), |day| words::date::day(use_words(), day))
}
