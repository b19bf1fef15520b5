//! Our own short texts, broken at phrase borders: `|` in a word becomes `<wbr>`.

use crate::words;
use leptos::prelude::*;

/// A text that breaks only where a phrase ends.
#[component]
pub fn Phrases(
    /// A text from the word files, with `|` at its phrase borders.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let parts: Vec<String> = words::phrases(&text).map(ToOwned::to_owned).collect();
    let pieces = parts.into_iter().enumerate().map(|(at, part)| view! { {(at > 0).then(|| view! { <wbr /> })}{part} });
    view! { <span class="phrases">{pieces.collect_view()}</span> }
}
