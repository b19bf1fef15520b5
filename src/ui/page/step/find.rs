//! ① 探す: whose difficulty, what we cannot do, and who is good at it.

use crate::domain::field::Choice;
use crate::domain::need::{Need, NeedKind};
use crate::domain::partner::{Partner, PartnerKind};
use crate::domain::plan::Head;
use crate::domain::{Id, List, PlanId};
use crate::ui::context::use_words;
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_choices::PlanChoices;
use crate::ui::part::section::Section;
use crate::ui::part::select::PlanSelect;
use leptos::prelude::*;
use std::sync::Arc;

/// What step ① asks for.
#[component]
pub fn Find(
    /// The plan.
    plan: PlanId,
) -> impl IntoView {
    let words = &use_words().find;
    let need = Arc::new(move |id: Id| view! { <NeedForm plan id /> }.into_any());
    let partner = Arc::new(move |id: Id| view! { <PartnerForm plan id /> }.into_any());
    view! {
        <Section id="problem" heading=words.problem note=words.problem_note>
            <PlanField plan at=Head::problem.of(plan.0) label=words.problem_label hint=words.problem_hint />
        </Section>
        <Section id="needs" heading=words.needs note=words.needs_note>
            <EntryList plan list=List::Need one=words.need add=words.needs_add empty=words.needs_empty form=need />
        </Section>
        <Section id="partners" heading=words.partners note=words.partners_note>
            <EntryList plan list=List::Partner one=words.partner add=words.partners_add empty=words.partners_empty form=partner />
        </Section>
    }
}

/// One thing that the group lacks.
#[component]
fn NeedForm(plan: PlanId, id: Id) -> impl IntoView {
    let words = &use_words().find;
    let kinds = vec![(NeedKind::Cannot, words.cannot), (NeedKind::BadAt, words.bad_at)];
    view! {
        <PlanField plan at=Need::what.of(id) label=words.need_what />
        <PlanChoices plan at=Need::kind.of(id) label=words.need_kind options=kinds />
    }
}

/// One partner.
#[component]
fn PartnerForm(plan: PlanId, id: Id) -> impl IntoView {
    let (words, kinds) = (&use_words().find, &use_words().partner_kinds);
    let kinds: Vec<_> = PartnerKind::ALL.iter().map(|kind| (*kind, kinds.of(*kind))).collect();
    view! {
        <div class="fields">
            <PlanField plan at=Partner::name.of(id) label=words.partner_name />
            <PlanSelect plan at=Partner::kind.of(id) label=words.partner_kind options=kinds />
        </div>
        <PlanField plan at=Partner::good_at.of(id) label=words.partner_good_at />
        <PlanField plan at=Partner::reason.of(id) label=words.partner_reason hint=words.partner_reason_hint />
    }
}
