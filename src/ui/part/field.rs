//! Fields of a plan: label, hint, note, box. What is typed stays in the box until it is left; then it is one command. An
//! input method composing Japanese is never disturbed: nothing writes into a box in which somebody types.

use super::icon::{Icon, IconView};
use super::phrases::Phrases;
use crate::domain::date::Date;
use crate::domain::field::Kind;
use crate::domain::{Command, Place, PlanId};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::words;
use leptos::prelude::*;

/// A text field bound to one value of a plan: a line, a text of several lines, or a date as typed.
#[component]
pub fn PlanField(
    /// The plan.
    plan: PlanId,
    /// The value.
    at: Place,
    /// What it is, in words.
    #[prop(into)]
    label: String,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: Option<String>,
    /// A kind note about what stands there, e.g. a date after the last day. It asks and never blocks.
    #[prop(into, optional)]
    note: Signal<Option<String>>,
    /// Half a line wide, for dates and numbers.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let session = use_ui().session;
    let id = control_id(&at);
    let is_prose = matches!(at.field.kind, Kind::Prose);
    let draft = Draft::new(plan, &at, note);
    let message = draft.message;
    let hint_id = format!("{id}-h");
    let note_id = format!("{id}-n");
    let described = {
        let (hint_id, note_id, has_hint) = (hint_id.clone(), note_id.clone(), hint.is_some());
        move || {
            let ids: Vec<&str> =
                [has_hint.then_some(&*hint_id), message.get().map(|_| &*note_id)].into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let read_only = move || session.is_read_only(plan);
    let control = text_box(id.clone(), is_prose, draft, at, described, read_only);
    view! {
        <div class="field" class:field-short=short>
            <label class="field-label" for=id>
                <Phrases text=label />
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id><Phrases text=hint /></p> })}
            {move || {
                let note_id = note_id.clone();
                message.get().map(|text| view! {
                    <p class="field-error" id=note_id><IconView icon=Icon::Care /><span><Phrases text /></span></p>
                })
            }}
            {control}
        </div>
    }
}

/// What stands in the box, and what is said about it.
#[derive(Clone, Copy)]
struct Draft {
    plan: PlanId,
    shown: Memo<String>,
    message: Memo<Option<String>>,
    typing: RwSignal<bool>,
    refused: RwSignal<Option<String>>,
}

impl Draft {
    fn new(plan: PlanId, at: &Place, note: Signal<Option<String>>) -> Self {
        let session = use_ui().session;
        let kind = at.field.kind;
        let typing = RwSignal::new(false);
        let refused = RwSignal::new(None::<String>);
        let stored = {
            let at = at.clone();
            Memo::new(move |_| session.plan(plan).map(|plan| plan.read(&at)).unwrap_or_default())
        };
        // Another tab may change the value: the box follows, unless somebody is typing in it.
        let shown = Memo::new(move |before: Option<&String>| match before {
            Some(before) if typing.get() => before.clone(),
            _ => stored.get(),
        });
        let date_note = Memo::new(move |_| {
            let text = shown.get();
            let problem = matches!(kind, Kind::Date).then(|| Date::parse(&text).err()).flatten();
            problem.filter(|_| !text.trim().is_empty()).map(|problem| words::date::problem(use_words(), problem))
        });
        let message = Memo::new(move |_| refused.get().or_else(|| date_note.get()).or_else(|| note.get()));
        Self { plan, shown, message, typing, refused }
    }

    /// Makes one command of what was typed.
    fn commit(self, ui: Ui, at: &Place, text: String) {
        let outcome = ui.session.dispatch(self.plan, &Command::write(at.clone(), text));
        self.refused.set(outcome.as_ref().err().map(|refusal| words::refusal::sentence(use_words(), refusal)));
        // What was refused stays in the box, so that it can be mended.
        self.typing.set(outcome.is_err());
        ui.removal.set(false);
    }
}

/// The box itself: one line, or as many as it takes.
fn text_box(
    id: String,
    is_prose: bool,
    draft: Draft,
    at: Place,
    described: impl Fn() -> Option<String> + Send + 'static,
    read_only: impl Fn() -> bool + Send + 'static,
) -> AnyView {
    let ui = use_ui();
    let wrong = move || draft.message.get().map(|_| "true");
    let typed = move |_| draft.typing.set(true);
    let left = move |event| draft.commit(ui, &at, event_target_value(&event));
    if is_prose {
        view! {
            <textarea
                class="field-box"
                id=id
                rows="2"
                prop:value=draft.shown
                readonly=read_only
                aria-describedby=described
                aria-invalid=wrong
                on:input=typed
                on:change=left
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field-box"
                type="text"
                id=id
                autocomplete="off"
                prop:value=draft.shown
                readonly=read_only
                aria-describedby=described
                aria-invalid=wrong
                on:input=typed
                on:change=left
            />
        }
        .into_any()
    }
}

/// The name of the control for a value, the same on every page.
pub fn control_id(at: &Place) -> String {
    let key = if at.key.is_empty() { String::new() } else { format!("-{}", at.key) };
    format!("f-{}-{}{key}", at.field.name, at.id)
}
