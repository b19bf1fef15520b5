//! An address that leads nowhere, or to a plan that is not on this device.

use crate::app::Route;
use crate::ui::context::use_words;
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::frame::{head, lead};
use crate::ui::view::{IntoNode, Node};

/// Says kindly that there is nothing here, and where to go.
pub fn missing() -> Node {
    let words = &use_words().missing;
    let home = ButtonLink::new(words.home(), Route::Home).weight(Weight::Main);
    (head(words.title()).with(lead(words.text())), home).into_node()
}
