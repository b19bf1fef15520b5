//! A blank sheet: the questions with six places to mark each. Knows nobody's answers.

use crate::domain::check::{Answer, Check, Grade, Question};
use crate::exchange::check_paper::BlankSheet;
use crate::ui::context::use_words;
use crate::ui::page::check::asked::asked;
use crate::ui::part::answer::answer_sign;
use crate::ui::part::paper::{Stand, paper_foot};
use crate::ui::part::phrases::phrases;
use crate::ui::view::El;
use crate::ui::view::html::{article, b, col, colgroup, div, p, span, table, tbody, td, th, thead, tr};
use crate::words::plain;

/// So many lines fit on one sheet in the ordinary setting; more are set closer.
const ROOMY_LINES: usize = 9;

/// The sheet as a page of paper.
pub fn blank_sheet(check: &Check, is_large: bool, stand: Stand) -> El {
    let sheet = &BlankSheet::of(check);
    let words = use_words();
    let w = &words.check_papers;
    // Large letters, readings and long words have no room over a narrow column.
    let are_explained = is_large || words.wording.has_readings || !words.wording.lang.has_kanji();
    let set = match (is_large, sheet.questions.len() > ROOMY_LINES || words.wording.has_readings) {
        (true, _) => "sheet sheet-long paper-large paper-explained",
        (false, true) if are_explained => "sheet sheet-long paper-close paper-explained",
        (false, true) => "sheet sheet-long paper-close",
        (false, false) if are_explained => "sheet paper-explained",
        (false, false) => "sheet",
    };
    let write = |label: &'static str| div().with((b().with(label), span().class("paper-write")));
    article().class(set).attr("aria-labelledby", stand.title_id()).with((
        div().class("paper-head").with((
            stand.title().with(words.question.check_of(words.steps.of(check.step).numbered())),
            p().class("paper-code").with((w.code(), b().with(sheet.code.clone()))),
        )),
        p().class("paper-how").with(w.how()),
        (!sheet.sides.is_empty()).then(|| sides(sheet)),
        are_explained.then(signs),
        lines(check, sheet, are_explained),
        div().class("paper-words").with((write(w.best()), write(w.to_change()))),
        paper_foot(Some(w.equal())),
    ))
}

/// The sides, each with its number in a ring: the one who types the sheet in types it last.
fn sides(sheet: &BlankSheet) -> El {
    let side = |(number, name): &(u8, String)| {
        span().with((span().class("paper-ring").with(number.to_string()), name.clone()))
    };
    let sides: Vec<El> = sheet.sides.iter().map(side).collect();
    div().class("paper-side").with((b().with(use_words().check_papers.my_side()), div().with(sides)))
}

/// What each sign says, above the table.
fn signs() -> El {
    let sign = |answer: Answer| {
        span().class("paper-sign").with((answer_sign(answer), phrases(use_words().answers.of(answer))))
    };
    p().class("paper-signs").with(Answer::ALL.into_iter().map(sign).collect::<Vec<_>>())
}

fn lines(check: &Check, sheet: &BlankSheet, are_explained: bool) -> El {
    let w = &use_words().check_papers;
    let name = |label: &'static str| th().attr("scope", "col").with(label);
    let answers: Vec<El> = Answer::ALL.into_iter().map(|answer| head_of(answer, are_explained)).collect();
    let columns: Vec<El> = Answer::ALL.into_iter().map(|_| col().class("paper-col-mark")).collect();
    let rows: Vec<El> = sheet.questions.iter().map(|question| line(check, *question)).collect();
    table().class("paper-table").with((
        colgroup().with((col().class("paper-col-id"), col(), columns)),
        thead().with(tr().with((name(w.number()), name(w.statement()), answers))),
        tbody().with(rows),
    ))
}

fn head_of(answer: Answer, is_explained: bool) -> El {
    let head = th().attr("scope", "col").class(is_apart(answer).then_some("paper-apart"));
    let word = phrases(short(answer));
    head.with((answer_sign(answer), if is_explained { span().class("hidden").with(word) } else { word }))
}

fn short(answer: Answer) -> &'static str {
    let heads = &use_words().check_papers.heads;
    match answer {
        Answer::Graded(Grade::Done) => heads.done(),
        Answer::Graded(Grade::Mostly) => heads.mostly(),
        Answer::Graded(Grade::Little) => heads.little(),
        Answer::Graded(Grade::NotYet) => heads.not_yet(),
        Answer::DontKnow => heads.dont_know(),
        Answer::NotApplicable => heads.not_applicable(),
    }
}

fn line(check: &Check, question: Question) -> El {
    let mark = |answer: Answer| {
        let class = if is_apart(answer) { "paper-mark paper-apart" } else { "paper-mark" };
        let word = span().class("hidden").with(plain(use_words().answers.of(answer)));
        td().class(class).with((answer_sign(answer), word))
    };
    let marks: Vec<El> = Answer::ALL.into_iter().map(mark).collect();
    tr().with((
        td().class("paper-id").with(question.to_string()),
        th().attr("scope", "row").with(phrases(asked(check, question))),
        marks,
    ))
}

/// The first of those that are no step: a thicker rule stands before it.
fn is_apart(answer: Answer) -> bool {
    Answer::ALL.get(Grade::ALL.len()) == Some(&answer)
}
