//! The bin: plans that were put away. Nothing in it goes away by itself; a tap brings a plan back, and one that is asked for twice erases it.

use super::title_of;
use crate::app::Route;
use crate::domain::{Command, Id, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::section::Section;
use crate::ui::view::html::{a, div, li, p, ul};
use crate::ui::view::{El, IntoNode, Node, RwSignal, rows, show};
use leptos::prelude::*;

/// The heading of the bin, to which the focus comes back.
const HEADING: &str = "bin-h";

/// Plans in the bin.
pub fn bin() -> Section {
    let (ui, words) = (use_ui(), &use_words().data);
    let removed = move || -> Vec<Id> {
        ui.session.plans().iter().filter(|plan| plan.is_removed()).map(|plan| plan.id().0).collect()
    };
    let text = move || p().with(if removed().is_empty() { words.bin_empty() } else { words.bin_text() });
    Section::new("bin", words.bin()).with((text, ul().class("stack-tight").with(rows(removed, in_bin))))
}

fn in_bin(id: Id) -> El {
    let (ui, words, id) = (use_ui(), &use_words().data, PlanId(id));
    let title = untrack(|| ui.session.plan(id)).map(|plan| title_of(&plan)).unwrap_or_default();
    let about = use_words().lists.entry_of(&title);
    let told = words.restored(&title);
    let asks = RwSignal::new(false);
    let restore = move || {
        if ui.session.dispatch(id, &Command::out_of_bin(id)).is_ok() {
            ui.status.set(told.clone());
            focus::now(HEADING);
        }
    };
    let row = div().class("row").with((
        a().attr("href", Route::Plan(id).to_hash()).with(title.clone()),
        Button::new(words.restore(), restore).about(about.clone()).weight(Weight::Small),
        Button::new(words.erase(), move || asks.set(true)).about(about).weight(Weight::Quiet),
    ));
    li().class("stack-tight").with((row, show(move || asks.get(), move || sure(id, &title, asks))))
}

/// Asked before a plan is erased: what goes, and what stays elsewhere.
fn sure(id: PlanId, title: &str, asks: RwSignal<bool>) -> Node {
    let (ui, words) = (use_ui(), &use_words().data);
    let told = words.erased(title);
    let erase = move || {
        ui.session.erase(id);
        ui.status.set(told.clone());
        focus::now(HEADING);
    };
    let keep = move || {
        asks.set(false);
        focus::now(HEADING);
    };
    let moves = div().class("row").with((
        Button::new(words.erase_sure(), erase).weight(Weight::Small),
        Button::new(words.erase_not(), keep).weight(Weight::Small),
    ));
    notice(Urgency::Care, words.erase_ask(title), (p().with(words.erase_text()), moves)).into_node()
}
