//! A few choices of an entry as radio buttons, all in sight, bound to one value of a plan.

use super::choice::Choices;
use super::field::{control_id, stands_alone};
use super::help;
use super::phrases::phrases;
use crate::domain::field::Choice;
use crate::domain::{Command, Place, PlanId};
use crate::ui::context::use_ui;
use crate::ui::view::html::{div, p};
use crate::ui::view::{IntoNode, IntoText, Memo, Node, Text};
use std::rc::Rc;

/// A choice bound to one value of a plan.
pub struct PlanChoices {
    plan: PlanId,
    at: Place,
    label: Text,
    options: Vec<(&'static str, &'static str)>,
    command: Option<Rc<dyn Fn(&'static str) -> Command>>,
}

/// All choices of a kind with their words: key and word.
pub fn options<T: Choice>(word: impl Fn(T) -> &'static str) -> Vec<(&'static str, &'static str)> {
    T::ALL.iter().map(|choice| (choice.key(), word(*choice))).collect()
}

impl PlanChoices {
    /// A choice for this value of a plan, with its label and its options: key and words, the first one for what was not chosen
    /// yet.
    pub fn new(plan: PlanId, at: Place, label: impl IntoText, options: Vec<(&'static str, &'static str)>) -> Self {
        Self { plan, at, label: label.into_text(), options, command: None }
    }

    /// What choosing does where it is more than writing the key: a state goes with the day on which it was settled.
    pub fn command(mut self, command: impl Fn(&'static str) -> Command + 'static) -> Self {
        self.command = Some(Rc::new(command));
        self
    }
}

impl IntoNode for PlanChoices {
    fn into_node(self) -> Node {
        let Self { plan, at, label, options, command } = self;
        let ui = use_ui();
        let name = control_id(&at);
        let label_id = format!("{name}-l");
        let help = stands_alone(&at).then(|| help::of_field(at.field, label.clone())).flatten();
        let read = at.clone();
        let chosen = Memo::new(move |_| ui.session.plan(plan).map(|plan| plan.read(&read)).unwrap_or_default());
        let choose = move |key: &'static str| {
            let command = command.as_ref().map_or_else(|| Command::write(at.clone(), key), |command| command(key));
            // The keys are this field's own, so that a refusal can only mean a plan for reading, which the save line says.
            let _ = ui.session.dispatch(plan, &command);
            ui.removal.set(false);
        };
        let choices = Choices {
            name,
            labelled_by: label_id.clone(),
            chosen: Rc::new(move || chosen.get()),
            options: options.into_iter().map(|(key, words)| (key, words, "")).collect(),
            on_choose: Rc::new(choose),
        };
        div()
            .class("field")
            .with((p().class("field-label").id(label_id).with(phrases(label)), choices, help))
            .into_node()
    }
}
