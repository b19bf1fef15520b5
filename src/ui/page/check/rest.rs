//! The questions that are not talked about today, in short.

use super::talk::Given;
use crate::domain::check::{Outcome, Said};
use crate::ui::context::use_words;
use crate::ui::part::finding::FindingView;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::section::Section;
use crate::words::{self, Lang};
use leptos::prelude::*;

/// The other questions as compact rows.
#[component]
pub fn Rest(
    /// What the check says.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = use_words();
    let heading = if outcome.with_untracked(|outcome| outcome.talk.is_empty()) {
        words.result.rest_all
    } else {
        words.result.rest
    };
    let rows = move || outcome.with(|outcome| outcome.rest.iter().copied().map(row).collect_view());
    view! {
        <div class="result-short">
            <Section id="rest" heading>
                <ul>{rows}</ul>
            </Section>
        </div>
    }
}

fn row(said: Said) -> impl IntoView {
    view! {
        <li class="result-rest">
            <FindingView finding=said.finding />
            <p><Phrases text=words::items(Lang::Ja).of(said.item).statement /></p>
            {said.answer.map(|answer| view! { <Given answer /> })}
        </li>
    }
}
