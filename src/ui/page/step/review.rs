//! ④ 振り返り: the goals beside what came of them, what goes on and what changes, the decision.

use super::goals::goals_in_words;
use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::goal::Goal;
use crate::domain::plan::{Decision, Head};
use crate::domain::{Id, Plan, PlanId, Step};
use crate::ui::context::use_words;
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::field::PlanField;
use crate::ui::part::icon::Icon;
use crate::ui::part::plan_choices::PlanChoices;
use crate::ui::part::section::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// What step ④ asks for.
#[component]
pub fn Review(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let (words, decisions) = (&use_words().review, &use_words().decisions);
    let id = plan.with_untracked(|plan| plan.id());
    let options: Vec<_> = Decision::ALL.iter().map(|decision| (*decision, decisions.of(*decision))).collect();
    view! {
        <GoalsAndNow plan />
        <Section id="result" heading=words.result note=words.result_note>
            <PlanField plan=id at=Head::result.of(id.0) label=words.result_label hint=words.result_hint />
            <PlanField plan=id at=Head::outlook.of(id.0) label=words.outlook_label hint=words.outlook_hint />
        </Section>
        <Section id="decision" heading=words.decision note=words.decision_note>
            <PlanChoices plan=id at=Head::decision.of(id.0) label=words.decision_label options />
        </Section>
        <CaseSheetLink plan=id />
    }
}

/// Each goal beside the number of today.
#[component]
fn GoalsAndNow(plan: Memo<Arc<Plan>>) -> impl IntoView {
    let words = &use_words().review;
    let id = plan.with_untracked(|plan| plan.id());
    let goals = Memo::new(move |_| {
        plan.with(|plan| goals_in_words(plan)).into_iter().map(|(goal, _)| goal).collect::<Vec<_>>()
    });
    view! {
        <Section id="goals" heading=words.goals note=words.goals_note>
            <Show when=move || goals.with(Vec::is_empty)>
                <p class="soft">{words.goals_empty}</p>
                <p><ButtonLink to=Route::Step(id, Step::Consult) label=words.to_goals icon=Icon::Pen weight=Weight::Small /></p>
            </Show>
            <For each=move || goals.get() key=|goal| *goal let:goal>
                <GoalAndNow plan goal goals />
            </For>
        </Section>
    }
}

/// One goal in words, how it is measured, and its number now.
#[component]
fn GoalAndNow(plan: Memo<Arc<Plan>>, goal: Id, goals: Memo<Vec<Id>>) -> impl IntoView {
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    let number = move || goals.with(|goals| goals.iter().position(|other| *other == goal)).unwrap_or_default() + 1;
    let told =
        move || plan.with(|plan| goals_in_words(plan).into_iter().find(|(id, _)| *id == goal)).map(|(_, words)| words);
    let measure = move || {
        let measure = plan.with(|plan| plan.read(&Goal::measure.of(goal)));
        (!measure.is_empty()).then(|| view! { <p class="soft">{words.review.measured_by(measure)}</p> })
    };
    view! {
        <fieldset class="step-goal">
            <legend class="entry-name">{words.consult.goal}" "{number}</legend>
            <div class="step-goal-words">
                <p class="step-goal-what">{told}</p>
                {measure}
            </div>
            <PlanField plan=id at=Goal::now.of(goal) label=words.consult.goal_now />
        </fieldset>
    }
}

/// The way to the case sheet.
#[component]
fn CaseSheetLink(plan: PlanId) -> impl IntoView {
    let words = use_words();
    view! {
        <Section id="case" heading=words.titles.case_sheet note=words.plan.case_sheet_note>
            <p>{words.review.case_sheet_text}</p>
            <p><ButtonLink to=Route::CaseSheet(plan) label=words.plan.case_sheet_make icon=Icon::Print weight=Weight::Small /></p>
        </Section>
    }
}
