//! The papers of a check as plain data: which there are, and what stands on a blank sheet. The same questions in the same order, with the
//! same names, as on every screen, so that a sheet is one person's answer like any other.

use crate::domain::check::{Check, Question, sheet_number};
use crate::domain::field::Choice;

/// A paper of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CheckPaper {
    /// A blank sheet for each person.
    #[default]
    Sheet,
    /// The same in large letters.
    Large,
    /// The six answers as cards to hold up.
    Cards,
}

impl Choice for CheckPaper {
    const ALL: &'static [Self] = &[Self::Sheet, Self::Large, Self::Cards];
    fn key(self) -> &'static str {
        match self {
            Self::Sheet => "sheet",
            Self::Large => "large",
            Self::Cards => "cards",
        }
    }
}

/// What stands on a blank sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankSheet {
    /// この回の番号.
    pub code: String,
    /// The sides with their numbers, to mark one; none where the group is not parted.
    pub sides: Vec<(u8, String)>,
    /// What is asked, line by line, the entry question first.
    pub questions: Vec<Question>,
}

impl BlankSheet {
    /// The sheet of a check.
    pub fn of(check: &Check) -> Self {
        let sides: Vec<(u8, String)> = check.taking_part().into_iter().map(|side| (side.number, side.name)).collect();
        Self {
            code: sheet_number(check.meta.id),
            sides: if sides.len() > 1 { sides } else { Vec::new() },
            questions: [Question::Entry].into_iter().chain(check.questions()).collect(),
        }
    }
}
