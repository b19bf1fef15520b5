//! The browser. The only place that names web-sys, js-sys, gloo and wasm-bindgen; it knows storage, time and the shapes of
//! settings, and nothing about plans. Every function asks first whether the browser has what it needs and answers with data;
//! none panics. Compiled natively too (the views are rendered on the host in tests), where every answer is "not here".
//!
//! - Stores: [`local_storage`] (at once), [`indexed_db`] (durable), [`persist`] (asks the browser to keep them), [`settings`].
//! - The world of the session: [`world`], from [`clock`], [`random`], [`tabs`] and [`spawn`].
//! - The page: [`page`], [`hash`], [`control`], [`focus`], [`typing`], [`leaving`].
//! - The app as a thing: [`install`], [`worker`], [`words`], [`crash`], [`files`], [`clearing`], [`safe`]; copies from outside on trial: [`trial`].

pub mod backups;
pub mod clearing;
pub mod clock;
pub mod control;
pub mod crash;
mod event;
pub mod files;
pub mod focus;
pub mod hash;
pub mod indexed_db;
pub mod install;
mod js;
pub mod leaving;
mod listener;
pub mod local_storage;
pub mod packed;
pub mod page;
pub mod persist;
pub mod random;
pub mod safe;
pub mod settings;
pub mod spawn;
pub mod tabs;
pub mod trial;
pub mod typing;
pub mod wake_lock;
pub mod words;
pub mod worker;
pub mod world;

pub use event::Event;
pub use listener::Listener;
