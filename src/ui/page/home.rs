//! Home: with no plan yet the first start, which is here at once; else the list of plans ([`super::plans`]).

use crate::app::Route;
use crate::domain::Step;
use crate::domain::field::Choice;
use crate::platform::install;
use crate::ui::context::{use_ui, use_words};
use crate::ui::later::Piece;
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::start_view::{start_view, step_view};
use crate::ui::view::html::{a, b, div, h1, h2, li, ol, p, section, span, ul};
use crate::ui::view::{El, IntoNode, Memo, Node};

/// Home.
pub fn home() -> Node {
    let ui = use_ui();
    let is_first = Memo::new(move |_| ui.session.plans().is_empty());
    (move || if is_first.get() { first_start() } else { ui.later.page(Route::Home) }).into_node()
}

/// Nothing is here yet: what the notebook is for, and the ways in.
fn first_start() -> Node {
    let (ui, words) = (use_ui(), use_words());
    let ways = div().class("home-ways").with((
        ButtonLink::new(words.home.start(), Route::New).icon(Icon::Plus).weight(Weight::Main),
        ButtonLink::new(words.home.open_sample(), Route::Sample).icon(Icon::Look),
        ButtonLink::new(words.home.open_given_file(), Route::Import).icon(Icon::Open),
        ButtonLink::new(words.home.check_now(), Route::CheckNow).icon(Icon::Check),
    ));
    let start = div().class("home-start-words").with((
        h1().id("title").attr("tabindex", "-1").with(phrases(words.home.first_heading())),
        p().class("home-start-lead").with(phrases(words.home.first_lead())),
        ways,
    ));
    let four: Vec<El> = Step::ALL.iter().map(|step| one_step(*step)).collect();
    let guide = a().class("link").attr("href", Route::Guide(None).to_hash()).with(phrases(words.home.see_guide()));
    let guide = p().class("home-guide").with(guide);
    let safe = ul().class("home-safe").with((
        safe(Icon::Device, words.home.safe_here(), words.home.safe_here_text()),
        safe(Icon::Cloudless, words.home.safe_offline(), words.home.safe_offline_text()),
        safe(Icon::Print, words.home.safe_paper(), words.home.safe_paper_text()),
    ));
    (
        install::is_standalone().then_some(move || ui.later.piece(Piece::EmptyApp)),
        div().class("home-start").with((start, start_view())),
        move || ui.later.piece(Piece::Tour),
        section().class("home-four").attr("aria-labelledby", "four").with((
            h2().id("four").with(words.steps.heading()),
            ol().class("home-steps").with(four),
            guide,
        )),
        section().class("section section-wide").attr("aria-labelledby", "safe").with((
            div().class("section-head").with(h2().id("safe").with(words.home.safe_heading())),
            div().class("section-body").with(safe),
        )),
    )
        .into_node()
}

fn one_step(step: Step) -> El {
    let words = use_words().steps.of(step);
    li().class("home-step").with((
        step_view(step),
        span().class("home-step-name").with(words.numbered()),
        p().with(phrases(words.lead())),
    ))
}

/// One reason not to worry.
fn safe(icon: Icon, title: &'static str, text: &'static str) -> El {
    li().class("home-safe-item").with((icon.draw(), p().with((b().with(phrases(title)), phrases(text)))))
}
