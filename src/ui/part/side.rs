//! A side of a check: a filled shape with its colour, and its name. Filled is who, outlined is which answer.

use crate::domain::check::Side;
use crate::ui::context::use_words;
use crate::ui::view::El;
use crate::ui::view::html::{path, span, svg};

/// The shape of a side by its number, from 1; without a number the plain dot of an answer that is nobody's in particular.
pub fn side_shape(number: Option<u8>) -> El {
    let (class, shape) = match number {
        None => ("side side-0", CIRCLE),
        Some(1) => ("side side-1", CIRCLE),
        Some(2) => ("side side-2", "M1.8 1.8h16.4v16.4H1.8z"),
        Some(3) => ("side side-3", "M10 1l9.6 17.4H.4z"),
        Some(4) => ("side side-4", "M10 0l10 10-10 10L0 10z"),
        Some(5) => ("side side-5", "M7 1h6v6h6v6h-6v6H7v-6H1V7h6z"),
        Some(_) => ("side side-6", "M1 1h18L11.5 10 19 19H1l7.5-9z"),
    };
    let drawing = svg().class(class).attr("viewBox", "0 0 20 20").attr("aria-hidden", "true");
    drawing.with(path().attr("d", shape))
}

const CIRCLE: &str = "M1 10a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z";

/// A side with its name.
pub fn side_name(side: &Side) -> El {
    let name = use_words().begin.side(&side.name).to_owned();
    span().class("side-name").with((side_shape(Some(side.number)), span().with(name)))
}
