//! A new release that waits. The boot script registers the service worker and knows; it keeps `window.kyosoUpdateWaiting`,
//! sends `kyoso-update` when that changes, and takes the release over with `window.kyosoTakeOver()`.

use super::{Listener, js};

/// Whether a new release is installed and waits to be taken over.
pub fn is_update_waiting() -> bool {
    js::window()
        .and_then(|window| js::property(&window, "kyosoUpdateWaiting"))
        .is_some_and(|waiting| waiting.is_truthy())
}

/// Whether this page came from the device: every file of its release is there, and nothing is gained by loading less.
pub fn keeps_release() -> bool {
    js::window()
        .and_then(|window| js::property(&window.navigator(), "serviceWorker"))
        .and_then(|container| js::property(&container, "controller"))
        .is_some_and(|controller| controller.is_truthy())
}

/// Hears when a new release begins to wait, and when it does so no more because another tab took it over.
pub fn listen(mut changed: impl FnMut(bool) + 'static) -> Option<Listener> {
    Listener::on(&js::window()?, "kyoso-update", move |_| changed(is_update_waiting()))
}

/// Takes the new release over; the page is loaded anew. Every tab must have written what is half typed before. Whether there
/// was one to take over.
pub fn take_over() -> bool {
    let Some(window) = js::window() else { return false };
    js::function(&window, "kyosoTakeOver")
        .and_then(|take_over| take_over.call0(&window).ok())
        .is_some_and(|begun| begun.is_truthy())
}
