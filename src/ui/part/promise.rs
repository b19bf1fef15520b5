//! A promise: what, who, by when, from which question; and what became of it.

use super::button::{Button, Weight};
use super::icon::Icon;
use crate::app::Route;
use crate::domain::check::Check;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{Id, Plan, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::view::html::{a, li, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node};
use crate::words;
use std::sync::Arc;

/// One promise of a plan, as an item of a list. `here` is the check whose page this is: a promise made in it says so.
pub fn promise_row(plan: PlanId, promise: Id, here: Option<Id>) -> El {
    let ui = use_ui();
    let found = Memo::new(move |_| {
        ui.session.plan(plan).and_then(|plan| plan.promises.live().find(|other| other.meta.id == promise).cloned())
    });
    let state = Memo::new(move |_| found.get().map(|promise| promise.state));
    let icon = move || if state.get() == Some(PromiseState::Done) { Icon::Kept } else { Icon::Promise }.draw();
    li().class("promise").id(row_id(promise)).attr("tabindex", "-1").with((
        icon,
        p().class("promise-what").with(move || found.get().map(|promise| promise.what.to_string())),
        p().class("promise-who").with(move || found.get().map(|promise| facts(plan, &promise, here))),
        move || state.get().map(|state| tools(plan, promise, found, state)),
    ))
}

/// What can become of a promise.
fn tools(plan: PlanId, promise: Id, found: Memo<Option<Arc<Promise>>>, state: PromiseState) -> El {
    let (ui, words) = (use_ui(), use_words());
    let about = move || found.get().map(|promise| words.lists.entry_of(&*promise.what)).unwrap_or_default();
    let settle = move |state: PromiseState| {
        let command = Promise::settle(promise, state, ui.session.now().date);
        // A refusal means a plan for reading, which the save line says.
        if ui.session.dispatch(plan, &command).is_ok() {
            ui.removal.set(false);
            // The buttons change: the row itself says what became of it.
            focus::later(row_id(promise));
        }
    };
    let tool = |label: &'static str, icon, state| {
        Button::new(label, move || settle(state)).about(about).icon(icon).weight(Weight::Small)
    };
    let offered = match state {
        PromiseState::Open => vec![
            tool(words.promise.done(), Icon::Tick, PromiseState::Done),
            tool(words.promise.dropped(), Icon::Close, PromiseState::Dropped),
        ],
        PromiseState::Done | PromiseState::Dropped => vec![tool(words.promise.again(), Icon::Undo, PromiseState::Open)],
    };
    p().class("promise-tools").with(offered)
}

/// Who, by when or since when, and where it came from.
fn facts(plan: PlanId, promise: &Promise, here: Option<Id>) -> Node {
    let words = use_words();
    let day = |text: &crate::domain::field::DateText| match text.day() {
        Ok(day) => words::date::day(words, day),
        Err(_) => text.to_string(),
    };
    let when = match promise.state {
        PromiseState::Done => Some(words.promise.done_on(day(&promise.settled_on))),
        PromiseState::Dropped => Some(words.promise.dropped_on(day(&promise.settled_on))),
        PromiseState::Open => (!promise.by_when.trim().is_empty()).then(|| words.promise.until(day(&promise.by_when))),
    };
    let who = (!promise.who.trim().is_empty()).then(|| promise.who.to_string());
    let check = promise.check.parse::<Id>().ok();
    let from = check.map(|check| match here {
        Some(here) if here == check => span().with(words.promise.from_here()),
        _ => {
            let link = a().class("promise-from").attr("href", Route::Result(plan, check).to_hash());
            link.with(words.promise.from_item(&*promise.item))
        }
    });
    (who.map(|who| span().with(who)), when.map(|when| span().with(when)), from).into_node()
}

/// The promises that were made from a question of a check, in the order in which they were made.
pub fn from_item(plan: &Plan, check: &Check, item: &str) -> Vec<Id> {
    let check = check.meta.id.to_string();
    let here = plan.promises.live().filter(|promise| *promise.check == *check && *promise.item == *item);
    here.map(|promise| promise.meta.id).collect()
}

/// The name of a promise in the page.
pub fn row_id(id: Id) -> String {
    format!("promise-{id}")
}
