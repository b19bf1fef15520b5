//! The reactive heart of the app, without a DOM: the session (one door for every change), what is saved, undo, the other
//! tabs, and where we are. It asks the world outside through [`world::World`] alone, so that all of it runs in tests.

pub mod backups;
pub mod history;
pub mod moment;
pub mod route;
pub mod save;
pub mod session;
pub mod settings;
pub mod tabs;
pub mod world;

/// Why a store did not take something, which pages put into words.
pub use crate::journal::StorageError;
pub use backups::Backups;
pub use moment::Moment;
pub use route::Route;
pub use save::SaveState;
pub use session::Session;
pub use settings::Settings;
pub use world::{Guard, World};
