//! A principle that is low as a whole: its larger action, where the small ones of the questions do not reach.

use super::promise::{Origin, one_promise};
use super::shown::ShownCheck;
use crate::domain::Principle;
use crate::domain::check::{Picture, low_principles};
use crate::ui::context::{use_items, use_words};
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::html::{div, h3, p};
use crate::ui::view::{El, Memo, Node, show};
use crate::words::plain;

/// The larger actions; nothing where no principle is low as a whole.
pub fn larger(check: ShownCheck, picture: Memo<Picture>) -> Node {
    let words = &use_words().result;
    let low = Memo::new(move |_| picture.with(low_principles));
    let section = move || {
        let each = move || low.get().into_iter().map(|principle| one(check, principle)).collect::<Vec<_>>();
        Section::new("larger", words.larger()).note(words.larger_note()).with(each)
    };
    show(move || !low.with(Vec::is_empty), section)
}

fn one(check: ShownCheck, principle: Principle) -> El {
    let words = use_items().of_principle(principle);
    let origin = Origin {
        name: format!("P{}", principle as u8 + 1),
        suggestion: plain(words.action).trim_end_matches(['。', '.']).to_owned(),
        is_open: false,
    };
    div().class("stack-tight").with((
        h3().with(words.name),
        p().with(phrases(words.action)),
        one_promise(check, origin),
    ))
}
