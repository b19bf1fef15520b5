//! The part of the address behind `#`, where the routes live: the same files then work at any path and from a USB stick.

use super::{Listener, js};

/// What stands behind `#`, without it; empty where there is nothing. Percent signs are as the address has them.
pub fn get() -> String {
    let hash = js::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Goes there; もどる comes back. Those who listen hear it.
pub fn set(hash: &str) {
    if let Some(window) = js::window() {
        // Refused only in a document that is no longer shown.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes there in place of where we are: もどる skips it. Those who listen hear it.
pub fn replace(hash: &str) {
    if let Some(window) = js::window() {
        let _ = window.location().replace(&format!("#{hash}"));
    }
}

/// One page back, as the browser's own button.
pub fn back() {
    if let Some(history) = js::window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Hears each change, whoever made it: a link, the code, the browser's buttons, the address bar.
pub fn listen(mut changed: impl FnMut(String) + 'static) -> Option<Listener> {
    Listener::on(&js::window()?, "hashchange", move |_| changed(get()))
}
