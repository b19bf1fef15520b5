//! The reserve: bytes that mean nothing and lie in the quick store only to make room when it is full. So the change that finds no room
//! any more is written all the same, and there is time to say so.

use super::Journal;
use super::storage::{QuickStorage, StorageError};
use futures_util::FutureExt;

/// The key of the reserve.
pub const RESERVE_KEY: &str = "kyoso/1/reserve";
/// Room for a long evening's last changes; browsers give five million bytes.
pub const RESERVE_BYTES: usize = 16 * 1024;

impl Journal {
    /// Puts the reserve back where it is missing, as a start does. Where there is no room for it now, a later start tries again.
    pub fn keep_reserve(&self) {
        if let Some(Ok(None)) = self.quick.read(RESERVE_KEY).now_or_never() {
            let _ = self.quick.write_now(RESERVE_KEY, &[0; RESERVE_BYTES]);
        }
    }
}

/// Writes into the quick store; where it is full, once more without the reserve. Nothing else is ever given up for room.
pub(super) fn write_now(quick: &dyn QuickStorage, key: &str, bytes: &[u8]) -> Result<(), StorageError> {
    let written = quick.write_now(key, bytes);
    if written != Err(StorageError::Full) {
        return written;
    }
    // Whether it was there: where nothing was freed, the answer is the same as before.
    let _ = quick.remove(&[RESERVE_KEY.to_owned()]).now_or_never();
    quick.write_now(key, bytes)
}
