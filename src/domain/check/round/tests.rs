//! What an open round keeps and what a closed one says, case by case.

use super::*;
use crate::domain::check::{Answer, Check, Finding, Mode, NewSide, Question, Report, Setup, Shown, Standing};
use crate::domain::date::Date;
use crate::domain::id::{Id, PlanId};
use crate::domain::plan::Plan;
use crate::domain::refusal::Refusal;
use crate::domain::step::Step;
use crate::domain::{LINE_LIMIT, apply};

const CHECK: Id = Id::from_random(5);

fn plan(sides: &[u32]) -> Plan {
    let side = |(number, present): (u32, &u32)| NewSide {
        name: format!("団体{number}"),
        present: *present,
        ..NewSide::default()
    };
    let sides = (1..).zip(sides).map(side).collect();
    let mode = Mode::Anonymous;
    let setup = Setup { step: Step::Act, mode, sides, others: "その他".to_owned(), ..Setup::default() };
    let begin = setup.begin(CHECK, Date::parse("2026-11-22").unwrap(), "1").unwrap();
    apply(&Plan::new(PlanId::default()), &begin).unwrap().plan
}

fn check_of(plan: &Plan) -> &Check {
    plan.checks.get(CHECK).unwrap()
}

pub(super) fn open(sides: &[u32]) -> Round {
    let plan = plan(sides);
    Round::new(Settings::of(plan.id(), check_of(&plan)).unwrap())
}

/// Answers by the digits that are typed for them; the questions after the last one stay blank.
fn ballot(number: u64, side: u8, typed: &str) -> Ballot {
    let answer = |digit: char| Answer::ALL.get(digit.to_digit(10)?.checked_sub(1)? as usize).copied();
    let mut answers: Vec<_> = typed.chars().map(answer).collect();
    answers.resize(9, None);
    Ballot { number: BallotNumber::from_random(number), side, answers }
}

fn with(mut round: Round, ballots: &[(u8, &str)]) -> Round {
    for (number, (side, typed)) in (1..).zip(ballots) {
        round.add(&ballot(number, *side, typed)).unwrap();
    }
    round
}

/// What is kept of the first questions.
fn kept(sides: &[u32], ballots: &[(u8, &str)], questions: usize) -> String {
    let said = with(open(sides), ballots).close().to_string();
    said.split(' ').skip(2).take(questions).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_round_asks_what_its_check_asks() {
    let round = open(&[3, 2, 4, 1]);
    let Settings { check, min_n, people, sides, questions, .. } = round.settings();
    assert_eq!((*check, *min_n, *people, *sides), (CHECK, 5, 10, 3));
    let names: Vec<_> = questions.iter().map(ToString::to_string).collect();
    assert_eq!(names.join(" "), "E-1 P4-3 P5-3 P7-3 P6-3 P3-3 P2-3 P8-3 P1-3");
}

#[test]
fn only_a_check_without_names_has_a_round_and_only_once() {
    let mut plan = plan(&[5]);
    let of = |plan: &Plan| Settings::of(plan.id(), check_of(plan)).is_some();
    assert!(of(&plan));
    plan = apply(&plan, &Check::publish(CHECK, &open(&[5]).close())).unwrap().plan;
    assert!(!of(&plan), "it was closed");
    let other = Check { mode: Mode::Together, ..Check::default() };
    assert_eq!(Settings::of(plan.id(), &other), None);
}

#[test]
fn a_ballot_is_counted_once_and_only_where_it_belongs() {
    let mut round = open(&[3, 3]);
    let first = ballot(1, 2, "123456123");
    round.add(&first).unwrap();
    let again = Ballot { side: 1, ..ballot(1, 1, "111111111") };
    assert_eq!(round.add(&again), Err(NotAdded::AlreadyIn { number: first.number }));
    assert_eq!(round.add(&ballot(2, 3, "")), Err(NotAdded::NoSuchSide { side: 3, sides: 2 }));
    assert_eq!(round.add(&ballot(2, 0, "")), Err(NotAdded::NoSuchSide { side: 0, sides: 2 }));
    let short = Ballot { answers: vec![None; 3], ..ballot(2, 1, "") };
    assert_eq!(round.add(&short), Err(NotAdded::OtherQuestions { answered: 3, asked: 9 }));
    assert_eq!((round.count(), round.turn()), (1, 1), "what was refused changed nothing");
}

#[test]
fn a_round_has_an_end() {
    let mut round = open(&[9]);
    (0..u64::from(MOST_BALLOTS)).for_each(|number| round.add(&ballot(number, 1, "1")).unwrap());
    assert_eq!(round.add(&ballot(9999, 1, "1")), Err(NotAdded::Full { limit: MOST_BALLOTS }));
    assert_eq!(round.to_string().parse(), Ok(round));
}

#[test]
fn the_last_ballot_can_be_taken_back_until_the_next_begins() {
    let mut counting = Counting::new(open(&[5]));
    assert_eq!(counting.take_back(), None);
    let [one, two] = [ballot(1, 1, "111"), ballot(2, 1, "632")];
    counting.add(one).unwrap();
    let before = counting.round().to_string();
    counting.add(two.clone()).unwrap();
    assert_eq!(counting.take_back(), Some(two.clone()));
    assert_eq!(counting.round().to_string(), before.replace("turn 1", "turn 3"));
    assert_eq!(counting.take_back(), None, "only the last one");
    counting.add(two).unwrap();
    counting.begin_next();
    assert!(!counting.can_take_back());
    assert_eq!((counting.take_back(), counting.round().count()), (None, 2));
}

#[test]
fn a_tab_goes_on_from_the_newer_state() {
    let mut counting = Counting::new(open(&[5]));
    counting.add(ballot(1, 1, "1")).unwrap();
    let newer = with(open(&[5]), &[(1, "1"), (1, "2")]);
    let older = open(&[5]);
    counting.go_on_from(older);
    assert_eq!(counting.round().count(), 1);
    counting.go_on_from(newer.clone());
    assert_eq!((counting.round(), counting.can_take_back()), (&newer, false));
    counting.go_on_from(with(open(&[3, 3]), &[(1, "1"), (1, "2"), (1, "2")]));
    assert_eq!(counting.round(), &newer, "another round");
}

#[test]
fn the_slot_reads_as_it_is_written() {
    let round = with(open(&[3, 4]), &[(1, "156"), (2, "14"), (2, "1")]);
    let id = PlanId::default();
    let expected = format!(
        "kyoso-round 1\nplan {id}\ncheck {CHECK}\nmin 5\npeople 7\nsides 2\nturn 3\n\
         E-1 0 0 0 1 0 0/0 0 0 2 0 0\nP4-3 0 0 0 0 1 0/1 0 0 0 0 0\nP5-3 0 0 0 0 0 1/0 0 0 0 0 0\n\
         P7-3 0 0 0 0 0 0/0 0 0 0 0 0\nP6-3 0 0 0 0 0 0/0 0 0 0 0 0\nP3-3 0 0 0 0 0 0/0 0 0 0 0 0\n\
         P2-3 0 0 0 0 0 0/0 0 0 0 0 0\nP8-3 0 0 0 0 0 0/0 0 0 0 0 0\nP1-3 0 0 0 0 0 0/0 0 0 0 0 0\n\
         ballots 3 0000001 0000002 0000003"
    );
    assert_eq!(round.to_string(), expected);
    assert_eq!(expected.parse(), Ok(round));
    for (from, to) in [
        ("round 1", "round 0"),
        ("ballots 3", "ballots 4"),
        ("0000001 0000002", "0000002 0000001"),
        ("0000003", "3"),
        ("sides 2", "sides 3"),
        ("sides 2", "sides 0"),
        ("turn 3", "turn  3"),
        ("E-1 0", "E-1 9"),
        ("P4-3", "P4-9"),
        ("min 5\n", ""),
        ("kyoso", "other"),
    ] {
        let text = expected.replacen(from, to, 1);
        let problem = if to == "round 0" { NotARound::Newer { version: 0 } } else { NotARound::Damaged };
        assert_eq!(text.parse::<Round>(), Err(problem), "{from} {to}");
    }
    assert_eq!(expected.replace("round 1", "round 7").parse::<Round>(), Err(NotARound::Newer { version: 7 }));
}

#[test]
fn what_too_few_answered_is_not_kept() {
    check_kept(&[5], &["1", "1", "1", "1", "1"], "E:0,0,0,5,0 43:");
    check_kept(&[5], &["1", "1", "1", "1"], "E: 43:");
    check_kept(&[6], &["1", "1", "1", "1", "6", "6"], "E: 43:");
    check_kept(&[5], &["12", "15", "13", "14", "15"], "E:0,0,0,5,0 43:1,1,1,0,2");
}

#[test]
fn how_many_said_that_it_does_not_apply_is_not_kept() {
    check_kept(&[7], &["6", "6", "6", "6", "6", "6", "6"], "E:- 43:");
    check_kept(&[7], &["1", "1", "1", "1", "1", "6", "6"], "E:0,0,0,5,0 43:");
}

fn check_kept(sides: &[u32], ballots: &[&str], expected: &str) {
    let ballots: Vec<_> = ballots.iter().map(|typed| (1, *typed)).collect();
    assert_eq!(kept(sides, &ballots, 2), expected, "{ballots:?}");
}

#[test]
fn middles_of_sides_are_kept_of_all_or_of_none() {
    let check = |ballots: &[(u8, &str)], expected: &str| assert_eq!(kept(&[3, 3], ballots, 1), expected);
    check(&[(1, "1"), (1, "1"), (1, "1"), (2, "3"), (2, "2"), (2, "3")], "E:0,2,1,3,0:je");
    check(&[(1, "1"), (1, "1"), (1, "5"), (2, "3"), (2, "2"), (2, "3")], "E:0,2,1,2,1");
    check(&[(1, "1"), (1, "1"), (1, "1"), (1, "2"), (2, "3"), (2, "3")], "E:0,2,1,3,0");
    let ends = [(1, "1"), (1, "4"), (1, "1"), (1, "4"), (2, "2"), (2, "3"), (2, "2"), (2, "2")];
    check(&ends, "E:2,1,3,2,0:dh");
}

#[test]
fn a_worrying_voice_keeps_no_side_and_no_grade() {
    let with_low = |low: &'static str| [(1, "1"), (1, "1"), (1, low), (2, "1"), (2, "2"), (2, "1"), (2, "4")];
    assert_eq!(kept(&[3, 4], &with_low("4"), 1), "E:1,1,1,4,0");
    assert_eq!(kept(&[3, 4], &with_low("3"), 1), "E:1,1,1,4,0", "which of the two was given is not told");
    let no_worry: Vec<_> =
        with_low("3").into_iter().map(|(side, typed)| (side, if typed == "4" { "3" } else { typed })).collect();
    assert_eq!(kept(&[3, 4], &no_worry, 1), "E:0,2,1,4,0:ji");
}

#[test]
fn the_longest_value_has_room_in_a_line() {
    let questions = Step::Act;
    let settings = Settings {
        plan: PlanId::default(),
        check: CHECK,
        min_n: 10,
        people: MOST_BALLOTS,
        sides: 6,
        questions: [Question::Entry]
            .into_iter()
            .chain(crate::domain::check::items(questions, true).into_iter().map(Question::Item))
            .chain(crate::domain::check::Extra::ALL.map(Question::Extra))
            .collect(),
    };
    let asked = settings.questions.len();
    let mut round = Round::new(settings);
    // 100 and four times two digits: no other counts of 199 ballots take more room.
    let answers = [(5, 100), (1, 25), (2, 25), (3, 25), (4, 24)];
    let all = answers.into_iter().flat_map(|(digit, count)| std::iter::repeat_n(digit, count));
    for (number, digit) in (0..).zip(all) {
        let answer = Answer::ALL[digit - 1];
        let side = u8::try_from(number % 6).unwrap() + 1;
        let number = BallotNumber::from_random(number);
        round.add(&Ballot { number, side, answers: vec![Some(answer); asked] }).unwrap();
    }
    let text = round.close().to_string();
    assert!(text.starts_with("1 10 E:24,25,25,25,100:"), "{text}");
    assert_eq!(text.split([' ', ':']).nth(4).map(str::len), Some(6), "six middles");
    assert!(asked == 15 && text.len() <= LINE_LIMIT, "{} letters", text.len());
    assert_eq!(text.parse(), Ok(round.close()));
}

#[test]
fn only_what_a_round_may_say_is_read() {
    assert!("1 5 E:0,1,2,3,0:gj 43: 53:-".parse::<Published>().is_ok());
    for text in [
        "",
        "1",
        "2 5 E:",
        "1 5 E",
        "1 05 E:",
        "1 5  E:",
        "1 5 E:0,1,2,0,0",
        "1 5 E:0,1,2,3,0,0",
        "1 5 E:0,1,2,3,0:g",
        "1 5 E:0,1,2,3,0:gk",
        "1 5 E:0,1,2,3,0:",
        "1 5 E:0,1,2,3,0:gjgjgjg",
        "1 5 99:-",
        "1 5 44:+",
        "1 5 E:2,0,1,9,0",
        "1 5 E:1,0,1,9,0:jj",
        "1 5 E:0,0,0,200,0",
        "1 5 E:4294967295,4294967295,0,0,0",
    ] {
        assert_eq!(text.parse::<Published>(), Err(NotPublished), "{text}");
    }
}

#[test]
fn a_closed_round_is_one_value_and_takes_nothing_more() {
    let plan = plan(&[3, 3]);
    let ballots = [(1, "1"), (1, "1"), (1, "1"), (2, "3"), (2, "3"), (2, "3")];
    let said = with(open(&[3, 3]), &ballots).close();
    let closed = apply(&plan, &Check::publish(CHECK, &said)).unwrap();
    let check = check_of(&closed.plan);
    assert_eq!(check.round_result().as_ref(), Some(&said));
    let again = apply(&closed.plan, &Check::publish(CHECK, &open(&[3, 3]).close()));
    assert_eq!(again, Err(Refusal::Finished { check: CHECK }));
    let day = Date::parse("2026-11-23").unwrap();
    let corrected = check.correct(day, Check::publish(CHECK, &open(&[3, 3]).close()));
    assert_eq!(apply(&closed.plan, &corrected), Err(Refusal::Finished { check: CHECK }), "not even corrected");
    assert!(apply(&closed.plan, &Check::finish(CHECK, day)).is_ok());
}

#[test]
fn the_report_of_a_round_shows_plain_dots_and_no_range() {
    let plan = plan(&[3, 3]);
    let ballots = [(1, "16"), (1, "16"), (1, "16"), (2, "36"), (2, "36"), (2, "46")];
    let said = with(open(&[3, 3]), &ballots).close();
    assert_eq!(Report::of(check_of(&plan)).entry.shown, Shown::Nothing, "while it is open there is nothing");
    let closed = apply(&plan, &Check::publish(CHECK, &said)).unwrap().plan;
    let report = Report::of(check_of(&closed));
    let Shown::Many(spread) = &report.entry.shown else { panic!("{:?}", report.entry) };
    assert_eq!((spread.tally.graded, spread.range), ([1, 2, 0, 3], None));
    assert!(spread.dots.iter().all(|column| column.dots.iter().all(Option::is_none)), "dots carry no side");
    assert_eq!(report.entry.gap, Some(crate::domain::check::Gap::VeryDifferent));
    assert_eq!(report.entry.medians.iter().flatten().count(), 2);
    assert_eq!(report.items[0].finding, Finding::NotApplicable);
    assert_eq!(report.items[1].finding, Finding::NotEnough);
    assert_eq!((report.sides.len(), report.min_n, report.lowest.concat().len()), (2, 5, 0));
}

#[test]
fn the_chosen_minimum_holds() {
    let sides = vec![NewSide { present: 4, ..NewSide::default() }];
    let least = crate::domain::check::MinShown::from_number(3).unwrap();
    let setup = Setup { mode: Mode::Anonymous, min_shown: least, sides, ..Setup::default() };
    let begin = setup.begin(CHECK, Date::parse("2026-11-22").unwrap(), "1").unwrap();
    let plan = apply(&Plan::new(PlanId::default()), &begin).unwrap().plan;
    let settings = Settings::of(plan.id(), check_of(&plan)).unwrap();
    assert_eq!((settings.min_n, check_of(&plan).min_n()), (3, 3));
    let said = with(Round::new(settings), &[(1, "1"), (1, "1"), (1, "1")]).close();
    let closed = apply(&plan, &Check::publish(CHECK, &said)).unwrap().plan;
    assert_eq!(Report::of(check_of(&closed)).entry.finding, Finding::Done);
}

#[test]
fn people_of_different_rank_answer_everything_without_names() {
    let sides = vec![NewSide { present: 5, ..NewSide::default() }];
    let mode = Mode::Anonymous;
    let setup = Setup { step: Step::Act, mode, standing: Standing::Different, sides, ..Setup::default() };
    let begin = setup.begin(CHECK, Date::parse("2026-11-22").unwrap(), "1").unwrap();
    let plan = apply(&Plan::new(PlanId::default()), &begin).unwrap().plan;
    assert_eq!(check_of(&plan).questions().len(), 8);
}
