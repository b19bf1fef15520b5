//! The quick store: localStorage. Synchronous, so it takes the last words of a page that goes away; the browser commits it
//! some seconds later, so nothing is confirmed on its word alone. It touches keys under its own prefix only: the origin may be
//! shared with other projects.

use super::js;
use crate::journal::{Pending, QuickStorage, Storage, StorageError};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use gloo_storage::{LocalStorage, Storage as _, errors::StorageError as GlooError};
use std::future::ready;
use wasm_bindgen::JsValue;

/// Where the app keeps its records; settings and messages between tabs live beside it.
pub const PREFIX: &str = "kyoso/record/";

/// Records under one prefix of localStorage.
pub struct LocalStore {
    prefix: String,
}

impl LocalStore {
    /// The app's own records.
    pub fn new() -> Self {
        Self::with_prefix(PREFIX)
    }

    /// Records under another prefix, so that a test leaves the app's own alone.
    pub fn with_prefix(prefix: &str) -> Self {
        Self { prefix: prefix.to_owned() }
    }

    fn name(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }

    fn own_keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let raw = raw()?;
        let wanted = self.name(prefix);
        let mut keys = Vec::new();
        for index in 0..raw.length().map_err(|error| js::storage_error(&error))? {
            let name = raw.key(index).map_err(|error| js::storage_error(&error))?;
            if let Some(name) = name.filter(|name| name.starts_with(&wanted)) {
                keys.push(name[self.prefix.len()..].to_owned());
            }
        }
        keys.sort_unstable();
        Ok(keys)
    }

    fn value(&self, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
        let raw = raw()?;
        let name = self.name(key);
        match LocalStorage::get::<String>(&name) {
            Ok(text) => Ok(Some(BASE64.decode(&text).unwrap_or_else(|_| text.into_bytes()))),
            Err(GlooError::KeyNotFound(_)) => Ok(None),
            // Not written by us, or damaged: handed over as it lies there, so that the journal can keep and count it.
            Err(GlooError::SerdeError(_)) => {
                let text = raw.get_item(&name).map_err(|error| js::storage_error(&error))?;
                Ok(text.map(String::into_bytes))
            }
            Err(GlooError::JsError(error)) => Err(js::named_storage_error(&error.name, error.to_string())),
        }
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), StorageError> {
        raw()?;
        LocalStorage::set(self.name(key), BASE64.encode(bytes)).map_err(|error| match error {
            GlooError::JsError(error) => js::named_storage_error(&error.name, error.to_string()),
            other => StorageError::Failed(other.to_string()),
        })
    }

    /// Puts back what was there before a write of several entries stopped half-way.
    fn restore(&self, before: &[(&str, Option<Vec<u8>>)]) {
        for (key, value) in before {
            // The old values had room a moment ago. Should the store refuse them now, the journal reports the failed write.
            let _ = match value {
                Some(bytes) => self.put(key, bytes),
                None => self.delete(key),
            };
        }
    }

    fn delete(&self, key: &str) -> Result<(), StorageError> {
        raw()?;
        LocalStorage::delete(self.name(key));
        Ok(())
    }
}

impl Default for LocalStore {
    fn default() -> Self {
        Self::new()
    }
}

impl Storage for LocalStore {
    fn keys<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<String>> {
        Box::pin(ready(self.own_keys(prefix)))
    }

    fn read_all<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<(String, Vec<u8>)>> {
        let entries = self.own_keys(prefix).and_then(|keys| {
            keys.into_iter()
                // Another tab may remove a key between the listing and the look.
                .filter_map(|key| self.value(&key).transpose().map(|value| value.map(|bytes| (key, bytes))))
                .collect()
        });
        Box::pin(ready(entries))
    }

    fn read<'a>(&'a self, key: &'a str) -> Pending<'a, Option<Vec<u8>>> {
        Box::pin(ready(self.value(key)))
    }

    fn write<'a>(&'a self, entries: &'a [(String, Vec<u8>)]) -> Pending<'a, ()> {
        // One key is atomic here, several are not: after a failure what was there before is put back.
        let mut before = Vec::with_capacity(entries.len());
        for (key, bytes) in entries {
            let written = self.value(key).and_then(|old| {
                before.push((key.as_str(), old));
                self.put(key, bytes)
            });
            if let Err(error) = written {
                self.restore(&before);
                return Box::pin(ready(Err(error)));
            }
        }
        Box::pin(ready(Ok(())))
    }

    fn remove<'a>(&'a self, keys: &'a [String]) -> Pending<'a, ()> {
        Box::pin(ready(keys.iter().try_for_each(|key| self.delete(key))))
    }
}

impl QuickStorage for LocalStore {
    fn write_now(&self, key: &str, bytes: &[u8]) -> Result<(), StorageError> {
        self.put(key, bytes)
    }
}

/// The store itself, asked for before every use of gloo-storage, which throws where access is blocked.
pub(super) fn raw() -> Result<web_sys::Storage, StorageError> {
    let absent = || StorageError::Unavailable("no localStorage".to_owned());
    js::window().ok_or_else(absent)?.local_storage().map_err(|error| blocked(&error))?.ok_or_else(absent)
}

/// Whatever the browser says when it hands out no store, the store is not to be had.
fn blocked(error: &JsValue) -> StorageError {
    StorageError::Unavailable(js::describe(error))
}
