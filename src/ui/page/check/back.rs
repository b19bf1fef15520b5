//! 前の約束: the promises that were made before this check come back, and are settled in words: done, dropped, or still open.

use super::shown::ShownCheck;
use crate::domain::Id;
use crate::domain::check::promises_back;
use crate::ui::context::use_words;
use crate::ui::part::promise::promise_row;
use crate::ui::part::section::Section;
use crate::ui::view::html::ul;
use crate::ui::view::{Memo, Node, rows, show};

/// The promises of before; nothing where there are none.
pub fn back(check: ShownCheck) -> Node {
    let words = &use_words().result;
    let promises = Memo::new(move |_| {
        let back = promises_back(&check.in_plan.get(), &check.now());
        back.iter().map(|promise| promise.meta.id).collect::<Vec<Id>>()
    });
    let list = move || {
        let row = move |promise| promise_row(check.plan, promise, None);
        let list = ul().with(rows(move || promises.get(), row));
        Section::new("back", words.back()).note(words.back_note()).with(list)
    };
    show(move || !promises.with(Vec::is_empty), list)
}
