//! A button that opens a file: the browser's own file field, hidden behind words.

use super::icon::{Icon, IconView};
use crate::platform::files::{self, ChosenFile};
use leptos::prelude::*;

/// Lets somebody choose one file.
#[component]
pub fn OpenFile(
    /// What happens, in words.
    label: &'static str,
    /// What is done with the file.
    on_file: impl Fn(ChosenFile) + 'static,
) -> impl IntoView {
    view! {
        <label class="button open-file">
            <IconView icon=Icon::Open />
            <span>{label}</span>
            <input
                class="open-file-input"
                type="file"
                accept=".json,application/json"
                on:change=move |event| files::chosen(&event).into_iter().for_each(&on_file)
            />
        </label>
    }
}
