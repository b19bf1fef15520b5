//! A link as a square picture. Dark on light in every theme: not every camera reads it the other way round.

use crate::exchange::qr::Qr;
use crate::ui::view::El;
use crate::ui::view::html::{path, svg};

/// The picture of a text, with what it shows in words; nothing where the text is too long for any.
pub fn qr(text: &str, label: &'static str) -> Option<El> {
    let Qr { side, dark } = Qr::of(text)?;
    let drawing = svg().class("qr").attr("viewBox", format!("0 0 {side} {side}"));
    Some(drawing.attr("role", "img").attr("aria-label", label).with((
        path().class("qr-ground").attr("d", format!("M0 0h{side}v{side}h-{side}z")),
        path().class("qr-dark").attr("shape-rendering", "crispEdges").attr("d", dark),
    )))
}
