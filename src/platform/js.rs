//! The first step of every call into the browser: is it there, and what does its error say.

use crate::journal::StorageError;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Window};

/// The window; `None` outside a browser, so that everything that starts here is quiet when views are rendered on the host.
pub fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The document of the window.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// A property of an object; `None` where it is absent, `undefined`, `null`, or throws.
pub fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A method or global function; `None` where the browser does not have it.
pub fn function(object: &JsValue, name: &str) -> Option<Function> {
    property(object, name)?.dyn_into().ok()
}

/// The name of an error as the standards spell it (`QuotaExceededError`); empty for what was thrown without a name.
pub fn error_name(error: &JsValue) -> String {
    property(error, "name").and_then(|name| name.as_string()).unwrap_or_default()
}

/// An error in the browser's own words, for the details of a report.
pub fn describe(error: &JsValue) -> String {
    let message = property(error, "message").and_then(|message| message.as_string()).unwrap_or_default();
    match (error_name(error), message) {
        (name, message) if name.is_empty() && message.is_empty() => {
            error.as_string().unwrap_or_else(|| "no reason given".to_owned())
        }
        (name, message) if message.is_empty() => name,
        (name, message) => format!("{name}: {message}"),
    }
}

/// An error of a store as the journal knows it.
pub fn storage_error(error: &JsValue) -> StorageError {
    named_storage_error(&error_name(error), describe(error))
}

/// The same for an error of which only its name and its words are left. Firefox had its own name for a full store.
pub fn named_storage_error(name: &str, words: String) -> StorageError {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::Full,
        "SecurityError" => StorageError::Unavailable(words),
        _ => StorageError::Failed(words),
    }
}
