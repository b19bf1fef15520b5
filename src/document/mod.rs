//! One plan as a replicated document: reconcile a plan into it, hydrate the plan from it, take other copies' updates in. The
//! only place that names yrs; it knows no store, no clock and no screen.
//!
//! Any two copies that have seen the same updates hold the same plan, whatever the order and however often they saw them.

mod bundle;
mod hydrate;
mod inspect;
mod joined;
mod migrate;
mod prose;
mod reading;
mod reconcile;
mod replica;
mod schema;
mod unreadable;

pub use crate::domain::WriterId;
pub use joined::{Joined, NotJoined};
pub use reading::{Foreign, Reading};
pub use schema::VERSION;
pub use unreadable::{Damage, Damaged, Unreadable};

use crate::domain::field::Choice;
use crate::domain::{List, Plan, PlanId};
use replica::Replica;

/// One copy of one plan.
pub struct Document {
    replica: Replica,
    /// Always what hydrating the replica gives.
    plan: Plan,
    reading: Reading,
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
        Self { replica: Replica::new(id, writer), plan: Plan::new(id), reading: Reading::Whole }
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
        let update = self.replica.change(|txn| reconcile::write(txn, changes));
        let leaves_out = |list: &List| next.list(*list).entries().len() < self.plan.list(*list).entries().len();
        if List::ALL.iter().any(leaves_out) {
            self.hydrate();
        } else {
            self.plan = next.clone();
        }
        update
    }

    /// Takes updates of other copies in, in whatever order they come. Updates that cannot be read are named in the error; all
    /// others are taken in all the same.
    pub fn merge<'a>(&mut self, updates: impl IntoIterator<Item = &'a [u8]>) -> Result<Merged, Unreadable> {
        let (mut changed, mut waits, mut damaged) = (false, false, Vec::new());
        for (index, bytes) in updates.into_iter().enumerate() {
            match self.replica.take(bytes) {
                Ok(taken) => {
                    changed |= taken.changed;
                    waits |= taken.waits;
                }
                Err(damage) => damaged.push(Damaged { index, damage }),
            }
        }
        if changed {
            self.replica.settle();
            self.hydrate();
        }
        let merged = Merged { changed: changed || waits, waiting: self.replica.is_waiting() };
        if damaged.is_empty() { Ok(merged) } else { Err(Unreadable { updates: damaged, merged }) }
    }

    /// Whether two copies have seen the same updates: what one knows the other one knows too.
    pub fn knows_the_same_as(&self, other: &Self) -> bool {
        self.replica.has_seen_the_same_as(&other.replica) && self.plan == other.plan
    }

    /// Whether something in it waits for an update that has not come yet.
    pub fn is_waiting(&self) -> bool {
        self.replica.is_waiting()
    }

    /// The whole copy, what waits included, to be merged into another one. Mostly it is one update as every program of this
    /// format reads it; while something waits it is a bundle of updates that only [`Self::merge`] reads.
    pub fn encode(&self) -> Vec<u8> {
        self.replica.encode()
    }

    /// Reads the document again; entries that did not change stay the same pieces of memory.
    fn hydrate(&mut self) {
        (self.plan, self.reading) = hydrate::hydrate(&self.replica.read(), &self.plan);
    }
}
