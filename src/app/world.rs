//! What the session asks of the world outside. The browser answers in the app ([`crate::platform`]), plain data in tests.

use super::moment::Moment;
use crate::domain::PlanId;
use futures_util::future::LocalBoxFuture;

/// Time, chance, the other tabs, and work that goes on in the background.
pub trait World {
    /// The local date and time of day now.
    fn now(&self) -> Moment;

    /// 64 random bits that nobody can guess.
    fn random(&self) -> u64;

    /// Tells the other tabs of this app something; a tab does not hear itself.
    fn announce(&self, message: &[u8]);

    /// Runs work in the background.
    fn spawn(&self, work: LocalBoxFuture<'static, ()>);

    /// Done after so many milliseconds.
    fn wait(&self, milliseconds: u32) -> LocalBoxFuture<'static, ()>;

    /// Who keeps note of the plans that are opened, in a careful start; nobody in any other.
    fn guard(&self) -> Option<&dyn Guard> {
        None
    }
}

/// `?safe=1`: somebody who outlives the app, if one of the plans ends it. Such a start writes nothing.
pub trait Guard {
    /// This plan is being opened now. Whether it may be: not where that ended the app before.
    fn begin(&self, plan: PlanId) -> bool;

    /// It is open, and the app still runs.
    fn end(&self);
}
