//! How copies come into a session: from files, and from the other tabs. A copy that was taken in can be withdrawn until its
//! plan changes again: it is one record of the journal, and a withdrawal is another one.

use super::Session;
use crate::document::{Document, Joined, NotJoined, Reading, Unreadable};
use crate::domain::{Plan, PlanId, Refusal};
use crate::exchange::backup::Copy;
use crate::exchange::import::Incoming;
use crate::exchange::readable;
use crate::exchange::trial::{self, Tried};
use crate::journal::{Loaded, Payload, Record, RecordName};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// A copy that was taken in and can be withdrawn.
pub(super) struct Import {
    record: RecordName,
    /// The document before it; nothing where it brought the plan.
    before: Option<Vec<u8>>,
}

/// What came of taking in a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenIn {
    /// A plan that was not here before.
    New,
    /// A plan that was here; the two copies were put together.
    Merged,
    /// Everything in it was here already.
    Nothing,
}

impl Session {
    /// What these copies would change here, before anything is changed.
    pub fn look_into(self, copies: &[Tried]) -> Vec<Incoming> {
        let one = |tried: &Tried| {
            let (copy, is_remade) = (tried.copy(), self.remade(tried.copy()).is_some());
            self.inner.with_value(|inner| Incoming::look_into(tried, inner.documents.get(&copy.id), is_remade))
        };
        copies.iter().map(one).collect()
    }

    /// What a worker must be asked of these copies before anything of them is decoded here: a request for each that has a document.
    pub fn trials_of(self, copies: &[Copy]) -> Vec<Vec<u8>> {
        let asked = copies.iter().filter_map(|copy| {
            let here = self.document_of(copy.id).unwrap_or_default();
            Some(trial::request(copy.id, &here, copy.document.as_ref()?))
        });
        asked.collect()
    }

    /// The plan here that says what the readable half of a copy says, which has no more than that half.
    fn remade(self, copy: &Copy) -> Option<PlanId> {
        let is_same = |plan: &&Arc<Plan>| readable::says_the_same(&copy.readable, plan);
        let plans = if copy.document.is_none() { self.plans_now() } else { Vec::new() };
        plans.iter().find(is_same).map(|plan| plan.id())
    }

    /// Merges a copy that came from outside (a file), as one record of its own.
    pub fn take_in(self, plan: PlanId, update: &[u8]) -> Result<TakenIn, NotJoined> {
        if untrack(|| self.is_outdated()) {
            return Err(NotJoined::NotUnderstood(Reading::Newer { format: String::new() }));
        }
        let (taken, record) = self
            .inner
            .try_update_value(|inner| {
                let here = inner.documents.get(&plan);
                let joined = Joined::of(plan, here, update, inner.writer)?;
                if !joined.merged.changed {
                    return Ok((TakenIn::Nothing, None));
                }
                let before = here.map(Document::encode);
                inner.documents.insert(plan, joined.after);
                let record = inner.journal.append(plan, update.to_vec()).record;
                let taken = if before.is_none() { TakenIn::New } else { TakenIn::Merged };
                inner.imports.insert(plan, Import { record: record.name(), before });
                Ok((taken, Some(record)))
            })
            .unwrap_or(Ok((TakenIn::Nothing, None)))?;
        self.told(record);
        Ok(taken)
    }

    /// Makes a new plan from the readable half of a backup, for the day when its document is not there; nothing where there is one that
    /// says the same.
    pub fn rebuild(self, copy: &Copy) -> Result<(PlanId, TakenIn), Refusal> {
        if untrack(|| self.is_outdated()) {
            return Err(Refusal::ReadOnly);
        }
        if let Some(plan) = self.remade(copy) {
            return Ok((plan, TakenIn::Nothing));
        }
        let plan = PlanId(self.new_id());
        let rebuilt = readable::read(&copy.readable, plan).plan;
        let record = self.inner.try_update_value(|inner| {
            let mut document = Document::new(plan, inner.writer);
            let update = document.reconcile(&rebuilt);
            inner.documents.insert(plan, document);
            let record = (!update.is_empty()).then(|| inner.journal.append(plan, update).record)?;
            inner.imports.insert(plan, Import { record: record.name(), before: None });
            Some(record)
        });
        self.told(record.flatten());
        Ok((plan, TakenIn::New))
    }

    /// Whether the last thing that happened to this plan here was a copy taken in, which can still be withdrawn. Reactive.
    pub fn can_withdraw_import(self, plan: PlanId) -> bool {
        self.steps.track();
        self.inner.with_value(|inner| inner.imports.contains_key(&plan))
    }

    /// Withdraws the copy that was taken in last: the plan is as it was before, here, in the other tabs and at the next start.
    /// Gives back whether there was one.
    pub fn withdraw_import(self, plan: PlanId) -> bool {
        let record = self.inner.try_update_value(|inner| {
            let import = inner.imports.remove(&plan)?;
            match import.before {
                Some(before) => {
                    let mut document = Document::new(plan, inner.writer);
                    // It was this very document a moment ago.
                    document.merge([before.as_slice()]).ok()?;
                    inner.documents.insert(plan, document);
                }
                None => drop(inner.documents.remove(&plan)),
            }
            Some(inner.journal.withdraw(plan, import.record).record)
        });
        let record = record.flatten();
        let was_there = record.is_some();
        self.told(record);
        was_there
    }

    /// Hears another tab: its record is in the stores already and needs no saving here.
    pub fn hear(self, record: &Record) {
        let plan = record.plan;
        self.inner.update_value(|inner| drop(inner.imports.remove(&plan)));
        match &record.payload {
            Payload::Update(update) => {
                self.inner.update_value(|inner| {
                    let document = inner.documents.entry(plan).or_insert_with(|| Document::new(plan, inner.writer));
                    // What waits for an earlier message stays inside the document until that one comes.
                    let _ = document.merge([update.as_slice()]);
                });
                self.publish(plan);
            }
            Payload::Erasure(_) => {
                self.inner.with_value(|inner| inner.journal.forget(plan));
                self.forget(plan);
            }
            // It says nothing new, but that it was written.
            Payload::Snapshot { .. } => {}
            Payload::Withdrawal(_) => {
                let world = self.inner.with_value(|inner| Rc::clone(&inner.world));
                world.spawn(Box::pin(self.read_again(plan)));
            }
        }
        self.steps.update(|steps| *steps += 1);
    }

    /// Opens a plan again from the stores after another tab withdrew something from it. Where this tab knows more than the
    /// stores say, it keeps what it has: then the next start tells.
    async fn read_again(self, plan: PlanId) {
        let journal = self.inner.with_value(|inner| Rc::clone(&inner.journal));
        let loaded = journal.load().await;
        self.inner.update_value(|inner| {
            let Some(here) = inner.documents.get(&plan) else { return };
            let opened = |with_all: bool| {
                let mut document = Document::new(plan, inner.writer);
                let merged = merge_loaded(&mut document, &loaded);
                let all = with_all.then(|| document.merge(updates(&loaded.withdrawn, plan))).transpose();
                (merged.is_ok() && all.is_ok()).then_some(document)
            };
            let knows_the_same = |whole: &Document| whole.knows_the_same_as(here);
            if !opened(true).as_ref().is_some_and(knows_the_same) {
                return;
            }
            match opened(false).filter(|_| loaded.plans.contains_key(&plan)) {
                Some(document) => drop(inner.documents.insert(plan, document)),
                None => drop(inner.documents.remove(&plan)),
            }
        });
        self.publish(plan);
    }

    /// After a record of a copy: the pages, the other tabs and the durable store.
    fn told(self, record: Option<Record>) {
        if let Some(record) = record {
            self.publish(record.plan);
            self.steps.update(|steps| *steps += 1);
            self.after_append(&record);
        }
    }
}

/// Merges what the stores hold of a document's plan. What was withdrawn stays out, unless something waits: then a later change
/// may build on it, and no change is ever lost.
pub(super) fn merge_loaded(document: &mut Document, loaded: &Loaded) -> Result<(), Unreadable> {
    let plan = document.plan().id();
    merge(document, loaded, &mut updates(&loaded.plans, plan))
}

/// Merges some of what the stores hold, in the same way.
pub(super) fn merge(
    document: &mut Document,
    loaded: &Loaded,
    some: &mut dyn Iterator<Item = &[u8]>,
) -> Result<(), Unreadable> {
    let merged = document.merge(some);
    if document.is_waiting() {
        let _ = document.merge(updates(&loaded.withdrawn, document.plan().id()));
    }
    merged.map(drop)
}

fn updates(records: &std::collections::BTreeMap<PlanId, Vec<Record>>, plan: PlanId) -> impl Iterator<Item = &[u8]> {
    records.get(&plan).into_iter().flatten().filter_map(Record::update)
}
