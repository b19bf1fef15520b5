//! One promise from one place of a result: the promise that was made there, or the way to make it, as long as there is room.

use super::shown::ShownCheck;
use crate::domain::promise::MOST_OF_A_CHECK;
use crate::domain::{Id, Refusal};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::Button;
use crate::ui::part::icon::Icon;
use crate::ui::part::promise::{from_item, promise_row};
use crate::ui::part::promise_form::{promise_form, what_id};
use crate::ui::view::html::{p, ul};
use crate::ui::view::{IntoNode, Memo, Node, RwSignal};
use crate::words;

/// From what a promise is made.
pub struct Origin {
    /// The name of the question (`P7-2`, `X1`), or of the principle (`P7`).
    pub name: String,
    /// What to begin with; empty where nothing is to be done.
    pub suggestion: String,
    /// Whether the form stands open.
    pub is_open: bool,
}

/// What stands where a promise can be made.
#[derive(Clone, PartialEq)]
enum Place {
    /// These were made here.
    Made(Vec<Id>),
    /// One can be made.
    Room,
    /// As many were made in the check as can be kept.
    Full,
    /// The plan is for reading.
    Reading,
}

/// The promise that was made here, or the way to make one.
pub fn one_promise(check: ShownCheck, origin: Origin) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let Origin { name, suggestion, is_open } = origin;
    let ShownCheck { plan, id, in_plan, .. } = check;
    let from = name.clone();
    // What is half typed into the form stays when something else changes in the plan.
    let place = Memo::new(move |_| {
        let plan_now = in_plan.get();
        let made = from_item(&plan_now, &check.now(), &from);
        let own = id.to_string();
        let all = plan_now.promises.live().filter(|promise| *promise.check == *own).count();
        match () {
            () if !made.is_empty() => Place::Made(made),
            () if ui.session.is_read_only(plan) => Place::Reading,
            () if all >= MOST_OF_A_CHECK => Place::Full,
            () => Place::Room,
        }
    });
    let asks = RwSignal::new(is_open);
    let field = what_id(&name);
    let promise = move || match place.get() {
        Place::Made(made) => {
            let rows = made.into_iter().map(|promise| promise_row(plan, promise, Some(id)));
            ul().with(rows.collect::<Vec<_>>()).into_node()
        }
        Place::Reading => Node::Nothing,
        Place::Full => {
            let why = words::refusal::sentence(words, &Refusal::EnoughPromises { limit: MOST_OF_A_CHECK });
            p().class("soft result-full").with(why).into_node()
        }
        Place::Room if asks.get() => promise_form(plan, id, &name, suggestion.clone()).into_node(),
        Place::Room => {
            let field = field.clone();
            let open = move || {
                asks.set(true);
                focus::later(field.clone());
            };
            p().class("result-make")
                .with(Button::new(words.promise.make(), open).about(words.lists.entry_of(&name)).icon(Icon::Plus))
                .into_node()
        }
    };
    promise.into_node()
}
