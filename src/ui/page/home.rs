//! Home: with no plan yet the first start, which is here at once; else the list of plans ([`super::plans`]).

use crate::app::Route;
use crate::domain::field::Choice;
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::icon::{Icon, IconView};
use crate::ui::part::phrases::Phrases;
use crate::ui::part::start_view::{StartView, StepView};
use leptos::prelude::*;

/// Home.
#[component]
pub fn Home() -> impl IntoView {
    let ui = use_ui();
    let is_first = Memo::new(move |_| ui.session.plans().iter().all(|plan| plan.is_removed()));
    view! {
        <Show when=move || is_first.get() fallback=move || ui.later.page(Route::Home)>
            <FirstStart />
        </Show>
    }
}

/// Nothing is here yet: what the notebook is for, and the ways in.
#[component]
fn FirstStart() -> impl IntoView {
    let words = use_words();
    view! {
        <div class="home-start">
            <div class="home-start-words">
                <h1 id="title" tabindex="-1"><Phrases text=words.home.first_heading /></h1>
                <p class="home-start-lead"><Phrases text=words.home.first_lead /></p>
                <div class="home-ways">
                    <ButtonLink to=Route::New label=words.home.start icon=Icon::Plus weight=Weight::Main />
                    <ButtonLink to=Route::Data label=words.home.open_given_file icon=Icon::Open />
                </div>
            </div>
            <StartView />
        </div>
        <section class="home-four" aria-labelledby="four">
            <h2 id="four">{words.steps.heading}</h2>
            <ol class="home-steps">{crate::domain::Step::ALL.iter().map(|step| {
                let words = words.steps.of(*step);
                view! {
                    <li class="home-step">
                        <StepView step=*step />
                        <span class="home-step-name">{words.numbered}</span>
                        <p><Phrases text=words.lead /></p>
                    </li>
                }
            }).collect_view()}</ol>
        </section>
        <section class="section section-wide" aria-labelledby="safe">
            <div class="section-head"><h2 id="safe">{words.home.safe_heading}</h2></div>
            <div class="section-body">
                <ul class="home-safe">
                    <Safe icon=Icon::Device title=words.home.safe_here text=words.home.safe_here_text />
                    <Safe icon=Icon::Cloudless title=words.home.safe_offline text=words.home.safe_offline_text />
                    <Safe icon=Icon::Print title=words.home.safe_paper text=words.home.safe_paper_text />
                </ul>
            </div>
        </section>
    }
}

/// One reason not to worry.
#[component]
fn Safe(icon: Icon, title: &'static str, text: &'static str) -> impl IntoView {
    view! {
        <li class="home-safe-item"><IconView icon /><p><b><Phrases text=title /></b><Phrases text /></p></li>
    }
}
