//! Promises in step ③: what, who, by when, and what became of them.

use crate::domain::field::Choice;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{Id, List, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_choices::{PlanChoices, options};
use crate::ui::part::section::Section;
use crate::ui::view::html::div;
use crate::ui::view::{IntoNode, Node};
use std::rc::Rc;

/// The promises of a plan.
pub fn promises(plan: PlanId) -> Section {
    let words = &use_words().act;
    Section::new("promises", words.promises).note(words.promises_note).with(EntryList {
        plan,
        list: List::Promise,
        one: words.promise,
        add: words.promises_add,
        empty: words.promises_empty,
        form: Rc::new(move |promise| promise_form(plan, promise)),
    })
}

fn promise_form(plan: PlanId, promise: Id) -> Node {
    let (session, words) = (use_ui().session, use_words());
    let states = options(|state: PromiseState| words.promise_states.of(state));
    let settle =
        move |key: &str| Promise::settle(promise, PromiseState::from_key(key).unwrap_or_default(), session.now().date);
    (
        PlanField::new(plan, Promise::what.of(promise), words.act.promise_what),
        div().class("fields").with((
            PlanField::new(plan, Promise::who.of(promise), words.act.promise_who),
            PlanField::new(plan, Promise::by_when.of(promise), words.act.promise_by_when),
        )),
        PlanChoices::new(plan, Promise::state.of(promise), words.act.promise_state, states).command(settle),
    )
        .into_node()
}
