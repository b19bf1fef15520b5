//! しめきる: without names the round is closed before anything is seen. Nobody takes that back, so it is asked first.

use super::lead::Lead;
use crate::ui::context::use_words;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{div, p};
use crate::ui::view::{El, IntoNode, Node, show};
use crate::words::plain;

/// How many ballots there are against the people present, and the question whether the round be closed.
pub fn close(lead: Lead) -> Node {
    let how_many = move || p().with(phrases(fit(lead)));
    (how_many, show(move || lead.asks_close.get() && lead.round().is_some(), move || question(lead))).into_node()
}

/// Whether as many answered as are here.
fn fit(lead: Lead) -> String {
    let words = &use_words().session;
    let Some(round) = lead.round() else {
        return if lead.check.now().is_closed_round() { String::new() } else { words.none_collected().to_owned() };
    };
    let people = round.settings.people;
    match round.count {
        _ if people == 0 => String::new(),
        count if count < people => words.people_missing(people - count),
        count if count > people => words.people_over(count - people),
        _ => words.count_good().to_owned(),
    }
}

fn question(lead: Lead) -> El {
    let words = &use_words().session;
    let nothing = move || {
        let round = lead.round().filter(|round| round.would_show_nothing)?;
        Some(p().with(words.close_nothing(round.settings.min_n)))
    };
    let count = move || words.close_text(lead.round().map_or(0, |round| round.count));
    let moves = div().class("row").with((
        Button::new(words.close(), move || lead.close()).weight(Weight::Main),
        Button::new(words.keep_open(), move || lead.asks_close.set(false)),
    ));
    notice(Urgency::Care, plain(words.close_ask()), (p().with(count), nothing, moves))
        .id("close")
        .attr("tabindex", "-1")
}
