//! A button that opens a file: the browser's own file field, hidden behind words.

use super::icon::Icon;
use crate::platform::files::{self, ChosenFile};
use crate::ui::view::El;
use crate::ui::view::html::{input, label, span};

/// Lets somebody choose one file.
pub fn open_file(words: &'static str, on_file: impl Fn(ChosenFile) + 'static) -> El {
    let field = input()
        .class("open-file-input")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on("change", move |event| files::chosen(&event).into_iter().for_each(&on_file));
    label().class("button open-file").with((Icon::Open.draw(), span().with(words), field))
}
