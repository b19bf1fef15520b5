//! What cannot be read is set aside: moved to a key of its own in the same store, byte for byte, where it is counted and can be downloaded.
//! What a newer version wrote is not broken and stays where it is.

use super::Journal;
use super::load::{Loaded, UnreadableRecord, Which};
use super::record::key_aside;
use super::storage::{Storage, StorageError};

impl Journal {
    /// Sets aside what the start could not read. Gives back how many records that were. First the bytes are written under their new key, then the
    /// old one is removed: cut off in between, the next start does it again.
    pub async fn set_aside(&self, loaded: &Loaded) -> Result<usize, StorageError> {
        let mut moved = 0;
        for (which, store) in [(Which::Quick, &*self.quick as &dyn Storage), (Which::Durable, &*self.durable)] {
            let broken = |record: &&UnreadableRecord| record.store == which && !record.problem.is_newer();
            let broken: Vec<&UnreadableRecord> = loaded.unreadable.iter().filter(broken).collect();
            if broken.is_empty() {
                continue;
            }
            let aside = |record: &&UnreadableRecord| (key_aside(&record.key, &record.bytes), record.bytes.clone());
            store.write(&broken.iter().map(aside).collect::<Vec<_>>()).await?;
            store.remove(&broken.iter().map(|record| record.key.clone()).collect::<Vec<_>>()).await?;
            moved += broken.len();
        }
        Ok(moved)
    }
}
