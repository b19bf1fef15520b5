//! What holds for every round, by the thousands: nothing tells in which order ballots came or which answers stood together, and the rules
//! find in what is kept what they find in all answers.

use super::tests::open;
use super::*;
use crate::domain::check::{Answer, Finding, has_worry, order_of_discussion};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// Ballots for sides of these sizes.
fn ballots(sides: &'static [u32]) -> impl Strategy<Value = Vec<Ballot>> {
    let count: usize = sides.iter().map(|present| *present as usize).sum();
    let answers = prop::collection::vec(prop::option::weighted(0.95, prop::sample::select(Answer::ALL.to_vec())), 9);
    let numbers = prop::collection::btree_set(0_u64..1 << 28, count);
    (prop::collection::vec(answers, count), numbers).prop_map(move |(answers, numbers)| {
        let of_side = |(side, present): (u8, &u32)| std::iter::repeat_n(side, *present as usize);
        let sides = (1_u8..).zip(sides).flat_map(of_side);
        let ballot = |((side, answers), number)| Ballot { number: BallotNumber::from_random(number), side, answers };
        sides.zip(answers).zip(numbers).map(ballot).collect()
    })
}

fn counted(sides: &[u32], ballots: &[Ballot]) -> Round {
    let mut round = open(sides);
    for ballot in ballots {
        round.add(ballot).unwrap();
    }
    round
}

const SIDES: &[u32] = &[4, 3, 5];

proptest! {
    #![proptest_config(Config::with_cases(1_000))]

    #[test]
    fn the_slot_is_written_and_read_back(ballots in ballots(SIDES)) {
        let round = counted(SIDES, &ballots);
        prop_assert_eq!(round.to_string().parse(), Ok(round));
    }

    #[test]
    fn what_is_said_is_written_and_read_back(ballots in ballots(SIDES)) {
        let said = counted(SIDES, &ballots).close();
        prop_assert_eq!(said.to_string().parse(), Ok(said));
    }

    #[test]
    fn a_damaged_slot_is_never_read_as_another_round(ballots in ballots(&[2, 3]), at in any::<prop::sample::Index>(), letter in "[0-9a-f /\n]") {
        let round = counted(&[5], &ballots.into_iter().map(|ballot| Ballot { side: 1, ..ballot }).collect::<Vec<_>>());
        let mut text = round.to_string();
        let at = at.index(text.len());
        text.replace_range(at..=at, &letter);
        // The checksum around it is the journal's; here only: what is read is what is written.
        if let Ok(read) = text.parse::<Round>() {
            prop_assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn the_rules_find_in_what_is_said_what_they_find_in_all_answers(ballots in ballots(SIDES), from in 0_usize..12) {
        let round = counted(SIDES, &ballots[from..]);
        let (said, min_n) = (round.close(), 5);
        let (mut whole, mut shown) = (Vec::new(), Vec::new());
        for (question, sides) in round.settings.questions.iter().zip(round.totals.chunks(SIDES.len())) {
            let (total, kept): (Tally, Tally) = (sides.iter().sum(), said.tally(*question).unwrap());
            prop_assert_eq!(Finding::of(&kept, min_n), Finding::of(&total, min_n));
            prop_assert_eq!(has_worry(&kept, min_n), has_worry(&total, min_n));
            whole.push((*question, total));
            shown.push((*question, kept));
        }
        prop_assert_eq!(order_of_discussion(&shown, min_n), order_of_discussion(&whole, min_n));
    }

    #[test]
    fn what_was_taken_back_leaves_nothing(ballots in ballots(SIDES)) {
        let mut counting = Counting::new(open(SIDES));
        let (last, others) = ballots.split_last().unwrap();
        for ballot in others {
            counting.add(ballot.clone()).unwrap();
        }
        let before = counting.round().clone();
        counting.add(last.clone()).unwrap();
        prop_assert_eq!(counting.take_back(), Some(last.clone()));
        prop_assert_eq!(&counting.round().totals, &before.totals);
        prop_assert_eq!(&counting.round().ballots, &before.ballots);
        prop_assert_eq!(counting.close(), before.close());
    }

    #[test]
    fn the_order_of_ballots_is_nowhere(ballots in ballots(SIDES), order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle()) {
        let other: Vec<Ballot> = order.into_iter().map(|at| ballots[at].clone()).collect();
        prop_assert_eq!(same(SIDES, &ballots, &other), (true, true));
    }

    #[test]
    fn which_answers_stood_on_one_ballot_is_nowhere(ballots in ballots(SIDES), exchanges in exchanges()) {
        let other = exchanged(&ballots, &exchanges, |one, other| one.side == other.side);
        prop_assert_eq!(same(SIDES, &ballots, &other), (true, true));
    }

    #[test]
    fn which_side_gave_an_answer_is_nowhere_where_nothing_is_shown_by_side(ballots in ballots(&[4, 2, 5]), exchanges in exchanges()) {
        // Of the second side too few answered to show the middle of any.
        let other = exchanged(&ballots, &exchanges, |_, _| true);
        prop_assert!(same(SIDES, &ballots, &other).1);
    }
}

/// Whether two sets of ballots make the same slot, and the same closed round.
fn same(sides: &[u32], one: &[Ballot], other: &[Ballot]) -> (bool, bool) {
    let (one, other) = (counted(sides, one), counted(sides, other));
    (one.to_string() == other.to_string(), one.close().to_string() == other.close().to_string())
}

/// Questions and pairs of ballots.
fn exchanges() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0_usize..9, 0_usize..11, 0_usize..11), 0..60)
}

/// Exchanges answers to one question between two ballots, where that `may` be.
fn exchanged(
    ballots: &[Ballot],
    exchanges: &[(usize, usize, usize)],
    may: fn(&Ballot, &Ballot) -> bool,
) -> Vec<Ballot> {
    let mut ballots = ballots.to_vec();
    for (question, one, other) in exchanges.iter().copied() {
        if may(&ballots[one], &ballots[other]) {
            let answer = ballots[one].answers[question];
            ballots[one].answers[question] = ballots[other].answers[question];
            ballots[other].answers[question] = answer;
        }
    }
    ballots
}
