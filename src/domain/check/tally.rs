//! What a group answered to one item: six counts, nobody's name.

use super::answer::{Answer, Grade};
use std::cmp::Ordering;
use std::iter::Sum;

/// The counts of the answers to one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// c1 … c4: how often each [`Grade`] was given, the lowest first.
    pub graded: [u32; 4],
    /// How often わからない.
    pub dont_know: u32,
    /// How often 今は関係ない.
    pub not_applicable: u32,
}

impl Tally {
    /// Counts one more answer.
    pub const fn add(&mut self, answer: Answer) {
        let count = self.of_mut(answer);
        *count = count.saturating_add(1);
    }

    /// How often an answer was given.
    pub const fn of(&self, answer: Answer) -> u32 {
        match answer {
            Answer::Graded(grade) => self.graded[grade as usize],
            Answer::DontKnow => self.dont_know,
            Answer::NotApplicable => self.not_applicable,
        }
    }

    /// The same, to change.
    pub const fn of_mut(&mut self, answer: Answer) -> &mut u32 {
        match answer {
            Answer::Graded(grade) => &mut self.graded[grade as usize],
            Answer::DontKnow => &mut self.dont_know,
            Answer::NotApplicable => &mut self.not_applicable,
        }
    }

    /// How often a grade was given.
    pub const fn count(&self, grade: Grade) -> u32 {
        self.graded[grade as usize]
    }

    /// The answers on the scale: c1 + c2 + c3 + c4.
    pub fn valid(&self) -> u64 {
        self.graded.into_iter().map(u64::from).sum()
    }

    /// All answers that count: on the scale, or わからない.
    pub fn n(&self) -> u64 {
        self.valid() + u64::from(self.dont_know)
    }

    /// Everybody who answered in some way: those to whom it does not apply too.
    pub fn hands(&self) -> u64 {
        self.n() + u64::from(self.not_applicable)
    }

    /// c1 + c2: △ or lower.
    pub fn low(&self) -> u64 {
        u64::from(self.count(Grade::NotYet)) + u64::from(self.count(Grade::Little))
    }

    /// c3 + c4: ○ or higher.
    pub fn high(&self) -> u64 {
        self.valid() - self.low()
    }

    /// The middle of the answers on the scale; `None` where there is none.
    pub fn median(&self) -> Option<Median> {
        let valid = self.valid();
        let at = |place: u64| {
            let mut seen = 0;
            Grade::ALL.into_iter().find(|grade| {
                seen += u64::from(self.count(*grade));
                place < seen
            })
        };
        Some(Median { lower: at(valid.checked_sub(1)? / 2)?, upper: at(valid / 2)? })
    }
}

impl FromIterator<Answer> for Tally {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        let mut tally = Self::default();
        answers.into_iter().for_each(|answer| tally.add(answer));
        tally
    }
}

impl<'a> Sum<&'a Self> for Tally {
    fn sum<I: Iterator<Item = &'a Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |mut sum, tally| {
            for answer in Answer::ALL {
                let count = sum.of_mut(answer);
                *count = count.saturating_add(tally.of(answer));
            }
            sum
        })
    }
}

/// The middle answer. With an even number of answers there are two, and 「○と△のあいだ」 names both: no half is ever shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Median {
    /// The lower middle answer.
    pub lower: Grade,
    /// The upper one; the same where the number of answers is odd.
    pub upper: Grade,
}

impl Median {
    /// Twice the median, 2 to 8, so that all rules compare whole numbers.
    pub const fn doubled(self) -> u8 {
        self.lower.number() + self.upper.number()
    }
}

/// Compares two shares, part of whole, exactly. A share of nothing counts as none.
pub(super) fn compare_shares((part, whole): (u64, u64), (other_part, other_whole): (u64, u64)) -> Ordering {
    let product = |a: u64, b: u64| u128::from(a) * u128::from(b.max(1));
    product(part, other_whole).cmp(&product(other_part, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median(graded: [u32; 4]) -> Option<(u8, u8)> {
        Tally { graded, ..Tally::default() }.median().map(|median| (median.lower.number(), median.upper.number()))
    }

    #[test]
    fn the_median_is_the_lower_and_the_upper_middle_answer() {
        assert_eq!(median([0, 0, 0, 0]), None);
        assert_eq!(median([0, 0, 0, 1]), Some((4, 4)));
        assert_eq!(median([1, 0, 0, 1]), Some((1, 4)));
        assert_eq!(median([0, 3, 3, 0]), Some((2, 3)));
        assert_eq!(median([0, 3, 4, 0]), Some((3, 3)));
        assert_eq!(median([u32::MAX; 4]), Some((2, 3)));
    }

    #[test]
    fn answers_are_counted() {
        let tally: Tally = Answer::ALL.into_iter().chain([Answer::DontKnow]).collect();
        assert_eq!(tally, Tally { graded: [1; 4], dont_know: 2, not_applicable: 1 });
        assert_eq!((tally.valid(), tally.n(), tally.low(), tally.high()), (4, 6, 2, 2));
    }
}
