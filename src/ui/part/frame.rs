//! What stands on every page: the way to the matter, the head bar, the foot, the status region that is read aloud, and the
//! bar that offers a new release.

use super::button::{Button, Weight};
use super::icon::{Icon, IconView};
use super::mark::Mark;
use super::notice::Notice;
use crate::app::Route;
use crate::ui::context::{use_ui, use_words};
use crate::ui::{focus, release};
use leptos::prelude::*;

/// The frame around a page.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    view! {
        // A link to `#main` would be a route here: the address after `#` is ours.
        <button class="skip" type="button" on:click=|_| focus::now("main")>{words.common.skip_to_main}</button>
        <header class="top">
            <div class="top-in">
                <a class="top-name" href=Route::Home.to_hash()><Mark />{words.common.app_name}</a>
                <span class="top-state"><IconView icon=Icon::Device />{words.common.offline}</span>
                <a class="top-link" href=Route::Settings.to_hash()><IconView icon=Icon::Settings />{words.common.settings}</a>
            </div>
        </header>
        <main class="main" id="main" tabindex="-1">
            <Show when=move || ui.release_waits.get()>
                <NewRelease />
            </Show>
            {children()}
        </main>
        <footer class="foot">
            <div class="foot-in">
                <span class="foot-state"><IconView icon=Icon::Device />{words.common.offline}</span>
                <a href=Route::Data.to_hash()>{words.common.data}</a>
                <a href=Route::About.to_hash()>{words.common.about}</a>
            </div>
        </footer>
        <p class="hidden" role="status" id="status">{move || ui.status.get()}</p>
    }
}

/// A new release waits: it is taken over only when somebody says so.
#[component]
fn NewRelease() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    view! {
        <div class="frame-release">
            <Notice title=words.release.title>
                <p>{words.release.safe}</p>
                <p>
                    <Button label=words.release.take weight=Weight::Small on_press=move || release::take_over(ui) />
                </p>
            </Notice>
        </div>
    }
}

/// The way back to the page above.
#[component]
pub fn BackLink(
    /// Where it leads.
    to: Route,
    /// The name of that page.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! { <a class="back" href=to.to_hash()><IconView icon=Icon::Back />{label}</a> }
}
