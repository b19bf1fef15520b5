//! One question with its answers after the reveal, and all of them together: the same for the presenter and for the wall.

use crate::domain::check::{Check, Report, Row};
use crate::ui::context::use_words;
use crate::ui::page::check::{answers, asked};
use crate::ui::part::finding::{big_finding, finding};
use crate::ui::part::phrases::phrases;
use crate::ui::part::prompt::prompt;
use crate::ui::part::side::side_name;
use crate::ui::view::El;
use crate::ui::view::html::{div, li, p, span, ul};

/// One question: the dots, the finding, the card, under a heading of the rank that it has on the page.
pub fn item(heading: El, check: &Check, report: &Report, row: &Row) -> El {
    let words = use_words();
    let said =
        div().class("meeting-said").with((big_finding(row.finding), words.check.prompts.of(row.finding).map(prompt)));
    div().class("meeting-show").id("place").attr("tabindex", "-1").with((
        heading.class("meeting-statement-small").with(phrases(asked(check, row.question))),
        div().class("meeting-answered").with(answers(check, report, row)),
        said,
    ))
}

/// All questions with their findings, in session order.
pub fn overview(check: &Check, report: &Report) -> El {
    let row = |row: &Row| {
        li().class("meeting-row").with((finding(row.finding), p().with(phrases(asked(check, row.question)))))
    };
    ul().class("meeting-overview").id("place").attr("tabindex", "-1").with(report.rows().map(row).collect::<Vec<_>>())
}

/// Which shape is which side, and how far each agreed on its answers; nothing where there is only one.
pub fn legend(report: &Report) -> Option<El> {
    let words = use_words();
    let side = |side: &crate::domain::check::Side| {
        let agreed = side.agreed_inside.map(|agreed| words.session.inside_words.of(agreed));
        li().with((side_name(side), agreed.map(|agreed| span().class("soft").with((words.joins.dash(), agreed)))))
    };
    let is_shown = report.mode.has_sides() && report.sides.len() > 1;
    is_shown.then(|| ul().class("row meeting-sides").with(report.sides.iter().map(side).collect::<Vec<_>>()))
}
