//! The languages, each in its own name: on every page, so that nobody is caught in one that they cannot read.

use super::icon::Icon;
use crate::domain::field::Choice;
use crate::platform::settings;
use crate::ui::context::use_ui;
use crate::ui::language;
use crate::ui::view::El;
use crate::ui::view::html::{button, details, div, li, span, summary, ul};
use crate::words::Lang;

/// What has the focus after a choice.
const ID: &str = "language";

/// The menu of the languages.
pub fn languages() -> El {
    let ui = use_ui();
    let chosen = ui.wording.get_untracked().lang;
    let choose = move |lang: Lang| {
        ui.settings.update(|settings| settings.lang = Some(lang));
        // Where the choice cannot be kept, it holds until the page is closed.
        let _ = settings::write(&ui.settings.get_untracked());
        language::show(ui, Some(ID.to_owned()));
    };
    let row = |lang: &Lang| {
        let lang = *lang;
        let press = button()
            .class("language-choice")
            .attr("type", "button")
            .attr("lang", lang.tag())
            .attr("aria-current", (lang == chosen).then_some("true"))
            .on_press(move || choose(lang));
        li().with(press.with(span().with(lang.own_name())))
    };
    // The name of the thing itself in the two languages that most people of the world can find it by.
    let name = span().with((
        span().attr("lang", "ja").class("language-here").with("ことば"),
        " ",
        span().attr("lang", "en").with("Language"),
    ));
    details().class("language").with((
        summary().class("top-link").id(ID).with((Icon::Language.draw(), name)),
        div().class("language-list").with(ul().with(Lang::ALL.iter().map(row).collect::<Vec<_>>())),
    ))
}
