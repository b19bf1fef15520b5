//! From step to step: four links in a row. Every step is open at any time; the sun stands where the plan is now.

use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::{Plan, Step};
use crate::ui::context::use_words;
use leptos::prelude::*;
use std::sync::Arc;

/// The four steps as links.
#[component]
pub fn StepLinks(
    /// The plan.
    plan: Memo<Arc<Plan>>,
    /// The step whose page this is.
    step: Step,
) -> impl IntoView {
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    let now = Memo::new(move |_| plan.with(|plan| plan.head().step));
    let rows = Step::ALL.iter().map(|other| {
        let other = *other;
        view! {
            <li>
                <a
                    class="step-link"
                    href=Route::Step(id, other).to_hash()
                    aria-current=(other == step).then_some("page")
                >
                    <span class="step-dot" class:step-dot-now=move || now.get() == other>{other.number()}</span>
                    " "
                    <span class="step-name">{words.steps.of(other).name}</span>
                    {move || (now.get() == other).then(|| view! { <span class="hidden">{words.step_page.now}</span> })}
                </a>
            </li>
        }
    });
    view! {
        <nav class="step-links" aria-label=words.step_page.nav>
            <ol>{rows.collect_view()}</ol>
        </nav>
    }
}
