//! ③ 実施: the purpose confirmed again, what was done, and what was promised.

use super::goals::goals_in_words;
use super::promises::Promises;
use crate::app::Route;
use crate::domain::activity::Activity;
use crate::domain::{Id, List, Plan, PlanId, Step};
use crate::ui::context::use_words;
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::icon::Icon;
use crate::ui::part::section::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// What step ③ asks for.
#[component]
pub fn Act(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = &use_words().act;
    let id = plan.with_untracked(|plan| plan.id());
    let activity = Arc::new(move |activity: Id| view! { <ActivityForm plan=id activity /> }.into_any());
    view! {
        <Purpose plan />
        <Section id="activities" heading=words.activities note=words.activities_note>
            <EntryList
                plan=id
                list=List::Activity
                one=words.activity
                add=words.activities_add
                empty=words.activities_empty
                form=activity
            />
        </Section>
        <Promises plan=id />
    }
}

/// Purpose and goals as agreed, so that the work does not drift from them.
#[component]
fn Purpose(plan: Memo<Arc<Plan>>) -> impl IntoView {
    let words = &use_words().act;
    let id = plan.with_untracked(|plan| plan.id());
    let purpose = move || match plan.with(|plan| plan.head().purpose.to_string()) {
        text if text.trim().is_empty() => view! { <p class="soft">{words.purpose_empty}</p> }.into_any(),
        text => view! { <p class="step-purpose">{text}</p> }.into_any(),
    };
    let goals = move || {
        let goals = plan.with(|plan| goals_in_words(plan));
        (!goals.is_empty()).then(|| {
            let rows = goals.into_iter().map(|(_, goal)| view! { <li>{goal}</li> }).collect_view();
            view! { <ul class="step-goals" aria-label=words.goals>{rows}</ul> }
        })
    };
    view! {
        <Section id="purpose" heading=words.purpose note=words.purpose_note>
            {purpose}
            {goals}
            <p><ButtonLink to=Route::Step(id, Step::Consult) label=words.to_purpose icon=Icon::Pen weight=Weight::Small /></p>
        </Section>
    }
}

/// One activity.
#[component]
fn ActivityForm(plan: PlanId, activity: Id) -> impl IntoView {
    let words = &use_words().act;
    view! {
        <PlanField plan at=Activity::on.of(activity) label=words.activity_on short=true />
        <PlanField plan at=Activity::what.of(activity) label=words.activity_what />
    }
}
