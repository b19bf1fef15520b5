//! The self-check (自己点検): the eight questions of a step, the answers, and what the rules make of them.
//! Eight principles × four steps, one statement each. The rules compare whole numbers only, and nothing here is a score.

pub mod agreement;
mod answer;
mod finding;
mod gap;
mod item;
mod mode;
mod order;
mod outcome;
mod session;
mod tally;
mod trend;

pub use answer::{Answer, Grade};
pub use finding::{Finding, has_worry};
pub use gap::{Gap, shown_medians};
pub use item::{ENTRY_QUESTION, ItemId, NoSuchItem, questions};
pub use mode::Mode;
pub use order::{MOST_TO_DISCUSS, lowest_of_side, order_of_discussion, to_discuss};
pub use outcome::{Outcome, Picture, Said, picture};
pub use session::{Next, QUESTIONS, promises_back, question};
pub use tally::{Median, Tally};
pub use trend::{Occasion, Trend};

use super::entry::{Place, entry};
use super::field::{DateText, Keyed, Line};
use super::id::Id;
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
        /// The answers, in ひとりで by item: `P3-2` → the [`Answer::key`]; [`ENTRY_QUESTION`] likewise. Keys and values that
        /// this version does not know are kept and count nowhere.
        answers: Keyed,
        /// いちばんよかったこと.
        good: Line,
    }
}

impl Check {
    /// Where the answer to an item is written.
    pub fn place_of(check: Id, item: ItemId) -> Place {
        Self::answers.keyed(check, item.to_string())
    }

    /// The answer of ひとりで to an item.
    pub fn answer(&self, item: ItemId) -> Option<Answer> {
        Answer::from_key(self.answers.get(&item.to_string())?)
    }

    /// The questions of its step with their answers counted, in session order.
    pub fn tallies(&self) -> [(ItemId, Tally); 8] {
        questions(self.step).map(|item| (item, self.answer(item).into_iter().collect()))
    }

    /// Its first question that has no answer yet: where an interrupted check goes on.
    pub fn first_open(&self) -> Option<ItemId> {
        questions(self.step).into_iter().find(|item| self.answer(*item).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Entry;
    use crate::domain::field::Choice;

    fn check(answers: &[(&str, &str)]) -> Check {
        let mut check = Check { step: Step::Consult, ..Check::default() };
        for (item, answer) in answers {
            assert!(check.write("answers", item, answer));
        }
        check
    }

    #[test]
    fn answers_become_tallies_in_session_order() {
        let check =
            check(&[("P4-2", "4"), ("P1-2", "dk"), ("P4-1", "1"), ("E-1", "3"), ("P9-9", "4"), ("P5-2", "new")]);
        let tallies = check.tallies();
        assert_eq!(tallies.map(|(item, _)| item), questions(Step::Consult));
        assert_eq!(tallies[0].1, Tally { graded: [0, 0, 0, 1], ..Tally::default() });
        assert_eq!(tallies[1].1, Tally::default());
        assert_eq!(tallies[7].1, Tally { dont_know: 1, ..Tally::default() });
    }

    #[test]
    fn an_interrupted_check_goes_on_at_its_first_open_question() {
        let first_open = |answers: &[_]| check(answers).first_open().map(|item| item.to_string());
        assert_eq!(first_open(&[]).as_deref(), Some("P4-2"));
        assert_eq!(first_open(&[("P4-2", "na"), ("P7-2", "1")]).as_deref(), Some("P5-2"));
        let all: Vec<_> = questions(Step::Consult).map(|item| item.to_string()).into();
        assert_eq!(first_open(&all.iter().map(|item| (item.as_str(), "3")).collect::<Vec<_>>()), None);
    }

    #[test]
    fn modes_have_lasting_keys() {
        let keys: Vec<_> = Mode::ALL.iter().map(|mode| mode.key()).collect();
        assert_eq!(keys, ["per-organisation", "anonymous", "together", "alone"]);
    }
}
