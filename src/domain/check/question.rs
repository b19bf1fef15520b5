//! What a check can ask: the entry question, the items of its step, and the group's own questions. Their names are the keys
//! under which the answers are kept.

use super::item::ItemId;
use crate::domain::principle::Principle;
use crate::domain::step::Step;
use std::fmt;
use std::str::FromStr;

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// 「この活動は…『協働』だと思いますか」 (`E-1`): asked first, of every side. It belongs to no principle and gets no finding.
    Entry,
    /// An item, `P3-2`.
    Item(ItemId),
    /// A question of the group's own, `X1`: answered like the others, in no picture and in no trend.
    Extra(Extra),
}

/// The number of a group's own question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extra(u8);

impl Extra {
    /// All that a check may have.
    pub const ALL: [Self; 3] = [Self(1), Self(2), Self(3)];
}

impl fmt::Display for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "X{}", self.0)
    }
}

impl Question {
    /// The item, where it is one.
    pub const fn item(self) -> Option<ItemId> {
        match self {
            Self::Item(item) => Some(item),
            Self::Entry | Self::Extra(_) => None,
        }
    }

    /// Its place in a session, by which ties are broken: the group's own questions come last.
    pub fn place_in_session(self) -> impl Ord {
        match self {
            Self::Entry => (0, None, 0),
            Self::Item(item) => (1, Some(item.place_in_session()), 0),
            Self::Extra(Extra(number)) => (2, None, number),
        }
    }
}

impl From<ItemId> for Question {
    fn from(item: ItemId) -> Self {
        Self::Item(item)
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry => f.write_str("E-1"),
            Self::Item(item) => item.fmt(f),
            Self::Extra(extra) => extra.fmt(f),
        }
    }
}

/// The text names no question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchQuestion;

impl FromStr for Question {
    type Err = NoSuchQuestion;

    fn from_str(text: &str) -> Result<Self, NoSuchQuestion> {
        let others = [Self::Entry].into_iter().chain(Extra::ALL.map(Self::Extra));
        let item = || text.parse().map(Self::Item).map_err(|_| NoSuchQuestion);
        others.into_iter().find(|question| question.to_string() == text).map_or_else(item, Ok)
    }
}

/// The items of a step in the order of a session: its eight, and with `deeper` those that only a group asks that wants more,
/// each behind the item of its principle.
pub fn items(step: Step, deeper: bool) -> Vec<ItemId> {
    let of_principle = |principle: Principle| {
        let more = ItemId::deeper(principle).filter(|item| deeper && item.step() == step);
        [Some(ItemId::new(principle, step)), more]
    };
    Principle::IN_SESSION.into_iter().flat_map(of_principle).flatten().collect()
}

/// Whether a step has deeper items.
pub fn has_deeper(step: Step) -> bool {
    Principle::ALL.into_iter().filter_map(ItemId::deeper).any(|item| item.step() == step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Choice;

    fn names(items: &[ItemId]) -> String {
        items.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn deeper_items_follow_their_principle_and_belong_to_one_step() {
        assert_eq!(names(&items(Step::Act, false)), "P4-3 P5-3 P7-3 P6-3 P3-3 P2-3 P8-3 P1-3");
        assert_eq!(names(&items(Step::Act, true)), "P4-3 P4-5 P5-3 P7-3 P6-3 P6-5 P3-3 P2-3 P8-3 P8-5 P1-3");
        for step in Step::ALL {
            let (eight, all) = (items(*step, false), items(*step, true));
            assert_eq!(eight, super::super::item::questions(*step));
            assert_eq!(all.len() > eight.len(), has_deeper(*step), "{step:?}");
        }
    }

    #[test]
    fn names_are_read_back_and_nothing_else_is() {
        let all = ItemId::all().map(Question::Item).chain(Extra::ALL.map(Question::Extra)).chain([Question::Entry]);
        for question in all {
            assert_eq!(question.to_string().parse(), Ok(question));
        }
        for text in ["", "E-2", "X", "X0", "X4", "x1", "X1 ", "P9-1", "P3-2/1"] {
            assert_eq!(text.parse::<Question>(), Err(NoSuchQuestion), "{text}");
        }
    }

    #[test]
    fn the_entry_question_comes_first_and_own_questions_last() {
        let item = Question::Item(ItemId::new(Principle::Equality, Step::Find));
        let mut all = [Question::Extra(Extra(2)), item, Question::Extra(Extra(1)), Question::Entry];
        all.sort_by_key(|question| question.place_in_session());
        assert_eq!(all.map(|question| question.to_string()), ["E-1", "P1-1", "X1", "X2"]);
    }
}
