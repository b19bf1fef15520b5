//! The whole picture: eight principles by four steps, a word in every cell.

use super::{Check, Finding, ItemId};
use crate::domain::guide;
use crate::domain::plan::Plan;
use crate::domain::principle::Principle;
use crate::domain::step::Step;

/// The findings of all principles (rows) in all steps (columns); `None` where the step was not checked yet.
pub type Picture = [(Principle, [Option<Finding>; 4]); 8];

/// The whole picture around one check: in its step this check, in the other steps the last finished one.
pub fn picture(plan: &Plan, check: &Check) -> Picture {
    let in_step = |step: Step| match step {
        step if step == check.step => Some(check),
        step => guide::last_check(plan, step).map(|last| &**last),
    };
    let checks = [Step::Find, Step::Consult, Step::Act, Step::Review].map(|step| (step, in_step(step)));
    Principle::ALL.map(|principle| {
        (principle, checks.map(|(step, check)| check.map(|check| finding(check, ItemId::new(principle, step)))))
    })
}

fn finding(check: &Check, item: ItemId) -> Finding {
    Finding::of(&check.tally(item.into()), check.min_n())
}

/// The principles that are low as a whole: checked in two steps or more, and これから in each of them. Their larger action is
/// offered, where the small ones of the items do not reach.
pub fn low_principles(picture: &Picture) -> Vec<Principle> {
    let is_low = |findings: &[Option<Finding>; 4]| {
        let found = || findings.iter().flatten().filter(|finding| !finding.is_silent());
        found().count() >= 2 && found().all(|finding| *finding == Finding::NotYet)
    };
    picture.iter().filter(|(_, findings)| is_low(findings)).map(|(principle, _)| *principle).collect()
}

#[cfg(test)]
mod tests {
    use super::super::questions;
    use super::*;
    use crate::domain::entry::Entry;
    use crate::domain::field::Choice;

    fn check(step: Step, answers: [&str; 8]) -> Check {
        let mut check = Check { step, closed_on: "2026-11-22".into(), ..Check::default() };
        for (item, answer) in questions(step).into_iter().zip(answers) {
            assert!(check.write("answers", &item.to_string(), answer));
        }
        check
    }

    #[test]
    fn the_picture_has_a_word_for_what_was_checked_and_none_for_the_rest() {
        let plan = Plan::new(crate::domain::PlanId::default());
        let picture = picture(&plan, &check(Step::Consult, ["4", "1", "dk", "3", "na", "2", "4", "4"]));
        for (principle, row) in picture {
            assert_eq!(row.map(|finding| finding.is_some()), [false, true, false, false], "{principle:?}");
        }
        assert_eq!(picture[6], (Principle::Ending, [None, Some(Finding::Unknown), None, None]));
        assert_eq!(Step::ALL.len(), 4);
    }

    #[test]
    fn a_principle_is_low_as_a_whole_where_two_steps_say_so_and_none_says_otherwise() {
        let low = |findings: [Option<Finding>; 4]| {
            let picture = Principle::ALL.map(|principle| match principle {
                Principle::Roles => (principle, findings),
                _ => (principle, [None; 4]),
            });
            low_principles(&picture) == [Principle::Roles]
        };
        let (not_yet, done) = (Some(Finding::NotYet), Some(Finding::Done));
        assert!(low([not_yet, not_yet, None, None]));
        assert!(low([not_yet, Some(Finding::NotApplicable), None, not_yet]), "what does not apply says nothing");
        assert!(!low([not_yet, None, None, None]), "one step is no whole");
        assert!(!low([not_yet, not_yet, done, None]));
        assert!(!low([None; 4]));
    }
}
