//! The tally pad: raised hands counted and compared with the number of people who are here.

use super::answer::Answer;
use super::people::MOST_PEOPLE;
use super::tally::Tally;

/// The hands of one side to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pad {
    /// What was counted so far.
    pub tally: Tally,
    /// How many are here; `None` where nobody said, and then nothing is compared.
    pub present: Option<u32>,
}

/// How the hands fit the people. It is said, and it blocks nothing: somebody may not want to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Not one hand was counted.
    Nothing,
    /// 数が合いました.
    Fits,
    /// Nobody is left to raise a hand: all of them answered in another way.
    Elsewhere,
    /// 「あと2人」.
    Missing(u32),
    /// 「1人多い」.
    TooMany(u32),
    /// The number of people is not known.
    Unknown,
}

impl Pad {
    /// How the hands fit the people.
    pub fn fit(&self) -> Fit {
        let hands: u32 = Answer::ALL.into_iter().map(|answer| self.tally.of(answer)).sum();
        match self.present {
            Some(0) if hands == 0 => Fit::Elsewhere,
            _ if hands == 0 => Fit::Nothing,
            None => Fit::Unknown,
            Some(present) if hands < present => Fit::Missing(present - hands),
            Some(present) if hands > present => Fit::TooMany(hands - present),
            Some(_) => Fit::Fits,
        }
    }

    /// One hand more; at the end of the pad nothing changes.
    pub fn raise(self, answer: Answer) -> Self {
        self.with(answer, self.tally.of(answer).saturating_add(1))
    }

    /// One hand less; there is nothing below none.
    pub fn lower(self, answer: Answer) -> Self {
        self.with(answer, self.tally.of(answer).saturating_sub(1))
    }

    /// So many hands, as typed.
    pub fn with(mut self, answer: Answer, hands: u32) -> Self {
        *self.tally.of_mut(answer) = hands.min(MOST_PEOPLE);
        self
    }

    /// 数え直し: the same people, no hand counted.
    pub fn recount(self) -> Self {
        Self { tally: Tally::default(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Grade;
    use super::*;

    const DONE: Answer = Answer::Graded(Grade::Done);

    fn pad(counts: &str, present: u32) -> Pad {
        Pad { tally: counts.parse().unwrap(), present: Some(present) }
    }

    #[test]
    fn hands_are_compared_with_the_people_who_are_here() {
        let check = |counts: &str, present, expected| assert_eq!(pad(counts, present).fit(), expected, "{counts}");
        check("0 0 0 0 0 0", 6, Fit::Nothing);
        check("1 0 2 1 0 0", 6, Fit::Missing(2));
        check("1 0 2 1 1 1", 6, Fit::Fits);
        check("1 0 2 1 2 1", 6, Fit::TooMany(1));
        let nobody_said = Pad { present: None, ..pad("1 0 0 0 0 0", 1) };
        assert_eq!(nobody_said.fit(), Fit::Unknown);
    }

    #[test]
    fn every_answer_is_counted_up_and_down() {
        for answer in Answer::ALL {
            let one = pad("0 0 0 0 0 0", 1).raise(answer);
            assert_eq!((one.tally, one.fit()), ([answer].into_iter().collect(), Fit::Fits), "{answer:?}");
            assert_eq!(one.lower(answer), pad("0 0 0 0 0 0", 1));
            assert_eq!(one.lower(answer).lower(answer).tally, Tally::default(), "there is nothing below none");
        }
    }

    #[test]
    fn counting_again_keeps_the_people() {
        assert_eq!(pad("1 2 3 0 0 0", 5).recount(), pad("0 0 0 0 0 0", 5));
    }

    #[test]
    fn a_pad_has_an_end() {
        let full = pad("0 0 0 0 0 0", 5).with(DONE, u32::MAX);
        assert_eq!(full.raise(DONE).tally.of(DONE), MOST_PEOPLE);
    }
}
