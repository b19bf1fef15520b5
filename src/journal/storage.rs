//! The small interface that every store fulfils: names and bytes. One conformance suite (`super::conformance`) holds for all.

use futures_util::future::LocalBoxFuture;
use std::fmt;

/// What a store does, later or at once.
pub type Pending<'a, T> = LocalBoxFuture<'a, Result<T, StorageError>>;

/// A store of bytes by key. Keys are ASCII; a write is atomic: the old value or the new one, never a part.
pub trait Storage {
    /// All keys that begin with `prefix`, in ascending order.
    fn keys<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<String>>;

    /// All entries whose keys begin with `prefix`, in ascending order of key.
    fn read_all<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<(String, Vec<u8>)>>;

    /// The value under a key.
    fn read<'a>(&'a self, key: &'a str) -> Pending<'a, Option<Vec<u8>>>;

    /// Stores values, all or none; done when they are as durable as this store can make them.
    fn write<'a>(&'a self, entries: &'a [(String, Vec<u8>)]) -> Pending<'a, ()>;

    /// Removes keys; those that are not there are no error.
    fn remove<'a>(&'a self, keys: &'a [String]) -> Pending<'a, ()>;
}

/// A store that can also write without waiting: the first write of every change, and the last one while a page goes away.
pub trait QuickStorage: Storage {
    /// Stores one value before it returns.
    fn write_now(&self, key: &str, bytes: &[u8]) -> Result<(), StorageError>;
}

/// Why a store did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageError {
    /// There is no such store here, or the browser does not let us at it.
    Unavailable(String),
    /// There is no room left. Nothing was written and nothing removed.
    Full,
    /// It did not answer in time.
    Silent,
    /// It was there and failed; the text is the store's own.
    Failed(String),
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(reason) => write!(f, "store unavailable: {reason}"),
            Self::Full => f.write_str("store full"),
            Self::Silent => f.write_str("store does not answer"),
            Self::Failed(reason) => write!(f, "store failed: {reason}"),
        }
    }
}

impl std::error::Error for StorageError {}
