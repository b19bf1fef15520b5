//! The whole picture: eight principles by four steps, a word in every cell.

use super::{Check, Finding, ItemId};
use crate::domain::guide;
use crate::domain::plan::Plan;
use crate::domain::principle::Principle;
use crate::domain::step::Step;

/// What stands in a cell of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// The step was not checked yet.
    Unchecked,
    /// 紙で: the item was not asked in the open.
    OnPaper,
    /// What came out.
    Found(Finding),
}

impl Cell {
    /// What came out, where something did.
    pub const fn finding(self) -> Option<Finding> {
        match self {
            Self::Found(finding) => Some(finding),
            Self::Unchecked | Self::OnPaper => None,
        }
    }
}

/// The cells of all principles (rows) in all steps (columns).
pub type Picture = [(Principle, [Cell; 4]); 8];

/// The whole picture around one check: in its step this check, in the other steps the last finished one.
pub fn picture(plan: &Plan, check: &Check) -> Picture {
    let in_step = |step: Step| match step {
        step if step == check.step => Some(check),
        step => guide::last_check(plan, step).map(|last| &**last),
    };
    let checks = [Step::Find, Step::Consult, Step::Act, Step::Review].map(|step| (step, in_step(step)));
    Principle::ALL.map(|principle| (principle, checks.map(|(step, check)| cell(check, ItemId::new(principle, step)))))
}

fn cell(check: Option<&Check>, item: ItemId) -> Cell {
    match check {
        None => Cell::Unchecked,
        Some(check) if check.is_on_paper(item.into()) => Cell::OnPaper,
        Some(check) => Cell::Found(Finding::of(&check.tally(item.into()), check.min_n())),
    }
}

/// The principles that are low as a whole: checked in two steps or more, and これから in each of them. Their larger action is
/// offered, where the small ones of the items do not reach.
pub fn low_principles(picture: &Picture) -> Vec<Principle> {
    let is_low = |cells: &[Cell; 4]| {
        let found = || cells.iter().filter_map(|cell| cell.finding()).filter(|finding| !finding.is_silent());
        found().count() >= 2 && found().all(|finding| finding == Finding::NotYet)
    };
    picture.iter().filter(|(_, cells)| is_low(cells)).map(|(principle, _)| *principle).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Mode, Standing, questions};
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
            assert_eq!(row.map(|cell| cell != Cell::Unchecked), [false, true, false, false], "{principle:?}");
        }
        let unknown = Cell::Found(Finding::Unknown);
        assert_eq!(picture[6], (Principle::Ending, [Cell::Unchecked, unknown, Cell::Unchecked, Cell::Unchecked]));
        assert_eq!(Step::ALL.len(), 4);
    }

    #[test]
    fn what_was_left_to_paper_says_so_in_the_picture() {
        let check = Check { mode: Mode::Together, standing: Standing::Different, ..check(Step::Act, ["1"; 8]) };
        let picture = picture(&Plan::new(crate::domain::PlanId::default()), &check);
        let on_paper = picture.iter().filter(|(_, row)| row[2] == Cell::OnPaper).map(|(principle, _)| *principle);
        assert_eq!(on_paper.collect::<Vec<_>>(), [Principle::Equality, Principle::Differences]);
    }

    #[test]
    fn a_principle_is_low_as_a_whole_where_two_steps_say_so_and_none_says_otherwise() {
        let low = |findings: [Option<Finding>; 4]| {
            let cells = findings.map(|finding| finding.map_or(Cell::Unchecked, Cell::Found));
            let picture = Principle::ALL.map(|principle| match principle {
                Principle::Roles => (principle, cells),
                _ => (principle, [Cell::Unchecked; 4]),
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
