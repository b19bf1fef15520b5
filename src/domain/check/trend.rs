//! What moved between two sessions. With few answers a mean jumps by itself; the guard lets only larger moves become an arrow.

use super::mode::Mode;
use super::tally::Tally;
use std::collections::BTreeSet;

/// Under which conditions an item was answered.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The mode of the session.
    pub mode: Mode,
    /// The version of the item texts.
    pub text_version: &'a str,
    /// The sides that took part, by their lasting names; empty where one answers alone.
    pub sides: &'a BTreeSet<String>,
}

/// What became of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trend {
    /// An arrow upwards.
    Up,
    /// An arrow downwards.
    Down,
    /// 大きな変化なし.
    NoBigChange,
    /// 参加した人がちがいます: no arrow.
    OtherPeople,
}

/// Why two sessions cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Incomparable {
    /// One was answered alone, the other one by a group.
    AloneAndGroup,
    /// They were answered in two different ways.
    OtherMode,
    /// The statements were others.
    OtherTexts,
    /// In one of them nobody gave an answer on the scale.
    NoAnswers,
    /// Hands were counted in one, and one answer was agreed on in the other.
    OtherCounting,
}

impl Occasion<'_> {
    /// Whether two sessions can be compared at all.
    pub fn compare(&self, next: &Occasion) -> Result<(), Incomparable> {
        if (self.mode == Mode::Alone) != (next.mode == Mode::Alone) {
            Err(Incomparable::AloneAndGroup)
        } else if self.mode != next.mode {
            Err(Incomparable::OtherMode)
        } else if self.text_version != next.text_version {
            Err(Incomparable::OtherTexts)
        } else {
            Ok(())
        }
    }
}

impl Trend {
    /// The trend of one item between two occasions. `are_same_people` is the group's answer to 「前と同じ人が三分の二以上いますか」; only 名前なし
    /// asks, all other modes pass `true`.
    pub fn between(
        (occasion, before): (&Occasion, &Tally),
        (next_occasion, after): (&Occasion, &Tally),
        are_same_people: bool,
    ) -> Result<Self, Incomparable> {
        occasion.compare(next_occasion)?;
        let moved = Move::between(before, after).ok_or(Incomparable::NoAnswers)?;
        Ok(if !are_same_people || !are_same_sides(occasion.sides, next_occasion.sides) {
            Self::OtherPeople
        } else if !moved.is_beyond_noise(before.n().min(after.n())) {
            Self::NoBigChange
        } else if moved.steps > 0 {
            Self::Up
        } else {
            Self::Down
        })
    }
}

/// Two thirds of the sides, of either session, took part in both.
fn are_same_sides(sides: &BTreeSet<String>, others: &BTreeSet<String>) -> bool {
    let shared = sides.intersection(others).count();
    3 * shared >= 2 * sides.len().max(others.len())
}

/// The difference of two means as an exact fraction: the one place where means are used, and none is shown.
struct Move {
    steps: i128,
    per: i128,
}

impl Move {
    fn between(before: &Tally, after: &Tally) -> Option<Self> {
        let mean = |tally: &Tally| {
            let sum: i128 = tally.graded.into_iter().zip(1..).map(|(count, grade)| i128::from(count) * grade).sum();
            (sum, i128::from(tally.valid()))
        };
        let ((sum, valid), (next_sum, next_valid)) = (mean(before), mean(after));
        let per = valid * next_valid;
        (per > 0).then_some(Self { steps: next_sum * valid - sum * next_valid, per })
    }

    /// At least 0.75 steps with fewer than 8 answers, 0.5 with 8 to 19, 0.3 from 20 on.
    fn is_beyond_noise(&self, n: u64) -> bool {
        let hundredths = match n {
            ..8 => 75,
            8..20 => 50,
            20.. => 30,
        };
        100 * self.steps.abs() >= hundredths * self.per
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(names: &str) -> BTreeSet<String> {
        names.split_whitespace().map(str::to_owned).collect()
    }

    fn trend(before: [u32; 4], after: [u32; 4]) -> Result<Trend, Incomparable> {
        let sides = sides("a b c");
        let occasion = Occasion { mode: Mode::Together, text_version: "1", sides: &sides };
        let tally = |graded| Tally { graded, ..Tally::default() };
        Trend::between((&occasion, &tally(before)), (&occasion, &tally(after)), true)
    }

    #[test]
    fn below_eight_answers_three_quarters_of_a_step_make_an_arrow() {
        assert_eq!(trend([0, 4, 0, 0], [0, 1, 3, 0]), Ok(Trend::Up));
        assert_eq!(trend([0, 1, 3, 0], [0, 4, 0, 0]), Ok(Trend::Down));
        assert_eq!(trend([0, 7, 0, 0], [0, 2, 5, 0]), Ok(Trend::NoBigChange));
        assert_eq!(trend([0, 1, 0, 0], [0, 0, 1, 0]), Ok(Trend::Up));
    }

    #[test]
    fn from_eight_answers_half_a_step_makes_an_arrow() {
        assert_eq!(trend([0, 8, 0, 0], [0, 4, 4, 0]), Ok(Trend::Up));
        assert_eq!(trend([0, 19, 0, 0], [0, 10, 9, 0]), Ok(Trend::NoBigChange));
        assert_eq!(trend([0, 7, 0, 0], [0, 50, 50, 0]), Ok(Trend::NoBigChange), "the smaller of the two counts");
    }

    #[test]
    fn from_twenty_answers_three_tenths_make_an_arrow() {
        assert_eq!(trend([0, 20, 0, 0], [0, 14, 6, 0]), Ok(Trend::Up));
        assert_eq!(trend([0, 20, 0, 0], [0, 15, 5, 0]), Ok(Trend::NoBigChange));
    }

    #[test]
    fn without_answers_on_the_scale_there_is_no_trend() {
        assert_eq!(trend([0; 4], [0, 1, 0, 0]), Err(Incomparable::NoAnswers));
        assert_eq!(trend([0, 1, 0, 0], [0; 4]), Err(Incomparable::NoAnswers));
    }

    #[test]
    fn other_people_get_no_arrow() {
        let (before, after) =
            (Tally { graded: [4, 0, 0, 0], ..Tally::default() }, Tally { graded: [0, 0, 0, 4], ..Tally::default() });
        let check = |old: &str, new: &str, are_same_people, expected| {
            let (old, new) = (sides(old), sides(new));
            let occasion = |sides| Occasion { mode: Mode::Anonymous, text_version: "1", sides };
            let found = Trend::between((&occasion(&old), &before), (&occasion(&new), &after), are_same_people);
            assert_eq!(found, Ok(expected), "{old:?} {new:?}");
        };
        check("a b c", "a b", true, Trend::Up);
        check("a b c", "a b d", true, Trend::Up);
        check("a b c", "a", true, Trend::OtherPeople);
        check("a b", "a b c d", true, Trend::OtherPeople);
        check("a b c", "a b c", false, Trend::OtherPeople);
        check("", "", true, Trend::Up);
    }

    #[test]
    fn other_modes_and_other_texts_are_not_compared() {
        let (none, tally) = (BTreeSet::new(), Tally { graded: [1, 0, 0, 0], ..Tally::default() });
        let check = |before: (Mode, &str), after: (Mode, &str), expected| {
            let occasion = |(mode, text_version)| Occasion { mode, text_version, sides: &none };
            let found = Trend::between((&occasion(before), &tally), (&occasion(after), &tally), true);
            assert_eq!(found, Err(expected), "{before:?} {after:?}");
        };
        check((Mode::Alone, "1"), (Mode::Together, "1"), Incomparable::AloneAndGroup);
        check((Mode::PerOrganisation, "1"), (Mode::Alone, "1"), Incomparable::AloneAndGroup);
        check((Mode::PerOrganisation, "1"), (Mode::Together, "1"), Incomparable::OtherMode);
        check((Mode::Together, "1"), (Mode::Together, "2"), Incomparable::OtherTexts);
    }
}
