//! このアプリについて: what 共創・協働 is, the steps, the principles, the source, and what happens to what is written.

use crate::app::Route;
use crate::domain::Step;
use crate::domain::field::Choice;
use crate::domain::principle::Principle;
use crate::platform;
use crate::ui::context::{use_items, use_words};
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::news;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::html::{a, b, li, ol, p, ul};
use crate::ui::view::{El, IntoNode, Node};

/// About the app.
pub fn about() -> Node {
    let words = use_words();
    let w = &words.about;
    let step = |step: &Step| {
        let step = words.steps.of(*step);
        li().with((b().with(step.numbered()), words.joins.dash(), phrases(step.lead())))
    };
    let principle = |principle: &Principle| {
        li().with((principle.number().to_string(), words.joins.gap(), use_items().principle(*principle)))
    };
    let steps: Vec<El> = Step::ALL.iter().map(step).collect();
    let principles: Vec<El> = Principle::ALL.iter().map(principle).collect();
    // A file beside the page, not a route.
    let notices = a().class("link").attr("href", "notices.txt").attr("target", "_blank").attr("rel", "noopener");
    let link = |to: Route, label: &'static str| li().with(a().class("link").attr("href", to.to_hash()).with(label));
    let more = [
        link(Route::Guide(None), words.tour.see()),
        link(Route::Privacy, words.common.privacy()),
        link(Route::Accessibility, words.common.accessibility()),
    ];
    let more: Vec<El> = more.into_iter().collect();
    (
        back_link(Route::Home, words.plan.all()),
        head(words.common.about()).with(lead(phrases(w.lead()))),
        Section::new("news", words.news.title()).with(news::lines()),
        Section::new("what", w.what()).with(p().with(w.what_text())),
        Section::new("steps", w.steps()).with(ol().class("stack").with(steps)),
        Section::new("principles", w.principles()).with(ol().class("stack-tight").with(principles)),
        Section::new("source", w.source()).with(p().with(w.source_text())),
        Section::new("here", w.here()).with(p().with(w.here_text())),
        Section::new("more", words.titles.guide()).with(ul().class("stack-tight").with(more)),
        p().with(notices.with(w.notices())),
        p().class("soft").with(platform::page::build().map(|build| w.version(build))),
    )
        .into_node()
}
