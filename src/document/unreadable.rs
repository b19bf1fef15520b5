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

/// One update that could not be taken in.
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
    /// It is no update, or a broken one; the text is the decoder's own.
    Malformed(String),
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(reason) => write!(f, "no valid update: {reason}"),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} updates could not be read", self.updates.len())
    }
}

impl std::error::Error for Unreadable {}
