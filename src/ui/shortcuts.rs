//! Keys that do something by themselves, wherever the focus is: 「？」 for the help, and whether letters, digits and signs do anything
//! at all. Somebody who speaks to the device, or hits keys unmeant, can quiet them (WCAG 2.1.4).

use super::context::Ui;
use super::focus;
use crate::platform::{Event, Listener, page as browser};

/// The name of the help in the page.
pub const DIALOG: &str = "keys";

/// The key that was pressed; empty for a single sign where those are quieted.
pub fn key(ui: Ui, event: &Event) -> String {
    let key = event.key();
    let is_sign = key.chars().count() == 1 && key != " ";
    if is_sign && ui.settings.with_untracked(|settings| settings.quiet_keys) { String::new() } else { key }
}

/// Hears 「？」 on every page, but where somebody writes, and where a window covers the page.
pub fn listen(ui: Ui) -> Option<Listener> {
    browser::listen_keys(move |event| {
        let is_asked = matches!(&*key(ui, &event), "?" | "？") && !event.is_in_text();
        if is_asked && !browser::is_covered() {
            event.prevent();
            open(ui);
        }
    })
}

/// Opens the help.
pub fn open(ui: Ui) {
    focus::hold();
    ui.later.load();
    ui.around.update(|around| around.is_help_open = true);
    focus::later(DIALOG.to_owned());
}

/// Closes it; the focus goes back to where it was.
pub fn close(ui: Ui) {
    ui.around.update(|around| around.is_help_open = false);
    focus::back_later();
}
