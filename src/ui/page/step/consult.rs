//! ② 相談: the principles read together, then the purpose, the goals and the period.

use super::goals::GoalForm;
use super::period::Period;
use super::principles::Principles;
use crate::domain::plan::Head;
use crate::domain::{Id, List, Plan};
use crate::ui::context::use_words;
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::section::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// What step ② asks for.
#[component]
pub fn Consult(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = &use_words().consult;
    let id = plan.with_untracked(|plan| plan.id());
    let goal = Arc::new(move |goal: Id| view! { <GoalForm plan=id goal /> }.into_any());
    view! {
        <Principles />
        <Section id="purpose" heading=words.purpose note=words.purpose_note>
            <PlanField plan=id at=Head::purpose.of(id.0) label=words.purpose_label hint=words.purpose_hint />
        </Section>
        <Section id="goals" heading=words.goals note=words.goals_note>
            <EntryList plan=id list=List::Goal one=words.goal add=words.goals_add empty=words.goals_empty form=goal />
        </Section>
        <Period plan />
    }
}
