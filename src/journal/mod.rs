//! The save protocol, over a small storage trait.

pub mod storage;

pub use storage::{Pending, QuickStorage, Storage, StorageError};
