//! What is erased for good, what could not be read, the copy without names, and the tab whose code is older than what others write.

use super::{Opening, Session};
use crate::app::SaveState;
use crate::app::tabs::TabMessage;
use crate::domain::{Plan, PlanId, WriterId};
use crate::exchange::backup::NotWritten;
use crate::exchange::nameless::{self, Neutral};
use crate::journal::UnreadableRecord;
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use leptos::prelude::*;
use std::rc::Rc;

impl Session {
    /// 「完全に消す」: the plan is gone from this device, from every tab and from both stores, and no undo brings it back. What others have, and
    /// backup files, stay; opened again, they bring it back.
    pub fn erase(self, plan: PlanId) {
        self.forget(plan);
        let (world, journal) = self.inner.with_value(|inner| (Rc::clone(&inner.world), Rc::clone(&inner.journal)));
        world.spawn(Box::pin(async move {
            self.after_append(&journal.erase(plan).await.record);
            // Removed only after it is written down that it is to be; where that fails now, a later start removes it.
            if journal.confirm().await.is_ok() {
                let loaded = journal.load().await;
                let _ = journal.finish_erasing(&loaded).await;
            }
        }));
    }

    /// Lets go of a plan in this tab.
    pub(super) fn forget(self, plan: PlanId) {
        let has_round = self.inner.try_update_value(|inner| {
            inner.documents.remove(&plan);
            inner.history.forget(plan);
            inner.imports.remove(&plan);
            inner.rounds.is_of(plan)
        });
        if has_round == Some(true) {
            self.discard_round();
        }
        self.publish(plan);
        self.steps.update(|steps| *steps += 1);
    }

    /// The records that could not be read at the start, byte for byte, as one file for somebody who can help: a line with the name of the form, then
    /// a line each with key, problem and bytes in base64, parted by tabs. Nothing where all could be read.
    pub fn unreadable_file(self) -> Option<String> {
        self.inner.with_value(|inner| {
            let mut file = "kyoso-unreadable 1\n".to_owned();
            for UnreadableRecord { key, problem, bytes, .. } in &inner.unreadable {
                file.push_str(&[key, "\t", &problem.to_string(), "\t", &BASE64.encode(bytes), "\n"].concat());
            }
            (!inner.unreadable.is_empty()).then_some(file)
        })
    }

    /// A file with one plan without names, for reading, and what the plan is called in it; see [`nameless`]. It is no backup: what
    /// was taken out is not in it.
    pub fn without_names(self, plan: &Plan, neutral: Neutral) -> Result<(String, Vec<u8>), NotWritten> {
        let copy = nameless::nameless(plan, PlanId(self.new_id()), neutral);
        let title = copy.head().title.to_string();
        // A writer of its own: its changes stand in no other copy.
        let writer = WriterId::from_random(self.inner.with_value(|inner| inner.world.random()));
        nameless::write(copy, writer, self.now().date).map(|file| (title, file))
    }

    /// Whether a newer version of the app writes here: this tab only reads from now on, so that it spoils nothing. Reactive.
    pub fn is_outdated(self) -> bool {
        self.steps.track();
        self.inner.with_value(|inner| inner.is_outdated)
    }

    /// Whether closing the window would lose what is or will be written: neither store takes anything. Reactive.
    pub fn is_at_risk(self) -> bool {
        match self.save_state() {
            SaveState::Unsaved(_) => true,
            SaveState::Saved(_) | SaveState::QuickOnly(..) => false,
            SaveState::Untouched | SaveState::Writing => {
                matches!(self.opening(), Opening::Open(found) if found.quick_failed && found.durable_failed)
            }
        }
    }

    /// 「消して終わる」: the other tabs write no more, and help to clear the device.
    pub fn ask_others_to_end(self) {
        self.inner.with_value(|inner| inner.world.announce(&TabMessage::Clear.encode()));
    }

    /// From now on this tab only reads: something of a newer version was seen, or the device is about to be cleared.
    pub fn stop_writing(self) {
        self.inner.update_value(|inner| inner.is_outdated = true);
        self.steps.update(|steps| *steps += 1);
    }
}
