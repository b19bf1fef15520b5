//! The quick store: localStorage. Synchronous, so it takes the last words of a page that goes away; the browser commits it
//! some seconds later, so nothing is confirmed on its word alone. It touches keys under its own prefix only: the origin may be
//! shared with other projects.

use super::js;
use crate::journal::{Pending, QuickStorage, Storage, StorageError};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use gloo_storage::{LocalStorage, Storage as _, errors::StorageError as GlooError};
use std::future::ready;
use wasm_bindgen::JsValue;

/// What the names of all that is ours begin with.
const OWN: &str = "kyoso/";

/// The app's part of localStorage.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalStore;

impl LocalStore {
    /// The store; whether the browser has one shows at the first use.
    pub const fn new() -> Self {
        Self
    }
}

impl Storage for LocalStore {
    fn keys<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<String>> {
        Box::pin(ready(own_keys(prefix)))
    }

    fn read_all<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<(String, Vec<u8>)>> {
        let entries = own_keys(prefix).and_then(|keys| {
            keys.into_iter()
                // Another tab may remove a key between the listing and the look.
                .filter_map(|key| value(&key).transpose().map(|value| value.map(|bytes| (key, bytes))))
                .collect()
        });
        Box::pin(ready(entries))
    }

    fn read<'a>(&'a self, key: &'a str) -> Pending<'a, Option<Vec<u8>>> {
        Box::pin(ready(value(key)))
    }

    fn write<'a>(&'a self, entries: &'a [(String, Vec<u8>)]) -> Pending<'a, ()> {
        Box::pin(ready(put_all(entries)))
    }

    fn remove<'a>(&'a self, keys: &'a [String]) -> Pending<'a, ()> {
        Box::pin(ready(keys.iter().try_for_each(|key| delete(key))))
    }
}

impl QuickStorage for LocalStore {
    fn write_now(&self, key: &str, bytes: &[u8]) -> Result<(), StorageError> {
        put(key, bytes)
    }
}

/// The store itself, asked for before every use of gloo-storage, which throws where access is blocked.
pub(super) fn raw() -> Result<web_sys::Storage, StorageError> {
    let absent = || StorageError::Unavailable("no localStorage".to_owned());
    js::window().ok_or_else(absent)?.local_storage().map_err(|error| blocked(&error))?.ok_or_else(absent)
}

/// The store is there, and this key of it is ours.
fn own(key: &str) -> Result<(), StorageError> {
    raw()?;
    if key.starts_with(OWN) { Ok(()) } else { Err(StorageError::Failed(format!("{key} is not under {OWN}"))) }
}

/// Whatever the browser says when it hands out no store, the store is not to be had.
fn blocked(error: &JsValue) -> StorageError {
    StorageError::Unavailable(js::describe(error))
}

fn own_keys(prefix: &str) -> Result<Vec<String>, StorageError> {
    let raw = raw()?;
    let mut keys = Vec::new();
    for index in 0..raw.length().map_err(|error| js::storage_error(&error))? {
        let key = raw.key(index).map_err(|error| js::storage_error(&error))?;
        keys.extend(key.filter(|key| key.starts_with(OWN) && key.starts_with(prefix)));
    }
    keys.sort_unstable();
    Ok(keys)
}

fn value(key: &str) -> Result<Option<Vec<u8>>, StorageError> {
    let raw = raw()?;
    match LocalStorage::get::<String>(key) {
        Ok(text) => Ok(Some(BASE64.decode(&text).unwrap_or_else(|_| text.into_bytes()))),
        Err(GlooError::KeyNotFound(_)) => Ok(None),
        // Not written by us, or damaged: handed over as it lies there, so that the journal can keep and count it.
        Err(GlooError::SerdeError(_)) => {
            let text = raw.get_item(key).map_err(|error| js::storage_error(&error))?;
            Ok(text.map(String::into_bytes))
        }
        Err(GlooError::JsError(error)) => Err(js::named_storage_error(&error.name, error.to_string())),
    }
}

fn put(key: &str, bytes: &[u8]) -> Result<(), StorageError> {
    own(key)?;
    LocalStorage::set(key, BASE64.encode(bytes)).map_err(|error| match error {
        GlooError::JsError(error) => js::named_storage_error(&error.name, error.to_string()),
        other => StorageError::Failed(other.to_string()),
    })
}

/// One key is atomic here, several are not: after a failure what was there before is put back, the last first, so that
/// each step back has the room it had.
fn put_all(entries: &[(String, Vec<u8>)]) -> Result<(), StorageError> {
    let raw = raw()?;
    let mut before = Vec::with_capacity(entries.len());
    for (key, bytes) in entries {
        before.push((key, raw.get_item(key).map_err(|error| js::storage_error(&error))?));
        if let Err(error) = put(key, bytes) {
            for (key, value) in before.into_iter().rev() {
                // Should even this fail, the caller knows from the error that the entries are not to be relied on.
                let _ = match value {
                    Some(text) => raw.set_item(key, &text),
                    None => raw.remove_item(key),
                };
            }
            return Err(error);
        }
    }
    Ok(())
}

fn delete(key: &str) -> Result<(), StorageError> {
    own(key)?;
    LocalStorage::delete(key);
    Ok(())
}
