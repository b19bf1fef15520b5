//! A new plan: a name is enough to begin.

use crate::app::Route;
use crate::domain::plan::Head;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::frame::BackLink;
use crate::ui::part::icon::{Icon, IconView};
use crate::ui::part::phrases::Phrases;
use crate::words;
use leptos::prelude::*;

/// Asks for the name, and for two things that may wait.
#[component]
pub fn New() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let [name, problem, lead] = [(); 3].map(|()| RwSignal::new(String::new()));
    let error = RwSignal::new(None::<String>);
    let begin = move || {
        let typed = [(Head::title, name), (Head::problem, problem), (Head::lead, lead)];
        let values = typed.map(|(field, text)| (field, text.get_untracked().trim().to_owned()));
        if values[0].1.is_empty() {
            error.set(Some(words.new_plan.name_missing.to_owned()));
            focus::now("new-name");
            return;
        }
        let begun_on = (Head::begun_on, ui.session.now().date.iso());
        let values = values.into_iter().filter(|(_, text)| !text.is_empty());
        match ui.session.create(values.chain([begun_on])) {
            Ok(plan) => ui.go(Route::Plan(plan)),
            Err(refusal) => {
                error.set(Some(words::refusal::sentence(words, &refusal)));
                focus::now("new-name");
            }
        }
    };
    view! {
        <BackLink to=Route::Home label=words.plan.all />
        <div class="head">
            <h1 id="title" tabindex="-1">{words.new_plan.title}</h1>
            <p class="head-lead">{words.new_plan.lead}</p>
        </div>
        <form
            class="stack new-form"
            on:submit=move |event| {
                event.prevent_default();
                begin();
            }
        >
            <Text id="new-name" label=words.new_plan.name hint=words.new_plan.name_hint value=name error />
            <Text id="new-problem" label=words.new_plan.problem hint=words.new_plan.problem_hint value=problem />
            <Text id="new-lead" label=words.new_plan.lead_group hint=words.new_plan.lead_group_hint value=lead />
            <p><Button label=words.new_plan.begin weight=Weight::Main submit=true on_press=|| {} /></p>
        </form>
    }
}

/// A field of this form; nothing is saved before the plan begins.
#[component]
fn Text(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
    #[prop(into, optional)] error: Signal<Option<String>>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-h"), format!("{id}-e"));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if error.get().is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() }
    };
    view! {
        <div class="field">
            <label class="field-label" for=id>{label}</label>
            <p class="field-hint" id=hint_id><Phrases text=hint /></p>
            {move || {
                let error_id = error_id.clone();
                error.get().map(|text| view! {
                    <p class="field-error" id=error_id role="alert"><IconView icon=Icon::Care /><span>{text}</span></p>
                })
            }}
            <input
                class="field-box"
                id=id
                type="text"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || error.get().map(|_| "true")
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
