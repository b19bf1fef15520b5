//! A section of a page: its heading hangs in the notebook's margin, the matter stands right of it.

use super::phrases::phrases;
use crate::ui::view::html::{self, div, h2, p};
use crate::ui::view::{El, IntoNode, IntoText, Node, Text};

/// A section with its heading.
pub struct Section {
    id: &'static str,
    heading: Text,
    note: Option<Text>,
    is_wide: bool,
    body: El,
}

impl Section {
    /// A section with its name in the page, from which the heading's is made (`<id>-h`), and its heading.
    pub fn new(id: &'static str, heading: impl IntoText) -> Self {
        let body = div().class("section-body");
        Self { id, heading: heading.into_text(), note: None, is_wide: false, body }
    }

    /// A short line under the heading.
    pub fn note(mut self, note: impl IntoText) -> Self {
        self.note = Some(note.into_text());
        self
    }

    /// Heading above, matter over the full width.
    pub fn wide(mut self) -> Self {
        self.is_wide = true;
        self
    }

    /// Puts something into it.
    pub fn with(mut self, content: impl IntoNode) -> Self {
        self.body = self.body.with(content);
        self
    }
}

impl IntoNode for Section {
    fn into_node(self) -> Node {
        let heading_id = format!("{}-h", self.id);
        let class = if self.is_wide { "section section-wide" } else { "section" };
        let head = div().class("section-head").with((
            h2().id(heading_id.clone()).attr("tabindex", "-1").with(phrases(self.heading)),
            self.note.map(|note| p().class("section-note").with(phrases(note))),
        ));
        html::section().class(class).attr("aria-labelledby", heading_id).with((head, self.body)).into_node()
    }
}
