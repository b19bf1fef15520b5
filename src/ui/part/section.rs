//! A section of a page: its heading hangs in the notebook's margin, the matter stands right of it.

use super::phrases::Phrases;
use leptos::prelude::*;

/// A section with its heading.
#[component]
pub fn Section(
    /// Its name in the page; the heading is `<id>-h`.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    heading: String,
    /// A short line under the heading.
    #[prop(into, optional)]
    note: Option<Signal<String>>,
    /// Heading above, matter over the full width.
    #[prop(optional)]
    wide: bool,
    /// The matter.
    children: Children,
) -> impl IntoView {
    let heading_id = format!("{id}-h");
    let labelled_by = heading_id.clone();
    view! {
        <section class="section" class:section-wide=wide aria-labelledby=labelled_by>
            <div class="section-head">
                <h2 id=heading_id tabindex="-1">
                    <Phrases text=heading />
                </h2>
                {note.map(|note| view! { <p class="section-note">{move || view! { <Phrases text=note.get() /> }}</p> })}
            </div>
            <div class="section-body">{children()}</div>
        </section>
    }
}
