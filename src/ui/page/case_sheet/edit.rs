//! The four texts of the case sheet in the group's own words.

use super::{NUMBERS, heading};
use crate::domain::{Command, Plan};
use crate::exchange::case_sheet::Part;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::field::{PlanField, control_id};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::save_line::SaveLine;
use crate::words::plain;
use leptos::prelude::*;
use std::sync::Arc;

/// A field for each of the four texts.
#[component]
pub fn Edit(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = &use_words().case_sheet;
    let id = plan.with_untracked(|plan| plan.id());
    let fields = Part::ALL.into_iter().enumerate().map(|(at, part)| view! { <PartField plan part at /> });
    view! {
        <section class="casesheet-edit" aria-labelledby="edit-h">
            <h2 id="edit-h" tabindex="-1">{words.edit_heading}</h2>
            <p class="soft"><Phrases text=words.edit_hint /></p>
            <SaveLine plan=id />
            {fields.collect_view()}
        </section>
    }
}

/// One text: the group's own words, and beside them the way from the composed text or back to it.
#[component]
fn PartField(plan: Memo<Arc<Plan>>, part: Part, at: usize) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    let place = part.field().of(id.0);
    let heading = heading(&words.case_sheet, part);
    let about = words.lists.entry_of(plain(heading));
    let is_own = {
        let place = place.clone();
        Memo::new(move |_| plan.with(|plan| !plan.read(&place).trim().is_empty()))
    };
    let write = {
        let place = place.clone();
        Callback::new(move |text: String| {
            // A refusal can only mean a plan for reading, which the save line says.
            let _ = ui.session.dispatch(id, &Command::write(place.clone(), text));
            ui.removal.set(false);
            focus::later(control_id(&place));
        })
    };
    let tools = move || {
        if is_own.get() {
            view! { <Back about=about.clone() write /> }.into_any()
        } else {
            view! { <Composed plan part about=about.clone() write /> }.into_any()
        }
    };
    view! {
        <div class="casesheet-field">
            <PlanField plan=id at=place label=format!("{} {heading}", NUMBERS[at]) />
            {tools}
        </div>
    }
}

/// The composed text, to begin from. Nothing where the plan has nothing to tell yet.
#[component]
fn Composed(plan: Memo<Arc<Plan>>, part: Part, about: String, write: Callback<String>) -> impl IntoView {
    let words = &use_words().case_sheet;
    let text = Memo::new(move |_| plan.with(|plan| part.composed(plan, use_words())));
    view! {
        <Show when=move || text.with(|text| !text.is_empty())>
            <figure class="casesheet-composed">
                <figcaption>{words.composed}</figcaption>
                <p>{text}</p>
            </figure>
            <p>
                <Button
                    label=words.edit_from
                    about=about.clone()
                    icon=Icon::Pen
                    weight=Weight::Small
                    on_press=move || write.run(text.get_untracked())
                />
            </p>
        </Show>
    }
}

/// Back to the composed text.
#[component]
fn Back(about: String, write: Callback<String>) -> impl IntoView {
    let label = use_words().case_sheet.compose_again;
    view! {
        <p>
            <Button label about icon=Icon::Undo weight=Weight::Quiet on_press=move || write.run(String::new()) />
        </p>
    }
}
