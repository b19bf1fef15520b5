//! Keeps what is known about the last backup, on this device.

use super::{js, local_storage};
use crate::{app::Backups, journal::StorageError};

/// Where it is kept, as JSON.
const KEY: &str = "kyoso/backup";

/// The last backup; none where nothing was kept, or the store is not to be had.
pub fn read() -> Backups {
    let text = local_storage::raw().ok().and_then(|storage| storage.get_item(KEY).ok().flatten());
    text.map(|text| Backups::from_json(&text)).unwrap_or_default()
}

/// Keeps it.
pub fn write(backups: &Backups) -> Result<(), StorageError> {
    let Some(json) = backups.to_json() else { return Ok(()) };
    local_storage::raw()?.set_item(KEY, &json).map_err(|error| js::storage_error(&error))
}
