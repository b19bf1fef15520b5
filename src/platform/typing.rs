//! A half-typed field. Fields send their text when they are left; before the page goes away, or a new release takes over, the
//! field that somebody is typing in is asked to send what it has. Japanese input in the middle of a word is left in peace.

use super::{Listener, js};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Knows whether an input method is in the middle of a word.
pub struct Typing {
    is_composing: Rc<Cell<bool>>,
    _listeners: Vec<Listener>,
}

/// What became of a half-typed field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Committed {
    /// Nobody was typing.
    Nothing,
    /// The field has sent its text.
    Sent,
    /// A word is being composed; the field was left alone. Ask again.
    Composing,
}

impl Typing {
    /// Watches the page from now on.
    pub fn watch() -> Self {
        let is_composing = Rc::new(Cell::new(false));
        let listeners = js::document().map_or_else(Vec::new, |document| {
            [("compositionstart", true), ("compositionend", false)]
                .into_iter()
                .filter_map(|(kind, starts)| {
                    let is_composing = Rc::clone(&is_composing);
                    Listener::on(&document, kind, move |_| is_composing.set(starts))
                })
                .collect()
        });
        Self { is_composing, _listeners: listeners }
    }

    /// Asks the field that has the focus to send its text, unless a word is being composed in it.
    pub fn commit(&self) -> Committed {
        if self.is_composing.get() { Committed::Composing } else { commit_active() }
    }

    /// The same while the page goes away: then half a word is better than none.
    pub fn commit_at_last(&self) -> Committed {
        commit_active()
    }
}

/// The same `change` event that the browser sends when a field is left. The focus stays where it is.
fn commit_active() -> Committed {
    let active = js::document().and_then(|document| document.active_element());
    let Some(field) = active.filter(is_field) else { return Committed::Nothing };
    let Ok(change) = Event::new("change") else { return Committed::Nothing };
    change.init_event_with_bubbles("change", true);
    match field.dispatch_event(&change) {
        Ok(_) => Committed::Sent,
        Err(_) => Committed::Nothing,
    }
}

/// A file field would open its file a second time.
fn is_field(element: &Element) -> bool {
    element.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() != "file")
        || element.is_instance_of::<HtmlTextAreaElement>()
        || element.is_instance_of::<HtmlSelectElement>()
}

/// Takes along what is typed into forms that are not sent yet: the page is drawn anew.
pub fn keep_forms() {
    call("kyosoKeepForms");
}

/// Puts it back where its fields stand empty again.
pub fn bring_forms() {
    call("kyosoBringForms");
}

fn call(name: &str) {
    let Some(window) = js::window() else { return };
    if let Some(function) = js::function(&window, name) {
        // It throws nothing: the boot script takes care of a store that is shut.
        let _ = function.call0(&window);
    }
}
