//! Days on which the group looks again midway (とちゅうで見直す日): principle 7 asks for regular ones.

use super::entry::entry;
use super::field::{DateText, Line};

entry! {
    /// One such day.
    ReviewDay in ReviewDay {
        /// いつ.
        on: DateText,
        /// 何を見直すか.
        about: Line,
    }
}
