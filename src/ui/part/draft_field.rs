//! A field of a small form: what is typed belongs to the form, and nothing is saved before the form is sent.

use super::icon::{Icon, IconView};
use super::phrases::Phrases;
use leptos::prelude::*;

/// What is typed into a field, and what the form said about it. What was said is about one text: it is gone with the next key.
/// So nothing moves on the page while somebody types, or between pressing a button and letting it go.
#[derive(Clone, Copy)]
pub struct Draft {
    text: RwSignal<String>,
    said: RwSignal<Option<(String, String)>>,
}

impl Draft {
    /// A draft that begins with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: RwSignal::new(text.into()), said: RwSignal::new(None) }
    }

    /// The text of now.
    pub fn text(self) -> String {
        self.text.with_untracked(|text| text.trim().to_owned())
    }

    /// Says what should be mended in the text of now.
    pub fn say(self, why: impl Into<String>) {
        self.said.set(Some((self.text.get_untracked(), why.into())));
    }

    /// What is said about the text of now. Reactive.
    pub fn message(self) -> Option<String> {
        self.said.get().filter(|(text, _)| self.text.with(|now| now == text)).map(|(_, why)| why)
    }
}

/// A text field of a form.
#[component]
pub fn DraftField(
    /// Its name in the page.
    #[prop(into)]
    id: String,
    /// What it is, in words.
    label: &'static str,
    /// What helps to fill it in.
    hint: &'static str,
    /// What is typed.
    draft: Draft,
    /// Two lines high, for a sentence.
    #[prop(optional)]
    tall: bool,
) -> impl IntoView {
    let message = Memo::new(move |_| draft.message());
    let (hint_id, error_id) = (format!("{id}-h"), format!("{id}-e"));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if message.get().is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() }
    };
    let invalid = move || message.get().map(|_| "true");
    // Some input methods and helpers tell of a change only at the end.
    let typed = move |event| draft.text.set(event_target_value(&event));
    let control = if tall {
        view! {
            <textarea
                class="field-box"
                id=id.clone()
                rows="2"
                prop:value=draft.text
                aria-describedby=described
                aria-invalid=invalid
                on:input=typed
                on:change=typed
            >
                {draft.text.get_untracked()}
            </textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field-box"
                type="text"
                id=id.clone()
                autocomplete="off"
                prop:value=draft.text
                aria-describedby=described
                aria-invalid=invalid
                on:input=typed
                on:change=typed
            />
        }
        .into_any()
    };
    let error = move |text: String| {
        let id = error_id.clone();
        view! { <p class="field-error" id=id><IconView icon=Icon::Care /><span><Phrases text /></span></p> }
    };
    view! {
        <div class="field">
            <label class="field-label" for=id><Phrases text=label /></label>
            <p class="field-hint" id=hint_id><Phrases text=hint /></p>
            {move || message.get().map(&error)}
            {control}
        </div>
    }
}
