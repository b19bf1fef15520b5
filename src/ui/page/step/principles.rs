//! The eight principles, to be read together before talking (step ②).

use crate::domain::principle::Principle;
use crate::ui::context::use_words;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::section::Section;
use crate::words::{Lang, items};
use leptos::prelude::*;

/// The names as printed in the pamphlet, each with a line in our own words.
#[component]
pub fn Principles() -> impl IntoView {
    let words = use_words();
    let rows = Principle::ALL.map(|principle| {
        view! {
            <li>
                <b><Phrases text=items(Lang::Ja).principle(principle) /></b>
                <p><Phrases text=words.principle_lines.of(principle) /></p>
            </li>
        }
    });
    view! {
        <Section id="principles" heading=words.consult.principles note=words.consult.principles_note>
            <ol class="step-principles">{rows.collect_view()}</ol>
            <p class="soft">{words.consult.principles_source}</p>
        </Section>
    }
}
