//! A field of a small form: what is typed belongs to the form, and nothing is saved before the form is sent.

use super::text_box::{Shape, TextBox};
use crate::ui::view::{IntoText, Node, RwSignal};
use std::rc::Rc;

/// What is typed into a field, and what the form said about it. What was said is about one text: it is gone with the next key.
/// So nothing moves on the page while somebody types, or between pressing a button and letting it go.
#[derive(Clone, Copy)]
pub struct Draft {
    text: RwSignal<String>,
    said: RwSignal<Option<(String, String)>>,
}

impl Draft {
    /// A draft that begins with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: RwSignal::new(text.into()), said: RwSignal::new(None) }
    }

    /// The text of now.
    pub fn text(self) -> String {
        self.text.with_untracked(|text| text.trim().to_owned())
    }

    /// The same, where it is followed. Reactive.
    pub fn text_now(self) -> String {
        self.text.with(|text| text.trim().to_owned())
    }

    /// Puts another text into the box.
    pub fn set(self, text: impl Into<String>) {
        self.text.set(text.into());
    }

    /// Says what should be mended in the text of now.
    pub fn say(self, why: impl Into<String>) {
        self.said.set(Some((self.text.get_untracked(), why.into())));
    }

    /// What is said about the text of now. Reactive.
    pub fn message(self) -> Option<String> {
        self.said.get().filter(|(text, _)| self.text.with(|now| now == text)).map(|(_, why)| why)
    }

    /// Draws its field: the name in the page, the label, what helps to fill it in.
    pub fn field(self, id: String, label: impl IntoText, hint: impl IntoText, shape: Shape) -> Node {
        let mut field = TextBox::new(id, label);
        field.hint = Some(hint.into_text());
        field.shape = shape;
        field.message = Rc::new(move || self.message());
        // Some input methods and helpers tell of a change only at the end.
        let typed = move |text| self.text.set(text);
        field.draw(move || self.text.get(), |control| control.on_input(typed).on_change(typed))
    }
}
