//! Our own short texts, broken at phrase borders: `|` in a word becomes `<wbr>`.

use crate::ui::view::html::{span, wbr};
use crate::ui::view::{El, IntoNode, IntoText, Node, Text};
use crate::words;

/// A text from the word files that breaks only where a phrase ends, at its `|`.
pub fn phrases(text: impl IntoText) -> El {
    let phrases = span().class("phrases");
    match text.into_text() {
        Text::Fixed(text) => phrases.with(pieces(&text)),
        Text::Live(follow) => phrases.with(move || pieces(&follow())),
    }
}

fn pieces(text: &str) -> Vec<Node> {
    let mut pieces = Vec::new();
    for phrase in words::phrases(text) {
        if !pieces.is_empty() {
            pieces.push(wbr().into_node());
        }
        pieces.push(phrase.to_owned().into_node());
    }
    pieces
}
