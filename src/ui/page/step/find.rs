//! ① 探す: whose difficulty, what we cannot do, and who is good at it.

use crate::domain::field::Choice;
use crate::domain::need::{Need, NeedKind};
use crate::domain::partner::Partner;
use crate::domain::plan::Head;
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

/// What step ① asks for.
pub fn find(plan: PlanId) -> Node {
    let words = &use_words().find;
    let needs = EntryList {
        plan,
        list: List::Need,
        one: words.need,
        add: words.needs_add,
        empty: words.needs_empty,
        form: Rc::new(move |id| need(plan, id)),
    };
    let partners = EntryList {
        plan,
        list: List::Partner,
        one: words.partner,
        add: words.partners_add,
        empty: words.partners_empty,
        form: Rc::new(move |id| partner(plan, id)),
    };
    let problem = PlanField::new(plan, Head::problem.of(plan.0), words.problem_label).hint(words.problem_hint);
    (
        Section::new("problem", words.problem).note(words.problem_note).with(problem),
        Section::new("needs", words.needs).note(words.needs_note).with(needs),
        Section::new("partners", words.partners).note(words.partners_note).with(partners),
    )
        .into_node()
}

/// One thing that the group lacks.
fn need(plan: PlanId, id: Id) -> Node {
    let words = &use_words().find;
    let kinds = vec![(NeedKind::Cannot.key(), words.cannot), (NeedKind::BadAt.key(), words.bad_at)];
    (
        PlanField::new(plan, Need::what.of(id), words.need_what),
        PlanChoices::new(plan, Need::kind.of(id), words.need_kind, kinds),
    )
        .into_node()
}

/// One partner.
fn partner(plan: PlanId, id: Id) -> Node {
    let (words, kinds) = (&use_words().find, &use_words().partner_kinds);
    (
        div().class("fields").with((
            PlanField::new(plan, Partner::name.of(id), words.partner_name),
            PlanSelect::new(plan, Partner::kind.of(id), words.partner_kind, options(|kind| kinds.of(kind))),
        )),
        PlanField::new(plan, Partner::good_at.of(id), words.partner_good_at),
        PlanField::new(plan, Partner::reason.of(id), words.partner_reason).hint(words.partner_reason_hint),
    )
        .into_node()
}
