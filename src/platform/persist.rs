//! Asking the browser to keep the data: without it, a browser short of room may erase a whole site.

use super::{js, listener::settled};
use web_sys::StorageManager;

/// What the browser says about room, in bytes. Estimates, on purpose rough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Used by this origin, which may be shared with other projects.
    pub used: u64,
    /// The most it may use.
    pub quota: u64,
}

/// Asks the browser to keep the data of this site. Whether it does; `None` where it cannot be asked.
pub async fn request() -> Option<bool> {
    settled(manager("persist")?.persist()).await.ok()?.as_bool()
}

/// Whether the browser keeps the data of this site; `None` where it does not say.
pub async fn is_granted() -> Option<bool> {
    settled(manager("persisted")?.persisted()).await.ok()?.as_bool()
}

/// How much room there is; `None` where the browser does not say.
pub async fn room() -> Option<Room> {
    let estimate = settled(manager("estimate")?.estimate()).await.ok()?;
    let bytes = |name| js::property(&estimate, name).and_then(|value| value.as_f64()).map(whole);
    Some(Room { used: bytes("usage")?, quota: bytes("quota")? })
}

/// The storage manager, if it has a method: it is missing on pages without https and, in part, in some browsers.
fn manager(method: &str) -> Option<StorageManager> {
    let navigator = js::window()?.navigator();
    js::function(&js::property(&navigator, "storage")?, method)?;
    Some(navigator.storage())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the browser counts whole bytes")]
fn whole(bytes: f64) -> u64 {
    bytes as u64
}
