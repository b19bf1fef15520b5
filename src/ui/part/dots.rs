//! Every answer as a dot: four columns on a common line, わからない apart. What the dots say is said in words too, column by
//! column; where a voice is a worry, neither dots nor words give it a number of its own or a side.

use super::answer::answer_sign;
use super::phrases::phrases;
use super::side::side_shape;
use crate::domain::check::{Answer, Column, ColumnOf, Grade, Report, Row, Shown};
use crate::ui::context::use_words;
use crate::ui::view::El;
use crate::ui::view::html::{li, span, ul};
use crate::words;

/// The dots of a question; none where there are no two answers, or more than fit on a page. `question` is what was asked.
pub fn dots(report: &Report, row: &Row, question: &str) -> Option<El> {
    let words = use_words();
    let (columns, are_counted) = match &row.shown {
        Shown::Many(spread) => (&spread.dots, true),
        Shown::Worry(columns) => (columns, false),
        Shown::OnPaper | Shown::Nothing | Shown::One(_) | Shown::Agreed(_) => return None,
    };
    if columns.is_empty() {
        return None;
    }
    let units = words.report.units(report.mode);
    let texts = words::report::columns(words, report, row);
    let drawn = columns.iter().zip(texts).map(|(column, text)| {
        let count = are_counted.then(|| units.dots(column.dots.len()));
        column_of(column, text, count)
    });
    let name = words.result.dots(question);
    Some(ul().class("dots").attr("aria-label", name).with(drawn.collect::<Vec<_>>()))
}

fn column_of(column: &Column, text: String, count: Option<String>) -> El {
    let class = match column.answers {
        ColumnOf::Answer(Answer::DontKnow) => "dots-col dots-apart",
        _ => "dots-col",
    };
    let shapes: Vec<El> = column.dots.iter().map(|side| side_shape(*side)).collect();
    // Seen in pieces, heard as one sentence.
    let seen = |class: &'static str| span().class(class).attr("aria-hidden", "true");
    li().class(class).with((
        seen("dots-label").with(label(column.answers)),
        seen("dots-field").with(shapes),
        seen("dots-count figure").with(count),
        span().class("hidden").with(text),
    ))
}

/// The signs and the words of a column.
fn label(answers: ColumnOf) -> (Vec<El>, El) {
    let words = use_words();
    match answers {
        ColumnOf::Answer(answer) => (vec![answer_sign(answer)], phrases(words.answers.of(answer))),
        ColumnOf::Low => {
            let signs = [Grade::Little, Grade::NotYet].map(|grade| answer_sign(Answer::Graded(grade)));
            (signs.into(), phrases(words.report.low()))
        }
    }
}
