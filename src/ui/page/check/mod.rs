//! The self-check: eight questions, one a screen, and their result.

mod back;
mod question;
mod rest;
mod result;
mod shown;
mod talk;

pub use question::question;
pub use result::result;

use crate::app::Route;
use crate::domain::check::{Check, Mode};
use crate::domain::{PlanId, Step, guide};
use crate::ui::Ui;
use crate::ui::context::use_words;
use crate::words::{self, Lang};
use leptos::prelude::*;

/// Goes to the check of a step: on with the one that was begun, or into a new one.
pub fn begin(ui: Ui, plan: PlanId, step: Step) {
    let begun = untrack(|| ui.session.plan(plan)).and_then(|plan| guide::open_check(&plan, step).cloned());
    if let Some(check) = begun {
        ui.go(Route::Question(plan, check.meta.id, check.goes_on_at()));
        return;
    }
    let check = ui.session.new_id();
    let today = ui.session.now().date;
    match ui.session.dispatch(plan, &Check::begin(check, step, Mode::Alone, today, words::items(Lang::Ja).version)) {
        Ok(()) => ui.go(Route::Question(plan, check, 1)),
        Err(refusal) => ui.status.set(words::refusal::sentence(use_words(), &refusal)),
    }
}
