//! What every paper has in common: the buttons above it on the screen, what to say when it is long, and its foot.

pub mod measure;
mod stand;

pub use stand::Stand;

use super::button::{Button, Weight};
use super::icon::Icon;
use super::mark::mark;
use super::notice::{Urgency, notice};
use super::phrases::phrases;
use crate::platform;
use crate::ui::context::{use_ui, use_words};
use crate::ui::view::html::{br, div, p};
use crate::ui::view::{El, IntoNode, Node, RwSignal, show};
use crate::words;

/// What can be done with a paper: what it is, a further button, and the print with what to do where it does not open.
pub fn paper_tools(lead: &'static str, more: Option<Button>) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let cannot_print = RwSignal::new(false);
    let print = move || {
        ui.commit_draft();
        cannot_print.set(!platform::page::print());
    };
    let print = Button::new(words.common.print(), print).icon(Icon::Print).weight(Weight::Main);
    let no_print = move || notice(Urgency::Quiet, words.paper.no_print_title(), p().with(words.paper.no_print_text()));
    let tools = div().class("sheet-tools").with((p().with(phrases(lead)), more, print));
    (tools, show(move || cannot_print.get(), no_print)).into_node()
}

/// It takes more than one page.
pub fn long_notice() -> El {
    let words = &use_words().paper;
    notice(Urgency::Quiet, words.long_title(), p().with(words.long_text()))
}

/// The foot of a paper: a note, the day, and the notebook it was made with.
pub fn paper_foot(note: Option<&'static str>) -> El {
    let words = use_words();
    let today = words::date::long(words, use_ui().session.now().date);
    div().class("sheet-from").with((
        p().with((note.map(|note| (note, br())), words.paper.made_on(today))),
        p().class("sheet-name").with((mark(), words.common.app_name())),
    ))
}
