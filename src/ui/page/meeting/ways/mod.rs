//! The ways to answer one person at a time: the device that is passed round, sheets of paper typed in by keys, codes that phones show. All come
//! through one door. 名前なし knows no others: everybody sees whose a raised hand is; in 話し合いながら they are counted together with hands.

mod code;
mod keypad;
mod passed;

use super::papers::papers;
use super::phones;
use crate::app::Route;
use crate::app::session::{OpenRound, RoundTrouble};
use crate::domain::check::Mode;
use crate::domain::{Id, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::check::ShownCheck;
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::choice::Choices;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{div, h3, p};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, fresh, show};
use leptos::prelude::*;
use std::rc::Rc;

const PASSED: &str = "passed";
const KEYPAD: &str = "keypad";
const CODE: &str = "code";
/// The heading over the ways, to which the focus comes back from the passed device.
const HEADING: &str = "ballot-way-h";

/// The ways to answer that go with the mode of a check.
pub fn ways(plan: PlanId, check: Id) -> Node {
    let session = use_ui().session;
    let shown = ShownCheck::of(plan, check);
    if untrack(|| shown.found.get()).is_some_and(|check| check.mode == Mode::Together) {
        return open(shown).into_node();
    }
    let is_open = Memo::new(move |_| is_of(session.round(), check));
    (move || if is_open.get() { open(shown).into_node() } else { closed(shown) }).into_node()
}

fn is_of(round: Option<OpenRound>, check: Id) -> bool {
    round.is_some_and(|round| round.settings.check == check)
}

/// Before the round is open, or where it cannot be.
fn closed(check: ShownCheck) -> Node {
    let (ui, words) = (use_ui(), &use_words().ways);
    if check.now().is_closed_round() {
        return notice(Urgency::Quiet, words.closed(), p().with(words.closed_text())).into_node();
    }
    if let Some(trouble) = ui.session.round_trouble() {
        let text = match trouble {
            RoundTrouble::Newer => words.trouble_newer(),
            RoundTrouble::Unreadable => words.trouble_unreadable(),
        };
        return notice(Urgency::Care, words.trouble(), (p().with(text), discard())).into_node();
    }
    if let Some(other) = ui.session.round() {
        let to = Route::Meeting(other.settings.plan, other.settings.check);
        let way = ButtonLink::new(words.other_open(), to).weight(Weight::Small);
        return notice(Urgency::Care, words.other(), (p().with(words.other_text()), p().with(way))).into_node();
    }
    let begin = move || {
        if ui.session.open_round(check.plan, check.id).is_err() {
            ui.status.set(use_words().ways.not_opened().to_owned());
        }
    };
    let begin = Button::new(words.begin(), begin).weight(Weight::Main);
    (p().with(phrases(words.begin_note())), p().with(begin), papers(check)).into_node()
}

/// How many are in, and in which way the next one comes.
fn open(check: ShownCheck) -> El {
    let (ui, words) = (use_ui(), &use_words().ways);
    let way = RwSignal::new(PASSED);
    let is_together = untrack(|| check.now().mode) == Mode::Together;
    let count = move || {
        let round = ui.session.round().filter(|_| !is_together);
        match round.map_or((0, 0), |round| (round.count, round.settings.people)) {
            _ if is_together => words.by_ballots(check.now().ballot_count()),
            (count, 0) => words.count(count),
            (count, people) => words.count_of(count, people),
        }
    };
    let mut options = vec![(PASSED, words.passed(), ""), (KEYPAD, words.keypad(), "")];
    if untrack(|| phones::are_offered(&check.now())) {
        options.push((CODE, use_words().phone.way(), ""));
    }
    let choices = Choices {
        name: "ballot-way".to_owned(),
        labelled_by: HEADING.to_owned(),
        chosen: Rc::new(move || way.get().to_owned()),
        options,
        on_choose: Rc::new(move |key| {
            // Who types sheets in must not come to see the last ballot of the passed device.
            ui.session.begin_next_ballot();
            way.set(key);
        }),
    };
    let pane = move || match way.get() {
        CODE => fresh(code::code(check)),
        KEYPAD => fresh(keypad::keypad(check)),
        _ => fresh(passed::passed(check)),
    };
    let unsaved = move || notice(Urgency::Care, words.unsaved(), p().with(words.unsaved_text()));
    div().class("stack").with((
        p().class(if is_together { "soft" } else { "ways-count" }).attr("aria-live", "polite").with(count),
        show(move || !is_together && ui.session.round_save().is_at_risk(), unsaved),
        h3().id(HEADING).with(phrases(words.heading())),
        p().class("soft").with(phrases(if is_together { words.beside_hands() } else { words.no_hands() })),
        choices,
        pane,
        papers(check),
    ))
}

/// Takes the last ballot back, where that is still possible.
fn take_back(check: ShownCheck) -> Node {
    let (ui, words) = (use_ui(), &use_words().ways);
    let can = move || ui.session.can_take_ballot_back(check.plan, check.id);
    let take = move || {
        let was_in = ui.session.take_ballot_back(check.plan, check.id).is_some();
        ui.status.set(if was_in { words.taken_back() } else { words.not_taken_back() }.to_owned());
    };
    show(can, move || p().with(Button::new(words.take_back(), take).icon(Icon::Undo).weight(Weight::Small)))
}

/// What lies in the slot is thrown away: asked before.
fn discard() -> Node {
    let (ui, words) = (use_ui(), &use_words().ways);
    let asks = RwSignal::new(false);
    let ask = move || p().with(Button::new(words.discard(), move || asks.set(true)).weight(Weight::Small));
    let sure = move || {
        let moves = div().class("row").with((
            Button::new(words.discard_sure(), move || ui.session.discard_round()),
            Button::new(words.discard_not(), move || asks.set(false)),
        ));
        div().class("stack-tight").with((p().with(words.discard_text()), moves))
    };
    (show(move || !asks.get(), ask), show(move || asks.get(), sure)).into_node()
}
