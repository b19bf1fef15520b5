//! Goals: as a form where they are agreed, as words where they are remembered.

use crate::domain::goal::Goal;
use crate::domain::{Id, Plan, PlanId};
use crate::exchange::case_sheet::goal_in_words;
use crate::ui::context::use_words;
use crate::ui::part::field::PlanField;
use crate::ui::view::html::div;
use crate::ui::view::{IntoNode, Node};

/// One goal that can be measured.
pub fn goal_form(plan: PlanId, goal: Id) -> Node {
    let (words, helps) = (&use_words().consult, &use_words().helps);
    (
        div().class("fields").with((
            PlanField::new(plan, Goal::by_when.of(goal), words.goal_by_when()),
            PlanField::new(plan, Goal::how_much.of(goal), words.goal_how_much()),
        )),
        PlanField::new(plan, Goal::what.of(goal), words.goal_what()),
        div().class("fields").with((
            PlanField::new(plan, Goal::measure.of(goal), words.goal_measure()).hint(helps.goal_measure()),
            PlanField::new(plan, Goal::now.of(goal), words.goal_now()).hint(helps.goal_now()),
        )),
    )
        .into_node()
}

/// The goals of a plan that say something, with their words.
pub fn goals_in_words(plan: &Plan) -> Vec<(Id, String)> {
    let told = plan.goals.live().map(|goal| (goal.meta.id, goal_in_words(goal, use_words())));
    told.filter(|(_, words)| !words.is_empty()).collect()
}
