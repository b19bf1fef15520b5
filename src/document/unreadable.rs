//! Updates that could not be taken in. They are kept where they came from and never become default values.

use super::Merged;
use std::fmt;

/// Some updates could not be taken in; the others were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Which ones, and why. Never empty.
    pub updates: Vec<Damaged>,
    /// What came of the others.
    pub merged: Merged,
}

/// One update that could not be taken in. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Its place in the sequence that was handed in, from 0.
    pub index: usize,
    /// What is wrong with it.
    pub damage: Damage,
}

/// What is wrong with an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// It is no update, or a broken one.
    Malformed {
        /// Where reading stopped, in bytes from the beginning.
        at: usize,
    },
    /// It is an update of some other program's document: it says things that no plan says.
    Foreign {
        /// Where they stand, in bytes from the beginning.
        at: usize,
    },
    /// It is longer than any plan.
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// It looks like an update, and the document could not take it; the text is the library's own.
    Refused(String),
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { at } => write!(f, "no valid update at byte {at}"),
            Self::Foreign { at } => write!(f, "not an update of a plan at byte {at}"),
            Self::TooLong { bytes } => write!(f, "an update of {bytes} bytes is too long"),
            Self::Refused(reason) => write!(f, "update refused: {reason}"),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.updates.iter().map(|damaged| format!("{}: {}", damaged.index, damaged.damage)).next();
        write!(f, "{} updates could not be read, the first: {}", self.updates.len(), first.unwrap_or_default())
    }
}

impl std::error::Error for Unreadable {}
