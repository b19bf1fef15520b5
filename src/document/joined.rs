//! Two copies put together on trial: nothing has changed until somebody takes the outcome.

use super::{Document, Merged, Reading, Unreadable, WriterId};
use crate::domain::PlanId;

/// A copy from outside, and what becomes of the one here when both are put together.
pub struct Joined {
    /// The copy from outside by itself.
    pub theirs: Document,
    /// Both together.
    pub after: Document,
    /// What is new in it for the copy here.
    pub merged: Merged,
}

/// Why two copies are not put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotJoined {
    /// The one from outside cannot be read.
    Damaged(Unreadable),
    /// A newer version of the app wrote it, or something in it is foreign: with it the plan would be for reading only.
    NotUnderstood(Reading),
}

impl Joined {
    /// Puts a copy from outside together with the one here, if there is one. `writer` changes the outcome, should it be taken.
    pub fn of(plan: PlanId, here: Option<&Document>, update: &[u8], writer: WriterId) -> Result<Self, NotJoined> {
        let mut theirs = Document::new(plan, writer);
        theirs.merge([update]).map_err(NotJoined::Damaged)?;
        let mut after = Document::new(plan, writer);
        let before = here.map(Document::encode);
        after.merge(before.as_deref()).map_err(NotJoined::Damaged)?;
        let merged = after.merge([update]).map_err(NotJoined::Damaged)?;
        let is_understood = |document: &Document| *document.reading() == Reading::Whole;
        let foreign = [&theirs, &after].into_iter().find(|document| !is_understood(document));
        match foreign.filter(|_| here.is_none_or(is_understood)) {
            Some(foreign) => Err(NotJoined::NotUnderstood(foreign.reading().clone())),
            None => Ok(Self { theirs, after, merged }),
        }
    }
}
