//! ① 探す: whose difficulty, what we cannot do, and who is good at it.

use super::counters::counters;
use super::needs::{needs, searching};
use super::partners::partners;
use crate::domain::plan::Head;
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::field::PlanField;
use crate::ui::part::section::Section;
use crate::ui::view::html::div;
use crate::ui::view::{IntoNode, Node, show};

/// What step ① asks for.
pub fn find(plan: Shown) -> Node {
    let goes_on = move || plan.with(|plan| !plan.head().previous.is_empty() || !plan.head().learned.is_empty());
    let id = id_of(plan);
    (show(goes_on, move || learned(plan)), problem(plan), needs(plan), partners(id), searching(plan), counters(id))
        .into_node()
}

/// What the round before learned: a next round begins with it.
fn learned(plan: Shown) -> Section {
    let (words, id) = (&use_words().find, id_of(plan));
    let learned = PlanField::new(id, Head::learned.of(id.0), words.learned_label()).hint(words.learned_hint());
    Section::new("learned", words.learned()).note(words.learned_note()).with(learned)
}

/// Whose difficulty, where, and who takes the lead.
fn problem(plan: Shown) -> Section {
    let (words, id) = (use_words(), id_of(plan));
    let problem =
        PlanField::new(id, Head::problem.of(id.0), words.find.problem_label()).hint(words.find.problem_hint());
    Section::new("problem", words.find.problem()).note(words.find.problem_note()).with((
        problem,
        div().class("fields").with((
            PlanField::new(id, Head::lead.of(id.0), words.plan.lead()),
            PlanField::new(id, Head::place.of(id.0), words.plan.place()),
        )),
    ))
}
