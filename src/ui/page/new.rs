//! A new plan: a name is enough to begin.

use crate::app::Route;
use crate::domain::plan::Head;
use crate::domain::{PlanId, start};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::draft_field::{Draft, DraftField};
use crate::ui::part::frame::BackLink;
use crate::words;
use leptos::prelude::*;

/// Asks for the name, and for two things that may wait.
#[component]
pub fn New() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let [name, problem, lead] = [(); 3].map(|()| Draft::new(""));
    let begin = move || {
        let typed = [(Head::title, name), (Head::problem, problem), (Head::lead, lead)];
        let values = typed.map(|(field, draft)| (field, draft.text()));
        if values[0].1.is_empty() {
            name.say(words.new_plan.name_missing);
            focus::now("new-name");
            return;
        }
        let begun_on = (Head::begun_on, ui.session.now().date.iso());
        let values = values.into_iter().filter(|(_, text)| !text.is_empty());
        let plan = PlanId(ui.session.new_id());
        let counters = words.counters.printed();
        let first = start::by_hand(plan, values.chain([begun_on]), &counters, &mut || ui.session.new_id());
        match ui.session.begin(plan, &first) {
            Ok(()) => ui.go(Route::Plan(plan)),
            Err(refusal) => {
                name.say(words::refusal::sentence(words, &refusal));
                focus::now("new-name");
            }
        }
    };
    view! {
        <BackLink to=Route::Home label=words.plan.all />
        <div class="head">
            <h1 id="title" tabindex="-1">{words.titles.new_plan}</h1>
            <p class="head-lead">{words.new_plan.lead}</p>
        </div>
        <form
            class="stack new-form"
            on:submit=move |event| {
                event.prevent_default();
                begin();
            }
        >
            <DraftField id="new-name" label=words.new_plan.name hint=words.new_plan.name_hint draft=name />
            <DraftField id="new-problem" label=words.new_plan.problem hint=words.new_plan.problem_hint draft=problem />
            <DraftField id="new-lead" label=words.new_plan.lead_group hint=words.new_plan.lead_group_hint draft=lead />
            <p><Button label=words.new_plan.begin weight=Weight::Main submit=true on_press=|| {} /></p>
        </form>
    }
}
