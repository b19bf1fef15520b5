//! The end of a step page: check yourselves, and go on.

use super::{advance, stand_on};
use crate::domain::{Plan, Step, guide};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::check;
use crate::ui::part::button::{Button, Weight};
use leptos::prelude::*;
use std::sync::Arc;

/// The self-check of the step, and the way to the next one; after ④ there is none.
#[component]
pub fn StepEnd(
    /// The plan.
    plan: Memo<Arc<Plan>>,
    /// The step whose page this is.
    step: Step,
) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    let numbered = words.steps.of(step).numbered;
    let is_checking = Memo::new(move |_| plan.with(|plan| guide::open_check(plan, step).is_some()));
    let label = Signal::derive(move || {
        if is_checking.get() { words.plan.go_check_on(numbered) } else { words.plan.go_check(numbered) }
    });
    let now = Memo::new(move |_| plan.with(|plan| plan.head().step));
    let onward = move || match step.next() {
        _ if now.get() != step => {
            let stand_here = move || {
                stand_on(ui, id, step);
            };
            view! { <Button label=words.step_page.make_now on_press=stand_here /> }.into_any()
        }
        Some(next) => {
            let label = words.step_page.finish(words.steps.of(next).numbered);
            view! { <Button label onward=true on_press=move || advance(ui, id, step) /> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <div class="step-end">
            <Button label weight=Weight::Main onward=true on_press=move || check::begin(ui, id, step) />
            {onward}
        </div>
    }
}
