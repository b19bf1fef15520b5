//! Meetings (打合せ): the pamphlet's ③ asks to meet regularly, to share the newest information and to confirm the purpose
//! (principle 4).

use super::entry::entry;
use super::field::{DateText, Flag, Line, Prose};

entry! {
    /// One meeting.
    Meeting in Meeting {
        /// いつ.
        on: DateText,
        /// どこで.
        place: Line,
        /// だれが来たか.
        who: Prose,
        /// The purpose was read again and confirmed.
        purpose_confirmed: Flag,
        /// 決まったこと.
        decisions: Prose,
        /// 分け合ったこと: information shared.
        shared: Prose,
        /// 次に会う日.
        next_on: DateText,
    }
}
