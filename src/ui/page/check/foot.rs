//! The foot of a page that a question has to itself: the ways back and on, which stay in sight, and under them the languages, so that
//! nothing that is pressed ever lies under what stays.

use crate::ui::part::language::languages;
use crate::ui::view::El;
use crate::ui::view::IntoNode;
use crate::ui::view::html::{div, footer};

/// The foot with these ways back and on.
pub fn foot(moves: impl IntoNode) -> El {
    let moves = div().class("check-move").with(div().class("check-move-in").with(moves));
    footer().class("check-foot").with((moves, div().class("check-language").with(languages())))
}
