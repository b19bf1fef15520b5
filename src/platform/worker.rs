//! A new release that waits. The boot script registers the service worker and knows; it keeps `window.kyosoUpdateWaiting`,
//! sends `kyoso-update` when that changes, and takes the release over with `window.kyosoTakeOver()`.

use super::{Listener, js};

/// How it stands with a new release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Waiting {
    /// There is none, or a meeting runs in some tab.
    #[default]
    Nothing,
    /// One is installed and waits to be taken over.
    Offered,
    /// Somebody agreed; it waits for the end of a meeting.
    AfterMeeting,
}

/// How it stands with a new release now.
pub fn waiting() -> Waiting {
    match js::window().and_then(|window| js::property(&window, "kyosoUpdateWaiting")) {
        Some(answer) if answer == "meeting" => Waiting::AfterMeeting,
        Some(answer) if answer.is_truthy() => Waiting::Offered,
        _ => Waiting::Nothing,
    }
}

/// Says whether a meeting runs in this tab; as long as it does, no tab of this browser takes a release over.
pub fn set_meeting(is_running: bool) {
    if let Some(window) = js::window()
        && let Some(meeting) = js::function(&window, "kyosoMeeting")
    {
        // It throws nothing.
        let _ = meeting.call1(&window, &is_running.into());
    }
}

/// Whether this page came from the device: every file of its release is there, and nothing is gained by loading less.
pub fn keeps_release() -> bool {
    js::window()
        .and_then(|window| js::property(&window.navigator(), "serviceWorker"))
        .and_then(|container| js::property(&container, "controller"))
        .is_some_and(|controller| controller.is_truthy())
}

/// Hears when a new release begins to wait, and when it does so no more because another tab took it over.
pub fn listen(mut changed: impl FnMut(Waiting) + 'static) -> Option<Listener> {
    Listener::on(&js::window()?, "kyoso-update", move |_| changed(waiting()))
}

/// Takes the new release over, unless a meeting runs; the page is loaded anew. Every tab must have written what is half typed before. Whether there
/// was one to take over.
pub fn take_over() -> bool {
    let Some(window) = js::window() else { return false };
    js::function(&window, "kyosoTakeOver")
        .and_then(|take_over| take_over.call0(&window).ok())
        .is_some_and(|begun| begun.is_truthy())
}
