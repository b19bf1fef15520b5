//! The browser as the journeys see it: an app that is served, opened, used by role and name, ended, opened again, and watched
//! for every request to others and every breach of the content security policy. It knows nothing of plans.
//!
//! - [`App`]: the whole: a [`Server`], [`Strangers`], a [`Browser`] and what was seen so far. A journey ends with [`App::finish`].
//! - [`Page`]: what is on the screen: things found by [`role`] and accessible name, waited for, and used.
//! - [`Setup::in_engine`] names the browser: Chromium unless said; what only Chromium can do says so.
//! - Keys, Japanese input and media: [`keyboard`], [`media`].
//!
//! A test that cannot go on panics and says what it looked for and what the page was like instead.

mod app;
mod axe;
mod capabilities;
mod driver;
mod found;
mod keyboard;
mod media;
mod outline;
mod page;
mod reply;
mod request;
pub mod role;
#[path = "../../xtask/src/served.rs"]
mod served;
mod server;
mod session;
mod setup;
mod strangers;
mod watch;
mod wire;

pub use app::{App, built};
pub use axe::{Axe, Look};
pub use driver::Driver;
pub use found::Found;
pub use keyboard::{press, type_into};
pub use page::{Page, part};
pub use server::{Fault, Server};
pub use session::Browser;
pub use setup::{Profile, Setup};
pub use strangers::Strangers;

pub use fantoccini::key::Key;

/// Names the tests that are one journey in several browsers: `row_04_two_tabs: row_04_two_tabs_in_firefox = Firefox`.
macro_rules! in_engines {
    ($($journey:ident: $($name:ident = $engine:ident),+;)+) => { $($(
        #[tokio::test]
        async fn $name() {
            $journey(crate::engine::Engine::$engine).await;
        }
    )+)+ };
}
pub(crate) use in_engines;
