//! A drop-down for one choice of an entry, where there are too many for radio buttons.

use super::field::control_id;
use super::phrases::phrases;
use crate::domain::{Command, Place, PlanId};
use crate::ui::context::use_ui;
use crate::ui::view::html::{div, label, option, select};
use crate::ui::view::{El, IntoNode, IntoText, Memo, Node, Text};

/// A choice bound to one value of a plan.
pub struct PlanSelect {
    plan: PlanId,
    at: Place,
    label: Text,
    options: Vec<(String, String)>,
}

impl PlanSelect {
    /// A choice for this value of a plan, with its label and its options: key and words.
    pub fn new<K: Into<String>, W: Into<String>>(
        plan: PlanId,
        at: Place,
        label: impl IntoText,
        options: impl IntoIterator<Item = (K, W)>,
    ) -> Self {
        let options = options.into_iter().map(|(key, words)| (key.into(), words.into())).collect();
        Self { plan, at, label: label.into_text(), options }
    }
}

impl IntoNode for PlanSelect {
    fn into_node(self) -> Node {
        let Self { plan, at, label: words, options } = self;
        let ui = use_ui();
        let id = control_id(&at);
        let read = at.clone();
        let chosen = Memo::new(move |_| ui.session.plan(plan).map(|plan| plan.read(&read)).unwrap_or_default());
        let choose = move |key: String| {
            // The keys come from the options, so that a refusal can only mean a plan for reading, which the save line says.
            let _ = ui.session.dispatch(plan, &Command::write(at.clone(), key));
            ui.removal.set(false);
        };
        let rows: Vec<El> = options.into_iter().map(|(key, words)| option().attr("value", key).with(words)).collect();
        let control = select()
            .class("field-box")
            .id(id.clone())
            .attr("disabled", move || ui.session.is_read_only(plan))
            .value(chosen)
            .on_change(choose)
            .with(rows);
        div()
            .class("field")
            .with((label().class("field-label").attr("for", id).with(phrases(words)), control))
            .into_node()
    }
}
