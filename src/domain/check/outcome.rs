//! What a check says as a whole: what to talk about first, and what else was asked. Words, never a number that could be a
//! mark.

use super::report::Report;
use super::{Answer, Check, Finding, ItemId, Question};

/// The outcome of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What to talk about, in this order.
    pub talk: Vec<Said>,
    /// The other questions: those with a finding first, by the same order.
    pub rest: Vec<Said>,
}

/// One question and what was said to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The question.
    pub item: ItemId,
    /// What the rules make of it.
    pub finding: Finding,
    /// The one answer, in ひとりで.
    pub answer: Option<Answer>,
}

impl Outcome {
    /// The outcome of a check.
    pub fn of(check: &Check) -> Self {
        let report = Report::of(check);
        let said = |question: &Question| {
            let (item, row) = (question.item()?, report.row(*question)?);
            Some(Said { item, finding: row.finding, answer: check.answer(item) })
        };
        let all = |questions: &[Question]| questions.iter().filter_map(said).collect();
        Self { talk: all(&report.talk), rest: all(&report.rest) }
    }

    /// How often each finding came out, what is talked about first at the front; findings that did not come out are left away.
    pub fn counts(&self) -> Vec<(Finding, usize)> {
        let all: Vec<Finding> = self.talk.iter().chain(&self.rest).map(|said| said.finding).collect();
        let counted =
            Finding::IN_DISCUSSION.map(|finding| (finding, all.iter().filter(|other| **other == finding).count()));
        counted.into_iter().filter(|(_, count)| *count > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::questions;
    use super::*;
    use crate::domain::Step;
    use crate::domain::entry::Entry;

    fn check(step: Step, answers: [&str; 8]) -> Check {
        let mut check = Check { step, closed_on: "2026-11-22".into(), ..Check::default() };
        for (item, answer) in questions(step).into_iter().zip(answers) {
            assert!(check.write("answers", &item.to_string(), answer));
        }
        check
    }

    fn names(said: &[Said]) -> String {
        said.iter().map(|said| said.item.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn three_are_talked_about_and_nothing_is_lost() {
        let outcome = Outcome::of(&check(Step::Consult, ["4", "1", "dk", "3", "na", "2", "4", "4"]));
        assert_eq!(names(&outcome.talk), "P7-2 P5-2 P2-2");
        assert_eq!(names(&outcome.rest), "P4-2 P6-2 P8-2 P1-2 P3-2");
    }

    #[test]
    fn findings_are_counted_in_the_order_of_talking() {
        let outcome = Outcome::of(&check(Step::Consult, ["4", "1", "dk", "3", "na", "2", "4", "4"]));
        let expected = [(Finding::Unknown, 1), (Finding::NotYet, 2), (Finding::Done, 4), (Finding::NotApplicable, 1)];
        assert_eq!(outcome.counts(), expected);
    }

    #[test]
    fn what_is_not_relevant_is_not_talked_about() {
        let outcome = Outcome::of(&check(Step::Find, ["na"; 8]));
        assert_eq!((outcome.talk.len(), outcome.rest.len()), (0, 8));
    }
}
