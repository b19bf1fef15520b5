//! What tabs tell each other. A message is a kind byte and its content; a kind that is not known is not heard.

use crate::domain::check::View;
use crate::domain::{Id, PlanId};
use crate::journal::Record;

/// A message between tabs of the same app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TabMessage {
    /// A change that the sender has written to the stores.
    Record(Record),
    /// A new release is about to take over: write what is half typed.
    Flush,
    /// The presenter leads the wall.
    Wall(Wall),
    /// A wall that was just opened asks what to show.
    AskWall,
    /// 「消して終わる」: everything goes from this device; write no more and help to clear it.
    Clear,
}

/// What the wall shows of which check. It holds no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wall {
    /// The plan.
    pub plan: PlanId,
    /// The check.
    pub check: Id,
    /// What is shown.
    pub view: View,
}

const RECORD: u8 = 1;
const FLUSH: u8 = 2;
const WALL: u8 = 3;
const ASK_WALL: u8 = 4;
const CLEAR: u8 = 5;

impl TabMessage {
    /// The message as bytes.
    pub fn encode(&self) -> Vec<u8> {
        match self {
            Self::Record(record) => [&[RECORD][..], &record.encode()].concat(),
            Self::Flush => vec![FLUSH],
            Self::Wall(Wall { plan, check, view }) => [&[WALL], format!("{plan} {check} {view}").as_bytes()].concat(),
            Self::AskWall => vec![ASK_WALL],
            Self::Clear => vec![CLEAR],
        }
    }

    /// The message in these bytes; `None` where a newer tab says something this one does not know.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        match bytes.split_first()? {
            (&RECORD, record) => Record::decode(record).ok().map(Self::Record),
            (&FLUSH, []) => Some(Self::Flush),
            (&WALL, text) => wall(text).map(Self::Wall),
            (&ASK_WALL, []) => Some(Self::AskWall),
            (&CLEAR, []) => Some(Self::Clear),
            _ => None,
        }
    }
}

impl TabMessage {
    /// Whether these bytes tell a change that only a newer version of the app can read.
    pub fn is_newer(bytes: &[u8]) -> bool {
        let record = bytes.strip_prefix(&[RECORD]).map(Record::decode);
        record.is_some_and(|record| record.is_err_and(|problem| problem.is_newer()))
    }
}

fn wall(text: &[u8]) -> Option<Wall> {
    let mut parts = std::str::from_utf8(text).ok()?.splitn(3, ' ');
    let mut next = || parts.next();
    Some(Wall { plan: next()?.parse().ok()?, check: next()?.parse().ok()?, view: next()?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::Question;

    fn message(view: View) -> TabMessage {
        TabMessage::Wall(Wall { plan: PlanId(Id::from_random(7)), check: Id::from_random(5), view })
    }

    #[test]
    fn what_is_told_is_heard() {
        let views = [
            View::Blank,
            View::Question { number: 5, answered: 4, people: 6 },
            View::Item("P4-2".parse::<Question>().unwrap()),
        ];
        for told in views.map(message).into_iter().chain([TabMessage::Flush, TabMessage::AskWall, TabMessage::Clear]) {
            assert_eq!(TabMessage::decode(&told.encode()), Some(told));
        }
    }

    #[test]
    fn a_message_to_the_wall_is_text_and_names_no_answer() {
        let told = message(View::Question { number: 5, answered: 4, people: 6 }).encode();
        assert_eq!(std::str::from_utf8(&told[1..]), Ok("000000000007 000000000005 question 5 4 6"));
    }

    #[test]
    fn what_is_not_known_is_not_heard() {
        for bytes in [
            &b""[..],
            b"\x02x",
            b"\x04x",
            b"\x06",
            b"\x05x",
            b"\x03",
            b"\x03blank",
            b"\x030 0 blank",
            b"\x03\xff\xff \xff",
        ] {
            assert_eq!(TabMessage::decode(bytes), None, "{bytes:?}");
        }
        let newer = [&[3], &b"000000000007 000000000005 dance"[..]].concat();
        assert_eq!(TabMessage::decode(&newer), None);
    }
}
