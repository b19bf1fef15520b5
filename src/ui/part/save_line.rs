//! The line that always says whether everything is saved, and takes back the last change.

use super::button::{Button, Weight};
use super::icon::Icon;
use crate::app::{Moment, SaveState};
use crate::domain::PlanId;
use crate::ui::context::{use_ui, use_words};
use crate::ui::view::html::{div, span};
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::words;

/// The save line of a plan's page; 元に戻す works on that plan.
pub fn save_line(plan: PlanId) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let session = ui.session;
    let depth = Memo::new(move |_| session.depth(plan));
    let state = move || state_in_words(session.save_state(), session.is_read_only(plan), ui.removal.get());
    let undo = move || {
        ui.removal.set(false);
        // What was possible to do is possible to take back; a plan for reading has nothing to take back.
        let _ = session.undo(plan);
    };
    let redo = move || {
        let _ = session.redo(plan);
    };
    let line = div().class("save").with((
        span().class("save-state").attr("role", "status").with(state),
        show(
            move || depth.get().undo > 0,
            move || Button::new(words.common.undo(), undo).icon(Icon::Undo).weight(Weight::Quiet),
        ),
        show(
            move || depth.get().redo > 0,
            move || Button::new(words.common.redo(), redo).icon(Icon::Redo).weight(Weight::Quiet),
        ),
    ));
    line.into_node()
}

fn state_in_words(state: SaveState, read_only: bool, removed: bool) -> (El, String) {
    let words = use_words();
    let time = |moment: Moment| words::date::time(words, moment.hour, moment.minute);
    let (icon, text) = match state {
        _ if read_only => (Icon::Info, words.save.reading_only().to_owned()),
        SaveState::Untouched => (Icon::Saved, words.save.untouched().to_owned()),
        SaveState::Writing => (Icon::Clock, words.save.saving().to_owned()),
        SaveState::Saved(_) if removed => (Icon::Saved, words.save.removed().to_owned()),
        SaveState::Saved(at) => (Icon::Saved, words.save.saved(time(at))),
        SaveState::QuickOnly(at, _) => (Icon::Device, words.save.saved_here(time(at))),
        SaveState::Unsaved(_) => (Icon::Care, words.save.not_yet().to_owned()),
    };
    (icon.draw(), text)
}
