//! One plan as a replicated document: reconcile a plan into it, hydrate the plan from it, take other copies' updates in. The
//! only place that names yrs; it knows no store, no clock and no screen.
//!
//! Any two copies that have seen the same updates hold the same plan, whatever the order and however often they saw them.

mod hydrate;
mod prose;
mod reading;
mod reconcile;
mod schema;
mod unreadable;

pub use crate::domain::WriterId;
pub use reading::{Foreign, Reading};
pub use unreadable::{Damage, Damaged, Unreadable};

use crate::domain::field::Choice;
use crate::domain::{List, Plan, PlanId};
use yrs::block::ClientID;
use yrs::updates::decoder::Decode;
use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Transact, Update};

/// One copy of one plan.
pub struct Document {
    doc: Doc,
    /// Always what hydrating `doc` gives.
    plan: Plan,
    reading: Reading,
    /// Updates that came while something before them was missing, to be tried again.
    waiting: Vec<Vec<u8>>,
}

/// What came of taking updates in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merged {
    /// The copy knows something that it did not know before, be it visible in the plan or still waiting.
    pub changed: bool,
    /// Something waits for an update that has not come yet. It is kept and takes its place when that one comes.
    pub waiting: bool,
}

impl Document {
    /// An empty copy of a plan, to be changed by this writer.
    pub fn new(id: PlanId, writer: WriterId) -> Self {
        let mut options = Options::with_guid_and_client_id(id.to_string().into(), ClientID::new(writer.bits()));
        // As Yjs counts, so that every other program of this format sees the same places.
        options.offset_kind = OffsetKind::Utf16;
        let doc = Doc::with_options(options);
        Self { doc, plan: Plan::new(id), reading: Reading::Whole, waiting: Vec::new() }
    }

    /// The plan as this copy knows it.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How well the document could be read. Only where it is [`Reading::Whole`] the plan may be changed.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Takes over a changed plan and gives back the update by which other copies learn of it; empty where nothing changed,
    /// and where the plan is for reading only: what this version does not understand is never written over.
    ///
    /// Entries that `next` does not have stay: entries are taken out by their mark, never by being left out.
    pub fn reconcile(&mut self, next: &Plan) -> Vec<u8> {
        let is_ours = next.id() == self.plan.id() && self.reading == Reading::Whole;
        let changes = if is_ours { reconcile::changes(&self.plan, next) } else { Vec::new() };
        if changes.is_empty() {
            return Vec::new();
        }
        let mut txn = self.doc.transact_mut();
        reconcile::write(&mut txn, changes);
        txn.commit();
        let update = txn.encode_update_v1();
        drop(txn);
        let leaves_out = |list: &List| next.list(*list).entries().len() < self.plan.list(*list).entries().len();
        if List::ALL.iter().any(leaves_out) {
            self.hydrate();
        } else {
            self.plan = next.clone();
        }
        update
    }

    /// Takes updates of other copies in, in the given order, again while something is missing and a pass makes progress.
    /// Updates that cannot be read are named in the error; all others are taken in all the same.
    pub fn merge<'a>(&mut self, updates: impl IntoIterator<Item = &'a [u8]>) -> Result<Merged, Unreadable> {
        let mut damaged = Vec::new();
        let mut readable = Vec::new();
        let mut progress = false;
        for (index, bytes) in updates.into_iter().enumerate() {
            match self.apply(bytes) {
                Ok(changed) => {
                    progress |= changed;
                    readable.push(bytes);
                }
                Err(damage) => damaged.push(Damaged { index, damage }),
            }
        }
        let newly_waiting = self.heal(readable, progress);
        if progress {
            self.hydrate();
        }
        let merged = Merged { changed: progress || newly_waiting, waiting: !self.waiting.is_empty() };
        if damaged.is_empty() { Ok(merged) } else { Err(Unreadable { updates: damaged, merged }) }
    }

    /// The whole document as one update, what waits included.
    pub fn encode(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    /// Tries everything that waits again until nothing is missing or a pass changes nothing, and tells whether something new
    /// waits now.
    fn heal(&mut self, readable: Vec<&[u8]>, mut progress: bool) -> bool {
        let mut newly_waiting = false;
        if self.misses_something() {
            for bytes in readable {
                if !self.waiting.iter().any(|known| known == bytes) {
                    self.waiting.push(bytes.to_vec());
                    newly_waiting = true;
                }
            }
        }
        let waiting = std::mem::take(&mut self.waiting);
        while progress && self.misses_something() {
            progress = false;
            for bytes in &waiting {
                // They could be read once, so they can be read again.
                progress |= self.apply(bytes).unwrap_or(false);
            }
        }
        if self.misses_something() {
            self.waiting = waiting;
        }
        newly_waiting
    }

    fn misses_something(&self) -> bool {
        self.doc.transact().has_missing_updates()
    }

    /// Takes one update in; whether the document changed by it.
    fn apply(&mut self, bytes: &[u8]) -> Result<bool, Damage> {
        let update = Update::decode_v1(bytes).map_err(|error| Damage::Malformed(error.to_string()))?;
        let mut txn = self.doc.transact_mut();
        txn.apply_update(update).map_err(|error| Damage::Malformed(error.to_string()))?;
        Ok(txn.has_changes())
    }

    /// Reads the document again; entries that did not change stay the same pieces of memory.
    fn hydrate(&mut self) {
        (self.plan, self.reading) = hydrate::hydrate(&self.doc.transact(), &self.plan);
    }
}
