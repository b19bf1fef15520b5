//! The four steps on one horizon; the sun stands where the plan is now.

use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::guide;
use crate::domain::{Plan, Step};
use crate::ui::context::use_words;
use leptos::prelude::*;
use std::cmp::Ordering;
use std::sync::Arc;

/// The steps of one plan, with what is still open in the step of today.
#[component]
pub fn Steps(
    /// The plan.
    #[prop(into)]
    plan: Signal<Arc<Plan>>,
) -> impl IntoView {
    let words = use_words();
    let items = move || {
        let plan = plan.get();
        Step::ALL.iter().map(|step| item(&plan, *step)).collect_view()
    };
    view! { <ol class="steps" aria-label=words.steps.heading>{items}</ol> }
}

fn item(plan: &Plan, step: Step) -> impl IntoView + use<> {
    let words = use_words();
    let now = plan.head().step;
    let (class, state) = match step.cmp(&now) {
        Ordering::Less => ("steps-item steps-done", words.steps.done),
        Ordering::Equal => ("steps-item steps-now", words.steps.now),
        Ordering::Greater => ("steps-item steps-later", words.steps.later),
    };
    let open = if step == now { guide::open_points(plan, step) } else { Vec::new() };
    let number = ["① ", "② ", "③ ", "④ "][usize::from(step.number() - 1)];
    view! {
        <li class=class aria-current=(step == now).then_some("step")>
            <span class="steps-dot" aria-hidden="true">{step.number()}</span>
            <a class="steps-name" href=Route::Step(plan.id(), step).to_hash()>
                <span class="hidden">{number}</span>
                {words.steps.of(step).name}
            </a>
            <span class="steps-state">{state}</span>
            {(!open.is_empty()).then(|| view! {
                <ul class="steps-open">
                    {open.into_iter().map(|point| view! { <li><span>{words.open_points.of(point)}</span></li> }).collect_view()}
                </ul>
            })}
        </li>
    }
}

/// The four steps as four points, for lists; the words stand beside it.
#[component]
pub fn StepsMini(
    /// The step of today.
    now: Step,
) -> impl IntoView {
    let points = Step::ALL.iter().map(|step| {
        let x = 6.0 + 26.6 * f32::from(step.number() - 1);
        let (class, r) = match step.cmp(&now) {
            Ordering::Less => ("steps-mini-done", "5"),
            Ordering::Equal => ("steps-mini-now", "9"),
            Ordering::Greater => ("steps-mini-later", "4.5"),
        };
        view! { <circle class=class cx=x.to_string() cy="12" r=r></circle> }
    });
    view! {
        <svg class="steps-mini" viewBox="-4 0 100 24" aria-hidden="true">
            <path class="steps-mini-line" d="M6 12h80"></path>
            {points.collect_view()}
        </svg>
    }
}
