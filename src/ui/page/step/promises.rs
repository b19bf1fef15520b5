//! Promises in step ③: what, who, by when, and what became of them.

use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::{Id, List};
use crate::exchange::sheet::SheetName;
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_choices::{PlanChoices, options};
use crate::ui::part::plan_paper::sheet_entry;
use crate::ui::part::section::Section;
use crate::ui::view::html::{a, div, p};
use crate::ui::view::{IntoNode, Node, show};
use std::rc::Rc;

/// The promises of a plan.
pub fn promises(plan: Shown) -> Section {
    let words = &use_words().act;
    let list = EntryList {
        plan: id_of(plan),
        list: List::Promise,
        one: words.promise(),
        add: words.promises_add(),
        empty: words.promises_empty(),
        form: Rc::new(move |promise| promise_form(plan, promise)),
    };
    let paper = sheet_entry(id_of(plan), SheetName::Promises);
    Section::new("promises", words.promises()).note(words.promises_note()).with((list, paper))
}

fn promise_form(plan: Shown, promise: Id) -> Node {
    let (session, words, id) = (use_ui().session, use_words(), id_of(plan));
    let states = options(|state: PromiseState| words.promise_states.of(state));
    let settle =
        move |key: &str| Promise::settle(promise, PromiseState::from_key(key).unwrap_or_default(), session.now().date);
    let is_settled =
        move || plan.with(|plan| plan.promises.get(promise).is_some_and(|promise| promise.state != PromiseState::Open));
    let settled_on =
        move || PlanField::new(id, Promise::settled_on.of(promise), words.record.promise_settled_on()).short();
    (
        PlanField::new(id, Promise::what.of(promise), words.act.promise_what()),
        div().class("fields").with((
            PlanField::new(id, Promise::who.of(promise), words.act.promise_who()),
            PlanField::new(id, Promise::by_when.of(promise), words.act.promise_by_when()).short(),
        )),
        move || from_check(plan, promise),
        PlanChoices::new(id, Promise::state.of(promise), words.act.promise_state(), states).command(settle),
        show(is_settled, settled_on),
    )
        .into_node()
}

/// The way to the check from which a promise came.
fn from_check(plan: Shown, promise: Id) -> Node {
    let words = &use_words().promise;
    let check = plan.with(|plan| {
        let promise = plan.promises.get(promise)?;
        Some((promise.check.parse::<Id>().ok()?, promise.item.to_string()))
    });
    let link = check.map(|(check, item)| {
        a().class("link").attr("href", Route::Result(id_of(plan), check).to_hash()).with(words.from_item(item))
    });
    link.map(|link| p().with(link)).into_node()
}
