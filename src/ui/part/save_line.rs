//! The line that always says whether everything is saved, and takes back the last change.

use super::button::{Button, Weight};
use super::icon::{Icon, IconView};
use super::notice::{Notice, Urgency};
use crate::app::{Moment, SaveState};
use crate::domain::PlanId;
use crate::ui::context::{use_ui, use_words};
use crate::words;
use leptos::prelude::*;

/// The save line of a plan's page.
#[component]
pub fn SaveLine(
    /// The plan that 元に戻す works on.
    plan: PlanId,
) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let session = ui.session;
    let depth = Memo::new(move |_| session.depth(plan));
    view! {
        <div class="save">
            <span class="save-state" role="status">
                {move || state_in_words(session.save_state(), session.is_read_only(plan), ui.removal.get())}
            </span>
            {move || {
                (depth.get().undo > 0).then(|| view! {
                    <Button label=words.common.undo icon=Icon::Undo weight=Weight::Quiet on_press=move || {
                        ui.removal.set(false);
                        // What was possible to do is possible to take back; a plan for reading has nothing to take back.
                        let _ = session.undo(plan);
                    } />
                })
            }}
            {move || {
                (depth.get().redo > 0).then(|| view! {
                    <Button label=words.common.redo icon=Icon::Redo weight=Weight::Quiet on_press=move || {
                        let _ = session.redo(plan);
                    } />
                })
            }}
        </div>
        {move || match session.save_state() {
            SaveState::Unsaved(_) => Some(view! { <NotSaved /> }),
            _ => None,
        }}
    }
}

/// The way out while neither store takes anything.
#[component]
pub fn NotSaved() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    view! {
        <Notice title=words.save.not_yet urgency=Urgency::Care>
            <p>{words.save.not_yet_safe}</p>
            <p>{words.save.not_yet_do}</p>
            <p>
                <Button label=words.save.retry weight=Weight::Small on_press=move || ui.session.retry() />
                <a class="link" href=crate::app::Route::Data.to_hash()>{words.common.data}</a>
            </p>
        </Notice>
    }
}

fn state_in_words(state: SaveState, read_only: bool, removed: bool) -> impl IntoView {
    let words = use_words();
    let time = |moment: Moment| words::date::time(words, moment.hour, moment.minute);
    let (icon, text) = match state {
        _ if read_only => (Icon::Info, words.save.reading_only.to_owned()),
        SaveState::Untouched => (Icon::Saved, words.save.untouched.to_owned()),
        SaveState::Writing => (Icon::Clock, words.save.saving.to_owned()),
        SaveState::Saved(_) if removed => (Icon::Saved, words.save.removed.to_owned()),
        SaveState::Saved(at) => (Icon::Saved, words.save.saved(time(at))),
        SaveState::QuickOnly(at, _) => (Icon::Device, words.save.saved_here(time(at))),
        SaveState::Unsaved(_) => (Icon::Care, words.save.not_yet.to_owned()),
    };
    view! { <IconView icon />{text} }
}
