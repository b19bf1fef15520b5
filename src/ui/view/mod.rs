//! What a page is made of: elements, texts, and pieces that are drawn anew when a signal they read changes. One type for all of
//! them, [`Node`], instead of a type for each place on each page: the views of the framework cost 600 B of program an element,
//! these 60, and the first visit in a hall's weak network pays for every one. Signals, owners and effects are Leptos' own.
//!
//! ```text
//! div().class("head").with((h1().id("title").with(move || title.get()), note.map(|note| p().with(note))))
//! ```
//!
//! - [`El`] is an element; its tags are the functions of [`html`].
//! - [`IntoNode`] is what may stand in an element: texts, elements, parts, options, lists, tuples, signals, and closures.
//! - [`rows`] is a list whose rows keep their place in the page, their focus and their signals, while they stay in it.
//! - [`show`] is a piece that stands there under a condition; [`Text`] is words that may follow signals.
//! - `draw` makes all this stand in the page; `markup` writes it as HTML, for tests on the host.

mod content;
mod draw;
pub mod html;
mod markup;
mod memo;
mod rows;
mod ruby;
mod show;
mod signal;
mod text;
mod value;

pub use content::IntoNode;
pub use draw::mount;
pub use memo::Memo;
pub use rows::rows;
pub use show::show;
pub use signal::RwSignal;
pub use text::{IntoText, Text};
pub use value::IntoValue;

use crate::platform::Event;
use std::borrow::Cow;
use std::rc::Rc;
use value::Value;

/// A piece of a page.
pub enum Node {
    /// Nothing to be seen.
    Nothing,
    /// A text; whatever it holds, it stays text. Readings over its kanji are drawn (see [`ruby`]).
    Text(Cow<'static, str>),
    /// A text that is drawn letter by letter.
    Said(Cow<'static, str>),
    /// An element with all that is in it.
    Element(El),
    /// A piece that is drawn anew, in its place, whenever a signal it reads changes.
    Live(Box<dyn FnMut() -> Node>),
    /// One after the other.
    Many(Vec<Node>),
    /// A list of rows; see [`rows`].
    Rows(Box<rows::Rows>),
    /// A piece that takes nothing over from the one before; see [`fresh`].
    Fresh(Box<Node>),
}

/// A piece that is made new whenever what it stands in is drawn anew: another page is no change of this one. Its heading takes
/// the focus as a new one, and no text box inherits what was typed into another.
pub fn fresh(piece: impl IntoNode) -> Node {
    Node::Fresh(Box::new(piece.into_node()))
}

impl Node {
    /// As HTML, as it stands at this moment: for tests on the host, and nothing else.
    pub fn to_html(self) -> String {
        markup::html(self)
    }
}

/// What hears an event.
type Hearer = Rc<dyn Fn(Event)>;

/// An element.
pub struct El(Box<Inside>);

struct Inside {
    tag: &'static str,
    /// Names and values; a name that begins with a dot is a property (`.value`), all others are attributes.
    values: Vec<(&'static str, Value)>,
    hearers: Vec<(&'static str, Hearer)>,
    children: Vec<Node>,
}

impl El {
    /// An element of this tag.
    fn new(tag: &'static str) -> Self {
        Self(Box::new(Inside { tag, values: Vec::new(), hearers: Vec::new(), children: Vec::new() }))
    }

    /// Gives it an attribute. `None` and `false` are no attribute, `true` is one without a value.
    pub fn attr(mut self, name: &'static str, value: impl IntoValue) -> Self {
        self.0.values.push((name, value.into_value()));
        self
    }

    /// Its classes.
    pub fn class(self, classes: impl IntoValue) -> Self {
        self.attr("class", classes)
    }

    /// Its name in the page.
    pub fn id(self, id: impl IntoValue) -> Self {
        self.attr("id", id)
    }

    /// What stands in a text box or is chosen in a list: what is typed meanwhile stays until the value changes.
    pub fn value(self, value: impl IntoValue) -> Self {
        self.attr(".value", value)
    }

    /// Whether a box is ticked.
    pub fn checked(self, checked: impl IntoValue) -> Self {
        self.attr(".checked", checked)
    }

    /// Puts something into it, after all that is in it already.
    pub fn with(mut self, content: impl IntoNode) -> Self {
        content.add_to(&mut self.0.children);
        self
    }

    /// Hears an event of this kind.
    pub fn on(mut self, kind: &'static str, hearer: impl Fn(Event) + 'static) -> Self {
        self.0.hearers.push((kind, Rc::new(hearer)));
        self
    }

    /// Hears a press, by finger, mouse or key.
    pub fn on_press(self, act: impl Fn() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Hears the text of a box while it is typed.
    pub fn on_input(self, act: impl Fn(String) + 'static) -> Self {
        self.on("input", move |event| act(event.value()))
    }

    /// Hears the text of a box when it is left, or what was chosen.
    pub fn on_change(self, act: impl Fn(String) + 'static) -> Self {
        self.on("change", move |event| act(event.value()))
    }

    /// Hears that a form is sent, which then goes nowhere else.
    pub fn on_submit(self, act: impl Fn() + 'static) -> Self {
        self.on("submit", move |event| {
            event.prevent();
            act();
        })
    }
}
