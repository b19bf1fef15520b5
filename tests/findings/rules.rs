//! Every rule for findings and for what is shown, by its name and through the whole way: hands as they are kept, the report,
//! the sentences.

use crate::support::hands::{names, of, row, together, write};
use kyoso::domain::Step;
use kyoso::domain::check::{
    Answer, Cell, Check, Column, ColumnOf, Finding, Gap, Grade, Incomparable, Median, Mode, Occasion, Replies, Report,
    Shown, Spread, Tally, Trend, picture,
};
use kyoso::domain::{Plan, PlanId};
use kyoso::words::{Lang, TrendWords, report, words};
use std::collections::BTreeSet;

fn finding(hands: &[&str]) -> Finding {
    row(hands).finding
}

/// What may be shown of these counts in 名前なし, where they come without sides.
fn anonymous(counts: &str) -> Shown {
    let replies = Replies::Many(vec![Some(counts.parse().expect("a tally"))]);
    Shown::of(&replies, &[], Mode::Anonymous, Mode::Anonymous.min_n())
}

fn spread(shown: &Shown) -> &Spread {
    let Shown::Many(spread) = shown else { panic!("{shown:?}") };
    spread
}

fn dots(columns: &[Column]) -> Vec<Vec<Option<u8>>> {
    columns.iter().map(|column| column.dots.clone()).collect()
}

// Findings.

#[test]
fn what_applies_to_nobody_is_not_applicable_and_has_no_place() {
    assert_eq!(finding(&["0 0 0 0 0 3"]), Finding::NotApplicable);
    let report = Report::of(&together(Step::Find, &[("P4-1", &["0 0 0 0 0 3"]), ("P1-1", &["3 0 0 0 0 0"])]));
    assert_eq!(names(&report.talk), "P1-1");
    assert!(names(&report.rest).contains("P4-1"), "it is told among the rest");
}

#[test]
fn where_nobody_answered_it_is_not_enough() {
    assert_eq!(finding(&[]), Finding::NotEnough);
    assert_eq!(finding(&["0 0 0 0 0 0"]), Finding::NotEnough);
    assert_eq!(anonymous("0 0 0 4 0 0"), Shown::Nothing, "five in 名前なし");
}

#[test]
fn one_answer_is_enough_in_the_open() {
    assert_eq!(finding(&["0 0 0 1 0 0"]), Finding::Done);
}

#[test]
fn a_third_of_dont_know_is_unknown() {
    assert_eq!(finding(&["0 0 3 0 2 0"]), Finding::Unknown, "2 of 5");
    assert_eq!(finding(&["0 0 0 5 2 0"]), Finding::Done, "2 of 7");
    assert_eq!(finding(&["0 0 0 2 0 0", "0 0 0 2 2 0"]), Finding::Unknown, "over all sides");
}

#[test]
fn a_third_on_each_end_that_agrees_little_is_split() {
    assert_eq!(finding(&["2 0 0 3 0 0"]), Finding::Split);
    assert_eq!(finding(&["2 0 0 0 0 0", "0 0 0 3 0 0"]), Finding::Split);
    assert_eq!(finding(&["0 3 3 0 0 0"]), Finding::Almost, "neighbours are not apart");
    assert_eq!(finding(&["1 15 3 6 0 0"]), Finding::NotYet, "an agreement of two fifths is no split");
}

#[test]
fn a_middle_of_little_or_less_is_not_yet() {
    assert_eq!(finding(&["0 3 2 0 0 0"]), Finding::NotYet);
    assert_eq!(finding(&["3 0 0 0 0 0"]), Finding::NotYet);
}

#[test]
fn a_middle_below_mostly_or_a_low_third_is_almost() {
    assert_eq!(finding(&["0 2 2 0 0 0"]), Finding::Almost);
    assert_eq!(finding(&["0 2 4 0 0 0"]), Finding::Almost);
}

#[test]
fn all_else_is_done() {
    assert_eq!(finding(&["0 2 5 0 0 0"]), Finding::Done);
    assert_eq!(finding(&["0 1 4 0 0 0"]), Finding::Done);
}

#[test]
fn one_voice_among_many_is_a_worry_in_words_only() {
    let sides = ["1 0 0 2 0 0", "0 1 0 4 0 0"];
    let row = row(&sides);
    let Shown::Worry(columns) = &row.shown else { panic!("{:?}", row.shown) };
    assert_eq!(columns.iter().map(|column| column.answers).filter(|of| *of == ColumnOf::Low).count(), 1);
    assert_eq!(dots(columns), [vec![None; 6], vec![], vec![None; 2], vec![]], "△ and ・ together, no side");
    assert_eq!((row.gap, row.inside, row.medians), (None, Vec::new(), Vec::new()));
    let report = Report::of(&together(Step::Find, &[("P4-1", &sides), ("P1-1", &["0 0 0 3 0 0", "0 0 0 5 0 0"])]));
    assert!(report.lowest.iter().all(|lowest| !names(lowest).contains("P4-1")), "{:?}", report.lowest);
}

#[test]
fn four_answers_or_no_lowest_one_are_no_worry() {
    for hands in ["1 0 0 3 0 0", "0 1 0 5 0 0", "2 0 0 3 0 0"] {
        assert!(!matches!(row(&[hands]).shown, Shown::Worry(_)), "{hands}");
    }
}

// The order of discussion.

#[test]
fn unknown_comes_first_then_split_then_the_lowest() {
    let report = Report::of(&together(
        Step::Find,
        &[
            ("P4-1", &["0 0 0 6 0 0"]),
            ("P5-1", &["0 3 3 0 0 0"]),
            ("P7-1", &["0 6 0 0 0 0"]),
            ("P6-1", &["3 0 0 3 0 0"]),
            ("P1-1", &["0 0 3 0 3 0"]),
        ],
    ));
    assert_eq!(names(&report.talk), "P1-1 P6-1 P7-1");
    assert_eq!(names(&report.rest), "P5-1 P4-1 P3-1 P2-1 P8-1");
}

#[test]
fn within_a_finding_the_most_urgent_comes_first() {
    let check = |first: &str, second: &str, expected: &str| {
        let report = Report::of(&together(Step::Find, &[("P4-1", &[first]), ("P1-1", &[second])]));
        assert_eq!(names(&report.talk), expected, "{first} and {second}");
    };
    check("0 0 4 0 2 0", "0 0 1 0 1 0", "P1-1 P4-1");
    check("0 4 4 3 0 0", "3 0 0 3 0 0", "P1-1 P4-1");
    check("0 6 0 0 0 0", "6 0 0 0 0 0", "P1-1 P4-1");
    check("0 4 2 0 0 0", "0 5 1 0 0 0", "P1-1 P4-1");
    check("0 0 0 6 0 0", "0 0 6 0 0 0", "P4-1 P1-1");
}

#[test]
fn at_most_three_are_talked_about_and_ties_come_in_session_order() {
    let low: &[&str] = &["3 0 0 0 0 0"];
    let all = ["P1-1", "P2-1", "P3-1", "P4-1", "P5-1", "P6-1", "P7-1", "P8-1"].map(|item| (item, low));
    let report = Report::of(&together(Step::Find, &all));
    assert_eq!(
        (names(&report.talk), names(&report.rest)),
        ("P4-1 P5-1 P7-1".into(), "P6-1 P3-1 P2-1 P8-1 P1-1".into())
    );
}

// Sides.

#[test]
fn one_step_between_sides_is_different_and_two_are_very_different() {
    assert_eq!(row(&["0 0 0 3 0 0", "0 0 3 0 0 0"]).gap, Some(Gap::Different));
    assert_eq!(row(&["0 0 0 3 0 0", "0 3 0 0 0 0", "0 0 3 0 0 0"]).gap, Some(Gap::VeryDifferent));
    assert_eq!(row(&["0 0 0 3 0 0", "0 0 1 1 0 0"]).gap, None, "half a step");
    assert_eq!(row(&["0 0 0 3 0 0", "0 0 0 0 3 0"]).gap, None, "not to know is no gap");
    assert_eq!(row(&["0 0 0 3 0 0", "0 0 0 0 0 0"]).gap, None, "a side that did not answer");
}

#[test]
fn a_gap_never_says_who_is_right() {
    let check = together(Step::Find, &[("P4-1", &["0 0 0 2 0 0", "2 0 0 0 0 0"])]);
    let (report, words) = (Report::of(&check), words(Lang::Ja));
    for gap in [Gap::Different, Gap::VeryDifferent] {
        assert!(!words.report.gap(gap).contains('{'), "no side is named");
    }
    let said = report::sentences(words, &report, of(&report, "P4-1")).join("");
    assert!(said.contains("大きく") && !said.contains("団体1") && !said.contains("団体2"), "{said}");
}

#[test]
fn disagreement_inside_a_side_is_told_apart_from_the_gap() {
    let row = row(&["3 0 0 3 0 0", "0 0 3 0 0 0"]);
    assert_eq!((row.gap, row.inside), (None, vec![1]));
}

#[test]
fn a_side_has_its_own_lowest_three_whether_it_is_modest_or_generous() {
    let modest = ["1 0 0 0 0 0", "0 1 0 0 0 0", "0 0 1 0 0 0", "0 0 1 0 0 0"];
    let generous = ["0 1 0 0 0 0", "0 0 1 0 0 0", "0 0 0 1 0 0", "0 0 0 1 0 0"];
    let items = ["P1-1", "P8-1", "P4-1", "P5-1"];
    let hands: Vec<[&str; 2]> = modest.into_iter().zip(generous).map(|(modest, generous)| [modest, generous]).collect();
    let asked: Vec<_> = items.into_iter().zip(&hands).map(|(item, hands)| (item, &hands[..])).collect();
    let report = Report::of(&together(Step::Find, &asked));
    assert_eq!(report.lowest.iter().map(names).collect::<Vec<_>>(), ["P1-1 P8-1"; 2]);
}

#[test]
fn without_names_a_small_side_hides_all_sides() {
    let tally = |text: &str| text.parse::<Tally>().expect("a tally");
    let (three, two) = (tally("0 0 0 3 0 0"), tally("2 0 0 0 0 0"));
    assert_eq!(Gap::between(&[three, two], Mode::Anonymous), None);
    assert_eq!(Gap::between(&[three, two], Mode::Together), Some(Gap::VeryDifferent));
}

// What moved.

fn trend(before: &str, after: &str) -> Result<Trend, Incomparable> {
    let sides: BTreeSet<String> = ["市", "自治会"].map(str::to_owned).into();
    let occasion = Occasion { mode: Mode::Together, text_version: "1", sides: &sides };
    let tally = |text: &str| text.parse::<Tally>().expect("a tally");
    Trend::between((&occasion, &tally(before)), (&occasion, &tally(after)), true)
}

#[test]
fn an_arrow_needs_a_move_beyond_noise() {
    let check = |before, after, expected| assert_eq!(trend(before, after), Ok(expected), "{before} → {after}");
    check("0 4 0 0 0 0", "0 1 3 0 0 0", Trend::Up);
    check("0 1 3 0 0 0", "0 4 0 0 0 0", Trend::Down);
    check("0 7 0 0 0 0", "0 2 5 0 0 0", Trend::NoBigChange);
    check("0 8 0 0 0 0", "0 4 4 0 0 0", Trend::Up);
    check("0 20 0 0 0 0", "0 14 6 0 0 0", Trend::Up);
    check("0 20 0 0 0 0", "0 15 5 0 0 0", Trend::NoBigChange);
    check("0 7 0 0 0 0", "0 50 50 0 0 0", Trend::NoBigChange);
}

#[test]
fn an_arrow_points_only_where_the_same_people_answered_the_same() {
    assert_eq!(trend("0 0 0 0 3 0", "0 0 0 3 0 0"), Err(Incomparable::NoAnswers));
    for trend in [Trend::NoBigChange, Trend::OtherPeople] {
        assert_eq!(TrendWords::arrow(trend), None);
    }
}

// The whole picture.

#[test]
fn the_picture_takes_every_mode() {
    let plan = Plan::new(PlanId::default());
    let cell = |check: &Check| picture(&plan, check)[3].1.map(Cell::finding);
    let expected = [Some(Finding::Split), None, None, None];
    assert_eq!(cell(&together(Step::Find, &[("P4-1", &["2 0 0 0 0 0", "0 0 0 3 0 0"])])), expected);
    let mut agreed = Check { mode: Mode::Together, ..Check::default() };
    write(&mut agreed, "answers", "P4-1", "1");
    assert_eq!(cell(&agreed), [Some(Finding::NotYet), None, None, None]);
}

#[test]
fn own_questions_are_talked_about_and_stand_in_no_picture() {
    let mut check = together(Step::Find, &[("P4-1", &["0 0 0 3 0 0"]), ("X1", &["0 0 0 0 3 0"])]);
    write(&mut check, "extra", "X1", "雨の日のことを決めた。");
    let report = Report::of(&check);
    assert_eq!((names(&report.talk), of(&report, "X1").finding), ("X1 P4-1".to_owned(), Finding::Unknown));
    let mut cells = picture(&Plan::new(PlanId::default()), &check).into_iter().flat_map(|(_, row)| row);
    assert!(cells.all(|cell| cell != Cell::Found(Finding::Unknown)));
}

#[test]
fn the_entry_question_is_told_and_belongs_to_no_principle() {
    let check = together(Step::Find, &[("E-1", &["3 0 0 0 0 0"]), ("P4-1", &["0 0 0 3 0 0"])]);
    let report = Report::of(&check);
    assert_eq!(spread(&report.entry.shown).tally.graded, [3, 0, 0, 0]);
    assert_eq!(names(&report.talk), "P4-1");
    assert_eq!(report.counts(), [(Finding::Done, 1), (Finding::NotEnough, 7)]);
}

#[test]
fn what_is_left_to_paper_says_so_and_counts_nowhere() {
    let mut check = together(Step::Consult, &[("P8-2", &["3 0 0 0 0 0"])]);
    write(&mut check, "standing", "", "different");
    let report = Report::of(&check);
    assert_eq!((&of(&report, "P8-2").shown, report.on_paper().count()), (&Shown::OnPaper, 1));
    assert_eq!(names(&report.talk), "");
    assert_eq!(report.counts(), [(Finding::NotEnough, 7)]);
    assert!(report::short(words(Lang::Ja), report.mode, of(&report, "P8-2")).contains(&"紙で".to_owned()));
}

// How it is shown.

#[test]
fn every_answer_is_a_dot_of_its_side_from_two_answers_on() {
    let shown = row(&["1 0 0 1 0 0", "0 0 0 1 2 1"]).shown;
    let none = Vec::<Option<u8>>::new;
    assert_eq!(dots(&spread(&shown).dots), [vec![Some(1), Some(2)], none(), none(), vec![Some(1)], vec![Some(2); 2]]);
    assert_eq!(row(&["0 0 1 0 0 2"]).shown, Shown::One(Answer::Graded(Grade::Mostly)), "one answer is no picture");
}

#[test]
fn without_names_dots_have_no_side() {
    let shown = anonymous("0 2 0 3 0 0");
    assert!(dots(&spread(&shown).dots).concat().iter().all(Option::is_none));
}

#[test]
fn more_answers_than_fit_on_a_page_are_told_in_words() {
    let shown = row(&["0 0 0 121 0 0"]).shown;
    assert_eq!((spread(&shown).dots.len(), spread(&shown).tally.n()), (0, 121));
}

#[test]
fn the_middle_stands_with_its_range_but_not_without_names() {
    let shown = row(&["1 1 2 1 0 0"]).shown;
    let mostly = Median { lower: Grade::Mostly, upper: Grade::Mostly };
    assert_eq!((spread(&shown).median, spread(&shown).range), (Some(mostly), Some((Grade::NotYet, Grade::Done))));
    assert_eq!(spread(&row(&["0 0 3 0 0 0"]).shown).range, None, "all alike");
    assert_eq!(spread(&anonymous("0 2 0 3 0 0")).range, None);
}

#[test]
fn a_tie_names_both_middle_answers() {
    let middle = |hands| spread(&row(&[hands]).shown).median.map(|median| report::middle(words(Lang::Ja), median));
    assert_eq!(middle("0 3 3 0 0 0").as_deref(), Some("○と△のあいだ"));
    assert_eq!(middle("1 0 0 1 0 0").as_deref(), Some("◎と・のあいだ"));
    assert_eq!(middle("0 3 4 0 0 0").as_deref(), Some("○"));
}

#[test]
fn one_who_checks_alone_sees_the_answer_itself() {
    let mut check = Check::default();
    write(&mut check, "answers", "P4-1", "2");
    let report = Report::of(&check);
    assert_eq!(of(&report, "P4-1").shown, Shown::One(Answer::Graded(Grade::Little)));
    assert_eq!((report.sides.len(), report.lowest.len()), (0, 0));
    check.mode = Mode::Together;
    assert_eq!(of(&Report::of(&check), "P4-1").shown, Shown::Agreed(Answer::Graded(Grade::Little)));
}

#[test]
fn every_result_has_the_name_of_its_mode() {
    let names: BTreeSet<_> = [Mode::PerOrganisation, Mode::Anonymous, Mode::Together, Mode::Alone]
        .map(|mode| words(Lang::Ja).check.modes.of(mode))
        .into();
    assert_eq!(names.len(), 4);
    assert_eq!(Report::of(&together(Step::Find, &[])).mode, Mode::Together);
}
