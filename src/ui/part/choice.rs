//! Choices: radio buttons as wide targets.

use crate::ui::view::html::{div, fieldset, input, label, span};
use crate::ui::view::{El, IntoNode, Node};
use std::rc::Rc;

/// One of a few, all in sight.
pub struct Choices {
    /// The name of the group in the page.
    pub name: String,
    /// The id of the heading that names the group.
    pub labelled_by: String,
    /// The key of what is chosen now. Reactive.
    pub chosen: Rc<dyn Fn() -> String>,
    /// The choices offered: key, words, and an extra class.
    pub options: Vec<(&'static str, &'static str, &'static str)>,
    /// What choosing does.
    pub on_choose: Rc<dyn Fn(&'static str)>,
}

impl IntoNode for Choices {
    fn into_node(self) -> Node {
        let Self { name, labelled_by, chosen, options, on_choose } = self;
        let row = |(key, words, class)| {
            let (chosen, on_choose) = (Rc::clone(&chosen), Rc::clone(&on_choose));
            let radio = input()
                .attr("type", "radio")
                .attr("name", name.clone())
                .id(format!("{name}-{key}"))
                .attr("value", key)
                .checked(move || chosen() == key)
                .on("change", move |_| on_choose(key));
            label().class("choice").with((radio, span().class(class).with(words)))
        };
        let class = if options.len() == 4 { "choices choices-four" } else { "choices" };
        let rows: Vec<El> = options.into_iter().map(row).collect();
        fieldset().class("field").attr("aria-labelledby", labelled_by).with(div().class(class).with(rows)).into_node()
    }
}
