//! The prompt card: what to say next, in words to read aloud.

use super::icon::{Icon, IconView};
use crate::ui::context::use_words;
use leptos::prelude::*;

/// A prompt card, one sentence a line.
#[component]
pub fn Prompt(
    /// The sentences from the word files, one a line.
    text: &'static str,
) -> impl IntoView {
    let sentences = text.lines().map(|sentence| view! { <span>{sentence}</span> });
    view! {
        <div class="prompt">
            <p class="prompt-kind"><IconView icon=Icon::Talk />{use_words().check.prompts.heading}</p>
            <p class="prompt-text">{sentences.collect_view()}</p>
        </div>
    }
}
