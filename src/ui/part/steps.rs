//! The four steps on one horizon; the sun stands where the plan is now.

use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::guide;
use crate::domain::{Plan, Step};
use crate::ui::context::use_words;
use crate::ui::page::Shown;
use crate::ui::view::El;
use crate::ui::view::html::{a, circle, li, ol, path, span, svg, ul};
use std::cmp::Ordering;

/// The steps of one plan, with what is still open in the step of today.
pub fn steps(plan: Shown) -> El {
    let items = move || plan.with(|plan| Step::ALL.iter().map(|step| item(plan, *step)).collect::<Vec<_>>());
    ol().class("steps").attr("aria-label", use_words().steps.heading()).with(items)
}

fn item(plan: &Plan, step: Step) -> El {
    let words = use_words();
    let now = plan.head().step;
    let (class, state) = match step.cmp(&now) {
        Ordering::Less => ("steps-item steps-done", words.steps.done()),
        Ordering::Equal => ("steps-item steps-now", words.steps.now()),
        Ordering::Greater => ("steps-item steps-later", words.steps.later()),
    };
    let open = if step == now { guide::open_points(plan, step) } else { Vec::new() };
    let number = ["① ", "② ", "③ ", "④ "][usize::from(step.number() - 1)];
    let points = open.into_iter().map(|point| li().with(span().with(words.open_points.of(point))));
    let points: Vec<El> = points.collect();
    let name = a().class("steps-name").attr("href", Route::Step(plan.id(), step).to_hash());
    li().class(class).attr("aria-current", (step == now).then_some("step")).with((
        span().class("steps-dot").attr("aria-hidden", "true").with(step.number().to_string()),
        name.with((span().class("hidden").with(number), words.steps.of(step).name())),
        span().class("steps-state").with(state),
        (!points.is_empty()).then(|| ul().class("steps-open").with(points)),
    ))
}

/// The four steps as four points, for lists; the words stand beside it.
pub fn steps_mini(now: Step) -> El {
    let point = |step: &Step| {
        // Whole numbers: the points stand 26.6 apart.
        let x = [6, 33, 59, 86][usize::from(step.number() - 1)];
        let (class, radius) = match step.cmp(&now) {
            Ordering::Less => ("steps-mini-done", "5"),
            Ordering::Equal => ("steps-mini-now", "9"),
            Ordering::Greater => ("steps-mini-later", "4.5"),
        };
        circle().class(class).attr("cx", x.to_string()).attr("cy", "12").attr("r", radius)
    };
    svg()
        .class("steps-mini")
        .attr("viewBox", "-4 0 100 24")
        .attr("aria-hidden", "true")
        .with((path().class("steps-mini-line").attr("d", "M6 12h80"), Step::ALL.iter().map(point).collect::<Vec<_>>()))
}
