//! What a round asks whom: fixed when it is opened, and kept with it.

use super::super::question::Question;
use super::super::{Check, Mode};
use crate::domain::id::{Id, PlanId};

/// What a round asks whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The plan to which its check belongs.
    pub plan: PlanId,
    /// The check for which it is held.
    pub check: Id,
    /// The smallest number of answers that is shown.
    pub min_n: u32,
    /// How many people are here; 0 where that was not said.
    pub people: u32,
    /// How many sides there are, at least 1. One that is not parted is one.
    pub sides: u8,
    /// What is asked, in order, the entry question first.
    pub questions: Vec<Question>,
}

impl Settings {
    /// What the round of a check asks; `None` where none can be opened: it is answered in another way, or was closed.
    pub fn of(plan: PlanId, check: &Check) -> Option<Self> {
        let is_open = check.mode == Mode::Anonymous && !check.is_closed_round() && !check.is_finished();
        is_open.then(|| Self {
            plan,
            check: check.meta.id,
            min_n: check.min_n(),
            people: check.people().unwrap_or(0),
            sides: check.sides_asked(),
            questions: check.asked(),
        })
    }
}
