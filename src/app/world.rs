//! What the session asks of the world outside. The browser answers in the app ([`crate::platform`]), plain data in tests.

use super::moment::Moment;
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
}
