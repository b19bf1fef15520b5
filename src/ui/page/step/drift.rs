//! ③ the look back: what is no longer as it was agreed with a partner, then and now.

use crate::domain::agreement::{Agreement, Drift};
use crate::exchange::agreement::drifts;
use crate::ui::context::use_words;
use crate::ui::page::Shown;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::section::Section;
use crate::ui::view::html::{dd, div, dl, dt, p};
use crate::ui::view::{El, IntoNode, Node, show};
use crate::words;
use leptos::prelude::*;

/// Beside what was agreed; nothing while nobody has agreed on anything.
pub fn drift(plan: Shown) -> Node {
    let words = &use_words().drift;
    let compared = Memo::new(move |_| plan.with(|plan| drifts(plan, use_words())));
    let told = move || {
        let drifted: Vec<El> = compared.with(|agreed| {
            agreed.iter().filter(|(_, drifts)| !drifts.is_empty()).map(|(with, drifts)| partner(with, drifts)).collect()
        });
        if drifted.is_empty() { p().with(words.kept).into_node() } else { drifted.into_node() }
    };
    let section = move || Section::new("drift", words.heading).note(words.note).with(told);
    show(move || !compared.with(Vec::is_empty), section)
}

/// What changed since one partner agreed.
fn partner(agreement: &Agreement, drifts: &[Drift]) -> El {
    let words = &use_words().drift;
    let terms: Vec<El> = drifts.iter().map(term).collect();
    let on = &agreement.agreed_on;
    let day = on.day().map_or_else(|_| on.to_string(), |day| words::date::day(use_words(), day));
    notice(Urgency::Care, words.agreed_on(&*agreement.name, day), terms)
}

/// One term, then and now.
fn term(drift: &Drift) -> El {
    let words = &use_words().drift;
    let side = |label: &'static str, text: &str| {
        let text = if text.trim().is_empty() { words.nothing.to_owned() } else { text.to_owned() };
        div().class("facts-row").with((dt().with(label), dd().class("act-words").with(text)))
    };
    div().class("act-term").with((
        p().class("act-term-name").with(words.of(drift.term)),
        dl().class("facts").with((side(words.then, &drift.then), side(words.now, &drift.now))),
    ))
}
