//! The eight principles, read together before talking (step ②): each in the group's own words, and ticked when everybody agreed.

use crate::domain::PlanId;
use crate::domain::plan::Head;
use crate::domain::principle::Principle;
use crate::ui::context::{use_items, use_words};
use crate::ui::page::{Shown, id_of};
use crate::ui::part::field::PlanField;
use crate::ui::part::help;
use crate::ui::part::phrases::phrases;
use crate::ui::part::plan_flag::PlanFlag;
use crate::ui::part::section::Section;
use crate::ui::view::El;
use crate::ui::view::html::{fieldset, legend, li, ol, p};

/// The names as printed in the pamphlet, each with a line in our own words, and with room for the group's.
pub fn principles(plan: Shown) -> Section {
    let (words, id) = (&use_words().consult, id_of(plan));
    let count = move || {
        let confirmed = plan.with(|plan| plan.head().principles_confirmed.len());
        words.principles_count(Principle::ALL.len(), confirmed)
    };
    Section::new("principles", words.principles()).note(words.principles_note()).with((
        help::open(Head::principles),
        ol().class("step-principles").with(Principle::ALL.map(|principle| one(id, principle))),
        p().with(count),
        p().class("soft").with(words.principles_source()),
    ))
}

fn one(plan: PlanId, principle: Principle) -> El {
    let (words, key) = (use_words(), principle.key());
    let own = PlanField::new(plan, Head::principles.keyed(plan.0, key), words.consult.principle_own()).tall();
    let confirmed = Head::principles_confirmed.keyed(plan.0, key);
    li().with(fieldset().class("step-principle").with((
        legend().class("step-principle-name").with(phrases(use_items().principle(principle))),
        p().class("soft").with(phrases(words.principle_lines.of(principle))),
        own,
        PlanFlag::new(plan, confirmed, words.consult.principle_confirmed()),
    )))
}
