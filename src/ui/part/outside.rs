//! Where a phone keeps the notebook apart from its browser: inside LINE, and on the home screen of an iPhone. What is to be known
//! there, and how to take along what was written.

use super::button::{Button, ButtonLink, Weight};
use super::icon::Icon;
use super::notice::{Urgency, notice};
use super::outcome::outcome;
use super::phrases::phrases;
use super::section::Section;
use crate::app::Route;
use crate::exchange::public_address::for_phones;
use crate::platform::page as browser;
use crate::ui::backup::{self, Outcome};
use crate::ui::context::{use_ui, use_words};
use crate::ui::view::html::{a, div, li, ol, p};
use crate::ui::view::{IntoNode, Node, RwSignal};

/// The page is shown inside LINE: how to open it in the real browser.
pub fn inside_line() -> Node {
    let (ui, words) = (use_ui(), &use_words().outside);
    let out = move || for_phones(&browser::address(), &ui.route.get().to_hash());
    let open = a().class("button button-small").attr("href", out).with(words.line_open());
    let body = (p().with(words.line_text()), p().with(open), p().class("soft").with(words.line_how()));
    div().class("frame-release").with(notice(Urgency::Quiet, words.line(), body)).into_node()
}

/// The app on the home screen has nothing yet: what was written in the browser can be brought here.
pub fn empty_app() -> Node {
    let words = &use_words().outside;
    let open = ButtonLink::new(words.empty_open(), Route::Import).icon(Icon::Open).weight(Weight::Small);
    let body = (p().with(words.empty_text()), p().with(open));
    div().class("home-empty").with(notice(Urgency::Quiet, words.empty(), body)).into_node()
}

/// How the app comes onto the home screen of an iPhone or iPad, and what was written with it.
pub fn home_screen() -> Section {
    let (ui, words) = (use_ui(), &use_words().outside);
    let told = RwSignal::new(None::<Outcome>);
    let make = Button::new(use_words().data.make(), move || backup::make(ui, told)).icon(Icon::Backup);
    let step = |text: &'static str| li().with(text);
    let steps = ol().class("numbered stack-tight").with((
        step(words.home_screen_first()).with(p().with(make.weight(Weight::Small))),
        step(words.home_screen_second()),
        step(words.home_screen_third()),
    ));
    Section::new("home-screen", words.home_screen()).with((
        p().with(phrases(words.home_screen_text())),
        steps,
        outcome(told),
    ))
}
