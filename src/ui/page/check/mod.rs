//! The self-check: eight questions, one a screen, and their result.

mod asked;
mod back;
mod beginning;
mod closing;
mod foot;
mod history;
mod larger;
mod lowest;
mod pad;
mod paper;
mod promise;
mod question;
mod rest;
mod result;
mod shown;
mod sides;
mod since;
mod start;
mod talk;
mod unfinished;

pub use asked::{answers, asked};
pub use back::back;
pub use beginning::Beginning;
pub use closing::closing;
pub use foot::foot;
pub use history::history;
pub use paper::{blank_sheet, links, paper};
pub use question::{group_answers, question};
pub use result::result;
pub use shown::ShownCheck;
pub use start::{start, start_now};
pub use talk::talk;

use crate::app::Route;
use crate::domain::{PlanId, Step, guide};
use crate::ui::Ui;
use leptos::prelude::*;

/// Goes to the check of a step.
pub fn begin(ui: Ui, plan: PlanId, step: Step) {
    ui.go(begin_at(ui, plan, step));
}

/// Where the check of a step goes on that was begun, or where a new one begins.
pub fn begin_at(ui: Ui, plan: PlanId, step: Step) -> Route {
    let begun = untrack(|| ui.session.plan(plan)).and_then(|plan| guide::open_check(&plan, step).cloned());
    match begun {
        Some(check) if check.is_meeting() => Route::Meeting(plan, check.meta.id),
        Some(check) => Route::Question(plan, check.meta.id, check.goes_on_at()),
        None => Route::CheckStart(plan, step),
    }
}
