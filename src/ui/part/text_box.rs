//! A box for text: label, hint, what is said about it, and the box itself, tied together for those who do not see them.

use super::icon::Icon;
use super::phrases::phrases;
use crate::ui::view::html::{div, input, label, p, span, textarea};
use crate::ui::view::{El, IntoNode, IntoText, Node, Text};
use std::rc::Rc;

/// How a box looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// One line.
    #[default]
    Line,
    /// One line of half the width, for dates and numbers.
    Short,
    /// Several lines; it grows with what is typed.
    Tall,
}

/// A box for text.
pub struct TextBox {
    id: String,
    label: Text,
    /// What helps to fill it in.
    pub hint: Option<Text>,
    /// How it looks.
    pub shape: Shape,
    /// What is said about the text of now. Reactive.
    pub message: Rc<dyn Fn() -> Option<String>>,
    /// What stands under the box: the help that is folded out.
    pub below: Option<El>,
    /// Whether it can only be read. Reactive.
    pub is_read_only: Option<Rc<dyn Fn() -> bool>>,
}

impl TextBox {
    /// A box with its name in the page and its label.
    pub fn new(id: String, label: impl IntoText) -> Self {
        let message = Rc::new(|| None);
        Self { id, label: label.into_text(), hint: None, shape: Shape::Line, message, below: None, is_read_only: None }
    }

    /// Draws it: what stands in it, and what hears it.
    pub fn draw(self, value: impl IntoText, hear: impl FnOnce(El) -> El) -> Node {
        let Self { id, label: words, hint, shape, message, below, is_read_only } = self;
        let (hint_id, note_id) = (format!("{id}-h"), format!("{id}-n"));
        let described = {
            let (message, hint_id, note_id) =
                (Rc::clone(&message), hint.as_ref().map(|_| hint_id.clone()), note_id.clone());
            move || match (&hint_id, message()) {
                (None, None) => None,
                (Some(hint), None) => Some(hint.clone()),
                (None, Some(_)) => Some(note_id.clone()),
                (Some(hint), Some(_)) => Some(format!("{hint} {note_id}")),
            }
        };
        let invalid = {
            let message = Rc::clone(&message);
            move || message().map(|_| "true")
        };
        let said = move || {
            message().map(|text| {
                p().class("field-error").id(note_id.clone()).with((Icon::Care.draw(), span().with(phrases(text))))
            })
        };
        let control = match shape {
            Shape::Tall => textarea().attr("rows", "2"),
            Shape::Line | Shape::Short => input().attr("type", "text").attr("autocomplete", "off"),
        };
        let mut control = control.class("field-box").id(id.clone()).value(value.into_text());
        if let Some(is_read_only) = is_read_only {
            control = control.attr("readonly", move || is_read_only());
        }
        let control = hear(control.attr("aria-describedby", described).attr("aria-invalid", invalid));
        let class = if shape == Shape::Short { "field field-short" } else { "field" };
        div()
            .class(class)
            .with((
                label().class("field-label").attr("for", id).with(phrases(words)),
                hint.map(|hint| p().class("field-hint").id(hint_id).with(phrases(hint))),
                said,
                control,
                below,
            ))
            .into_node()
    }
}
