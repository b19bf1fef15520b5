//! The questions that are not talked about today, in short.

use super::talk::given;
use crate::domain::check::{Outcome, Said};
use crate::ui::context::use_words;
use crate::ui::part::finding::finding;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::El;
use crate::ui::view::html::{div, li, p, ul};
use crate::words::{self, Lang};
use leptos::prelude::*;

/// The other questions of a check that says this, as compact rows.
pub fn rest(outcome: Memo<Outcome>) -> El {
    let words = &use_words().result;
    let is_all = outcome.with_untracked(|outcome| outcome.talk.is_empty());
    let heading = if is_all { words.rest_all } else { words.rest };
    let rows = move || outcome.with(|outcome| outcome.rest.iter().copied().map(row).collect::<Vec<_>>());
    div().class("result-short").with(Section::new("rest", heading).with(ul().with(rows)))
}

fn row(said: Said) -> El {
    let statement = words::items(Lang::Ja).of(said.item).statement;
    li().class("result-rest").with((finding(said.finding), p().with(phrases(statement)), said.answer.map(given)))
}
