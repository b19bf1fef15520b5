//! 「完全に消す」: one record says that everything before it is erased, and only then is it removed. Cut off in between, the next start finds that
//! record and goes on. Other copies and backup files stay: taken in again, they come after that record and count.

use super::load::Loaded;
use super::payload::{Covered, Payload, RecordName};
use super::record::{key_before, prefix_of};
use super::storage::StorageError;
use super::{Appended, Journal, parse_key};
use crate::domain::PlanId;
use futures_util::future::join;

impl Journal {
    /// Writes down that everything of a plan that lies in the stores is erased, whoever wrote it. Its bytes are removed by
    /// [`Journal::finish_erasing`] after the next [`Journal::confirm`].
    pub async fn erase(&self, plan: PlanId) -> Appended {
        let prefix = prefix_of(plan);
        let (quick, durable) = join(self.quick.keys(&prefix), self.durable.keys(&prefix)).await;
        let mut covered = Covered::default();
        // A store that does not answer now is emptied at a later start, as far as the other one knows of its records.
        let keys = quick.into_iter().chain(durable).flatten();
        for (_, writer, number) in keys.filter_map(|key| parse_key(key_before(&key).unwrap_or(&key))) {
            covered.add(RecordName { writer, number });
        }
        let own = self.state.borrow().numbers.get(&plan).copied();
        if let Some(number) = own {
            covered.add(RecordName { writer: self.writer, number });
        }
        self.forget(plan);
        self.write(plan, Payload::Erasure(covered))
    }

    /// Saves nothing any more of what was changed in a plan and not confirmed yet.
    pub fn forget(&self, plan: PlanId) {
        let prefix = prefix_of(plan);
        self.state.borrow_mut().unsaved.retain(|unsaved| !unsaved.key.starts_with(&prefix));
    }

    /// Removes from both stores what was erased. Gives back how many keys that were.
    pub async fn finish_erasing(&self, loaded: &Loaded) -> Result<usize, StorageError> {
        if !loaded.erased.is_empty() {
            let (quick, durable) = join(self.quick.remove(&loaded.erased), self.durable.remove(&loaded.erased)).await;
            quick.and(durable)?;
        }
        Ok(loaded.erased.len())
    }
}
