//! Where we are among the questions: words first, the line second.

use crate::ui::context::use_words;
use crate::ui::view::El;
use crate::ui::view::html::{div, p, span};
use std::cmp::Ordering;

/// 「8問中 3問め」: the question of now, from 1, among so many.
pub fn progress(number: u8, total: u8) -> El {
    let dot = |other: u8| {
        span().class(match other.cmp(&number) {
            Ordering::Less => "progress-dot",
            Ordering::Equal => "progress-dot progress-now",
            Ordering::Greater => "progress-dot progress-later",
        })
    };
    div().class("progress").with((
        p().class("figure").with(use_words().question.progress(total, number)),
        div().class("progress-line").attr("aria-hidden", "true").with((1..=total).map(dot).collect::<Vec<_>>()),
    ))
}
