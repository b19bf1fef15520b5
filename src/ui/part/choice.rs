//! Choices: radio buttons as wide targets.

use crate::domain::field::Choice;
use leptos::prelude::*;

/// One of a few, all in sight.
#[component]
pub fn Choices<T: Choice + Send + Sync>(
    /// The name of the group in the page.
    #[prop(into)]
    name: String,
    /// The id of the heading that names the group.
    #[prop(into)]
    labelled_by: String,
    /// What is chosen now.
    #[prop(into)]
    chosen: Signal<T>,
    /// The choices offered, with their words and an extra class.
    options: Vec<(T, &'static str, &'static str)>,
    /// What choosing does.
    on_choose: impl Fn(T) + Copy + 'static,
) -> impl IntoView {
    let rows = options.into_iter().map(move |(value, label, class)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.clone()
                    value=value.key()
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| on_choose(value)
                />
                <span class=class>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field" aria-labelledby=labelled_by>
            <div class="choices">{rows.collect_view()}</div>
        </fieldset>
    }
}
