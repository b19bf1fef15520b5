//! What to talk about, at most three: the statement, the answer, what to read aloud, one promise each.

use super::find;
use crate::domain::check::{Answer, Finding, ItemId, Outcome, Said};
use crate::domain::{Id, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::answer::AnswerSign;
use crate::ui::part::button::Button;
use crate::ui::part::finding::FindingView;
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::promise::{PromiseRow, from_item};
use crate::ui::part::promise_form::{PromiseForm, what_id};
use crate::ui::part::prompt::Prompt;
use crate::words::{self, Lang};
use leptos::prelude::*;

/// The items to talk about, in their order.
#[component]
pub fn Talk(
    /// The plan.
    plan: PlanId,
    /// The check.
    check: Id,
    /// What it says.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = use_words();
    let items = move || {
        let talk = outcome.with(|outcome| outcome.talk.clone());
        (1..).zip(talk).map(|(number, said)| view! { <TalkItem plan check number said /> }).collect_view()
    };
    view! {
        <h2 class="hidden">{words.result.talk}</h2>
        {items}
    }
}

/// One item to talk about.
#[component]
fn TalkItem(plan: PlanId, check: Id, number: u8, said: Said) -> impl IntoView {
    let words = use_words();
    let items = words::items(Lang::Ja);
    let Said { item, finding, answer } = said;
    let heading = format!("talk-{item}");
    view! {
        <article class="result-talk" aria-labelledby=heading>
            <div class="result-side">
                <p class="result-order"><span>{words.result.order}</span>" "<span class="result-number">{number}</span></p>
                <FindingView finding big=true />
                <p class="soft">
                    {items.principle(item.principle())}
                    <br />
                    <span class="figure">{item.to_string()}</span>
                </p>
            </div>
            <div class="result-body">
                <h3 id=heading.clone()><Phrases text=items.of(item).statement /></h3>
                {answer.map(|answer| view! { <Given answer /> })}
                {words.check.prompts.of(finding).map(|text| view! { <Prompt text /> })}
                <OnePromise plan check item finding is_first=number == 1 />
            </div>
        </article>
    }
}

/// The answer that was given, in words with its sign.
#[component]
pub fn Given(
    /// The answer.
    answer: Answer,
) -> impl IntoView {
    let words = use_words();
    view! {
        <p class="result-given">
            <span class="soft">{words.result.answer}</span>
            <AnswerSign answer />
            <b><Phrases text=words.answers.of(answer) /></b>
        </p>
    }
}

/// The promise that was made here, or the way to make one.
#[component]
fn OnePromise(plan: PlanId, check: Id, item: ItemId, finding: Finding, is_first: bool) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let made = Memo::new(move |_| {
        let plan = ui.session.plan(plan)?;
        let check = find(&plan, check)?;
        Some(from_item(&plan, &check, &item.to_string()))
    });
    // What goes well needs no step; for everything else the small one is offered.
    let suggestion = match finding {
        Finding::Done => String::new(),
        _ => words::plain(words::items(Lang::Ja).of(item).action).trim_end_matches('。').to_owned(),
    };
    let asks = RwSignal::new(is_first && finding != Finding::Done);
    let open = move || {
        asks.set(true);
        focus::later(what_id(item));
    };
    move || {
        let made = made.get().unwrap_or_default();
        if !made.is_empty() {
            let rows = made.into_iter().map(|promise| view! { <PromiseRow plan promise here=check /> });
            view! { <ul>{rows.collect_view()}</ul> }.into_any()
        } else if ui.session.is_read_only(plan) {
            ().into_any()
        } else if asks.get() {
            let suggestion = suggestion.clone();
            view! { <PromiseForm plan check item suggestion /> }.into_any()
        } else {
            view! { <p><Button label=words.promise.make icon=Icon::Plus on_press=open /></p> }.into_any()
        }
    }
}
