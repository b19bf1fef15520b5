//! The form that makes a promise out of a question of a check; the question's small step is filled in already.

use super::button::{Button, Weight};
use super::draft_field::{Draft, DraftField};
use super::promise::row_id;
use crate::domain::check::ItemId;
use crate::domain::date::{Date, DateProblem};
use crate::domain::promise::{self, with_year};
use crate::domain::{Id, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::words;
use leptos::prelude::*;

/// Asks for what, who and by when. Only what is needed.
#[component]
pub fn PromiseForm(
    /// The plan.
    plan: PlanId,
    /// The check that it comes from.
    check: Id,
    /// The question that it comes from.
    item: ItemId,
    /// What to begin with; may be empty.
    suggestion: String,
) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let hint = if suggestion.is_empty() { words.promise.what_hint_empty } else { words.promise.what_hint };
    let [what, who, by_when] = [suggestion, String::new(), String::new()].map(Draft::new);
    let today = ui.session.now().date;
    let refuse = move |draft: Draft, id: &str, why: String| {
        draft.say(why);
        focus::now(id);
    };
    let keep = move || {
        if what.text().is_empty() {
            return refuse(what, &what_id(item), words.promise.what_missing.to_owned());
        }
        // A day that does not exist is asked about once; pressed again, the words are kept as they are.
        if let (Some(why), None) = (day_problem(&by_when.text(), today), untrack(|| by_when.message())) {
            return refuse(by_when, &when_id(item), why);
        }
        let made = promise::Draft {
            what: what.text(),
            who: who.text(),
            by_when: with_year(&by_when.text(), today),
            item: item.to_string(),
            check: check.to_string(),
        };
        let id = ui.session.new_id();
        match ui.session.dispatch(plan, &made.make(id)) {
            Ok(()) => {
                ui.removal.set(false);
                ui.status.set(words.promise.kept.to_owned());
                focus::later(row_id(id));
            }
            Err(refusal) => refuse(what, &what_id(item), words::refusal::sentence(words, &refusal)),
        }
    };
    view! {
        <form
            class="promise-form"
            aria-labelledby=format!("{}-make", what_id(item))
            on:submit=move |event| {
                event.prevent_default();
                keep();
            }
        >
            <h4 id=format!("{}-make", what_id(item))>{words.promise.make}</h4>
            <DraftField id=what_id(item) label=words.promise.what hint draft=what tall=true />
            <div class="fields">
                <DraftField id=format!("who-{item}") label=words.promise.who hint=words.promise.who_hint draft=who />
                <DraftField id=when_id(item) label=words.promise.by_when hint=words.promise.by_when_hint draft=by_when />
            </div>
            <p><Button label=words.promise.keep weight=Weight::Main submit=true on_press=|| {} /></p>
        </form>
    }
}

/// The name of the field that asks what is promised.
pub fn what_id(item: ItemId) -> String {
    format!("what-{item}")
}

fn when_id(item: ItemId) -> String {
    format!("when-{item}")
}

/// What to say about the day; a text that is no date at all is a fine answer too (「次の打合せまで」).
fn day_problem(text: &str, today: Date) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    let problem = match Date::parse(&with_year(text, today)).err()? {
        // The year can be told; what is wrong is the rest.
        DateProblem::NoYear => Date::parse(&format!("{}年{}", today.year(), text.trim())).err()?,
        problem => problem,
    };
    (problem != DateProblem::NotADate).then(|| words::date::problem(use_words(), problem))
}
