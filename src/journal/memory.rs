//! A store in memory: for tests, and for browsers that let us at no store at all.

use super::storage::{Pending, QuickStorage, Storage, StorageError};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::ready;

/// A store that is gone with the page.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    entries: RefCell<BTreeMap<String, Vec<u8>>>,
}

impl MemoryStore {
    fn under(&self, prefix: &str) -> Vec<(String, Vec<u8>)> {
        let entries = self.entries.borrow();
        let from = entries.range(prefix.to_owned()..);
        let entries = from.take_while(|(key, _)| key.starts_with(prefix));
        entries.map(|(key, bytes)| (key.clone(), bytes.clone())).collect()
    }
}

impl Storage for MemoryStore {
    fn keys<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<String>> {
        Box::pin(ready(Ok(self.under(prefix).into_iter().map(|(key, _)| key).collect())))
    }

    fn read_all<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<(String, Vec<u8>)>> {
        Box::pin(ready(Ok(self.under(prefix))))
    }

    fn read<'a>(&'a self, key: &'a str) -> Pending<'a, Option<Vec<u8>>> {
        Box::pin(ready(Ok(self.entries.borrow().get(key).cloned())))
    }

    fn write<'a>(&'a self, entries: &'a [(String, Vec<u8>)]) -> Pending<'a, ()> {
        self.entries.borrow_mut().extend(entries.iter().cloned());
        Box::pin(ready(Ok(())))
    }

    fn remove<'a>(&'a self, keys: &'a [String]) -> Pending<'a, ()> {
        self.entries.borrow_mut().retain(|key, _| !keys.contains(key));
        Box::pin(ready(Ok(())))
    }
}

impl QuickStorage for MemoryStore {
    fn write_now(&self, key: &str, bytes: &[u8]) -> Result<(), StorageError> {
        self.entries.borrow_mut().insert(key.to_owned(), bytes.to_vec());
        Ok(())
    }
}
