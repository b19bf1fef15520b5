//! The form that makes a promise out of a question of a check; the question's small step is filled in already.

use super::button::{Button, Weight};
use super::draft_field::Draft;
use super::promise::row_id;
use super::text_box::Shape;
use crate::domain::date::{Date, DateProblem};
use crate::domain::promise::{self, with_year};
use crate::domain::{Id, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::view::El;
use crate::ui::view::html::{div, form, h4, p};
use crate::words;
use leptos::prelude::*;

/// Asks for what, who and by when, and only what is needed: a promise of this plan, from this question or principle of a check
/// (`P7-2`, `X1`, `P7`). `suggestion` is what to begin with; it may be empty.
pub fn promise_form(plan: PlanId, check: Id, from: &str, suggestion: String) -> El {
    let ui = use_ui();
    let words = use_words();
    let hint = if suggestion.is_empty() { words.promise.what_hint_empty() } else { words.promise.what_hint() };
    let [what, who, by_when] = [suggestion, String::new(), String::new()].map(Draft::new);
    let today = ui.session.now().date;
    let (what_id, when_id) = (what_id(from), format!("when-{from}"));
    let who_id = format!("who-{from}");
    let (asks_what, asks_when, from) = (what_id.clone(), when_id.clone(), from.to_owned());
    let refuse = move |draft: Draft, id: &str, why: String| {
        draft.say(why);
        focus::now(id);
    };
    let keep = move || {
        if what.text().is_empty() {
            return refuse(what, &asks_what, words.promise.what_missing().to_owned());
        }
        // A day that does not exist is asked about once; pressed again, the words are kept as they are.
        if let (Some(why), None) = (day_problem(&by_when.text(), today), untrack(|| by_when.message())) {
            return refuse(by_when, &asks_when, why);
        }
        let made = promise::Draft {
            what: what.text(),
            who: who.text(),
            by_when: with_year(&by_when.text(), today),
            item: from.clone(),
            check: check.to_string(),
        };
        let id = ui.session.new_id();
        match ui.session.dispatch(plan, &made.make(id)) {
            Ok(()) => {
                ui.removal.set(false);
                ui.status.set(words.promise.kept().to_owned());
                focus::later(row_id(id));
            }
            Err(refusal) => refuse(what, &asks_what, words::refusal::sentence(words, &refusal)),
        }
    };
    let field = |draft: Draft, id, label: &'static str, hint: &'static str| draft.field(id, label, hint, Shape::Line);
    // No name of its own: several of them may stand on a page, each under its question, and a name makes a landmark.
    form().class("promise-form").on_submit(keep).with((
        h4().with(words.promise.make()),
        what.field(what_id, words.promise.what(), hint, Shape::Tall),
        div().class("fields").with((
            field(who, who_id, words.promise.who(), words.promise.who_hint()),
            field(by_when, when_id, words.promise.by_when(), words.promise.by_when_hint()),
        )),
        p().with(Button::submit(words.promise.keep()).weight(Weight::Main)),
    ))
}

/// The name of the field that asks what is promised.
pub fn what_id(from: &str) -> String {
    format!("what-{from}")
}

/// What to say about the day; a text that is no date at all is a fine answer too (「次の打合せまで」).
fn day_problem(text: &str, today: Date) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    let problem = match Date::parse(&with_year(text, today)).err()? {
        // The year can be told; what is wrong is the rest.
        DateProblem::NoYear => Date::parse(&Date::text_with_year(text, today.year())).err()?,
        problem => problem,
    };
    (problem != DateProblem::NotADate).then(|| words::date::problem(use_words(), problem))
}
