//! The prompt card: what to say next, in words to read aloud.

use super::icon::Icon;
use crate::ui::context::use_words;
use crate::ui::view::El;
use crate::ui::view::html::{div, p, span};

/// A prompt card from the word files, one sentence a line.
pub fn prompt(text: &'static str) -> El {
    let sentences: Vec<El> = text.lines().map(|sentence| span().with(sentence)).collect();
    div().class("prompt").with((
        p().class("prompt-kind").with((Icon::Talk.draw(), use_words().check.prompts.heading())),
        p().class("prompt-text").with(sentences),
    ))
}
