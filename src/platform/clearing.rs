//! 「消して終わる」: everything of the app goes from this device. It is done by the page itself before anything of the app runs
//! (public/trouble.js), at the next load: then nothing of this tab can write behind its back.

use super::js;

/// Asks the next load to clear the device instead of starting the app. A mark in the tab, never in the address: no link may do it.
const KEY: &str = "kyoso/clear";

/// How much this tab clears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Everything: somebody asked for it here.
    All,
    /// What was written: somebody asked for it in another tab, which clears the files of the app.
    Written,
}

/// The next load of this tab clears the device. Whether it will: not where the browser keeps nothing for a tab.
pub fn prepare(share: Share) -> bool {
    let store = js::window().and_then(|window| window.session_storage().ok().flatten());
    store.is_some_and(|store| store.set_item(KEY, if share == Share::All { "all" } else { "written" }).is_ok())
}
