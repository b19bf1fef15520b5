//! Where we are among the questions: words first, the line second.

use crate::ui::context::use_words;
use leptos::prelude::*;

/// 「8問中 3問め」.
#[component]
pub fn Progress(
    /// The question of now, from 1.
    number: u8,
    /// How many there are.
    total: u8,
) -> impl IntoView {
    let dots = (1..=total).map(|other| {
        let class = match other.cmp(&number) {
            std::cmp::Ordering::Less => "progress-dot",
            std::cmp::Ordering::Equal => "progress-dot progress-now",
            std::cmp::Ordering::Greater => "progress-dot progress-later",
        };
        view! { <span class=class></span> }
    });
    view! {
        <div class="progress">
            <p class="figure">{use_words().question.progress(total, number)}</p>
            <div class="progress-line" aria-hidden="true">{dots.collect_view()}</div>
        </div>
    }
}
