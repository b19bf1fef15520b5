//! Keeps the settings of this device, and gives them to the page: attributes on the root element that the styles read.

use super::{Listener, js, local_storage};
use crate::{
    app::settings::{Settings, attribute},
    domain::field::Choice,
    journal::StorageError,
    words::Lang,
};
use gloo_storage::{LocalStorage, Storage as _, errors::StorageError as GlooError};
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// Where they are kept, as JSON. The boot script reads the same key before the first paint.
pub const KEY: &str = "kyoso/settings";

/// The settings of this device; the defaults where none were kept, or the store is not to be had.
pub fn read() -> Settings {
    if local_storage::raw().is_err() {
        return Settings::default();
    }
    LocalStorage::get(KEY).unwrap_or_default()
}

/// Keeps the settings.
pub fn write(settings: &Settings) -> Result<(), StorageError> {
    local_storage::raw()?;
    LocalStorage::set(KEY, settings).map_err(|error| match error {
        GlooError::JsError(error) => js::named_storage_error(&error.name, error.to_string()),
        other => StorageError::Failed(other.to_string()),
    })
}

/// The language of the system, as the boot script chose it from those that the browser asks for.
pub fn system_lang() -> Lang {
    let named = js::window().and_then(|window| js::property(&window, "kyosoSystemLang"));
    named.and_then(|lang| Lang::from_key(&lang.as_string()?)).unwrap_or_default()
}

/// Shows the page in these settings.
pub fn apply(settings: &Settings) {
    let Some(root) = js::document().and_then(|document| document.document_element()) else { return };
    let wording = settings.wording(system_lang());
    for (name, value) in [
        ("lang", Some(wording.lang.tag())),
        ("data-lang", Some(wording.lang.key())),
        ("data-ruby", wording.has_readings.then_some("")),
        ("data-theme", attribute(settings.theme)),
        ("data-text", attribute(settings.text)),
        ("data-contrast", attribute(settings.contrast)),
    ] {
        // Both fail for malformed names only.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Hears of settings that were changed in another tab.
pub fn listen(mut changed: impl FnMut(Settings) + 'static) -> Option<Listener> {
    Listener::on(&js::window()?, "storage", move |event| {
        let Ok(event) = event.dyn_into::<StorageEvent>() else { return };
        if event.key().as_deref() == Some(KEY) {
            changed(read());
        }
    })
}
