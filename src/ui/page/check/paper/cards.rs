//! The six answers as cards to hold up: two on a sheet of A4, to be cut in the middle. A sign that is seen across the hall, and its word.

use crate::domain::check::Answer;
use crate::ui::context::use_words;
use crate::ui::part::answer::answer_sign;
use crate::ui::part::phrases::phrases;
use crate::ui::view::El;
use crate::ui::view::html::{article, div, h1, p};

/// How many cards a sheet holds.
const ON_A_SHEET: usize = 2;

/// The cards as sheets of paper.
pub fn cards() -> El {
    let card = |answer: &Answer| {
        div().class("paper-card").with((answer_sign(*answer), p().with(phrases(use_words().answers.of(*answer)))))
    };
    let sheets: Vec<El> = Answer::ALL
        .chunks(ON_A_SHEET)
        .map(|answers| article().class("sheet paper-cards").with(answers.iter().map(card).collect::<Vec<_>>()))
        .collect();
    let title = h1().class("hidden").id("title").attr("tabindex", "-1").with(use_words().check_papers.cards_title());
    div().with((title, sheets))
}
