//! A few choices of an entry as radio buttons, all in sight, bound to one value of a plan.

use super::choice::Choices;
use super::field::control_id;
use super::phrases::Phrases;
use crate::domain::field::Choice;
use crate::domain::{Command, Place, PlanId};
use crate::ui::context::use_ui;
use leptos::prelude::*;

/// A choice bound to one value of a plan.
#[component]
pub fn PlanChoices<T: Choice + Send + Sync>(
    /// The plan.
    plan: PlanId,
    /// The value.
    at: Place,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// The choices with their words.
    options: Vec<(T, &'static str)>,
    /// What choosing does where it is more than writing the value: a state goes with the day on which it was settled.
    #[prop(into, optional)]
    command: Option<Callback<T, Command>>,
) -> impl IntoView {
    let ui = use_ui();
    let name = control_id(&at);
    let label_id = format!("{name}-l");
    let chosen = {
        let at = at.clone();
        Memo::new(move |_| {
            let key = ui.session.plan(plan).map(|plan| plan.read(&at)).unwrap_or_default();
            T::from_key(&key).unwrap_or_default()
        })
    };
    let choose = Callback::new(move |value: T| {
        let command = match command {
            Some(command) => command.run(value),
            None => Command::write(at.clone(), value.key()),
        };
        // The keys are this field's own, so that a refusal can only mean a plan for reading, which the save line says.
        let _ = ui.session.dispatch(plan, &command);
        ui.removal.set(false);
    });
    let options = options.into_iter().map(|(value, words)| (value, words, "")).collect();
    view! {
        <div class="field">
            <p class="field-label" id=label_id.clone()><Phrases text=label /></p>
            <Choices name labelled_by=label_id chosen options on_choose=move |value| choose.run(value) />
        </div>
    }
}
