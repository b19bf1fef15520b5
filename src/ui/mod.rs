//! What people see: pages and the parts they are made of. Logic lives in `domain` and `app`; a view asks and shows.

pub mod backup;
pub mod context;
pub mod focus;
pub mod install;
mod language;
mod later;
pub mod page;
pub mod part;
pub mod release;
mod root;
mod shortcuts;
pub mod view;

pub use context::Ui;
pub use root::{root, start};
pub use view::mount;
