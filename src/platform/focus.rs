//! Where the keyboard and the screen reader are.

use super::js;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Whether something that gets the focus is also brought into view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// The page stays where it is.
    Stay,
    /// The page scrolls so that it can be seen.
    IntoView,
}

/// Puts the focus on the element with this id, and makes it able to take it if it is not by itself (a heading, a notice).
/// Whether it is there.
pub fn on(id: &str, scroll: Scroll) -> bool {
    let element = js::document().and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.dyn_into().ok()).is_some_and(|element| focus(&element, scroll))
}

/// After a change of page: the focus goes to the page's first heading, and the page to its top. Whether there is a heading.
pub fn on_heading() -> bool {
    let Some(window) = js::window() else { return false };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let heading = window.document().and_then(|document| document.query_selector("h1").ok().flatten());
    heading.and_then(|heading| heading.dyn_into().ok()).is_some_and(|heading| focus(&heading, Scroll::Stay))
}

/// Where Tab would lead out of the element with this id, the focus goes round in it: from its last button to its beginning, and backwards from
/// the choices before its first button, or from that, to the last. Whether it did.
pub fn stays_within(id: &str, is_backward: bool) -> bool {
    let Some(document) = js::document() else { return false };
    let (Some(within), active) = (document.get_element_by_id(id), document.active_element()) else { return false };
    let Ok(buttons) = within.query_selector_all("button") else { return false };
    let is_at =
        |at: u32| buttons.item(at).is_some_and(|button| active.as_ref().is_some_and(|active| **active == button));
    let last = buttons.length().saturating_sub(1);
    let is_on_button = (0..=last).any(is_at);
    let to = match is_backward {
        true if is_at(0) || !is_on_button => buttons.item(last),
        false if is_at(last) => Some(within.into()),
        _ => None,
    };
    to.and_then(|to| to.dyn_into().ok()).is_some_and(|to| focus(&to, Scroll::IntoView))
}

/// Does something to the page that may move elements: one that has the focus and is still there afterwards has it again.
pub fn kept<T>(change: impl FnOnce() -> T) -> T {
    let active = || js::document().and_then(|document| document.active_element());
    let before = active().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let done = change();
    if let Some(before) = before
        && before.is_connected()
        && active().as_ref() != Some(before.as_ref())
    {
        focus(&before, Scroll::Stay);
    }
    done
}

thread_local! {
    /// What had the focus before something covered the page.
    static HELD: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Keeps in mind what has the focus now.
pub fn hold() {
    let active = js::document().and_then(|document| document.active_element());
    let element = active.and_then(|active| active.dyn_into::<HtmlElement>().ok());
    // The body has it where nobody has.
    HELD.replace(element.filter(|element| element.tag_name() != "BODY"));
}

/// That has the focus again. Whether it is still there.
pub fn give_back() -> bool {
    HELD.take().is_some_and(|element| element.is_connected() && focus(&element, Scroll::Stay))
}

fn focus(element: &HtmlElement, scroll: Scroll) -> bool {
    // −1 is also what the browser says of an element that takes no focus by itself.
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(scroll == Scroll::Stay);
    element.focus_with_options(&options).is_ok()
}
