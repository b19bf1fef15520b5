//! Promises in step ③: what, who, by when, and what became of them.

use crate::domain::field::Choice;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{Command, Id, List, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_choices::PlanChoices;
use crate::ui::part::section::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// The promises of a plan.
#[component]
pub fn Promises(
    /// The plan.
    plan: PlanId,
) -> impl IntoView {
    let words = &use_words().act;
    let promise = Arc::new(move |promise: Id| view! { <PromiseForm plan promise /> }.into_any());
    view! {
        <Section id="promises" heading=words.promises note=words.promises_note>
            <EntryList
                plan
                list=List::Promise
                one=words.promise
                add=words.promises_add
                empty=words.promises_empty
                form=promise
            />
        </Section>
    }
}

/// One promise.
#[component]
fn PromiseForm(plan: PlanId, promise: Id) -> impl IntoView {
    let session = use_ui().session;
    let words = use_words();
    let states: Vec<_> = PromiseState::ALL.iter().map(|state| (*state, words.promise_states.of(*state))).collect();
    // The day on which it was settled goes with the state, and away with it.
    let settle = Callback::new(move |state: PromiseState| {
        let settled_on = match state {
            PromiseState::Open => String::new(),
            PromiseState::Done | PromiseState::Dropped => session.now().date.iso(),
        };
        Command::write(Promise::settled_on.of(promise), settled_on)
    });
    view! {
        <PlanField plan at=Promise::what.of(promise) label=words.act.promise_what />
        <div class="fields">
            <PlanField plan at=Promise::who.of(promise) label=words.act.promise_who />
            <PlanField plan at=Promise::by_when.of(promise) label=words.act.promise_by_when />
        </div>
        <PlanChoices plan at=Promise::state.of(promise) label=words.act.promise_state options=states along=settle />
    }
}
