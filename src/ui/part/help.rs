//! The help beside a form: what a field is for, in one plain sentence, what a case shows of it, and where the guide tells more.

use super::icon::Icon;
use super::phrases::phrases;
use crate::app::Route;
use crate::domain::{Field, Topic};
use crate::ui::context::use_words;
use crate::ui::view::El;
use crate::ui::view::html::{a, div, p};
use crate::words::guide::heading;
use crate::words::help::Help;
use crate::words::plain;

/// The help for a field; nothing for one that explains itself.
pub fn help(field: Field) -> Option<El> {
    let Help { text, example, topic } = Help::of(use_words(), field)?;
    let example = example.map(|example| p().class("help-example").with(phrases(example)));
    Some(div().class("help").with((p().with(phrases(text)), example, p().with(read_on(topic)))))
}

/// The link to a chapter of the guide.
pub fn read_on(topic: Topic) -> El {
    let link = a().class("link help-link").attr("href", Route::Guide(Some(topic)).to_hash());
    link.with((Icon::Info.draw(), read_on_words(topic)))
}

/// The words of a link to a chapter of the guide.
pub fn read_on_words(topic: Topic) -> String {
    let words = use_words();
    words.guide.read_on(plain(heading(words, topic)))
}
