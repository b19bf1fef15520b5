//! The save protocol, over a small storage trait. It knows records, not what is in them; stores, not what they are made of.
//!
//! Saving appends: every change is a record under a key of its own, first in the quick store, which takes it before the hand
//! leaves the key, then in the durable one, which confirms. Nobody overwrites anybody. Loading is the union of all that is
//! valid in both. Writers and numbers decide, never clocks.

mod aside;
mod checksum;
mod compact;
pub mod conformance;
mod erase;
mod faulty;
mod load;
mod memory;
mod payload;
mod record;
mod reserve;
mod slot;
pub mod storage;

pub use checksum::checksum;
pub use compact::COMPACTED_RECORDS;
pub use faulty::{Answers, Fault, Faults, FaultyStore};
pub use load::{Hole, Loaded, UnreadableRecord, Which};
pub use memory::MemoryStore;
pub use payload::{Covered, Payload, RecordName};
pub use record::{RECORD_PREFIX, Record, RecordProblem};
pub use reserve::{RESERVE_BYTES, RESERVE_KEY};
pub use slot::{SLOT_KEY, Slot, SlotFound};
pub use storage::{Pending, QuickStorage, Storage, StorageError};

use crate::domain::{PlanId, WriterId};
use record::parse_key;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Above so many bytes in the quick store, those that the durable store gave back are taken out of it: browsers give the quick
/// store five million bytes for everything under one address.
pub const QUICK_TAIL_BYTES: usize = 64 * 1024;

/// The journal as one writer uses it.
pub struct Journal {
    quick: Rc<dyn QuickStorage>,
    durable: Rc<dyn Storage>,
    writer: WriterId,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// The last number given out, by plan.
    numbers: BTreeMap<PlanId, u32>,
    /// What the durable store has not confirmed yet, oldest first.
    unsaved: Vec<Unsaved>,
}

struct Unsaved {
    key: String,
    bytes: Vec<u8>,
    /// The quick store has it.
    is_in_quick: bool,
}

/// What came of appending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The new record, to be told to the other tabs.
    pub record: Record,
    /// Whether the quick store took it. If not, it is kept in memory until a store takes it.
    pub quick: Result<(), StorageError>,
}

/// What came of tidying the stores at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenBack {
    /// How many records were found in the quick store alone and now lie in the durable one too, or why they do not. Then
    /// they count as not saved, and the next [`Journal::confirm`] tries again.
    pub copied: Result<usize, StorageError>,
    /// How many records were taken out of the quick store, or why that failed.
    pub removed: Result<usize, StorageError>,
}

impl Journal {
    /// A journal over two stores, for this writer.
    pub fn new(quick: Rc<dyn QuickStorage>, durable: Rc<dyn Storage>, writer: WriterId) -> Self {
        Self { quick, durable, writer, state: RefCell::default() }
    }

    /// Appends an update. Before it returns the quick store was asked to take it; it counts as saved only after
    /// [`Journal::confirm`].
    pub fn append(&self, plan: PlanId, update: Vec<u8>) -> Appended {
        self.write(plan, Payload::Update(update))
    }

    /// Appends that an earlier record of this plan no longer counts, in the same way.
    pub fn withdraw(&self, plan: PlanId, record: RecordName) -> Appended {
        self.write(plan, Payload::Withdrawal(record))
    }

    fn write(&self, plan: PlanId, payload: Payload) -> Appended {
        let mut state = self.state.borrow_mut();
        let number = state.numbers.entry(plan).or_default();
        *number += 1;
        let record = Record { plan, writer: self.writer, number: *number, payload };
        let (key, bytes) = (record.key(), record.encode());
        let quick = reserve::write_now(&*self.quick, &key, &bytes);
        state.unsaved.push(Unsaved { key, bytes, is_in_quick: quick.is_ok() });
        Appended { record, quick }
    }

    /// Writes everything that is not confirmed yet into the durable store, all or nothing, and gives back how many records
    /// that were. On an error they stay unsaved for the next call, and the quick store is asked again for those it lacks.
    ///
    /// It may be called again before an earlier call has answered: writing a record twice changes nothing.
    pub async fn confirm(&self) -> Result<usize, StorageError> {
        let entries: Vec<(String, Vec<u8>)> =
            self.state.borrow().unsaved.iter().map(|unsaved| (unsaved.key.clone(), unsaved.bytes.clone())).collect();
        if entries.is_empty() {
            return Ok(0);
        }
        let written = self.durable.write(&entries).await;
        match written {
            Ok(()) => {
                let is_written = |key: &String| entries.iter().any(|(written, _)| written == key);
                self.state.borrow_mut().unsaved.retain(|unsaved| !is_written(&unsaved.key));
                Ok(entries.len())
            }
            Err(error) => {
                self.retry_quick();
                Err(error)
            }
        }
    }

    /// How many records the durable store has not confirmed.
    pub fn unsaved(&self) -> usize {
        self.state.borrow().unsaved.len()
    }

    /// How many records no store has: they would be gone with the page.
    pub fn only_in_memory(&self) -> usize {
        self.state.borrow().unsaved.iter().filter(|unsaved| !unsaved.is_in_quick).count()
    }

    /// Reads both stores. A store that cannot be read is named in the result, and the other one is used.
    pub async fn load(&self) -> Loaded {
        let quick = self.quick.read_all(RECORD_PREFIX);
        let durable = self.durable.read_all(RECORD_PREFIX);
        let (quick, durable) = futures_util::future::join(quick, durable).await;
        Loaded::union(quick, durable)
    }

    /// Tidies the stores after a start: records that lie in the quick store alone are copied into the durable one, and where
    /// the quick store holds more than [`QUICK_TAIL_BYTES`], records that the durable store gave back whole in this very start
    /// are taken out of it. Nothing else is ever removed but by [`Journal::finish_erasing`] and [`Journal::remove_contained`].
    pub async fn write_back(&self, loaded: &Loaded) -> WrittenBack {
        let copied = match loaded.durable {
            Ok(()) => self.copy(loaded).await,
            Err(ref error) => Err(error.clone()),
        };
        let needless = needless_in_quick(loaded);
        let removed = match needless.len() {
            0 => Ok(0),
            count => self.quick.remove(&needless).await.map(|()| count),
        };
        WrittenBack { copied, removed }
    }

    async fn copy(&self, loaded: &Loaded) -> Result<usize, StorageError> {
        let to_copy = loaded.copies.iter().filter_map(|(key, copies)| Some((key, copies.to_copy()?)));
        {
            let unsaved = &mut self.state.borrow_mut().unsaved;
            for (key, bytes) in to_copy {
                if !unsaved.iter().any(|known| known.key == *key) {
                    unsaved.push(Unsaved { key: key.clone(), bytes: bytes.to_vec(), is_in_quick: true });
                }
            }
        }
        self.confirm().await
    }

    fn retry_quick(&self) {
        for unsaved in self.state.borrow_mut().unsaved.iter_mut().filter(|unsaved| !unsaved.is_in_quick) {
            unsaved.is_in_quick = reserve::write_now(&*self.quick, &unsaved.key, &unsaved.bytes).is_ok();
        }
    }
}

/// The keys that may leave the quick store, as many as are needed to bring it under [`QUICK_TAIL_BYTES`].
fn needless_in_quick(loaded: &Loaded) -> Vec<String> {
    let weight = |key: &str, bytes: &[u8]| key.len() + bytes.len();
    let held = loaded
        .copies
        .iter()
        .filter_map(|(key, copies)| Some((key, copies, weight(key, &copies.quick.as_ref()?.bytes))));
    let mut tail: usize = held.clone().map(|(_, _, weight)| weight).sum();
    let mut needless = Vec::new();
    for (key, _, weight) in held.filter(|(_, copies, _)| copies.is_safe_without_quick()) {
        if tail <= QUICK_TAIL_BYTES {
            break;
        }
        tail -= weight;
        needless.push(key.clone());
    }
    needless
}
