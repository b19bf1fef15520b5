//! What a text becomes where it stands: readings over kanji as `<ruby>`, which a screen reader does not read twice; in brackets
//! where no element can stand; and words of another language under its name.

use super::html::{rt, ruby, span};
use super::{El, IntoNode, Node};
use crate::words::ruby::{Piece, base, bracketed, has_readings, pieces};
use crate::words::{Lang, wording};
use std::borrow::Cow;

/// A text with readings, or one in another language than the page, as an element; all else as it is.
pub(super) fn drawn(node: Node) -> Node {
    match node {
        Node::Text(text) if has_readings(&text) => with_readings(&text).into_node(),
        Node::Text(text) if is_japanese_elsewhere(&text) => {
            span().attr("lang", "ja").with(Node::Said(text)).into_node()
        }
        other => other,
    }
}

/// One element for the whole text: between the words of a button no gap must come.
fn with_readings(text: &str) -> El {
    let piece = |piece: Piece| match piece {
        Piece::Bare(bare) => Node::Text(Cow::Owned(bare.to_owned())),
        Piece::Read { base, reading } => {
            let reading = rt().attr("aria-hidden", "true").with(reading.to_owned());
            ruby().with((base.to_owned(), reading)).into_node()
        }
    };
    span().with(pieces(text).map(piece).collect::<Vec<_>>())
}

/// In an option no element can stand.
pub(super) fn within(tag: &str, nodes: Vec<Node>) -> Vec<Node> {
    if tag != "option" {
        return nodes;
    }
    let alone = |node| match node {
        Node::Text(text) => Node::Said(bracketed(&text).into_owned().into()),
        other => other,
    };
    nodes.into_iter().map(alone).collect()
}

/// The value of an attribute; what stands in a box is what a person could have typed.
pub(super) fn value(name: &str, value: Option<Cow<'static, str>>) -> Option<Cow<'static, str>> {
    value.map(|text| match has_readings(&text) {
        false => text,
        true if name == ".value" => base(&text).into_owned().into(),
        true => bracketed(&text).into_owned().into(),
    })
}

/// Whether a text is Japanese on a page that is not.
pub(super) fn is_japanese_elsewhere(text: &str) -> bool {
    let is_japanese = |letter| matches!(letter, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    wording::chosen().lang == Lang::En && text.contains(is_japanese)
}

#[cfg(test)]
mod tests {
    use crate::ui::view::html::{button, option, p};
    use crate::ui::view::{El, IntoNode};
    use crate::words::{Lang, ruby, wording};

    fn check(view: El, expected: &str) {
        assert_eq!(view.into_node().to_html(), expected);
    }

    #[test]
    fn readings_are_drawn_and_not_read_twice() {
        let text = ruby::from_file("この {答|こた}えで");
        let drawn = "<span>この <ruby>答<rt aria-hidden=\"true\">こた</rt></ruby>えで</span>";
        check(p().with(text.clone()), &format!("<p>{drawn}</p>"));
        check(p().with(move || text.clone()), &format!("<p>{drawn}</p>"));
    }

    #[test]
    fn where_no_element_can_stand_they_are_in_brackets() {
        let text = ruby::from_file("{答|こた}え");
        check(button().attr("aria-label", text.clone()), "<button aria-label=\"答（こた）え\"></button>");
        check(option().with(text.clone()), "<option>答（こた）え</option>");
        check(p().value(text), "<p value=\"答え\"></p>");
    }

    #[test]
    fn japanese_on_an_english_page_is_called_so() {
        wording::choose(Lang::En.into());
        check(p().with("水辺"), "<p><span lang=\"ja\">水辺</span></p>");
        check(p().with("Shinji"), "<p>Shinji</p>");
        wording::choose(Lang::Ja.into());
        check(p().with("水辺"), "<p>水辺</p>");
    }
}
