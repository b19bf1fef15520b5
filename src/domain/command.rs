//! Every way in which people change a plan. Names, places and times are handed in with the command, so that applying it is
//! the same everywhere.

use super::entry::{Field, Place};
use super::id::{Id, PlanId};
use super::plan::List;

/// A change of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Writes one value: what was typed or chosen in one control.
    Write {
        /// Where.
        at: Place,
        /// The new value, as typed.
        text: String,
    },
    /// Adds an entry at the end of its list.
    Add {
        /// Which list.
        list: List,
        /// The new entry's name.
        id: Id,
        /// Its first values.
        values: Vec<(Field, String)>,
    },
    /// Takes an entry out of its list; it stays under 「消したもの」. For the head: the plan goes to the bin.
    Remove {
        /// Which list.
        list: List,
        /// Which entry.
        id: Id,
    },
    /// Puts a removed entry back where it stood.
    Restore {
        /// Which list.
        list: List,
        /// Which entry.
        id: Id,
    },
    /// Puts an entry before another one, or at the end.
    Move {
        /// Which list.
        list: List,
        /// Which entry.
        id: Id,
        /// The entry that will follow it; `None` for the end.
        before: Option<Id>,
    },
    /// Several changes that belong together: all or none, and one step of undo.
    Together(Vec<Self>),
}

impl Command {
    /// Puts a plan into the bin.
    pub fn to_bin(plan: PlanId) -> Self {
        Self::Remove { list: List::Head, id: plan.0 }
    }

    /// Takes a plan out of the bin.
    pub fn out_of_bin(plan: PlanId) -> Self {
        Self::Restore { list: List::Head, id: plan.0 }
    }

    /// Changes every text in it.
    pub fn each_text(&mut self, change: &impl Fn(&mut String)) {
        match self {
            Self::Write { text, .. } => change(text),
            Self::Add { values, .. } => values.iter_mut().for_each(|(_, text)| change(text)),
            Self::Together(commands) => commands.iter_mut().for_each(|command| command.each_text(change)),
            Self::Remove { .. } | Self::Restore { .. } | Self::Move { .. } => {}
        }
    }

    /// Writes `text` at `at`.
    pub fn write(at: Place, text: impl Into<String>) -> Self {
        Self::Write { at, text: text.into() }
    }
}
