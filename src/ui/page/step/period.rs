//! The period (principle 7): first day, last day, days to look again, a day to decide. What does not fit together is told at
//! its field.

use crate::domain::plan::Head;
use crate::domain::review_day::ReviewDay;
use crate::domain::{Field, Id, List, PlanId};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::section::Section;
use crate::ui::view::html::div;
use crate::ui::view::{IntoNode, Node};
use std::rc::Rc;

/// The days of a period.
pub fn period(plan: Shown) -> Section {
    let (words, id) = (&use_words().consult, id_of(plan));
    let day = |at: Field, label: &'static str| PlanField::new(id, at.of(id.0), label);
    let review_days = EntryList {
        plan: id,
        list: List::ReviewDay,
        one: words.review_days(),
        add: words.review_days_add(),
        empty: words.review_days_empty(),
        form: Rc::new(move |day| review_day(id, day)),
    };
    let days = div().class("consult-period").with((
        day(Head::start, words.start()).hint(words.start_hint()),
        day(Head::end, words.end()).hint(words.start_hint()),
        day(Head::decide_on, words.decide_on()).hint(words.decide_hint()),
    ));
    Section::new("period", words.period()).note(words.period_note()).with((days, review_days))
}

/// One day to look again.
fn review_day(plan: PlanId, day: Id) -> Node {
    let words = &use_words().consult;
    div()
        .class("fields")
        .with((
            PlanField::new(plan, ReviewDay::on.of(day), words.review_on()),
            PlanField::new(plan, ReviewDay::about.of(day), words.review_about()),
        ))
        .into_node()
}
