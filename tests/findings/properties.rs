//! What holds for all answers, tried by the thousands.

use crate::support::hands::{together, write};
use kyoso::domain::Step;
use kyoso::domain::check::{
    Answer, Check, Finding, Gap, MOST_DOTS, Mode, Occasion, Question, Report, Row, Shown, Tally, Trend, has_worry,
};
use kyoso::words::{Lang, report, words};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Counts of one side, as few as in a hall and as odd as they come.
fn tally() -> impl Strategy<Value = Tally> {
    (prop::array::uniform4(0_u32..7), 0_u32..4, 0_u32..3).prop_map(|(graded, dont_know, not_applicable)| Tally {
        graded,
        dont_know,
        not_applicable,
    })
}

/// The hands of two to six sides to the eight questions of ①, and to one of their own.
fn hands() -> impl Strategy<Value = Vec<Vec<Tally>>> {
    (2_usize..=6).prop_flat_map(|sides| prop::collection::vec(prop::collection::vec(tally(), sides), 9))
}

const ASKED: [&str; 9] = ["P4-1", "P5-1", "P7-1", "P6-1", "P3-1", "P2-1", "P8-1", "P1-1", "X1"];

fn check(hands: &[Vec<Tally>]) -> Check {
    let texts: Vec<Vec<String>> = hands.iter().map(|sides| sides.iter().map(ToString::to_string).collect()).collect();
    let texts: Vec<Vec<&str>> = texts.iter().map(|sides| sides.iter().map(String::as_str).collect()).collect();
    let asked: Vec<_> = ASKED.into_iter().zip(&texts).map(|(question, sides)| (question, &sides[..])).collect();
    let mut check = together(Step::Find, &asked);
    write(&mut check, "extra", "X1", "雨の日のことを決めた。");
    check
}

fn report(hands: &[Vec<Tally>]) -> Report {
    Report::of(&check(hands))
}

fn changed(hands: &[Vec<Tally>], change: impl Fn(Tally) -> Tally) -> Vec<Vec<Tally>> {
    hands.iter().map(|sides| sides.iter().copied().map(&change).collect()).collect()
}

/// Every sentence that is said of a report.
fn sentences(report: &Report) -> Vec<String> {
    let of_row = |row: &Row| {
        let words = words(Lang::Ja);
        let said = report::sentences(words, report, row).into_iter();
        let short = report::short(words, report.mode, row);
        let sides = report::side_middles(words, report, row);
        said.chain(short).chain(sides).chain(report::columns(words, report, row)).collect::<Vec<_>>()
    };
    report.rows().flat_map(of_row).collect()
}

fn tallies() -> impl Strategy<Value = (Tally, Tally)> {
    (tally(), tally())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn the_order_of_answers_never_matters(given in prop::collection::vec(0_usize..6, 0..30), seed in any::<u64>()) {
        let answers: Vec<Answer> = given.iter().map(|at| Answer::ALL[*at]).collect();
        let mut others = answers.clone();
        crate::support::shuffle(&mut others, seed);
        let (tally, other): (Tally, Tally) = (answers.into_iter().collect(), others.into_iter().collect());
        prop_assert_eq!(Finding::of(&tally, 1), Finding::of(&other, 1));
        prop_assert_eq!(tally, other);
    }

    #[test]
    fn a_finding_is_of_shares_and_not_of_numbers(tally in tally(), times in 2_u32..9) {
        let many = Tally {
            graded: tally.graded.map(|count| count * times),
            dont_know: tally.dont_know * times,
            not_applicable: tally.not_applicable * times,
        };
        prop_assert_eq!(Finding::of(&tally, 1), Finding::of(&many, 1));
        prop_assert_eq!(tally.median(), many.median());
    }

    #[test]
    fn not_to_know_is_never_a_zero_a_middle_or_a_gap(one in tally(), other in tally(), more in 1_u32..9) {
        let unsure = Tally { dont_know: one.dont_know + more, ..one };
        prop_assert_eq!(one.median(), unsure.median());
        prop_assert_eq!((one.low(), one.high(), one.valid()), (unsure.low(), unsure.high(), unsure.valid()));
        prop_assert_eq!(Gap::between(&[one, other], Mode::Together), Gap::between(&[unsure, other], Mode::Together));
        let finding = Finding::of(&unsure, 1);
        prop_assert!(finding == Finding::of(&one, 1) || finding == Finding::Unknown || one.n() == 0);
    }

    #[test]
    fn a_worry_is_always_done_and_never_small(tally in tally(), min_n in 1_u32..9) {
        if has_worry(&tally, min_n) {
            prop_assert_eq!(Finding::of(&tally, min_n), Finding::Done);
            prop_assert!(tally.valid() >= 5 && tally.graded[0] > 0);
        }
    }

    #[test]
    fn what_moved_up_moves_down_on_the_way_back((before, after) in tallies()) {
        let sides = BTreeSet::new();
        let occasion = Occasion { mode: Mode::Together, text_version: "1", sides: &sides };
        let between = |a: &Tally, b: &Tally| Trend::between((&occasion, a), (&occasion, b), true);
        let back = between(&before, &after).map(|trend| match trend {
            Trend::Up => Trend::Down,
            Trend::Down => Trend::Up,
            other => other,
        });
        prop_assert_eq!(between(&after, &before), back);
    }

    #[test]
    fn alone_is_never_compared_with_a_group((before, after) in tallies(), mode in prop::sample::select(vec![Mode::Together, Mode::Anonymous, Mode::PerOrganisation])) {
        let sides = BTreeSet::new();
        let occasion = |mode| Occasion { mode, text_version: "1", sides: &sides };
        let (alone, group) = (occasion(Mode::Alone), occasion(mode));
        prop_assert!(Trend::between((&alone, &before), (&group, &after), true).is_err());
        prop_assert!(Trend::between((&group, &before), (&alone, &after), true).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn sides_in_another_order_change_no_total(hands in hands(), seed in any::<u64>()) {
        let mut order: Vec<usize> = (0..hands[0].len()).collect();
        crate::support::shuffle(&mut order, seed);
        let swapped: Vec<Vec<Tally>> = hands.iter().map(|sides| order.iter().map(|side| sides[*side]).collect()).collect();
        let (one, other) = (report(&hands), report(&swapped));
        prop_assert_eq!((&one.talk, &one.rest, one.counts()), (&other.talk, &other.rest, other.counts()));
        let lowest: Vec<&Vec<Question>> = order.iter().map(|side| &one.lowest[*side]).collect();
        prop_assert_eq!(lowest, other.lowest.iter().collect::<Vec<_>>());
        for (row, moved) in one.rows().zip(other.rows()) {
            prop_assert_eq!((row.finding, row.gap, row.inside.len()), (moved.finding, moved.gap, moved.inside.len()));
            prop_assert_eq!(report::counts(words(Lang::Ja), one.mode, row), report::counts(words(Lang::Ja), other.mode, moved));
        }
    }

    #[test]
    fn what_does_not_apply_is_left_out_of_everything(hands in hands(), more in 1_u32..9) {
        let others = changed(&hands, |tally| if tally.n() > 0 { Tally { not_applicable: more, ..tally } } else { tally });
        prop_assert_eq!(report(&hands), report(&others));
    }

    #[test]
    fn all_that_was_asked_is_told_once(hands in hands()) {
        let report = report(&hands);
        let told: BTreeSet<Question> = report.talk.iter().chain(&report.rest).copied().collect();
        prop_assert_eq!(told.len(), report.talk.len() + report.rest.len());
        prop_assert_eq!(told.len(), ASKED.len());
        prop_assert!(report.talk.len() <= 3);
        let asked: usize = report.counts().iter().map(|(_, count)| count).sum();
        prop_assert_eq!(asked, ASKED.len());
    }

    #[test]
    fn the_picture_and_the_words_have_the_same_content(hands in hands()) {
        let report = report(&hands);
        for row in report.rows() {
            let columns = report::columns(words(Lang::Ja), &report, row);
            let Shown::Many(spread) = &row.shown else { continue };
            for (column, text) in spread.dots.iter().zip(&columns) {
                let told = format!(" {}人", column.dots.len());
                prop_assert!(text.contains(&told), "{} {}", text, told);
            }
            let drawn = if spread.tally.n() > MOST_DOTS { 0 } else { spread.tally.n() };
            prop_assert_eq!(spread.dots.iter().map(|column| column.dots.len() as u64).sum::<u64>(), drawn);
        }
    }

    #[test]
    fn a_worry_tells_no_side(hands in hands()) {
        let report = report(&hands);
        for row in report.rows().filter(|row| matches!(row.shown, Shown::Worry(_))) {
            prop_assert_eq!((row.gap, row.inside.len(), row.medians.len()), (None, 0, 0));
            prop_assert!(report.lowest.iter().all(|lowest| !lowest.contains(&row.question)));
            let said = report::sentences(words(Lang::Ja), &report, row);
            let said = said.into_iter().chain(report::columns(words(Lang::Ja), &report, row)).collect::<String>();
            prop_assert!(!said.contains("団体") && !said.contains(|sign: char| sign.is_ascii_digit()), "{}", said);
        }
    }

    #[test]
    fn nothing_that_is_said_is_a_score(hands in hands()) {
        for said in sentences(&report(&hands)) {
            for banned in ["%", "％", "点", "平均", "合計", "順位", "割", "."] {
                prop_assert!(!said.contains(banned), "{}: {}", banned, said);
            }
        }
    }
}
