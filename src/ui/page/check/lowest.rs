//! What each side itself sees lowest: compared within its own answers, never with those of another side.

use super::asked::asked;
use super::shown::ShownCheck;
use crate::domain::check::{Check, Question, Report, Side};
use crate::ui::context::use_words;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::part::side::side_name;
use crate::ui::view::html::{div, h3, li, p, ul};
use crate::ui::view::{El, IntoNode, Memo, Node, show};

/// The lowest three of each side; nothing where there is only one.
pub fn lowest(check: ShownCheck, report: Memo<Report>) -> Node {
    let words = &use_words().report;
    let sides = move || {
        let (check, report) = (check.now(), report.get());
        let each = report.sides.iter().zip(&report.lowest);
        each.map(|(side, questions)| of_side(&check, side, questions)).collect::<Vec<_>>()
    };
    let section = move || {
        let lists = div().class("result-lowest").with(sides);
        Section::new("lowest", words.lowest()).note(words.lowest_note()).with(lists)
    };
    show(move || report.with(|report| report.sides.len() > 1), section)
}

fn of_side(check: &Check, side: &Side, questions: &[Question]) -> El {
    let row = |question: &Question| li().with(phrases(asked(check, *question)));
    let list: Node = match questions {
        [] => p().class("soft").with(phrases(use_words().report.lowest_none())).into_node(),
        questions => ul().class("list").with(questions.iter().map(row).collect::<Vec<_>>()).into_node(),
    };
    div().class("stack-tight").with((h3().with(side_name(side)), list))
}
