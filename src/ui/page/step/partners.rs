//! ① partners: who could do it with us, what they are good at and bad at, and how far we are with them.

use crate::domain::partner::Partner;
use crate::domain::{Id, List, PlanId};
use crate::ui::context::use_words;
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_choices::{PlanChoices, options};
use crate::ui::part::section::Section;
use crate::ui::part::select::PlanSelect;
use crate::ui::view::html::div;
use crate::ui::view::{IntoNode, Node};
use std::rc::Rc;

/// The partners of a plan.
pub fn partners(plan: PlanId) -> Section {
    let words = &use_words().find;
    Section::new("partners", words.partners()).note(words.partners_note()).with(EntryList {
        plan,
        list: List::Partner,
        one: words.partner(),
        add: words.partners_add(),
        empty: words.partners_empty(),
        form: Rc::new(move |id| partner(plan, id)),
    })
}

/// One partner.
fn partner(plan: PlanId, id: Id) -> Node {
    let all = use_words();
    let (words, kinds, states) = (&all.find, &all.partner_kinds, &all.partner_states);
    (
        div().class("fields").with((
            PlanField::new(plan, Partner::name.of(id), words.partner_name()),
            PlanSelect::new(plan, Partner::kind.of(id), words.partner_kind(), options(|kind| kinds.of(kind))),
        )),
        div().class("fields").with((
            PlanField::new(plan, Partner::good_at.of(id), words.partner_good_at()),
            PlanField::new(plan, Partner::bad_at.of(id), words.partner_bad_at()),
        )),
        PlanField::new(plan, Partner::contact.of(id), words.partner_contact()).hint(all.helps.partner_contact()),
        PlanChoices::new(plan, Partner::state.of(id), words.partner_state(), options(|state| states.of(state))),
        PlanField::new(plan, Partner::reason.of(id), words.partner_reason()).hint(words.partner_reason_hint()),
    )
        .into_node()
}
