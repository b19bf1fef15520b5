//! From step to step: four links in a row. Every step is open at any time; the sun stands where the plan is now.

use crate::app::Route;
use crate::domain::Step;
use crate::domain::field::Choice;
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::view::html::{a, li, nav, ol, span};
use crate::ui::view::{El, Memo};

/// The four steps as links, on the page of one of them.
pub fn step_links(plan: Shown, step: Step) -> El {
    let (words, id) = (use_words(), id_of(plan));
    let now = Memo::new(move |_| plan.with(|plan| plan.head().step));
    let link = |other: &Step| {
        let other = *other;
        let dot = span().class(move || if now.get() == other { "step-dot step-dot-now" } else { "step-dot" });
        let link = a().class("step-link").attr("href", Route::Step(id, other).to_hash());
        li().with(link.attr("aria-current", (other == step).then_some("page")).with((
            dot.with(other.number().to_string()),
            " ",
            span().class("step-name").with(words.steps.of(other).name()),
            move || (now.get() == other).then(|| span().class("hidden").with(words.step_page.now())),
        )))
    };
    let links: Vec<El> = Step::ALL.iter().map(link).collect();
    nav().class("step-links").attr("aria-label", words.step_page.nav()).with(ol().with(links))
}
