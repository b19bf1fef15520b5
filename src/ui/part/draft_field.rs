//! A field of a small form: what is typed belongs to the form, and nothing is saved before the form is sent.

use super::icon::{Icon, IconView};
use super::phrases::Phrases;
use leptos::prelude::*;

/// A text field of a form.
#[component]
pub fn DraftField(
    /// Its name in the page.
    #[prop(into)]
    id: String,
    /// What it is, in words.
    label: &'static str,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is typed.
    value: RwSignal<String>,
    /// What should be mended; said when the field is left, not while somebody types in it.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Two lines high, for a sentence.
    #[prop(optional)]
    tall: bool,
) -> impl IntoView {
    let is_typing = RwSignal::new(false);
    let message = Memo::new(move |_| error.get().filter(|_| !is_typing.get()));
    let (hint_id, error_id) = (format!("{id}-h"), format!("{id}-e"));
    let described = {
        let (hint_id, error_id, has_hint) = (hint_id.clone(), error_id.clone(), hint.is_some());
        move || {
            let ids = [has_hint.then_some(&*hint_id), message.get().map(|_| &*error_id)];
            let ids: Vec<&str> = ids.into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let invalid = move || message.get().map(|_| "true");
    let typed = move |event| {
        is_typing.set(true);
        value.set(event_target_value(&event));
    };
    let left = move |_| is_typing.set(false);
    let control = if tall {
        let described = described.clone();
        view! {
            <textarea class="field-box" id=id.clone() rows="2" prop:value=value aria-describedby=described aria-invalid=invalid on:input=typed on:change=left>
                {value.get_untracked()}
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
                prop:value=value
                aria-describedby=described
                aria-invalid=invalid
                on:input=typed
                on:change=left
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label class="field-label" for=id>
                <Phrases text=label />
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id><Phrases text=hint /></p> })}
            {move || {
                let error_id = error_id.clone();
                message.get().map(|text| view! {
                    <p class="field-error" id=error_id role="alert"><IconView icon=Icon::Care /><span><Phrases text /></span></p>
                })
            }}
            {control}
        </div>
    }
}
