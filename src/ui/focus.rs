//! Where the keyboard goes after something changed on the page.

use crate::platform::focus::{self, Scroll};
use crate::platform::spawn;

/// Puts the focus on the element with this id.
pub fn now(id: &str) {
    focus::on(id, Scroll::IntoView);
}

/// The same, once what has just been changed is drawn.
pub fn later(id: String) {
    spawn::spawn(async move {
        spawn::after(0).await;
        focus::on(&id, Scroll::IntoView);
    });
}

/// The same for the first of several ids that is on the page.
pub fn first_later(ids: Vec<String>) {
    spawn::spawn(async move {
        spawn::after(0).await;
        let _ = ids.iter().any(|id| focus::on(id, Scroll::IntoView));
    });
}

/// Keeps in mind what has the focus now, for [`back_later`].
pub fn hold() {
    focus::hold();
}

/// Once what has just been changed is drawn: back to where it was, or else to the heading of the page.
pub fn back_later() {
    spawn::spawn(async move {
        spawn::after(0).await;
        if !focus::give_back() {
            focus::on("title", Scroll::Stay);
        }
    });
}

/// Once what has just been changed is drawn: to the heading of a section of the page.
pub fn section_later(section: &str) {
    later(format!("{section}-h"));
}

/// After a change of page: to its heading, once it is drawn.
pub fn heading_later() {
    spawn::spawn(async {
        spawn::after(0).await;
        focus::on_heading();
    });
}
