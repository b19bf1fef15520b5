//! The form that makes a promise out of a question of a check; the question's small step is filled in already.

use super::button::{Button, Weight};
use super::draft_field::DraftField;
use super::promise::row_id;
use crate::domain::check::ItemId;
use crate::domain::date::{Date, DateProblem};
use crate::domain::promise::{Draft, with_year};
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
    let has_suggestion = !suggestion.is_empty();
    let what = RwSignal::new(suggestion);
    let [who, by_when] = [(); 2].map(|()| RwSignal::new(String::new()));
    // A refusal is about one text: it is gone when the text changes.
    let refused = RwSignal::new(None::<(String, String)>);
    let what_error =
        Memo::new(move |_| refused.get().filter(|(text, _)| *text == what.get().trim()).map(|(_, why)| why));
    let refuse = move |text: String, why: String| {
        refused.set(Some((text, why)));
        focus::now(&what_id(item));
    };
    let today = ui.session.now().date;
    let date_error = Memo::new(move |_| date_problem(&by_when.get(), today));
    let keep = move || {
        let [what, who, by_when] = [what, who, by_when].map(|text| text.get_untracked().trim().to_owned());
        if what.is_empty() {
            return refuse(what, words.promise.what_missing.to_owned());
        }
        let by_when = with_year(&by_when, today);
        let draft = Draft { what: what.clone(), who, by_when, item: item.to_string(), check: check.to_string() };
        let promise = ui.session.new_id();
        match ui.session.dispatch(plan, &draft.make(promise)) {
            Ok(()) => {
                ui.removal.set(false);
                ui.status.set(words.promise.kept.to_owned());
                focus::later(row_id(promise));
            }
            Err(refusal) => refuse(what, words::refusal::sentence(words, &refusal)),
        }
    };
    let hint = if has_suggestion { words.promise.what_hint } else { words.promise.what_hint_empty };
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
            <DraftField id=what_id(item) label=words.promise.what hint value=what error=what_error tall=true />
            <div class="fields">
                <DraftField id=format!("who-{item}") label=words.promise.who hint=words.promise.who_hint value=who />
                <DraftField id=format!("when-{item}") label=words.promise.by_when hint=words.promise.by_when_hint value=by_when error=date_error />
            </div>
            <p><Button label=words.promise.keep weight=Weight::Main submit=true on_press=|| {} /></p>
        </form>
    }
}

/// The name of the field that asks what is promised.
pub fn what_id(item: ItemId) -> String {
    format!("what-{item}")
}

/// What to say about the day; a text that is no date at all is a fine answer too (「次の打合せまで」).
fn date_problem(text: &str, today: Date) -> Option<String> {
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
