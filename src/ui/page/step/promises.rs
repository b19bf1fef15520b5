//! Promises in step ③: what, who, by when, and what became of them.

use crate::domain::field::Choice;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{Id, List, PlanId};
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
    let settle = Callback::new(move |state| Promise::settle(promise, state, session.now().date));
    view! {
        <PlanField plan at=Promise::what.of(promise) label=words.act.promise_what />
        <div class="fields">
            <PlanField plan at=Promise::who.of(promise) label=words.act.promise_who />
            <PlanField plan at=Promise::by_when.of(promise) label=words.act.promise_by_when />
        </div>
        <PlanChoices plan at=Promise::state.of(promise) label=words.act.promise_state options=states command=settle />
    }
}
