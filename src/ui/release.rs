//! Taking over a new release: only on consent, and only after every tab has written what is half typed.

use super::context::Ui;
use crate::platform::{spawn, worker};

/// How long the other tabs get to write what is half typed, in milliseconds. They write to the quick store, at once.
pub const GRACE: u32 = 200;

/// Takes the release that waits over; the page is loaded anew.
pub fn take_over(ui: Ui) {
    ui.commit_draft();
    ui.session.ask_others_to_flush();
    spawn::spawn(async {
        spawn::after(GRACE).await;
        worker::take_over();
    });
}
