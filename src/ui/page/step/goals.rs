//! Goals: as a form where they are agreed, as words where they are remembered.

use crate::domain::goal::Goal;
use crate::domain::{Id, Plan, PlanId};
use crate::exchange::case_sheet::goal_in_words;
use crate::ui::context::use_words;
use crate::ui::part::field::PlanField;
use leptos::prelude::*;

/// One goal that can be measured.
#[component]
pub fn GoalForm(
    /// The plan.
    plan: PlanId,
    /// The goal.
    goal: Id,
) -> impl IntoView {
    let words = &use_words().consult;
    view! {
        <div class="fields">
            <PlanField plan at=Goal::by_when.of(goal) label=words.goal_by_when />
            <PlanField plan at=Goal::how_much.of(goal) label=words.goal_how_much />
        </div>
        <PlanField plan at=Goal::what.of(goal) label=words.goal_what />
        <div class="fields">
            <PlanField plan at=Goal::measure.of(goal) label=words.goal_measure />
            <PlanField plan at=Goal::now.of(goal) label=words.goal_now />
        </div>
    }
}

/// The goals of a plan that say something, with their words.
pub fn goals_in_words(plan: &Plan) -> Vec<(Id, String)> {
    let told = plan.goals.live().map(|goal| (goal.meta.id, goal_in_words(goal, use_words())));
    told.filter(|(_, words)| !words.is_empty()).collect()
}
