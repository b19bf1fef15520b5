//! Raised hands as they are kept: one text for each question and side, `1 0 2 0 1 0`: c1 c2 c3 c4, わからない, 今は関係ない. One register
//! holds all six, so that two copies that counted at once never make a count that nobody saw.

use super::answer::Answer;
use super::people::MOST_PEOPLE;
use super::question::Question;
use super::side::Side;
use super::tally::Tally;
use super::{Check, Mode};
use crate::domain::entry::Place;
use crate::domain::id::Id;
use std::fmt;
use std::str::FromStr;

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [c1, c2, c3, c4] = self.graded;
        write!(f, "{c1} {c2} {c3} {c4} {} {}", self.dont_know, self.not_applicable)
    }
}

/// The text is no tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotATally;

impl FromStr for Tally {
    type Err = NotATally;

    /// Only the one form that is written is read.
    fn from_str(text: &str) -> Result<Self, NotATally> {
        let counts: Vec<u32> = text.split(' ').map(str::parse).collect::<Result<_, _>>().map_err(|_| NotATally)?;
        let [c1, c2, c3, c4, dont_know, not_applicable] = counts[..] else { return Err(NotATally) };
        let tally = Self { graded: [c1, c2, c3, c4], dont_know, not_applicable };
        let is_ours = tally.to_string() == text && tally.hands() <= u64::from(MOST_PEOPLE);
        if is_ours { Ok(tally) } else { Err(NotATally) }
    }
}

impl Check {
    /// Where the answer of ひとりで is written, and the one answer that a group agreed on.
    pub fn place_of(check: Id, question: impl Into<Question>) -> Place {
        Self::answers.keyed(check, question.into().to_string())
    }

    /// Where the hands of a side are written.
    pub fn hands_of(check: Id, question: Question, side: u8) -> Place {
        Self::hands.keyed(check, format!("{question}/{side}"))
    }

    /// The one answer to a question: that of ひとりで, or the one that the group agreed on.
    pub fn answer(&self, question: impl Into<Question>) -> Option<Answer> {
        Answer::from_key(self.answers.get(&question.into().to_string())?)
    }

    /// Where the answer of a side is written (団体の答え).
    pub fn answer_place(check: Id, question: Question, side: u8) -> Place {
        Self::answers.keyed(check, format!("{question}/{side}"))
    }

    /// The answer of a side (団体の答え).
    pub fn answer_of(&self, question: Question, side: u8) -> Option<Answer> {
        Answer::from_key(self.answers.get(&format!("{question}/{side}"))?)
    }

    /// The raised hands of one side, where they were counted.
    pub fn raised(&self, question: Question, side: u8) -> Option<Tally> {
        self.hands.get(&format!("{question}/{side}"))?.parse().ok()
    }

    /// What was answered to a question.
    pub fn replies(&self, question: Question) -> Replies {
        self.replies_of(question, &self.taking_part())
    }

    /// The same, where the sides are known already.
    pub(super) fn replies_of(&self, question: Question, sides: &[Side]) -> Replies {
        if self.is_on_paper(question) {
            return Replies::OnPaper;
        }
        let agreed = || self.answer(question).map_or(Replies::None, Replies::One);
        match self.mode {
            Mode::Alone => agreed(),
            Mode::PerOrganisation => {
                let given: Vec<_> = sides.iter().map(|side| self.answer_of(question, side.number)).collect();
                if given.iter().all(Option::is_none) {
                    return Replies::None;
                }
                Replies::Many(given.into_iter().map(|answer| Some([answer?].into_iter().collect())).collect())
            }
            Mode::Together => self.said_together(question, sides),
            Mode::Anonymous => {
                self.round_result().and_then(|said| said.tally(question)).map_or(Replies::None, Replies::Unsided)
            }
        }
    }

    /// How often each answer was given to a question, over all sides.
    pub fn tally(&self, question: Question) -> Tally {
        self.replies(question).total()
    }
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replies {
    /// 紙で: it is not asked in the open.
    OnPaper,
    /// Nothing.
    None,
    /// One answer: of the one who checks alone, or of the whole group.
    One(Answer),
    /// Counted answers by side, in the order of [`Check::taking_part`]; `None` where a side was not counted.
    Many(Vec<Option<Tally>>),
    /// Counted answers without sides, as far as a closed round of 名前なし may show them.
    Unsided(Tally),
}

impl Replies {
    /// All answers together.
    pub fn total(&self) -> Tally {
        match self {
            Self::OnPaper | Self::None => Tally::default(),
            Self::One(answer) => [*answer].into_iter().collect(),
            Self::Many(sides) => sides.iter().flatten().sum(),
            Self::Unsided(tally) => *tally,
        }
    }

    /// The answers by side; empty where there are no sides.
    pub fn by_side(&self) -> Vec<Tally> {
        match self {
            Self::Many(sides) => sides.iter().map(|side| side.unwrap_or_default()).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether nobody is asked any more: every side was counted.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::OnPaper | Self::One(_) | Self::Unsided(_) => true,
            Self::None => false,
            Self::Many(sides) => sides.iter().all(Option::is_some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::{Extra, Grade, ItemId, Standing};
    use crate::domain::principle::Principle;
    use crate::domain::step::Step;
    use proptest::prelude::*;

    const PROCESS: Question = Question::Item(ItemId::new(Principle::Process, Step::Find));

    fn check(mode: Mode, values: &[(&str, &str, &str)]) -> Check {
        Check { mode, ..Check::default() }.written(values)
    }

    #[test]
    fn only_six_numbers_as_they_are_written_are_a_tally() {
        let tally = Tally { graded: [1, 0, 2, 0], dont_know: 1, not_applicable: 0 };
        assert_eq!("1 0 2 0 1 0".parse(), Ok(tally));
        assert_eq!("0 0 0 0 0 0".parse(), Ok(Tally::default()), "nobody's hand is a count too");
        for text in [
            "",
            "1",
            "1 0 2 0 1",
            "1 0 2 0 1 0 0",
            " 1 0 2 0 1 0",
            "1  0 2 0 1 0",
            "01 0 2 0 1 0",
            "+1 0 2 0 1 0",
            "-1 0 2 0 1 0",
            "1.0 0 2 0 1 0",
            "１ 0 2 0 1 0",
            "1,0,2,0,1,0",
            "50% 0 0 0 0 0",
            "900 0 0 0 99 1",
            "4294967296 0 0 0 0 0",
        ] {
            assert_eq!(text.parse::<Tally>(), Err(NotATally), "{text}");
        }
    }

    #[test]
    fn hands_are_kept_by_question_and_side() {
        let id = Id::from_random(5);
        let key = |question| Check::hands_of(id, question, 2).key;
        assert_eq!(key(PROCESS), "P4-1/2");
        assert_eq!(key(Question::Entry), "E-1/2");
        assert_eq!(key(Question::Extra(Extra::ALL[0])), "X1/2");
        let two = [("sides", "1", "市"), ("sides", "3", "自治会"), ("hands", "P4-1/1", "0 0 1 0 0 0")];
        let hands = [("hands", "P4-1/2", "9 0 0 0 0 0"), ("hands", "P4-1/3", "たくさん")];
        let replies = check(Mode::Together, &[&two[..], &hands].concat()).replies(PROCESS);
        let city = Tally { graded: [0, 0, 1, 0], ..Tally::default() };
        assert_eq!(replies, Replies::Many(vec![Some(city), None]), "no such side, and no such number");
        assert_eq!((replies.total(), replies.is_complete()), (city, false));
    }

    #[test]
    fn hands_count_before_an_answer_that_another_copy_agreed_on() {
        let agreed = ("answers", "P4-1", "4");
        let (none, hands) = (("hands", "P4-1/1", ""), ("hands", "P4-1/1", "2 0 0 0 0 0"));
        assert_eq!(check(Mode::Together, &[agreed, none]).replies(PROCESS), Replies::One(Answer::Graded(Grade::Done)));
        assert_eq!(check(Mode::Together, &[agreed, hands]).tally(PROCESS).graded, [2, 0, 0, 0]);
        assert_eq!(check(Mode::Alone, &[agreed, hands]).tally(PROCESS).graded, [0, 0, 0, 1]);
    }

    #[test]
    fn what_is_on_paper_counts_nowhere() {
        let mut check = check(Mode::Together, &[("hands", "P1-3/1", "2 0 0 0 0 0")]);
        let item = Question::Item(ItemId::new(Principle::Equality, Step::Act));
        assert_eq!(check.tally(item).n(), 2);
        check.standing = Standing::Different;
        assert_eq!((check.replies(item), check.tally(item).n()), (Replies::OnPaper, 0));
        check.mode = Mode::Alone;
        assert_eq!(check.replies(item), Replies::None, "nobody sees what one answers alone");
    }

    proptest! {
        #[test]
        fn a_tally_is_written_and_read_back(counts in prop::array::uniform6(0_u32..=166)) {
            let [c1, c2, c3, c4, dont_know, not_applicable] = counts;
            let tally = Tally { graded: [c1, c2, c3, c4], dont_know, not_applicable };
            prop_assert_eq!(tally.to_string().parse(), Ok(tally));
        }
    }
}
