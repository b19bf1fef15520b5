//! このアプリについて: what 共創・協働 is, the steps, the principles, the source, and what happens to what is written.

use crate::app::Route;
use crate::domain::Step;
use crate::domain::field::Choice;
use crate::domain::principle::Principle;
use crate::platform;
use crate::ui::context::use_words;
use crate::ui::part::frame::BackLink;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::section::Section;
use crate::words::{Lang, items};
use leptos::prelude::*;

/// About the app.
#[component]
pub fn AboutPage() -> impl IntoView {
    let words = use_words();
    let w = &words.about;
    view! {
        <BackLink to=Route::Home label=words.plan.all />
        <div class="head">
            <h1 id="title" tabindex="-1">{words.common.about}</h1>
            <p class="head-lead"><Phrases text=w.lead /></p>
        </div>
        <Section id="what" heading=w.what><p>{w.what_text}</p></Section>
        <Section id="steps" heading=w.steps>
            <ol class="stack">{Step::ALL.iter().map(|step| {
                let step = words.steps.of(*step);
                view! { <li><b>{step.numbered}</b>"　"<Phrases text=step.lead /></li> }
            }).collect_view()}</ol>
        </Section>
        <Section id="principles" heading=w.principles>
            <ol class="stack-tight">{Principle::ALL.iter().map(|principle| {
                view! { <li>{principle.number()}"　"{items(Lang::Ja).principle(*principle)}</li> }
            }).collect_view()}</ol>
        </Section>
        <Section id="source" heading=w.source><p>{w.source_text}</p></Section>
        <Section id="here" heading=w.here><p>{w.here_text}</p></Section>
        // A file beside the page, not a route.
        <p><a class="link" href="notices.txt" target="_blank" rel="noopener">{w.notices}</a></p>
        <p class="soft">{platform::page::build().map(|build| w.version(build))}</p>
    }
}
