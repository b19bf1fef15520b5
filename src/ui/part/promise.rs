//! A promise: what, who, by when, from which question; and what became of it.

use super::button::{Button, Weight};
use super::icon::{Icon, IconView};
use crate::app::Route;
use crate::domain::check::Check;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{Id, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// One promise of a plan, as an item of a list.
#[component]
pub fn PromiseRow(
    /// The plan.
    plan: PlanId,
    /// The promise.
    promise: Id,
    /// The check whose page this is: a promise made in it says so.
    #[prop(optional)]
    here: Option<Id>,
) -> impl IntoView {
    let ui = use_ui();
    let found = Memo::new(move |_| {
        ui.session.plan(plan).and_then(|plan| plan.promises.live().find(|other| other.meta.id == promise).cloned())
    });
    let state = Memo::new(move |_| found.get().map(|promise| promise.state));
    let settle = move |state: PromiseState| {
        let command = Promise::settle(promise, state, ui.session.now().date);
        // A refusal means a plan for reading, which the save line says.
        if ui.session.dispatch(plan, &command).is_ok() {
            ui.removal.set(false);
            // The buttons change: the row itself says what became of it.
            focus::later(row_id(promise));
        }
    };
    view! {
        <li class="promise" id=row_id(promise) tabindex="-1">
            {move || view! { <IconView icon=if state.get() == Some(PromiseState::Done) { Icon::Kept } else { Icon::Promise } /> }}
            <p class="promise-what">{move || found.get().map(|promise| promise.what.to_string())}</p>
            <p class="promise-who">{move || found.get().map(|promise| facts(plan, &promise, here))}</p>
            {move || state.get().map(|state| view! { <Tools found state settle /> })}
        </li>
    }
}

/// What can become of a promise.
#[component]
fn Tools(
    found: Memo<Option<Arc<Promise>>>,
    state: PromiseState,
    settle: impl Fn(PromiseState) + Copy + 'static,
) -> impl IntoView {
    let words = use_words();
    let offered: &[(PromiseState, &'static str, Icon)] = match state {
        PromiseState::Open => &[
            (PromiseState::Done, words.promise.done, Icon::Tick),
            (PromiseState::Dropped, words.promise.dropped, Icon::Close),
        ],
        PromiseState::Done | PromiseState::Dropped => &[(PromiseState::Open, words.promise.again, Icon::Undo)],
    };
    let about =
        Signal::derive(move || found.get().map(|promise| words.lists.entry_of(&*promise.what)).unwrap_or_default());
    let buttons = offered.iter().map(|(state, label, icon)| {
        let state = *state;
        view! { <Button label=*label about icon=*icon weight=Weight::Small on_press=move || settle(state) /> }
    });
    view! { <p class="promise-tools">{buttons.collect_view()}</p> }
}

/// Who, by when or since when, and where it came from.
fn facts(plan: PlanId, promise: &Promise, here: Option<Id>) -> impl IntoView + use<> {
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
        Some(here) if here == check => view! { <span>{words.promise.from_here}</span> }.into_any(),
        _ => {
            let name = words.promise.from_item(&*promise.item);
            view! { <a class="promise-from" href=Route::Result(plan, check).to_hash()>{name}</a> }.into_any()
        }
    });
    view! {
        {who.map(|who| view! { <span>{who}</span> })}
        {when.map(|when| view! { <span>{when}</span> })}
        {from}
    }
}

/// The promises that were made from a question of a check, in the order in which they were made.
pub fn from_item(plan: &crate::domain::Plan, check: &Check, item: &str) -> Vec<Id> {
    let check = check.meta.id.to_string();
    let here = plan.promises.live().filter(|promise| *promise.check == *check && *promise.item == *item);
    here.map(|promise| promise.meta.id).collect()
}

/// The name of a promise in the page.
pub fn row_id(id: Id) -> String {
    format!("promise-{id}")
}
