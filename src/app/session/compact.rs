//! When the records of a plan are put together in a snapshot, and when those that it stands for may go: never before both say the same.

use super::{Session, import};
use crate::app::tabs::TabMessage;
use crate::document::{Document, Reading, WriterId};
use crate::domain::PlanId;
use crate::journal::{Journal, Loaded, Record};
use leptos::prelude::*;
use std::rc::Rc;

impl Session {
    /// Tidies up after a start: removes what a snapshot of an earlier start stands for, and writes new ones. What fails is
    /// tried again at the next start; until then nothing is removed.
    pub(super) async fn compact(self, loaded: &Loaded) {
        let journal = self.inner.with_value(|inner| Rc::clone(&inner.journal));
        for plan in loaded.plans.keys() {
            if untrack(|| self.is_outdated()) {
                return;
            }
            self.compact_one(&journal, loaded, *plan).await;
        }
    }

    async fn compact_one(self, journal: &Journal, loaded: &Loaded, plan: PlanId) {
        // A whole document is put together only where there is something to do.
        let (contained, covered) = (loaded.contained(plan), loaded.to_compact(plan));
        if contained.is_empty() && covered.is_none() {
            return;
        }
        let writer = WriterId::from_random(self.inner.with_value(|inner| inner.world.random()));
        // As the stores have it, not as it is here by now: what is withdrawn in a moment must not stand in a snapshot.
        let opened = |some: &mut dyn Iterator<Item = &Record>| {
            let mut document = Document::new(plan, writer);
            let merged = import::merge(&mut document, loaded, &mut some.filter_map(Record::update));
            let is_whole = merged.is_ok() && !document.is_waiting() && *document.reading() == Reading::Whole;
            is_whole.then_some(document)
        };
        let Some(whole) = opened(&mut loaded.plans.get(&plan).into_iter().flatten()) else { return };
        let says_the_same = |other: Option<Document>| other.is_some_and(|other| other.knows_the_same_as(&whole));
        if !contained.is_empty() && says_the_same(opened(&mut loaded.without_contained(plan))) {
            let _ = journal.remove_contained(&contained).await;
        }
        let Some(covered) = covered else { return };
        let document = whole.encode();
        let mut again = Document::new(plan, writer);
        let is_read = again.merge([document.as_slice()]).is_ok() && again.knows_the_same_as(&whole);
        if !is_read {
            return;
        }
        if let Ok(record) = journal.write_snapshot(plan, writer, covered, document).await {
            // From now on no tab can withdraw a copy that stands in it.
            self.inner.with_value(|inner| inner.world.announce(&TabMessage::Record(record).encode()));
        }
    }
}
