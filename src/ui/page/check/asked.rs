//! A question of a check in words, and what was answered to it, as far as it may be shown.

use crate::domain::check::{Answer, Check, Question, Report, Row, Shown};
use crate::ui::context::{use_items, use_words};
use crate::ui::part::answer::answer_sign;
use crate::ui::part::dots::dots;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{b, div, p, span};
use crate::ui::view::{El, IntoNode, Node};
use crate::words::{self, plain};

/// What was asked, with the borders of its phrases.
pub fn asked(check: &Check, question: Question) -> String {
    match question {
        Question::Entry => use_words().check.entry_question().to_owned(),
        Question::Item(item) => use_items().of(item).statement.to_owned(),
        Question::Extra(extra) => {
            let own = check.own_questions().find(|(other, _)| *other == extra);
            own.map(|(_, text)| text.replace('|', "｜")).unwrap_or_default()
        }
    }
}

/// All that is shown of the answers to a question: the dots, the counts, the middle and the range, and where sides differ.
pub fn answers(check: &Check, report: &Report, row: &Row) -> Node {
    let words = use_words();
    let dots = dots(report, row, &plain(&asked(check, row.question)));
    let line = |text: String| p().with(phrases(text));
    // What the dots show already is left away on paper.
    let counts = words::report::counts(words, report.mode, row).len();
    let spread = match &row.shown {
        Shown::Many(spread) => counts + usize::from(spread.median.is_some()) + usize::from(spread.range.is_some()),
        _ => counts,
    };
    let is_drawn = |at: usize| (counts..spread).contains(&at).then_some("result-drawn");
    let said = words::report::sentences(words, report, row).into_iter().enumerate();
    let said: Vec<El> = said.map(|(at, text)| line(text).class(is_drawn(at))).collect();
    // Where the sides see it alike, the middle of each would be the same words again.
    let middles = row.gap.map(|_| words::report::side_middles(words, report, row)).unwrap_or_default();
    let middles: Vec<El> = middles.into_iter().map(|text| line(text).class("soft result-middle")).collect();
    let counts = (!said.is_empty()).then(|| div().class("result-counts").with((said, middles)));
    (dots, one_answer(&row.shown), counts).into_node()
}

/// The one answer, in words with its sign: of one person, or the one that a group agreed on.
pub fn one_answer(shown: &Shown) -> Option<El> {
    let words = use_words();
    match shown {
        Shown::One(answer) => Some(given(words.result.answer(), *answer)),
        Shown::Agreed(answer) => Some(given(words.report.agreed(), *answer)),
        Shown::OnPaper | Shown::Nothing | Shown::Many(_) | Shown::Worry(_) => None,
    }
}

fn given(label: &'static str, answer: Answer) -> El {
    p().class("result-given").with((
        span().class("soft").with(phrases(label)),
        answer_sign(answer),
        b().with(phrases(use_words().answers.of(answer))),
    ))
}
