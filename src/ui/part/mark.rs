//! The mark: a circle and a square, two who differ; where they meet, the evening sun.

use leptos::prelude::*;

/// Draws the mark; the name stands beside it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
            <path fill="currentColor" d="M15 2a13 13 0 1 0 0 26h1V16h12v-1A13 13 0 0 0 15 2z"></path>
            <path
                fill="currentColor"
                d="M30 16h6.5A1.5 1.5 0 0 1 38 17.5v19a1.5 1.5 0 0 1-1.5 1.5h-19a1.5 1.5 0 0 1-1.5-1.5V30h1a13 13 0 0 0 13-14z"
            ></path>
            <path class="mark-sun" d="M17.6 17.6h10.2A13 13 0 0 1 17.6 27.8z"></path>
        </svg>
    }
}
