//! An event as views hear it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

/// Something that happened to an element.
pub struct Event(web_sys::Event);

impl Event {
    pub(super) fn of(event: web_sys::Event) -> Self {
        Self(event)
    }

    /// The text of the control to which it happened; empty for what is none.
    pub fn value(&self) -> String {
        let Some(target) = self.0.target() else { return String::new() };
        let input = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
        let area = || target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
        let select = || target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
        input.or_else(area).or_else(select).unwrap_or_default()
    }

    /// Whether the box to which it happened is ticked now.
    pub fn is_checked(&self) -> bool {
        self.input().is_some_and(|input| input.checked())
    }

    /// The input to which it happened.
    pub(super) fn input(&self) -> Option<HtmlInputElement> {
        self.0.target()?.dyn_into().ok()
    }

    /// The key that was pressed, as the standard names it (`Enter`, `a`); empty for other events and for a press that an input
    /// method or a shortcut of the browser takes.
    pub fn key(&self) -> String {
        let pressed = self.0.dyn_ref::<KeyboardEvent>();
        let own = pressed.filter(|key| !key.is_composing() && !key.ctrl_key() && !key.meta_key() && !key.alt_key());
        own.map(KeyboardEvent::key).unwrap_or_default()
    }

    /// Whether it happened in a control that takes text.
    pub fn is_in_text(&self) -> bool {
        let Some(target) = self.0.target() else { return false };
        let kind = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_);
        let is_text = kind.is_some_and(|kind| !matches!(&*kind, "radio" | "checkbox" | "button" | "file"));
        is_text || target.has_type::<HtmlTextAreaElement>() || target.has_type::<HtmlSelectElement>()
    }

    /// Whether it happened on something that does something itself when a key is pressed.
    pub fn is_on_control(&self) -> bool {
        let target = self.0.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        target
            .is_some_and(|target| matches!(target.closest("a, button, input, select, textarea, summary"), Ok(Some(_))))
    }

    /// Whether the shift key is held with it.
    pub fn is_shift(&self) -> bool {
        self.0.dyn_ref::<KeyboardEvent>().is_some_and(KeyboardEvent::shift_key)
    }

    /// Keeps it from those who hear it further out.
    pub fn stop(&self) {
        self.0.stop_propagation();
    }

    /// Keeps the browser from doing what it does by itself.
    pub fn prevent(&self) {
        self.0.prevent_default();
    }
}
