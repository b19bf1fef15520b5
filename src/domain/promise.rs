//! Promises (約束): what, who, by when, and from which item of a check. They come back at the next check.

use super::entry::entry;
use super::field::{Choice, DateText, Line};

entry! {
    /// One promise.
    Promise in Promise {
        /// 何を.
        what: Line,
        /// だれが.
        who: Line,
        /// いつまでに.
        by_when: DateText,
        /// The item it came from, e.g. `P7-2`; empty for a promise made by itself.
        item: Line,
        /// The name of the check it came from; empty likewise.
        check: Line,
        /// What became of it.
        state: PromiseState,
        /// The day on which it was done or dropped.
        settled_on: DateText,
    }
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PromiseState {
    /// 残っている.
    #[default]
    Open,
    /// できた.
    Done,
    /// やめた.
    Dropped,
}

impl Choice for PromiseState {
    const ALL: &'static [Self] = &[Self::Open, Self::Done, Self::Dropped];
    fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}
