//! Our own short texts, broken at phrase borders: `|` in a word becomes `<wbr>`.

use crate::ui::view::html::{span, wbr};
use crate::ui::view::{El, IntoNode, IntoText, Node, Text};
use crate::words;
use std::rc::Rc;

/// A text from the word files that breaks only where a phrase ends, at its `|` or its spaces. One that has neither, as people write
/// Japanese, breaks as their texts do everywhere: it may be longer than a line.
pub fn phrases(text: impl IntoText) -> El {
    match text.into_text() {
        Text::Fixed(text) => span().class(class(&text)).with(pieces(&text)),
        Text::Live(follow) => {
            let text = Rc::clone(&follow);
            span().class(move || class(&text())).with(move || pieces(&follow()))
        }
    }
}

fn class(text: &str) -> Option<&'static str> {
    let has_borders = text.contains(' ') || words::phrases(text).nth(1).is_some();
    has_borders.then_some("phrases")
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
