//! The four step pages: one frame, and in it what the step asks for. They guide and never block.

mod act;
mod consult;
mod end;
mod find;
mod goals;
mod links;
mod period;
mod principles;
mod promises;
mod review;

use super::{of_plan, title_of};
use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::plan::Head;
use crate::domain::{Command, Plan, PlanId, Step};
use crate::ui::Ui;
use crate::ui::context::use_words;
use crate::ui::part::frame::BackLink;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::save_line::SaveLine;
use leptos::prelude::*;
use std::sync::Arc;

/// One step of a plan.
#[component]
pub fn StepPage(
    /// The plan.
    plan: PlanId,
    /// The step.
    step: Step,
) -> impl IntoView {
    of_plan(plan, move |shown| view! { <Body plan=shown step /> }.into_any())
}

#[component]
fn Body(plan: Memo<Arc<Plan>>, step: Step) -> impl IntoView {
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    view! {
        <BackLink to=Route::Plan(id) label=Signal::derive(move || plan.with(|plan| title_of(plan))) />
        <div class="head">
            <h1 id="title" tabindex="-1">{words.steps.of(step).numbered}</h1>
            <p class="head-lead"><Phrases text=words.steps.of(step).lead /></p>
        </div>
        <links::StepLinks plan step />
        <SaveLine plan=id />
        {match step {
            Step::Find => view! { <find::Find plan=id /> }.into_any(),
            Step::Consult => view! { <consult::Consult plan /> }.into_any(),
            Step::Act => view! { <act::Act plan /> }.into_any(),
            Step::Review => view! { <review::Review plan /> }.into_any(),
        }}
        <end::StepEnd plan step />
    }
}

/// Ends a step: the plan goes on to the next one, and so do we. After ④ there is none.
pub fn advance(ui: Ui, plan: PlanId, step: Step) {
    if let Some(next) = step.next()
        && stand_on(ui, plan, next)
    {
        ui.go(Route::Step(plan, next));
    }
}

/// Makes a step the one in which the plan stands now. Whether it could; a plan for reading stays where it is.
fn stand_on(ui: Ui, plan: PlanId, step: Step) -> bool {
    let stands = ui.session.dispatch(plan, &Command::write(Head::step.of(plan.0), step.key())).is_ok();
    if stands {
        ui.removal.set(false);
        ui.status.set(use_words().step_page.is_now(use_words().steps.of(step).numbered));
    }
    stands
}
