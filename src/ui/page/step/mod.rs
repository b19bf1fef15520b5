//! The four step pages: one frame, and in it what the step asks for. They guide and never block.

mod act;
mod agreements;
mod closing;
mod consult;
mod counters;
mod drift;
mod end;
mod find;
mod goals;
mod links;
mod meetings;
mod methods;
mod money;
mod needs;
mod next_round;
mod partners;
mod period;
mod principles;
mod promises;
mod review;
mod roles;
mod unread;

use super::{Shown, id_of, of_plan, title_of};
use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::plan::Head;
use crate::domain::{Command, List, PlanId, Step};
use crate::ui::Ui;
use crate::ui::context::use_words;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::phrases::phrases;
use crate::ui::part::removed::removed;
use crate::ui::part::save_line::save_line;
use crate::ui::view::{IntoNode, Node};

/// One step of a plan.
pub fn step(plan: PlanId, step: Step) -> Node {
    of_plan(plan, move |shown| body(shown, step))
}

fn body(plan: Shown, step: Step) -> Node {
    let (id, words) = (id_of(plan), use_words().steps.of(step));
    let asked = match step {
        Step::Find => find::find(plan),
        Step::Consult => consult::consult(plan),
        Step::Act => act::act(plan),
        Step::Review => review::review(plan),
    };
    (
        back_link(Route::Plan(id), move || plan.with(|plan| title_of(plan))),
        head(words.numbered()).with(lead(phrases(words.lead()))),
        links::step_links(plan, step),
        save_line(id),
        unread::unread(plan, step),
        asked,
        removed(plan, lists_of(step)),
        end::step_end(plan, step),
    )
        .into_node()
}

/// The lists of a plan that the page of a step asks for.
const fn lists_of(step: Step) -> &'static [List] {
    match step {
        Step::Find => &[List::Need, List::Partner, List::Counter],
        Step::Consult => &[List::Goal, List::Method, List::Role, List::ReviewDay, List::Agreement],
        Step::Act => &[List::Meeting, List::Activity, List::Promise, List::Money],
        Step::Review => &[List::Closing],
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
        ui.status.set(use_words().step_page.is_now(use_words().steps.of(step).numbered()));
    }
    stands
}
