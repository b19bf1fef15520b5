//! Where a check begins: what happens, the promises of last time, who answers and how, and what more is asked.

use super::beginning::Beginning;
use crate::app::Route;
use crate::domain::check::{Check, promises_back};
use crate::domain::{Id, PlanId, Step};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::{Shown, id_of, of_plan, title_of};
use crate::ui::part::choice::Choices;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::phrases::phrases;
use crate::ui::part::promise::promise_row;
use crate::ui::part::section::Section;
use crate::ui::view::html::{p, ul};
use crate::ui::view::{IntoNode, Memo, Node, RwSignal, rows, show};
use std::rc::Rc;

/// Where a check of a step of a plan begins.
pub fn start(plan: PlanId, step: Step) -> Node {
    let page = move |shown: Shown| {
        let title = move || shown.with(|plan| title_of(plan));
        let words = use_words();
        let draft = shown.with_untracked(|plan| Beginning::of_step(plan, step));
        (
            back_link(Route::Step(plan, step), title),
            head(phrases(words.begin.heading())).with((
                p().class("head-over").with(words.question.check_of(words.steps.of(step).numbered())),
                lead(phrases(words.begin.lead())),
            )),
            promises(shown),
            draft.draw(),
        )
            .into_node()
    };
    of_plan(plan, page)
}

/// Where a check begins for which there is no plan yet.
pub fn start_now() -> Node {
    let words = use_words();
    let draft = Beginning::at_once(&use_ui().session.plans_now());
    (
        back_link(Route::Home, words.plan.all()),
        head(phrases(words.begin.heading()))
            .with((lead(phrases(words.begin.lead())), p().with(phrases(words.begin.without_plan())))),
        draft.draw(),
    )
        .into_node()
}

/// Last time's promises: done, dropped, or still open.
fn promises(shown: Shown) -> Node {
    let (ui, words, plan) = (use_ui(), &use_words().result, id_of(shown));
    let today = Check { begun_on: ui.session.now().date.iso().into(), ..Check::default() };
    let back = Memo::new(move |_| {
        let back = shown.with(|plan| promises_back(plan, &today));
        back.iter().map(|promise| promise.meta.id).collect::<Vec<Id>>()
    });
    let list = move || {
        let list = ul().with(rows(move || back.get(), move |promise| promise_row(plan, promise, None)));
        Section::new("back", words.back()).note(words.back_note()).with(list)
    };
    show(move || !back.with(Vec::is_empty), list)
}

/// A choice that is held by its key; its heading is that of the section of the same name.
pub(super) fn choices(
    name: &'static str,
    held: RwSignal<&'static str>,
    options: Vec<(&'static str, &'static str)>,
) -> Choices {
    Choices {
        name: name.to_owned(),
        labelled_by: format!("{name}-h"),
        chosen: Rc::new(move || held.get().to_owned()),
        options: options.into_iter().map(|(key, words)| (key, words, "")).collect(),
        on_choose: Rc::new(move |key| held.set(key)),
    }
}
