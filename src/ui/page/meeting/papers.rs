//! The ways to the papers of a check, folded in: they are printed before people answer.

use crate::ui::context::use_words;
use crate::ui::page::check::{ShownCheck, links};
use crate::ui::view::El;
use crate::ui::view::html::{details, div, summary};

/// The papers of a check, to be opened.
pub fn papers(check: ShownCheck) -> El {
    let rows = div().class("stack").with(links(check.plan, check.id));
    details().class("ways-papers").with((summary().with(use_words().check_papers.all()), rows))
}
