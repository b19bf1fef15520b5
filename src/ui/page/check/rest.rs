//! The questions that are not talked about today, in short; those that were left to paper; and the group's own, which belong to
//! none of the eight principles.

use super::asked::{asked, one_answer};
use super::shown::ShownCheck;
use crate::domain::check::{Check, Question, Report, Row, Shown};
use crate::ui::context::use_words;
use crate::ui::part::finding::finding;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::html::{b, div, li, p, ul};
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::words;

/// The other questions as compact rows: the items, and apart from them the group's own and the entry question.
pub fn rest(check: ShownCheck, report: Memo<Report>) -> Node {
    let words = use_words();
    let is_all = report.with_untracked(|report| report.talk.is_empty());
    let heading = if is_all { words.result.rest_all() } else { words.result.rest() };
    let has_paper = move || report.with(|report| report.on_paper().next().is_some());
    let on_paper = show(has_paper, || p().class("result-paper-note").with(phrases(use_words().begin.without_names())));
    let items = list(check, report, |report| {
        report.rest.iter().copied().filter(|question| question.item().is_some()).collect()
    });
    let own = move || {
        let own = list(check, report, |report| {
            report.rest.iter().copied().filter(|question| question.item().is_none()).collect()
        });
        short(Section::new("own", words.report.own()).note(words.report.own_note()).with(own))
    };
    let has_own = move || report.with(|report| report.rest.iter().any(|question| question.item().is_none()));
    let entry =
        move || short(Section::new("entry", words.report.entry()).with(list(check, report, |_| vec![Question::Entry])));
    let has_entry = move || report.with(|report| report.entry.shown != Shown::Nothing);
    (short(Section::new("rest", heading).with((items, on_paper))), show(has_own, own), show(has_entry, entry))
        .into_node()
}

fn short(section: Section) -> El {
    div().class("result-short").with(section)
}

fn list(check: ShownCheck, report: Memo<Report>, questions: fn(&Report) -> Vec<Question>) -> El {
    let rows = move || {
        let (check, report) = (check.now(), report.get());
        let rows = questions(&report)
            .into_iter()
            .filter_map(|question| Some(short_row(&check, &report, report.row(question)?)));
        rows.collect::<Vec<_>>()
    };
    ul().with(rows)
}

fn short_row(check: &Check, report: &Report, row: &Row) -> El {
    let words = use_words();
    let mut said = words::report::short(words, report.mode, row);
    if row.shown == Shown::OnPaper {
        said = words::report::counts(words, report.mode, row);
    }
    let gap = row.gap.map(|gap| p().class("soft result-gap").with(phrases(words.report.gap(gap))));
    let said: Vec<El> = said.into_iter().map(|text| p().class("soft").with(phrases(text))).collect();
    let found: Node = match (row.question, &row.shown) {
        (Question::Entry, _) => Node::Nothing,
        (_, Shown::OnPaper) => b().with(words.report.on_paper()).into_node(),
        _ => finding(row.finding).into_node(),
    };
    let statement = p().with(phrases(asked(check, row.question)));
    let class = if row.question == Question::Entry { "result-rest result-entry" } else { "result-rest" };
    li().class(class).with((found, statement, div().with((one_answer(&row.shown), said, gap))))
}
