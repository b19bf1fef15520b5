//! What to talk about, at most three: the statement, the answers, what to read aloud, one promise each.

use super::asked::{answers, asked};
use super::promise::{Origin, one_promise};
use super::shown::ShownCheck;
use crate::domain::check::{Finding, Question, Report, Row};
use crate::ui::context::{use_items, use_words};
use crate::ui::part::finding::big_finding;
use crate::ui::part::phrases::phrases;
use crate::ui::part::prompt::prompt;
use crate::ui::view::html::{article, br, div, h2, h3, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node};

/// The questions to talk about, in their order.
pub fn talk(check: ShownCheck, report: Memo<Report>) -> Node {
    let items = move || {
        let report = report.get();
        let rows = report.talk.iter().filter_map(|question| report.row(*question));
        (1..).zip(rows).map(|(number, row)| talk_item(check, &report, number, row)).collect::<Vec<_>>()
    };
    (h2().class("hidden").with(use_words().result.talk()), items).into_node()
}

/// One question to talk about.
fn talk_item(check: ShownCheck, report: &Report, number: u8, row: &Row) -> El {
    let words = use_words();
    let Row { question, finding, .. } = *row;
    let now = check.now();
    let heading = format!("talk-{question}");
    let place = span().class("result-number").with(number.to_string());
    let side = div().class("result-side").with((
        p().class("result-order").with((span().with(words.result.order()), " ", place)),
        big_finding(finding),
        p().class("soft result-from").with((
            phrases(belongs_to(question)),
            br(),
            span().class("figure").with(question.to_string()),
        )),
    ));
    let body = div().class("result-body").with((
        h3().id(heading.clone()).with(phrases(asked(&now, question))),
        answers(&now, report, row),
        words.check.prompts.of(finding).map(prompt),
        one_promise(
            check,
            Origin {
                name: question.to_string(),
                suggestion: use_items().offered_action(question, finding).unwrap_or_default(),
                is_open: number == 1 && finding != Finding::Done,
            },
        ),
    ));
    article().class("result-talk").attr("aria-labelledby", heading).with((side, body))
}

/// The principle of a question; the group's own have none.
fn belongs_to(question: Question) -> &'static str {
    match question.item() {
        Some(item) => use_items().principle(item.principle()),
        None => use_words().report.own(),
    }
}
