//! A drop-down for one choice of an entry, where there are too many for radio buttons.

use super::field::control_id;
use super::phrases::Phrases;
use crate::domain::field::Choice;
use crate::domain::{Command, Place, PlanId};
use crate::ui::context::use_ui;
use leptos::prelude::*;

/// A choice bound to one value of a plan.
#[component]
pub fn PlanSelect<T: Choice + Send + Sync>(
    /// The plan.
    plan: PlanId,
    /// The value.
    at: Place,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// The choices with their words.
    options: Vec<(T, &'static str)>,
) -> impl IntoView {
    let ui = use_ui();
    let id = control_id(&at);
    let chosen = {
        let at = at.clone();
        Memo::new(move |_| ui.session.plan(plan).map(|plan| plan.read(&at)).unwrap_or_default())
    };
    let choose = move |key: String| {
        // The keys come from the options below, so that a refusal can only mean a plan for reading, which the save line says.
        let _ = ui.session.dispatch(plan, &Command::write(at.clone(), key));
        ui.removal.set(false);
    };
    let rows = options.into_iter().map(move |(value, words)| {
        view! { <option value=value.key() selected=move || chosen.get() == value.key()>{words}</option> }
    });
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>
                <Phrases text=label />
            </label>
            <select
                class="field-box"
                id=id
                disabled=move || ui.session.is_read_only(plan)
                prop:value=chosen
                on:change=move |event| choose(event_target_value(&event))
            >
                {rows.collect_view()}
            </select>
        </div>
    }
}
