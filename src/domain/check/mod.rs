//! The self-check (自己点検): the eight questions of a step, the answers, and what the rules make of them.
//! Specification: eight principles × four steps, one statement each; see [`item`] for the statements' names and
//! [`finding`] for the rules.

use super::entry::entry;
use super::field::{Choice, DateText, Keyed, Line};
use super::step::Step;

entry! {
    /// One check: a session, its answers, and its end.
    Check in Check {
        /// The step whose eight questions are asked.
        step: Step,
        /// How it is answered.
        mode: Mode,
        /// The day on which it was begun.
        begun_on: DateText,
        /// The day on which it was finished; empty while it is open.
        closed_on: DateText,
        /// The version of the item texts that were asked.
        text_version: Line,
        /// The answers by item, e.g. `P3-2` → `3`; see [`answer`].
        answers: Keyed,
        /// いちばんよかったこと.
        good: Line,
    }
}

/// How a check is answered. Every result carries the name of its mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// ひとりで: one answer an item, never compared with a group.
    #[default]
    Alone,
}

impl Choice for Mode {
    const ALL: &'static [Self] = &[Self::Alone];
    fn key(self) -> &'static str {
        match self {
            Self::Alone => "alone",
        }
    }
}
