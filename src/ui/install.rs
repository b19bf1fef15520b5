//! The app on the home screen: offered after the first saved plan, never on load.

use super::context::Ui;
use crate::platform::{install, spawn};
use crate::ui::view::RwSignal;

/// Lets the browser ask; the offer is gone after that, whatever the answer.
pub fn ask(ui: Ui, asking: RwSignal<bool>) {
    spawn::spawn(async move {
        // Refused or dismissed: the app goes on as before.
        let _ = install::prompt_install().await;
        asking.set(false);
        ui.around.update(|around| around.can_install = install::is_offered());
    });
}
