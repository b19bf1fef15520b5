//! The replicated document under a plan: takes updates in, in whatever order they come, and gives itself out. It knows updates,
//! not what they mean.

use super::bundle;
use super::inspect::{self, Needs};
use super::unreadable::Damage;
use crate::domain::{PlanId, WriterId};
use std::collections::BTreeMap;
use yrs::block::ClientID;
use yrs::updates::decoder::Decode;
use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Transact, Transaction, TransactionMut, Update, WriteTxn};

/// One copy of one document.
pub(super) struct Replica {
    doc: Doc,
    /// Updates of which something could not take its place yet, whole, and what they build on.
    ///
    /// yrs would keep what is left of them itself, but yrs 0.28.1 loses blocks when it puts such leftovers together. So it is
    /// made to forget them each time, and the whole updates are applied again: applying twice changes nothing.
    waiting: BTreeMap<Vec<u8>, Needs>,
}

/// What became of the document when one update was applied.
#[derive(Debug, Clone, Copy)]
struct Applied {
    /// Something new is in the document.
    changed: bool,
    /// Nothing of the update is missing something.
    complete: bool,
}

impl Replica {
    /// An empty copy, to be changed by this writer.
    pub(super) fn new(id: PlanId, writer: WriterId) -> Self {
        let mut options = Options::with_guid_and_client_id(id.to_string().into(), ClientID::new(writer.bits()));
        // As Yjs counts, so that every other program of this format sees the same places.
        options.offset_kind = OffsetKind::Utf16;
        Self { doc: Doc::with_options(options), waiting: BTreeMap::new() }
    }

    /// To read it.
    pub(super) fn read(&self) -> Transaction<'_> {
        self.doc.transact()
    }

    /// Changes it, and gives the update out by which other copies learn of the change.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut TransactionMut)) -> Vec<u8> {
        let mut txn = self.doc.transact_mut();
        change(&mut txn);
        txn.commit();
        txn.encode_update_v1()
    }

    /// Whether something waits for what has not come yet.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Whether both have seen the same updates.
    pub(super) fn has_seen_the_same_as(&self, other: &Self) -> bool {
        self.read().state_vector() == other.read().state_vector() && self.waiting == other.waiting
    }

    /// The whole document, what waits included.
    pub(super) fn encode(&self) -> Vec<u8> {
        let state = self.read().encode_state_as_update_v1(&StateVector::default());
        bundle::pack(std::iter::once(state).chain(self.waiting.keys().cloned()).collect())
    }

    /// Takes an update in, or several in a bundle. Gives back whether the copy knows something that it did not know before.
    /// Nothing is taken in where a part cannot be read. What has come before may find its place only by [`Self::settle`].
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<Taken, Damage> {
        let updates = bundle::unpack(bytes)?;
        let needs: Vec<Needs> = updates.iter().map(|update| inspect::inspect(update)).collect::<Result<_, _>>()?;
        let mut taken = Taken::default();
        for (update, needs) in updates.into_iter().zip(needs) {
            let applied = self.apply(update)?;
            taken.changed |= applied.changed;
            if !applied.complete {
                taken.waits |= self.waiting.insert(update.to_vec(), needs).is_none();
            }
        }
        Ok(taken)
    }

    /// Tries what waits again, as long as that changes something.
    pub(super) fn settle(&mut self) {
        loop {
            // First those whose needs are met, so that a long talk of two writers is put together in one try a turn. Around
            // holes the state vector tells less than there is: then all are tried.
            let state = self.read().state_vector();
            let is_met = |needs: &Needs| needs.iter().all(|(client, at)| state.get(&ClientID::new(*client)) > *at);
            if !self.retry(is_met) && !self.retry(|_| true) {
                return;
            }
        }
    }

    /// Tries those that wait for such needs once; whether something changed.
    fn retry(&mut self, which: impl Fn(&Needs) -> bool) -> bool {
        let mut changed = false;
        let ready: Vec<Vec<u8>> =
            self.waiting.iter().filter(|(_, needs)| which(needs)).map(|(u, _)| u.clone()).collect();
        for update in ready {
            // It could be applied once, so it can be applied again; should it not, it is kept.
            let applied = self.apply(&update).unwrap_or(Applied { changed: false, complete: false });
            changed |= applied.changed;
            if applied.complete {
                self.waiting.remove(&update);
            }
        }
        changed
    }

    fn apply(&mut self, bytes: &[u8]) -> Result<Applied, Damage> {
        let update = Update::decode_v1(bytes).map_err(|error| Damage::Refused(error.to_string()))?;
        let mut txn = self.doc.transact_mut();
        let applied = txn.apply_update(update);
        let complete = !txn.has_missing_updates();
        if !complete {
            txn.prune_pending();
        }
        applied.map_err(|error| Damage::Refused(error.to_string()))?;
        Ok(Applied { changed: txn.has_changes(), complete })
    }
}

/// What became of the copy when an update was taken in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Taken {
    /// Something new is in the document.
    pub(super) changed: bool,
    /// Something new waits.
    pub(super) waits: bool,
}
