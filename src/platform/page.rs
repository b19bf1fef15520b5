//! The page as a whole: its title, its language, its print.

use super::{Event, Listener, js};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Names the page: what a tab, a bookmark and a screen reader say first.
pub fn set_title(title: &str) {
    if let Some(document) = js::document() {
        document.set_title(title);
    }
}

/// What stands beside the number of each printed page (`style/print.css`): whose page it is, should the pages come apart. Browsers
/// that cannot do so print none.
pub fn set_printed_name(name: Option<&str>) {
    let root = js::document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    // Fails where a style is not to be changed; then the pages have their numbers alone.
    let _ = match name {
        Some(name) => root.style().set_property("--printed-name", &css_string(name)),
        None => root.style().remove_property("--printed-name").map(|_| ()),
    };
}

/// How wide a name may be to stand on one line in the margin beside the number, in halves of a full letter.
const PRINTED_HALVES: usize = 64;

/// A text as a string of CSS: no letter of it can end the string.
fn css_string(text: &str) -> String {
    let mut halves = 0;
    let fits = |letter: &char| {
        halves += if letter.is_ascii() { 1 } else { 2 };
        halves <= PRINTED_HALVES
    };
    let mut short: String = text.chars().take_while(fits).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    let escaped = short.replace(char::is_control, " ").replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

/// Opens the browser's own print. Whether it could: some in-app browsers have none.
pub fn print() -> bool {
    js::window().is_some_and(|window| js::function(&window, "print").is_some() && window.print().is_ok())
}

/// Loads the page anew. What is half typed must be written before.
pub fn reload() {
    if let Some(window) = js::window() {
        // Fails where a page may not leave its sandbox; then nothing is lost either.
        let _ = window.location().reload();
    }
}

/// Opens an address of the app in a window of its own, the same one again where it is open. Whether it could: browsers may refuse.
pub fn open_window(address: &str, name: &str) -> bool {
    js::window().is_some_and(|window| matches!(window.open_with_url_and_target(address, name), Ok(Some(_))))
}

/// Calls at each key that is pressed anywhere on the page, whatever has the focus: who clicked beside everything has none.
pub fn listen_keys(pressed: impl Fn(Event) + 'static) -> Option<Listener> {
    Listener::on(&js::document()?, "keydown", move |event| pressed(Event::of(event)))
}

/// Whether the page stands on a wall: everything is larger then.
pub fn set_on_wall(is_on_wall: bool) {
    if let Some(root) = js::document().and_then(|document| document.document_element()) {
        // Fails for malformed attribute names only.
        let _ =
            if is_on_wall { root.set_attribute("data-view", "projector") } else { root.remove_attribute("data-view") };
    }
}

/// The address of the page, as it stands in the address bar; empty where there is none.
pub fn address() -> String {
    js::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The page's place for the app.
pub fn place() -> Option<Element> {
    js::document()?.get_element_by_id("app")
}

/// The id of the release this page belongs to; `None` on a page that was not built as one.
pub fn build() -> Option<String> {
    let meta = js::document()?.query_selector("meta[name=kyoso-build]").ok().flatten()?;
    meta.get_attribute("content").filter(|build| !build.is_empty())
}

/// Leaves a mark in the browser's own timeline, for those who measure.
pub fn mark(name: &str) {
    if let Some(performance) = js::window().and_then(|window| window.performance()) {
        // Fails for names that the browser keeps for itself.
        let _ = performance.mark(name);
    }
}

/// Whether a window within the page covers everything else now.
pub fn is_covered() -> bool {
    js::document().is_some_and(|document| matches!(document.query_selector("[aria-modal=true]"), Ok(Some(_))))
}
