//! 終わりに: one good thing each, what to change next, the day of the next check. Words, nothing is counted. On paper they stand
//! as text, not as boxes.

use super::shown::ShownCheck;
use crate::domain::check::{Check, Mode};
use crate::ui::context::use_words;
use crate::ui::part::field::PlanField;
use crate::ui::part::section::Section;
use crate::ui::view::html::{dd, div, dl, dt};
use crate::ui::view::{IntoNode, Node};
use crate::words::{date, plain};
use leptos::prelude::*;

/// The closing words of a check.
pub fn closing(check: ShownCheck) -> Section {
    let words = use_words();
    let ShownCheck { plan, id, .. } = check;
    let is_alone = untrack(|| check.now().mode == Mode::Alone);
    let best =
        PlanField::new(plan, Check::best.of(id), if is_alone { words.result.good_label() } else { words.check.best() });
    let best = if is_alone { best } else { best.hint(words.report.best_note()) };
    let fields = div().class("stack result-fields").with((
        best,
        PlanField::new(plan, Check::to_change.of(id), words.check.to_change()),
        PlanField::new(plan, Check::next_on.of(id), words.report.next()).hint(words.promise.by_when_hint()).short(),
    ));
    Section::new("closing", words.result.closing()).note(words.result.closing_note()).with((fields, on_paper(check)))
}

/// The same as text, for paper; what was not written is left away.
fn on_paper(check: ShownCheck) -> Node {
    let text = move || {
        let (words, check) = (use_words(), check.now());
        let dash = words.joins.dash();
        let best = check.good_things().collect::<Vec<_>>().join(dash);
        let change = check.to_change.lines().map(str::trim).collect::<Vec<_>>().join(dash);
        let next = check.next_on.day().map_or_else(|_| check.next_on.to_string(), |day| date::long(words, day));
        let all = [(words.check.best(), best), (words.check.to_change(), change), (words.report.next(), next)];
        let written = all.into_iter().filter(|(_, text)| !text.trim().is_empty());
        let fact = |(name, text): (&str, String)| div().with((dt().with(plain(name)), dd().with(text)));
        written.map(fact).collect::<Vec<_>>()
    };
    dl().class("result-words").with(text).into_node()
}
