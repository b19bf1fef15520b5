//! A tick box, bound to one yes-or-no of a plan.

use super::field::control_id;
use super::phrases::phrases;
use crate::domain::{Command, Place, PlanId};
use crate::ui::context::use_ui;
use crate::ui::view::html::{div, input, label, p, span};
use crate::ui::view::{IntoNode, IntoText, Memo, Node, Text};
use std::rc::Rc;

/// A tick box for one [`crate::domain::field::Flag`] of a plan, or for one key that is there or not.
pub struct PlanFlag {
    plan: PlanId,
    at: Place,
    label: Text,
    hint: Option<Text>,
    command: Option<Rc<dyn Fn(bool) -> Command>>,
}

impl PlanFlag {
    /// A tick box for this value of a plan, with its label.
    pub fn new(plan: PlanId, at: Place, label: impl IntoText) -> Self {
        Self { plan, at, label: label.into_text(), hint: None, command: None }
    }

    /// What helps to decide whether to tick it.
    pub fn hint(mut self, hint: impl IntoText) -> Self {
        self.hint = Some(hint.into_text());
        self
    }

    /// What ticking does where it is more than writing the value: one method is chosen in the place of another.
    pub fn command(mut self, command: impl Fn(bool) -> Command + 'static) -> Self {
        self.command = Some(Rc::new(command));
        self
    }
}

impl IntoNode for PlanFlag {
    fn into_node(self) -> Node {
        let Self { plan, at, label: words, hint, command } = self;
        let ui = use_ui();
        let id = control_id(&at);
        let hint_id = format!("{id}-h");
        let read = at.clone();
        let is_ticked = Memo::new(move |_| ui.session.plan(plan).is_some_and(|plan| !plan.read(&read).is_empty()));
        let tick = move |ticked: bool| {
            // Both values are a flag's own, so that a refusal can only mean a plan for reading, which the save line says.
            let write = || Command::write(at.clone(), if ticked { "yes" } else { "" });
            let _ = ui.session.dispatch(plan, &command.as_ref().map_or_else(write, |command| command(ticked)));
            ui.removal.set(false);
        };
        let control = input()
            .attr("type", "checkbox")
            .id(id)
            .attr("aria-describedby", hint.as_ref().map(|_| hint_id.clone()))
            .attr("disabled", move || ui.session.is_read_only(plan))
            .checked(move || is_ticked.get())
            .on("change", move |event| tick(event.is_checked()));
        div()
            .class("field")
            .with((
                label().class("choice").with((control, span().with(phrases(words)))),
                hint.map(|hint| p().class("field-hint").id(hint_id).with(phrases(hint))),
            ))
            .into_node()
    }
}
