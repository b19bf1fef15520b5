//! The record of what was done in step ③ (活動の記録).

use super::entry::entry;
use super::field::{DateText, Line, Prose};

entry! {
    /// One activity.
    Activity in Activity {
        /// いつ.
        on: DateText,
        /// したこと.
        what: Prose,
        /// だれが.
        who: Line,
        /// How many came, how much was done, as typed (「42人」).
        numbers: Line,
    }
}
