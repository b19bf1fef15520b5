//! How differently the sides see one item. Never says who is right.

use super::mode::Mode;
use super::tally::{Median, Tally};

/// The distance between the highest and the lowest side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// 見え方がちがいます: one step or more.
    Different,
    /// 大きくちがいます: two steps or more.
    VeryDifferent,
}

impl Gap {
    /// The gap between the sides that have answers; `None` where it is less than one step, or where fewer than two sides are
    /// shown.
    pub fn between(sides: &[Tally], mode: Mode) -> Option<Self> {
        Self::of_medians(&shown_medians(sides, mode))
    }

    /// The gap between the middle answers of the sides, as far as they are shown.
    pub fn of_medians(medians: &[Option<Median>]) -> Option<Self> {
        let doubled = || medians.iter().flatten().map(|median| median.doubled());
        match doubled().max()? - doubled().min()? {
            4.. => Some(Self::VeryDifferent),
            2.. => Some(Self::Different),
            _ => None,
        }
    }
}

/// Fewer answers than this of one side are not shown in 名前なし.
pub(super) const LEAST_OF_A_SIDE: u64 = 3;

/// The median of each side as far as it may be shown. In 名前なし it is all or none: with one side hidden and the total known, the
/// hidden one could be found by subtracting.
pub fn shown_medians(sides: &[Tally], mode: Mode) -> Vec<Option<Median>> {
    let are_hidden = mode == Mode::Anonymous && sides.iter().any(|side| side.valid() < LEAST_OF_A_SIDE);
    sides.iter().map(|side| if are_hidden { None } else { side.median() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mode: Mode, sides: &[[u32; 4]], expected: Option<Gap>) {
        let sides: Vec<_> = sides.iter().map(|graded| Tally { graded: *graded, ..Tally::default() }).collect();
        assert_eq!(Gap::between(&sides, mode), expected, "{sides:?}");
    }

    #[test]
    fn one_step_between_medians_is_different_and_two_are_very_different() {
        check(Mode::PerOrganisation, &[[0, 0, 0, 1], [0, 0, 1, 0]], Some(Gap::Different));
        check(Mode::PerOrganisation, &[[0, 0, 0, 1], [0, 1, 0, 0]], Some(Gap::VeryDifferent));
        check(Mode::Together, &[[0, 0, 1, 1], [0, 1, 0, 0]], Some(Gap::Different));
        check(Mode::Together, &[[0, 0, 0, 3], [0, 0, 1, 1]], None);
        check(Mode::Together, &[[1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]], Some(Gap::VeryDifferent));
    }

    #[test]
    fn sides_without_answers_are_left_out() {
        check(Mode::Together, &[[0, 0, 0, 1], [0; 4]], None);
        check(Mode::Together, &[[0, 0, 0, 1], [0; 4], [0, 0, 1, 0]], Some(Gap::Different));
        check(Mode::Together, &[], None);
    }

    #[test]
    fn without_names_small_sides_hide_all_sides() {
        check(Mode::Anonymous, &[[0, 0, 0, 3], [0, 0, 3, 0]], Some(Gap::Different));
        check(Mode::Anonymous, &[[0, 0, 0, 3], [0, 0, 3, 0], [2, 0, 0, 0]], None);
    }

    #[test]
    fn dont_know_is_never_a_gap() {
        let knows = Tally { graded: [0, 0, 0, 2], ..Tally::default() };
        let does_not = Tally { dont_know: 9, ..Tally::default() };
        assert_eq!(Gap::between(&[knows, does_not], Mode::Together), None);
    }
}
