//! Compaction: a snapshot stands for all records before it. It is written, read back and compared; only a later start, which finds it
//! whole, removes what it stands for. It knows bytes: whether a snapshot says the same as the records, its caller finds out.

use super::load::{Copies, Loaded};
use super::payload::{Covered, Payload, RecordName};
use super::record::{Record, parse_key, prefix_of};
use super::storage::StorageError;
use super::{Journal, QUICK_TAIL_BYTES};
use crate::domain::{PlanId, WriterId};
use futures_util::future::join;

/// From so many records of a plan on they are put together at a start: some evenings' work.
pub const COMPACTED_RECORDS: usize = 100;

/// The largest snapshot that lies in the quick store too.
const QUICK_SNAPSHOT_BYTES: usize = QUICK_TAIL_BYTES / 4;

impl Journal {
    /// Writes a snapshot of a plan that stands for these records, and reads it back. The writer is one of its own, never used
    /// before and never again: where the snapshot cannot be written, nobody misses its number.
    pub async fn write_snapshot(
        &self,
        plan: PlanId,
        writer: WriterId,
        covered: Covered,
        document: Vec<u8>,
    ) -> Result<Record, StorageError> {
        let record = Record { plan, writer, number: 1, payload: Payload::Snapshot { covered, document } };
        let entry = (record.key(), record.encode());
        self.durable.write(std::slice::from_ref(&entry)).await?;
        let (key, bytes) = entry;
        if self.durable.read(&key).await?.as_ref() != Some(&bytes) {
            // Nothing was removed for it yet. It goes, lest it be taken for one that was whole once.
            self.durable.remove(std::slice::from_ref(&key)).await?;
            return Err(StorageError::Failed("a snapshot did not come back as it was written".to_owned()));
        }
        if bytes.len() <= QUICK_SNAPSHOT_BYTES {
            // A second copy where there is room for it.
            let _ = self.quick.write_now(&key, &bytes);
        }
        Ok(record)
    }

    /// Removes from both stores what valid snapshots stand for: only what [`Loaded::contained`] of an earlier start names.
    pub async fn remove_contained(&self, keys: &[String]) -> Result<(), StorageError> {
        let (quick, durable) = join(self.quick.remove(keys), self.durable.remove(keys)).await;
        quick.and(durable)
    }
}

impl Loaded {
    /// The records of a plan that a new snapshot may stand for, if there are enough for it to be worth while: never while a store is
    /// silent or something is missing. What was withdrawn, and that it was, stays on its own, as does all that its writer wrote later.
    pub fn to_compact(&self, plan: PlanId) -> Option<Covered> {
        let is_whole = self.quick.is_ok() && self.durable.is_ok() && self.holes.iter().all(|hole| hole.plan != plan);
        let stays = |record: &Record| matches!(record.payload, Payload::Withdrawal(_));
        let records: Vec<&Record> = self.of_plan(plan).filter_map(|(_, copies)| copies.valid().next()).collect();
        let withdrawn = self.withdrawn.get(&plan).into_iter().flatten();
        let staying: Vec<&Record> = records.iter().copied().filter(|record| stays(record)).chain(withdrawn).collect();
        let mut covered = self.covered(plan);
        let new = records.iter().filter(|record| {
            let is_before = |other: &&Record| other.writer != record.writer || record.number < other.number;
            staying.iter().all(is_before)
        });
        let new: Vec<_> = new.map(|record| record.name()).filter(|name| !covered.holds(*name)).collect();
        for name in &new {
            covered.add(*name);
        }
        (is_whole && new.len() >= COMPACTED_RECORDS).then_some(covered)
    }

    /// The keys of what lies in the stores of a plan, whole or damaged, although a snapshot that the durable store gave back whole stands
    /// for it.
    pub fn contained(&self, plan: PlanId) -> Vec<String> {
        let covered = self.covered(plan);
        let is_contained = |key: &str| {
            let name = parse_key(key).map(|(_, writer, number)| RecordName { writer, number });
            name.is_some_and(|name| covered.holds(name))
        };
        let readable = self.of_plan(plan).filter(|(_, copies)| !copies.is_newer());
        readable.map(|(key, _)| key).filter(|key| is_contained(key)).cloned().collect()
    }

    /// The updates of a plan that no snapshot stands for, and those snapshots: what would be left without [`Loaded::contained`].
    pub fn without_contained(&self, plan: PlanId) -> impl Iterator<Item = &Record> {
        let covered = self.covered(plan);
        self.plans.get(&plan).into_iter().flatten().filter(move |record| !covered.holds(record.name()))
    }

    /// What the whole snapshots of a plan in the durable store stand for.
    fn covered(&self, plan: PlanId) -> Covered {
        let mut all = Covered::default();
        let durable = self.of_plan(plan).filter_map(|(_, copies)| copies.durable.as_ref()?.record.as_ref().ok());
        for covered in durable.filter_map(|record| record.payload.contained()) {
            all.add_all(covered);
        }
        all
    }

    /// What lies under the keys of a plan. A start asks this of every plan: only its own keys are gone through.
    fn of_plan(&self, plan: PlanId) -> impl Iterator<Item = (&String, &Copies)> {
        let prefix = prefix_of(plan);
        self.copies.range(prefix.clone()..).take_while(move |(key, _)| key.starts_with(&prefix))
    }
}
