//! Another language, readings, years: the page is drawn anew in other words, as soon as they are here.

use super::context::{Ui, use_words};
use super::focus;
use crate::platform::{settings, spawn, typing};
use crate::words::wording;

/// Shows the words that the settings want. `back` is what has the focus afterwards: what was pressed is drawn anew.
pub fn show(ui: Ui, back: Option<String>) {
    let wanted = wanted(&ui);
    if wanted == ui.wording.get_untracked() {
        return;
    }
    spawn::spawn(async move {
        let is_here = ui.later.bring(wanted.lang).await;
        // Another choice may have come meanwhile.
        if wanted != self::wanted(&ui) {
            return;
        }
        if !is_here {
            ui.status.set(use_words().unloaded.reason().to_owned());
            return;
        }
        // What is half typed goes along: nothing may be typed between here and the page that is drawn anew.
        ui.commit_draft();
        typing::keep_forms();
        wording::choose(wanted);
        settings::apply(&ui.settings.get_untracked());
        ui.wording.set(wanted);
        typing::bring_forms();
        if let Some(id) = back {
            focus::later(id);
        }
    });
}

fn wanted(ui: &Ui) -> wording::Wording {
    ui.settings.get_untracked().wording(settings::system_lang())
}
