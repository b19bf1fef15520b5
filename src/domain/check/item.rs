//! The 35 items: one statement for each principle in each step, and three deeper ones. What they say is in the language
//! files; here stands which of them exist, when they are asked and in which order.

use crate::domain::principle::Principle;
use crate::domain::step::Step;
use std::fmt;
use std::str::FromStr;

/// The name of an item, e.g. `P3-2`: the principle, then the number within it. Names never change their meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId {
    principle: Principle,
    number: u8,
}

/// The number of the deeper items.
const DEEPER: u8 = 5;

impl ItemId {
    /// The item of a principle that is asked in a step.
    pub const fn new(principle: Principle, step: Step) -> Self {
        Self { principle, number: step.number() }
    }

    /// The deeper item of a principle (`+`), asked in step ③ when the group wants more.
    pub const fn deeper(principle: Principle) -> Option<Self> {
        match principle {
            Principle::Process | Principle::Openness | Principle::Independence => {
                Some(Self { principle, number: DEEPER })
            }
            _ => None,
        }
    }

    /// All 35, by principle and number.
    pub fn all() -> impl Iterator<Item = Self> {
        Principle::ALL.into_iter().flat_map(|principle| {
            let numbers = (1..).map_while(Step::from_number);
            numbers.map(move |step| Self::new(principle, step)).chain(Self::deeper(principle))
        })
    }

    /// Its principle.
    pub const fn principle(self) -> Principle {
        self.principle
    }

    /// Its number within the principle, from 1.
    pub const fn number(self) -> u8 {
        self.number
    }

    /// The step in which it is asked.
    pub fn step(self) -> Step {
        Step::from_number(self.number).unwrap_or(Step::Act)
    }

    /// Whether it asks about power between people. Where people of different rank take part it is asked without names or
    /// on paper only.
    pub const fn is_sensitive(self) -> bool {
        use Principle::{Differences, Equality, Independence, Roles};
        matches!((self.principle, self.number), (Equality | Differences, 3) | (Roles, 4) | (Independence, 2))
    }

    /// Its place in a session, by which ties are broken.
    pub fn place_in_session(self) -> impl Ord {
        (Principle::IN_SESSION.iter().position(|principle| *principle == self.principle), self.number)
    }
}

/// The eight questions of a step, in the order of a session.
pub fn questions(step: Step) -> [ItemId; 8] {
    Principle::IN_SESSION.map(|principle| ItemId::new(principle, step))
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P{}-{}", self.principle.number(), self.number)
    }
}

/// The text names no item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchItem;

impl FromStr for ItemId {
    type Err = NoSuchItem;

    fn from_str(text: &str) -> Result<Self, NoSuchItem> {
        Self::all().find(|item| item.to_string() == text).ok_or(NoSuchItem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Choice;

    fn names(items: impl IntoIterator<Item = ItemId>) -> String {
        items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn there_are_35_items_eight_a_step_and_three_deeper_ones() {
        assert_eq!(ItemId::all().count(), 35);
        for step in Step::ALL {
            let asked = ItemId::all().filter(|item| item.step() == *step).count();
            assert_eq!(asked, if *step == Step::Act { 11 } else { 8 }, "{step:?}");
        }
        assert_eq!(names(Principle::ALL.into_iter().filter_map(ItemId::deeper)), "P4-5 P6-5 P8-5");
    }

    #[test]
    fn the_questions_of_a_step_begin_with_facts_and_end_with_feelings() {
        assert_eq!(names(questions(Step::Consult)), "P4-2 P5-2 P7-2 P6-2 P3-2 P2-2 P8-2 P1-2");
    }

    #[test]
    fn four_items_are_sensitive() {
        assert_eq!(names(ItemId::all().filter(|item| item.is_sensitive())), "P1-3 P2-3 P5-4 P8-2");
    }

    #[test]
    fn names_are_read_back_and_nothing_else_is() {
        for item in ItemId::all() {
            assert_eq!(item.to_string().parse(), Ok(item));
        }
        for text in ["", "P3", "P3-0", "P3-5", "P9-1", "P0-1", "p3-2", "P3-02", "P3-2 ", "E-1"] {
            assert_eq!(text.parse::<ItemId>(), Err(NoSuchItem), "{text}");
        }
    }
}
