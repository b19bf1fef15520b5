//! The eight principles, to be read together before talking (step ②).

use crate::domain::principle::Principle;
use crate::ui::context::use_words;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::html::{b, li, ol, p};
use crate::words::{Lang, items};

/// The names as printed in the pamphlet, each with a line in our own words.
pub fn principles() -> Section {
    let words = use_words();
    let rows = Principle::ALL.map(|principle| {
        li().with((
            b().with(phrases(items(Lang::Ja).principle(principle))),
            p().with(phrases(words.principle_lines.of(principle))),
        ))
    });
    Section::new("principles", words.consult.principles)
        .note(words.consult.principles_note)
        .with((ol().class("step-principles").with(rows), p().class("soft").with(words.consult.principles_source)))
}
