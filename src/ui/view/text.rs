//! Words that stay, or that follow signals: what parts take as labels, titles and notes.

use super::Memo;
use super::value::Value;
use super::{IntoNode, IntoValue, Node};
use leptos::prelude::*;
use std::borrow::Cow;
use std::rc::Rc;

/// Words for a part.
#[derive(Clone)]
pub enum Text {
    /// They stay.
    Fixed(Cow<'static, str>),
    /// They follow the signals that are read in it.
    Live(Rc<dyn Fn() -> String>),
}

impl Text {
    /// What they are at this moment; follows signals where it is called within something that does.
    pub fn now(&self) -> String {
        match self {
            Self::Fixed(text) => text.clone().into_owned(),
            Self::Live(follow) => follow(),
        }
    }
}

impl IntoNode for Text {
    fn into_node(self) -> Node {
        match self {
            Self::Fixed(text) => Node::Text(text),
            Self::Live(follow) => Node::Live(Box::new(move || follow().into_node())),
        }
    }
}

impl IntoValue for Text {
    fn into_value(self) -> Value {
        match self {
            Self::Fixed(text) => Value::Fixed(text),
            Self::Live(follow) => Value::Live(Box::new(move || follow().into_value())),
        }
    }
}

/// What can be the words of a part.
pub trait IntoText {
    /// As words.
    fn into_text(self) -> Text;
}

impl IntoText for Text {
    fn into_text(self) -> Text {
        self
    }
}

impl IntoText for &'static str {
    fn into_text(self) -> Text {
        Text::Fixed(Cow::Borrowed(self))
    }
}

impl IntoText for String {
    fn into_text(self) -> Text {
        Text::Fixed(Cow::Owned(self))
    }
}

impl IntoText for Signal<String> {
    fn into_text(self) -> Text {
        Text::Live(Rc::new(move || self.get()))
    }
}

impl IntoText for Memo<String> {
    fn into_text(self) -> Text {
        Text::Live(Rc::new(move || self.get()))
    }
}

impl<F: Fn() -> String + 'static> IntoText for F {
    fn into_text(self) -> Text {
        Text::Live(Rc::new(self))
    }
}
