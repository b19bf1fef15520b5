//! A check in which hands were raised, made in one line: what the tests of the rules read like.

use kyoso::domain::check::{Check, Mode, Question, Report, Row};
use kyoso::domain::{Entry, Step};

/// One question that was asked, and the hands of each side to it: `c1 c2 c3 c4 dk na`.
pub type Asked<'a> = (&'a str, &'a [&'a str]);

/// A check of a step in the open with sides `団体1` …, in which these hands were raised.
pub fn together(step: Step, asked: &[Asked]) -> Check {
    let mut check = Check { step, mode: Mode::Together, text_version: "1".into(), ..Check::default() };
    let sides = asked.iter().map(|(_, hands)| hands.len()).max().unwrap_or(0);
    for side in 1..=sides {
        write(&mut check, "sides", &side.to_string(), &format!("団体{side}"));
    }
    for (question, hands) in asked {
        for (side, counts) in (1..).zip(*hands) {
            write(&mut check, "hands", &format!("{question}/{side}"), counts);
        }
    }
    check
}

/// Writes one value, which must be one that the field takes.
pub fn write(check: &mut Check, field: &str, key: &str, text: &str) {
    assert!(check.write(field, key, text), "{field} {key} {text}");
}

/// The row of P4-1 in a check of ① in which the sides raised these hands.
pub fn row(hands: &[&str]) -> Row {
    of(&Report::of(&together(Step::Find, &[("P4-1", hands)])), "P4-1").clone()
}

/// The row of a question.
pub fn of<'a>(report: &'a Report, question: &str) -> &'a Row {
    let question: Question = question.parse().unwrap_or_else(|_| panic!("{question}"));
    report.row(question).expect("it is asked")
}

/// The names of questions, in their order.
pub fn names<'a>(questions: impl IntoIterator<Item = &'a Question>) -> String {
    questions.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
