//! Buttons and links that look like buttons. The words say in a sentence what happens.

use super::icon::Icon;
use crate::app::Route;
use crate::ui::view::html::{a, button, span};
use crate::ui::view::{El, IntoNode, IntoText, Node, Text};
use std::rc::Rc;

/// How much weight a button has; one main button a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// The one thing to do next.
    Main,
    /// An outline.
    #[default]
    Plain,
    /// An outline, 48 px high.
    Small,
    /// Like a link.
    Quiet,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "button button-main",
            Self::Plain => "button",
            Self::Small => "button button-small",
            Self::Quiet => "button button-plain",
        }
    }
}

/// What buttons and links have in common.
struct Face {
    label: Text,
    about: Option<Text>,
    icon: Option<Icon>,
    weight: Weight,
    onward: bool,
}

impl Face {
    fn new(label: impl IntoText) -> Self {
        Self { label: label.into_text(), about: None, icon: None, weight: Weight::Plain, onward: false }
    }

    fn put_on(self, element: El) -> El {
        let about = self.about.map(|about| span().class("hidden").with(about));
        element.class(self.weight.class()).with((
            self.icon.map(Icon::draw),
            span().with((self.label, about)),
            self.onward.then(|| Icon::Next.draw()),
        ))
    }
}

macro_rules! faces {
    ($($button:ident)*) => { $(
        impl $button {
            /// Words added for a screen reader alone, where the label would be the same many times on a page.
            pub fn about(mut self, about: impl IntoText) -> Self {
                self.face.about = Some(about.into_text());
                self
            }

            /// The icon before the words.
            pub fn icon(mut self, icon: Icon) -> Self {
                self.face.icon = Some(icon);
                self
            }

            /// How much weight it has.
            pub fn weight(mut self, weight: Weight) -> Self {
                self.face.weight = weight;
                self
            }

            /// An arrow after the words: it goes on from here.
            pub fn onward(mut self) -> Self {
                self.face.onward = true;
                self
            }
        }
    )* };
}

faces!(Button ButtonLink);

/// A button that does something on this page.
pub struct Button {
    face: Face,
    id: Option<String>,
    is_disabled: Option<Rc<dyn Fn() -> bool>>,
    is_submit: bool,
    on_press: Box<dyn Fn()>,
}

impl Button {
    /// A button with its words and what it does.
    pub fn new(label: impl IntoText, on_press: impl Fn() + 'static) -> Self {
        Self { face: Face::new(label), id: None, is_disabled: None, is_submit: false, on_press: Box::new(on_press) }
    }

    /// A button that sends the form it stands in.
    pub fn submit(label: impl IntoText) -> Self {
        Self { is_submit: true, ..Self::new(label, || {}) }
    }

    /// Its name in the page, for focus.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// When it cannot be pressed; the reason stands in words beside it.
    pub fn disabled(mut self, is_disabled: impl Fn() -> bool + 'static) -> Self {
        self.is_disabled = Some(Rc::new(is_disabled));
        self
    }
}

impl IntoNode for Button {
    fn into_node(self) -> Node {
        let Self { face, id, is_disabled, is_submit, on_press } = self;
        let kind = if is_submit { "submit" } else { "button" };
        let mut element = face.put_on(button()).attr("type", kind).id(id);
        if let Some(is_disabled) = is_disabled.clone() {
            element = element.attr("aria-disabled", move || is_disabled().then_some("true"));
        }
        let can_press =
            move || !is_disabled.as_ref().is_some_and(|is_disabled| leptos::prelude::untrack(|| is_disabled()));
        let press = move || {
            if can_press() {
                on_press();
            }
        };
        element.on_press(press).into_node()
    }
}

/// A button that leads to another page.
pub struct ButtonLink {
    face: Face,
    to: Text,
}

impl ButtonLink {
    /// A link with its words and where it leads.
    pub fn new(label: impl IntoText, to: Route) -> Self {
        Self { face: Face::new(label), to: to.to_hash().into_text() }
    }

    /// The same where the way follows signals.
    pub fn following(label: impl IntoText, to: impl Fn() -> Route + 'static) -> Self {
        Self { face: Face::new(label), to: (move || to().to_hash()).into_text() }
    }
}

impl IntoNode for ButtonLink {
    fn into_node(self) -> Node {
        self.face.put_on(a().attr("href", self.to)).into_node()
    }
}
