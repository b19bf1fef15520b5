//! What a group talks about first.

use super::agreement::Agreement;
use super::finding::Finding;
use super::question::Question;
use super::tally::{Median, Tally, compare_shares};
use std::cmp::Ordering;

/// The most questions that are talked about in one session, each with one action.
pub const MOST_TO_DISCUSS: usize = 3;

/// The questions to talk about, at most [`MOST_TO_DISCUSS`].
pub fn to_discuss(asked: &[(Question, Tally)], min_n: u32) -> Vec<Question> {
    let mut order = order_of_discussion(asked, min_n);
    order.truncate(MOST_TO_DISCUSS);
    order
}

/// All questions that have a finding to talk about: まだ知られていない (by share of わからない), 見え方が分かれている (least agreement first),
/// これから and もう少し (both by median, then by the share of △ and ・), できている. Ties in session order.
pub fn order_of_discussion(asked: &[(Question, Tally)], min_n: u32) -> Vec<Question> {
    let mut ranked: Vec<_> = asked
        .iter()
        .filter_map(|(question, tally)| {
            let finding = Finding::of(tally, min_n);
            Some((rank(finding)?, finding, *question, tally))
        })
        .collect();
    ranked.sort_by(|(rank, finding, question, tally), (other_rank, _, other_question, other)| {
        rank.cmp(other_rank)
            .then_with(|| within(*finding, tally, other))
            .then_with(|| question.place_in_session().cmp(&other_question.place_in_session()))
    });
    ranked.into_iter().map(|(_, _, question, _)| question).collect()
}

/// The questions that a side itself sees lowest, at most [`MOST_TO_DISCUSS`]: by median, then by the share of △ and ・, then in
/// session order. Ranks inside one side are the same for generous and for modest people. Those that stand as high as the
/// side's highest are not among them: where all are alike, none is lowest.
pub fn lowest_of_side(asked: &[(Question, Tally)]) -> Vec<Question> {
    let mut answered: Vec<_> = asked.iter().filter(|(_, tally)| tally.valid() > 0).collect();
    answered.sort_by(|(question, tally), (other_question, other)| {
        lowest_first(tally, other).then_with(|| question.place_in_session().cmp(&other_question.place_in_session()))
    });
    let Some((_, highest)) = answered.last() else { return Vec::new() };
    let below = answered.iter().take_while(|(_, tally)| lowest_first(tally, highest).is_lt());
    below.take(MOST_TO_DISCUSS).map(|(question, _)| *question).collect()
}

const fn rank(finding: Finding) -> Option<u8> {
    match finding {
        Finding::Unknown => Some(1),
        Finding::Split => Some(2),
        Finding::NotYet => Some(3),
        Finding::Almost => Some(4),
        Finding::Done => Some(5),
        Finding::NotApplicable | Finding::NotEnough => None,
    }
}

/// The order of two questions with the same finding.
fn within(finding: Finding, tally: &Tally, other: &Tally) -> Ordering {
    match finding {
        Finding::Unknown => {
            let share = |tally: &Tally| (u64::from(tally.dont_know), tally.n());
            compare_shares(share(other), share(tally))
        }
        Finding::Split => Agreement::of(tally).cmp(&Agreement::of(other)),
        Finding::NotYet | Finding::Almost => lowest_first(tally, other),
        Finding::Done | Finding::NotApplicable | Finding::NotEnough => Ordering::Equal,
    }
}

/// By median, then the larger share of △ and ・ first.
fn lowest_first(tally: &Tally, other: &Tally) -> Ordering {
    let median = |tally: &Tally| tally.median().map(Median::doubled);
    let low = |tally: &Tally| (tally.low(), tally.valid());
    median(tally).cmp(&median(other)).then_with(|| compare_shares(low(other), low(tally)))
}

#[cfg(test)]
mod tests {
    use super::super::ItemId;
    use super::*;

    fn items(tallies: &[(&str, [u32; 4], u32)]) -> Vec<(Question, Tally)> {
        let item = |(name, graded, dont_know): &(&str, [u32; 4], u32)| {
            (name.parse().unwrap(), Tally { graded: *graded, dont_know: *dont_know, not_applicable: 0 })
        };
        tallies.iter().map(item).collect()
    }

    fn names(asked: &[Question]) -> String {
        asked.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    fn check(tallies: &[(&str, [u32; 4], u32)], expected: &str) {
        assert_eq!(names(&order_of_discussion(&items(tallies), 1)), expected);
    }

    #[test]
    fn findings_come_in_their_order() {
        check(
            &[
                ("P1-2", [0, 0, 0, 6], 0),
                ("P2-2", [0, 3, 3, 0], 0),
                ("P3-2", [0, 6, 0, 0], 0),
                ("P8-2", [3, 0, 0, 3], 0),
                ("P4-2", [0, 0, 3, 0], 3),
            ],
            "P4-2 P8-2 P3-2 P2-2 P1-2",
        );
    }

    #[test]
    fn unknown_items_come_by_share_of_dont_know() {
        check(&[("P4-2", [0, 0, 4, 0], 2), ("P1-2", [0, 0, 1, 0], 1)], "P1-2 P4-2");
    }

    #[test]
    fn split_items_come_with_the_least_agreement_first() {
        check(&[("P4-2", [0, 4, 4, 3], 0), ("P1-2", [3, 0, 0, 3], 0)], "P1-2 P4-2");
    }

    #[test]
    fn not_yet_and_almost_come_by_median_and_then_by_share_of_low_answers() {
        check(&[("P4-2", [0, 6, 0, 0], 0), ("P1-2", [6, 0, 0, 0], 0)], "P1-2 P4-2");
        check(&[("P4-2", [0, 4, 2, 0], 0), ("P1-2", [0, 5, 1, 0], 0)], "P1-2 P4-2");
        check(&[("P4-2", [0, 2, 4, 0], 0), ("P1-2", [0, 3, 3, 0], 0)], "P1-2 P4-2");
        check(&[("P4-2", [0, 4, 6, 0], 0), ("P1-2", [0, 2, 2, 0], 0)], "P1-2 P4-2");
    }

    #[test]
    fn done_items_and_ties_come_in_session_order() {
        check(&[("P1-2", [0, 0, 5, 0], 0), ("P4-2", [0, 0, 5, 0], 0), ("P5-2", [0, 0, 0, 5], 0)], "P4-2 P5-2 P1-2");
        check(&[("P1-2", [2, 0, 0, 2], 0), ("P7-2", [1, 0, 0, 1], 0)], "P7-2 P1-2");
        check(&[("P4-5", [0, 0, 5, 0], 0), ("P4-3", [0, 0, 5, 0], 0)], "P4-3 P4-5");
        check(&[("X1", [0, 0, 5, 0], 0), ("P1-3", [0, 0, 5, 0], 0)], "P1-3 X1");
    }

    #[test]
    fn items_that_are_not_shown_have_no_place() {
        check(&[("P1-2", [0; 4], 0), ("P4-2", [1, 0, 0, 0], 0)], "P4-2");
        assert_eq!(order_of_discussion(&items(&[("P4-2", [4, 0, 0, 0], 0)]), 5), []);
    }

    #[test]
    fn at_most_three_items_are_discussed() {
        let all: Vec<_> =
            ItemId::all().map(|item| (item.into(), Tally { graded: [0, 1, 0, 0], ..Tally::default() })).collect();
        assert_eq!(names(&to_discuss(&all, 1)), "P4-1 P4-2 P4-3");
    }

    #[test]
    fn a_side_has_its_own_lowest_three() {
        let modest = [
            ("P1-2", [0, 1, 0, 0], 0),
            ("P2-2", [1, 1, 0, 0], 0),
            ("P3-2", [1, 0, 0, 0], 0),
            ("P4-2", [0, 0, 1, 0], 0),
            ("P5-2", [0, 0, 0, 0], 1),
            ("P6-2", [1, 1, 0, 0], 0),
        ];
        let generous = modest.map(|(name, [c1, c2, c3, _], dont_know)| (name, [0, c1, c2, c3], dont_know));
        for side in [modest, generous] {
            assert_eq!(names(&lowest_of_side(&items(&side))), "P3-2 P6-2 P2-2");
        }
    }

    #[test]
    fn where_all_are_alike_none_is_lowest() {
        assert_eq!(lowest_of_side(&items(&[("P1-2", [0, 1, 0, 0], 0), ("P4-2", [0, 2, 0, 0], 0)])), []);
        assert_eq!(lowest_of_side(&[]), []);
    }
}
