//! The page may go away: the last moment to write what is not written yet. Phones end hidden pages without another word.

use super::{Listener, js};
use web_sys::VisibilityState;

/// Whether the page can be seen.
pub fn is_visible() -> bool {
    js::document().is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Calls when the page is hidden, and again when it is left. Only what is synchronous is sure to happen then.
pub fn listen(leave: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let (Some(window), Some(document)) = (js::window(), js::document()) else { return Vec::new() };
    let hide = leave.clone();
    let hidden = Listener::on(&document, "visibilitychange", move |_| {
        if !is_visible() {
            hide();
        }
    });
    let left = Listener::on(&window, "pagehide", move |_| leave());
    hidden.into_iter().chain(left).collect()
}

/// Calls when the page is seen again: other tabs may have written meanwhile.
pub fn listen_return(returned: impl Fn() + 'static) -> Option<Listener> {
    Listener::on(&js::document()?, "visibilitychange", move |_| {
        if is_visible() {
            returned();
        }
    })
}
