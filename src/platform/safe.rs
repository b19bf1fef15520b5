//! `?safe=1`, the start for a day when the usual one fails: the page around the app (public/trouble.js) offers what needs no app, and the
//! app only lists the plans and makes a backup. Should a plan end it, the page loads anew, and the plan is left closed.

use super::{js, local_storage};
use crate::app::Guard;
use crate::domain::PlanId;

/// The plan that is being opened; the page around the app reads it.
const OPENING: &str = "kyoso/opening";
/// The plans that ended the app, one after the other.
const CLOSED: &str = "kyoso/closed";

/// Whether this is such a start. The page around the app says so.
pub fn is_on() -> bool {
    js::window().is_some_and(|window| js::property(&window, "kyosoIsSafe").is_some())
}

/// Keeps note in the quick store, which outlives the app.
pub struct SafeStart {
    closed: String,
}

impl SafeStart {
    /// The guard of a careful start; none in any other.
    pub fn find() -> Option<Self> {
        if !is_on() {
            return None;
        }
        let store = local_storage::raw().ok();
        let kept = |key| store.as_ref().and_then(|store| store.get_item(key).ok().flatten()).unwrap_or_default();
        let closed = [kept(CLOSED), kept(OPENING)].join(" ");
        note(CLOSED, closed.trim());
        note(OPENING, "");
        Some(Self { closed })
    }
}

impl Guard for SafeStart {
    fn begin(&self, plan: PlanId) -> bool {
        let plan = plan.to_string();
        let may_open = !self.closed.contains(&plan);
        if may_open {
            note(OPENING, &plan);
        }
        may_open
    }

    fn end(&self) {
        note(OPENING, "");
    }
}

/// An empty text is no key. Where nothing can be kept, there is nothing to open either.
fn note(key: &str, text: &str) {
    if let Ok(store) = local_storage::raw() {
        let _ = if text.is_empty() { store.remove_item(key) } else { store.set_item(key, text) };
    }
}
