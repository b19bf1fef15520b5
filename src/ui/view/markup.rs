//! A piece of a page as HTML, as it stands at this moment: for tests on the host.

use super::html::is_void;
use super::ruby;
use super::{El, Node};

/// A piece as HTML.
pub(super) fn html(node: Node) -> String {
    let mut text = String::new();
    write(node, &mut text);
    text
}

fn write(node: Node, text: &mut String) {
    match ruby::drawn(node) {
        Node::Nothing => {}
        Node::Text(words) | Node::Said(words) => text.push_str(&escaped(&words)),
        Node::Element(element) => write_element(element, text),
        Node::Live(mut draw) => write(draw(), text),
        Node::Fresh(node) => write(*node, text),
        Node::Many(nodes) => nodes.into_iter().for_each(|node| write(node, text)),
        Node::Rows(rows) => (rows.names)().into_iter().for_each(|name| write((rows.row)(name), text)),
    }
}

fn write_element(El(inside): El, text: &mut String) {
    text.push('<');
    text.push_str(inside.tag);
    let mut typed = None;
    for (name, value) in &inside.values {
        if let Some(value) = ruby::value(name, value.now()) {
            if inside.tag == "textarea" && *name == ".value" {
                // HTML has no such attribute: the text stands in the element.
                typed = Some(escaped(&value));
                continue;
            }
            let name = name.trim_start_matches('.');
            text.extend([" ", name, "=\"", &escaped(&value), "\""]);
        }
    }
    text.push('>');
    if is_void(inside.tag) {
        return;
    }
    text.push_str(&typed.unwrap_or_default());
    for child in ruby::within(inside.tag, inside.children) {
        write(child, text);
    }
    text.extend(["</", inside.tag, ">"]);
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use crate::ui::view::IntoNode;
    use crate::ui::view::html::{div, input, p, textarea};

    #[test]
    fn texts_stay_texts_and_what_is_absent_is_not_written() {
        let check = |view: crate::ui::view::El, expected: &str| assert_eq!(view.into_node().to_html(), expected);
        check(p().with("<b>&</b>"), "<p>&lt;b&gt;&amp;&lt;/b&gt;</p>");
        check(div().class("a").attr("hidden", false).attr("inert", true), "<div class=\"a\" inert=\"\"></div>");
        check(div().attr("lang", None::<&str>).with((Some("x"), None::<String>, || p())), "<div>x<p></p></div>");
        check(input().value(|| "\"1\"".to_owned()), "<input value=\"&quot;1&quot;\">");
        check(textarea().value("<"), "<textarea>&lt;</textarea>");
        check(div().with(vec!["a", "b"]).with(["c", "d"]), "<div>abcd</div>");
    }
}
