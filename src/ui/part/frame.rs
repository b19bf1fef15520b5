//! What stands on every page: the way to the matter, the head bar, the foot, the status region that is read aloud, and the
//! bars that say what nobody may miss: nothing can be saved, another tab is newer, a new release waits.

use super::button::{Button, Weight};
use super::icon::Icon;
use super::language::languages;
use super::mark::mark;
use super::notice::{Urgency, notice};
use crate::app::Route;
use crate::platform::worker::Waiting;
use crate::platform::{install, page as browser};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::later::Piece;
use crate::ui::view::html::{a, button, div, footer, h1, header, main, p, span};
use crate::ui::view::{El, IntoNode, IntoText, Node, show};
use crate::ui::{focus, release, shortcuts};

/// The frame around a page.
pub fn frame(page: impl IntoNode) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let link = |to: Route| a().attr("href", to.to_hash());
    // A link to `#main` would be a route here: the address after `#` is ours.
    let skip = button().class("skip").attr("type", "button").on_press(|| focus::now("main"));
    let top = div().class("top-in").with((
        link(Route::Home).class("top-name").with((mark(), span().class("top-words").with(words.common.app_name()))),
        span().class("top-state").with((Icon::Device.draw(), words.common.offline())),
        languages(),
        link(Route::Settings).class("top-link").with((Icon::Settings.draw(), words.common.settings())),
    ));
    let foot = div().class("foot-in").with((
        span().class("foot-state").with((Icon::Device.draw(), words.common.offline())),
        link(Route::Guide(None)).with(words.titles.guide()),
        link(Route::Data).with(words.common.data()),
        link(Route::Privacy).with(words.common.privacy()),
        link(Route::Accessibility).with(words.common.accessibility()),
        link(Route::About).with(words.common.about()),
        button()
            .class("foot-button")
            .attr("type", "button")
            .with(words.common.keys())
            .on_press(move || shortcuts::open(ui)),
    ));
    (
        skip.with(words.common.skip_to_main()),
        header().class("top").with(top),
        main().class("main").id("main").attr("tabindex", "-1").with((
            install::is_inside_line().then_some(move || kept_apart(ui)),
            show(move || ui.session.is_at_risk(), || div().class("frame-release").with(not_saved())),
            show(move || ui.session.is_outdated(), outdated),
            show(move || ui.release.get() != Waiting::Nothing && !ui.session.is_outdated(), new_release),
            page,
        )),
        footer().class("foot").with(foot),
        p().class("hidden").attr("role", "status").id("status").with(move || ui.status.get()),
    )
        .into_node()
}

/// Where somebody begins to write, or looks for what was written: what is said inside LINE.
fn kept_apart(ui: Ui) -> Node {
    let is_said = matches!(ui.route.get(), Route::Home | Route::New | Route::Import | Route::Data);
    if is_said { ui.later.piece(Piece::InsideLine) } else { Node::Nothing }
}

/// The way out while neither store takes anything.
pub fn not_saved() -> El {
    let (ui, words) = (use_ui(), use_words());
    let ways = p().with((
        Button::new(words.save.retry(), move || ui.session.retry()).weight(Weight::Small),
        a().class("link").attr("href", Route::Data.to_hash()).with(words.common.data()),
    ));
    let body = (p().with(words.save.not_yet_safe()), p().with(words.save.not_yet_do()), ways);
    notice(Urgency::Care, words.save.not_yet(), body)
}

/// A new release waits: it is taken over only when somebody says so.
fn new_release() -> El {
    let (ui, words) = (use_ui(), use_words());
    let body = move || {
        if ui.release.get() == Waiting::AfterMeeting {
            return p().with(words.release.after_meeting()).into_node();
        }
        let take = Button::new(words.release.take(), move || release::take_over(ui)).weight(Weight::Small);
        (p().with(words.release.safe()), p().with(take)).into_node()
    };
    div().class("frame-release").with(notice(Urgency::Quiet, words.release.title(), body))
}

/// Another tab runs a newer version: this one writes no more, and keeps what stands in its fields.
fn outdated() -> El {
    let words = &use_words().release;
    let again = Button::new(words.read_again(), browser::reload).weight(Weight::Small);
    let body = (p().with(words.outdated_text()), p().with(again));
    div().class("frame-release").with(notice(Urgency::Care, words.outdated(), body))
}

/// The way back to the page above, with its name.
pub fn back_link(to: Route, label: impl IntoText) -> El {
    a().class("back").attr("href", to.to_hash()).with((Icon::Back.draw(), label.into_text()))
}

/// The head of a page: its name, to which the focus goes after every change of page.
pub fn head(title: impl IntoNode) -> El {
    div().class("head").with(h1().id("title").attr("tabindex", "-1").with(title))
}

/// What a page is for, under its name.
pub fn lead(words: impl IntoNode) -> El {
    p().class("head-lead").with(words)
}
