//! What the answers to one item say about a group.

use super::agreement::Agreement;
use super::answer::Grade;
use super::tally::{Median, Tally};

/// A finding. It starts a conversation; it is no mark and has no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finding {
    /// 今回は関係ない: no place in the order of discussion.
    NotApplicable,
    /// まだ表示できません: too few answers. No place in the order either.
    NotEnough,
    /// まだ知られていない: share information first.
    Unknown,
    /// 見え方が分かれている: hear both reasons.
    Split,
    /// これから: choose one action.
    NotYet,
    /// もう少し.
    Almost,
    /// できている.
    Done,
}

impl Finding {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::NotApplicable, Self::NotEnough, Self::Unknown, Self::Split, Self::NotYet, Self::Almost, Self::Done];

    /// All of them, what is talked about first at the front.
    pub const IN_DISCUSSION: [Self; 7] =
        [Self::Unknown, Self::Split, Self::NotYet, Self::Almost, Self::Done, Self::NotApplicable, Self::NotEnough];

    /// Whether it says nothing about the item: nobody answered on it, or not enough did.
    pub const fn is_silent(self) -> bool {
        matches!(self, Self::NotApplicable | Self::NotEnough)
    }

    /// The finding for a tally. `min_n` is the smallest number of answers that is shown, at least 1; see
    /// [`super::Mode::min_n`].
    pub fn of(tally: &Tally, min_n: u32) -> Self {
        let min_n = u64::from(min_n.max(1));
        let (valid, n, dont_know) = (tally.valid(), tally.n(), u64::from(tally.dont_know));
        if n == 0 && u64::from(tally.not_applicable) >= min_n {
            return Self::NotApplicable;
        }
        if n < min_n {
            return Self::NotEnough;
        }
        if dont_know > 0 && dont_know >= n.div_ceil(3) {
            return Self::Unknown;
        }
        let need = valid.div_ceil(3);
        if is_split(tally, need) {
            return Self::Split;
        }
        match tally.median().map(Median::doubled) {
            None => Self::Unknown,
            Some(..=4) => Self::NotYet,
            Some(..6) => Self::Almost,
            Some(_) if tally.low() >= need => Self::Almost,
            Some(_) => Self::Done,
        }
    }
}

/// Whether a third each stands high and low, two steps or more apart, and the whole agrees little.
fn is_split(tally: &Tally, need: u64) -> bool {
    let mut used = Grade::ALL.into_iter().filter(|grade| tally.count(*grade) > 0).map(Grade::number);
    let lowest = used.next();
    let highest = used.next_back().or(lowest);
    let are_apart = lowest.zip(highest).is_some_and(|(lowest, highest)| highest - lowest >= 2);
    tally.low() >= need
        && tally.high() >= need
        && are_apart
        && Agreement::of(tally).is_some_and(|agreement| agreement.is_less_than(2, 5))
}

/// 「気になる声もあります」: most say it is done, and somebody says まだこれから. Shown in words only: 「多くの人が ○ 以上」, △ and ・ in one
/// column, no count, no side.
pub fn has_worry(tally: &Tally, min_n: u32) -> bool {
    tally.valid() >= 5 && tally.count(Grade::NotYet) >= 1 && Finding::of(tally, min_n) == Finding::Done
}

#[cfg(test)]
mod tests {
    use super::Finding::*;
    use super::*;
    use proptest::prelude::*;

    fn find(graded: [u32; 4], dont_know: u32, not_applicable: u32, min_n: u32) -> Finding {
        Finding::of(&Tally { graded, dont_know, not_applicable }, min_n)
    }

    #[test]
    fn all_not_applicable_is_not_applicable() {
        assert_eq!(find([0; 4], 0, 5, 5), NotApplicable);
        assert_eq!(find([0; 4], 0, 1, 1), NotApplicable);
        assert_eq!(find([0, 0, 0, 1], 0, 9, 1), Done);
    }

    #[test]
    fn too_few_answers_are_not_enough() {
        assert_eq!(find([0; 4], 0, 4, 5), NotEnough);
        assert_eq!(find([0, 0, 0, 4], 0, 9, 5), NotEnough);
        assert_eq!(find([0; 4], 0, 0, 0), NotEnough);
        assert_eq!(find([0, 0, 0, 4], 1, 0, 5), Done);
    }

    #[test]
    fn a_third_of_dont_know_is_unknown() {
        assert_eq!(find([0, 0, 3, 0], 2, 0, 5), Unknown);
        assert_eq!(find([0, 0, 0, 4], 2, 0, 5), Unknown);
        assert_eq!(find([0, 0, 0, 5], 2, 0, 5), Done);
        assert_eq!(find([0; 4], 1, 0, 1), Unknown);
    }

    #[test]
    fn the_same_mean_gets_different_findings() {
        assert_eq!(find([2, 0, 0, 3], 0, 0, 5), Split);
        assert_eq!(find([0, 1, 4, 0], 0, 0, 5), Done);
    }

    #[test]
    fn neighbours_are_not_split() {
        assert_eq!(find([0, 3, 3, 0], 0, 0, 5), Almost);
    }

    #[test]
    fn agreement_of_two_fifths_is_not_split() {
        assert_eq!(find([1, 15, 3, 6], 0, 0, 5), NotYet);
    }

    #[test]
    fn a_median_of_two_is_not_yet() {
        assert_eq!(find([0, 1, 0, 0], 0, 0, 1), NotYet);
        assert_eq!(find([1, 0, 0, 0], 0, 0, 1), NotYet);
        assert_eq!(find([0, 3, 2, 0], 0, 0, 1), NotYet);
    }

    #[test]
    fn a_median_below_three_or_a_low_third_is_almost() {
        assert_eq!(find([0, 2, 2, 0], 0, 0, 1), Almost);
        assert_eq!(find([0, 2, 4, 0], 0, 0, 1), Almost);
        assert_eq!(find([0, 2, 5, 0], 0, 0, 1), Done);
    }

    #[test]
    fn one_low_voice_among_many_is_a_worry() {
        let worry = |graded, min_n| has_worry(&Tally { graded, ..Tally::default() }, min_n);
        assert!(worry([1, 0, 0, 5], 5));
        assert!(!worry([1, 0, 0, 3], 1), "four answers");
        assert!(!worry([0, 1, 0, 5], 1), "nobody says まだこれから");
        assert!(!worry([1, 0, 0, 5], 7), "not shown");
        assert!(!worry([2, 0, 0, 3], 1), "split");
    }

    fn tally() -> impl Strategy<Value = Tally> {
        (prop::array::uniform4(0_u32..12), 0_u32..12, 0_u32..4).prop_map(|(graded, dont_know, not_applicable)| Tally {
            graded,
            dont_know,
            not_applicable,
        })
    }

    proptest! {
        #[test]
        fn one_more_dont_know_changes_nothing_or_makes_it_unknown(tally in tally()) {
            let before = Finding::of(&tally, 1);
            let after = Finding::of(&Tally { dont_know: tally.dont_know + 1, ..tally }, 1);
            prop_assert!(after == before || after == Unknown, "{before:?} became {after:?}");
        }

        #[test]
        fn not_applicable_is_left_out(tally in tally(), more in 0_u32..9) {
            prop_assume!(tally.n() > 0);
            let other = Tally { not_applicable: more, ..tally };
            prop_assert_eq!(Finding::of(&tally, 1), Finding::of(&other, 1));
        }

        #[test]
        fn what_may_not_be_shown_is_not_found(tally in tally(), min_n in 1_u32..12) {
            let finding = Finding::of(&tally, min_n);
            prop_assert_eq!(finding.is_silent(), tally.n() < u64::from(min_n));
        }

        #[test]
        fn a_better_answer_of_all_is_never_a_worse_finding(tally in tally()) {
            // Everybody one step up: without a spread at the ends the finding cannot fall back to これから.
            let [c1, c2, c3, c4] = tally.graded;
            let raised = Tally { graded: [0, c1, c2, c3 + c4], ..tally };
            if Finding::of(&tally, 1) == Done {
                prop_assert_eq!(Finding::of(&raised, 1), Done);
            }
        }
    }
}
