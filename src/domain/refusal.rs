//! Why a command was not carried out. The plan is untouched; the words and the way out are in the language files.

use super::entry::Field;
use super::id::Id;
use super::plan::List;
use std::fmt;

/// A command that cannot be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The entry is not in this plan.
    NoSuchEntry {
        /// The list that was asked.
        list: List,
        /// The name that was asked for.
        id: Id,
    },
    /// The entry is there already.
    AlreadyThere {
        /// The list.
        list: List,
        /// The name.
        id: Id,
    },
    /// The value is none that this field can hold.
    NotAChoice {
        /// The field.
        field: Field,
        /// The value.
        text: String,
    },
    /// The text is longer than a field may be.
    TooLong {
        /// The field.
        field: Field,
        /// The length of the text in characters.
        length: usize,
        /// The most that it may have.
        limit: usize,
    },
    /// The list is full.
    TooMany {
        /// The list.
        list: List,
        /// The most that it may have.
        limit: usize,
    },
    /// The check was finished, and nobody said that it is being corrected.
    Finished {
        /// The check.
        check: Id,
    },
    /// The check has as many promises as it may have.
    EnoughPromises {
        /// The most that it may have.
        limit: usize,
    },
    /// The plan was written by a newer version of the app, or by a copy this one cannot read whole: it is for reading.
    ReadOnly,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchEntry { list, id } => write!(f, "no entry {id} in {list:?}"),
            Self::AlreadyThere { list, id } => write!(f, "entry {id} is in {list:?} already"),
            Self::NotAChoice { field, text } => write!(f, "{text:?} is no value of {}", field.name),
            Self::TooLong { field, length, limit } => {
                write!(f, "{length} characters in {}, at most {limit}", field.name)
            }
            Self::TooMany { list, limit } => write!(f, "{list:?} holds {limit} entries at most"),
            Self::Finished { check } => write!(f, "check {check} is finished"),
            Self::EnoughPromises { limit } => write!(f, "a check has {limit} promises at most"),
            Self::ReadOnly => f.write_str("this plan is for reading only"),
        }
    }
}

impl std::error::Error for Refusal {}
