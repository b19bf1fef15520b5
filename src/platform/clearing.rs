//! 「消して終わる」: everything of the app goes from this device. It is done by the page itself before anything of the app runs
//! (public/trouble.js), at the next load: then nothing of this tab can write behind its back.

use super::{js, page};

/// Asks the next load to clear the device instead of starting the app. A mark in the tab, never in the address: no link may do it.
const KEY: &str = "kyoso/clear";

/// Loads the page anew to clear the device. Whether it will: not where the browser keeps nothing for a tab.
pub fn begin() -> bool {
    let store = js::window().and_then(|window| window.session_storage().ok().flatten());
    let is_marked = store.is_some_and(|store| store.set_item(KEY, "yes").is_ok());
    if is_marked {
        page::reload();
    }
    is_marked
}
