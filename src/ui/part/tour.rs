//! The short tour of the first start: what the notebook is, where it stays, how to begin, how to read it with ease. It stands in the
//! page like anything else, covers nothing, can be skipped, and stands in the guide for later.

use super::button::{Button, ButtonLink, Weight};
use super::phrases::phrases;
use crate::app::Route;
use crate::platform::settings;
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::focus;
use crate::ui::view::html::{div, h2, h3, li, ol, p, section};
use crate::ui::view::{El, IntoNode, Node, RwSignal, show};

/// The name of its heading in the page; that of each step, which takes the focus, is its own.
const HEADING: &str = "tour-h";
const STEP: &str = "tour-step";

/// Its steps: what is asked, and the answer.
fn steps() -> [(&'static str, &'static str); 4] {
    let w = &use_words().tour;
    [(w.what(), w.what_text()), (w.place(), w.place_text()), (w.begin(), w.begin_text()), (w.look(), w.look_text())]
}

/// The tour on the first page, one step at a time, until somebody has read or skipped it.
pub fn tour() -> Node {
    let ui = use_ui();
    let at = RwSignal::new(0_usize);
    show(move || !ui.settings.with(|settings| settings.toured), move || card(ui, at))
}

/// All steps at once, to be read in the guide.
pub fn all_steps() -> El {
    let step = |(title, text): (&'static str, &'static str)| {
        li().class("stack-tight").with((h3().with(phrases(title)), p().with(text)))
    };
    ol().class("stack").with(steps().into_iter().map(step).collect::<Vec<El>>())
}

fn card(ui: Ui, at: RwSignal<usize>) -> El {
    let words = &use_words().tour;
    let all = steps().len();
    let head = div().class("tour-head").with((
        h2().id(HEADING).with(phrases(words.heading())),
        p().class("soft figure").with(move || words.at(at.get() + 1, all)),
    ));
    let again = p().class("soft").with(words.again());
    section().class("tour").attr("aria-labelledby", HEADING).with((head, move || step(ui, at), again))
}

fn step(ui: Ui, at: RwSignal<usize>) -> Node {
    let (words, all, now) = (use_words(), steps(), at.get());
    let (title, text) = all.get(now).copied().unwrap_or_default();
    let is_last = now + 1 == all.len();
    let quiet = |label: &'static str, act: fn(Ui, RwSignal<usize>)| {
        Button::new(label, move || act(ui, at)).weight(Weight::Quiet)
    };
    let onward = if is_last {
        Button::new(words.tour.end(), move || end(ui))
    } else {
        Button::new(words.common.next(), move || go(at, now + 1)).onward()
    };
    let back = (now > 0).then(|| quiet(words.common.back(), |_, at| go(at, at.get_untracked().saturating_sub(1))));
    let skip = (!is_last).then(|| quiet(words.tour.skip(), |ui, _| end(ui)));
    let settings = is_last.then(|| ButtonLink::new(words.common.settings(), Route::Settings).weight(Weight::Quiet));
    (
        h3().id(STEP).attr("tabindex", "-1").with(phrases(title)),
        p().with(text),
        div().class("row").with((onward, back, skip, settings)),
    )
        .into_node()
}

fn go(at: RwSignal<usize>, to: usize) {
    at.set(to);
    focus::later(STEP.to_owned());
}

/// The card goes; the keyboard goes on from the heading of the page.
fn end(ui: Ui) {
    ui.settings.update(|settings| settings.toured = true);
    // Not kept: it is shown once more, which does no harm.
    let _ = settings::write(&ui.settings.get_untracked());
    focus::later("title".to_owned());
}
