//! An address that leads nowhere, or to a plan that is not on this device.

use crate::app::Route;
use crate::ui::context::use_words;
use crate::ui::part::button::{ButtonLink, Weight};
use leptos::prelude::*;

/// Says kindly that there is nothing here, and where to go.
#[component]
pub fn Missing() -> impl IntoView {
    let words = use_words();
    view! {
        <div class="head">
            <h1 id="title" tabindex="-1">{words.missing.title}</h1>
            <p class="head-lead">{words.missing.text}</p>
        </div>
        <ButtonLink to=Route::Home label=words.missing.home weight=Weight::Main />
    }
}
