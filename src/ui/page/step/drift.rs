//! ③ the look back: what is no longer as it was agreed with a partner, then and now.

use super::agreements::drift_row;
use crate::domain::agreement::{Agreement, Drift};
use crate::exchange::agreement::drifts;
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::Shown;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::section::Section;
use crate::ui::view::html::p;
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::words;

/// Beside what was agreed; nothing while nobody has agreed on anything.
pub fn drift(plan: Shown) -> Node {
    let words = &use_words().drift;
    let ui = use_ui();
    let compared = Memo::new(move |_| {
        ui.later.has_all_words();
        plan.with(|plan| drifts(plan, use_words()))
    });
    let told = move || {
        let drifted: Vec<El> = compared.with(|agreed| {
            agreed.iter().filter(|(_, drifts)| !drifts.is_empty()).map(|(with, drifts)| partner(with, drifts)).collect()
        });
        if drifted.is_empty() { p().with(words.kept()).into_node() } else { drifted.into_node() }
    };
    let section = move || Section::new("drift", words.heading()).note(words.note()).with(told);
    show(move || !compared.with(Vec::is_empty), section)
}

/// What changed since one partner agreed.
fn partner(agreement: &Agreement, drifts: &[Drift]) -> El {
    let words = &use_words().drift;
    let rows = drifts.iter().map(drift_row);
    let on = &agreement.agreed_on;
    let day = on.day().map_or_else(|_| on.to_string(), |day| words::date::day(use_words(), day));
    notice(Urgency::Care, words.agreed_on(&*agreement.name, day), rows.collect::<Vec<_>>())
}
