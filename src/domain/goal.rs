//! Goals (目標): by when, what, how much, and how it is measured (principle 3).

use super::entry::entry;
use super::field::{DateText, Line, Prose};

entry! {
    /// One goal that can be measured.
    Goal in Goal {
        /// いつまでに.
        by_when: DateText,
        /// どれだけ.
        how_much: Line,
        /// 何を.
        what: Prose,
        /// どうやって測るか.
        measure: Line,
        /// 今の数.
        now: Line,
    }
}
