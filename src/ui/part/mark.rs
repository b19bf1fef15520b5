//! The mark: a circle and a square, two who differ; where they meet, the evening sun.

use crate::ui::view::El;
use crate::ui::view::html::{path, svg};

/// The mark; the name stands beside it.
pub fn mark() -> El {
    let shape = |d: &'static str| path().attr("fill", "currentColor").attr("d", d);
    svg().class("mark").attr("viewBox", "0 0 40 40").attr("aria-hidden", "true").with((
        shape("M15 2a13 13 0 1 0 0 26h1V16h12v-1A13 13 0 0 0 15 2z"),
        shape("M30 16h6.5A1.5 1.5 0 0 1 38 17.5v19a1.5 1.5 0 0 1-1.5 1.5h-19a1.5 1.5 0 0 1-1.5-1.5V30h1a13 13 0 0 0 13-14z"),
        path().class("mark-sun").attr("d", "M17.6 17.6h10.2A13 13 0 0 1 17.6 27.8z"),
    ))
}
