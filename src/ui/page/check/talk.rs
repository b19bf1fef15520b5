//! What to talk about, at most three: the statement, the answer, what to read aloud, one promise each.

use super::shown::ShownCheck;
use crate::domain::check::{Answer, Finding, ItemId, Outcome, Said};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::answer::answer_sign;
use crate::ui::part::button::Button;
use crate::ui::part::finding::big_finding;
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::promise::{from_item, promise_row};
use crate::ui::part::promise_form::{promise_form, what_id};
use crate::ui::part::prompt::prompt;
use crate::ui::view::html::{article, b, br, div, h2, h3, p, span, ul};
use crate::ui::view::{El, IntoNode, Node};
use crate::words::{self, Lang};
use leptos::prelude::*;

/// The items to talk about, in their order: those of a check that says this.
pub fn talk(check: ShownCheck, outcome: Memo<Outcome>) -> Node {
    let items = move || {
        let talk = outcome.with(|outcome| outcome.talk.clone());
        (1..).zip(talk).map(|(number, said)| talk_item(check, number, said)).collect::<Vec<_>>()
    };
    (h2().class("hidden").with(use_words().result.talk), items).into_node()
}

/// One item to talk about.
fn talk_item(check: ShownCheck, number: u8, said: Said) -> El {
    let words = use_words();
    let items = words::items(Lang::Ja);
    let Said { item, finding, answer } = said;
    let heading = format!("talk-{item}");
    let place = span().class("result-number").with(number.to_string());
    let side = div().class("result-side").with((
        p().class("result-order").with((span().with(words.result.order), " ", place)),
        big_finding(finding),
        p().class("soft").with((
            items.principle(item.principle()),
            br(),
            span().class("figure").with(item.to_string()),
        )),
    ));
    let body = div().class("result-body").with((
        h3().id(heading.clone()).with(phrases(items.of(item).statement)),
        answer.map(given),
        words.check.prompts.of(finding).map(prompt),
        one_promise(check, item, finding, number == 1),
    ));
    article().class("result-talk").attr("aria-labelledby", heading).with((side, body))
}

/// The answer that was given, in words with its sign.
pub fn given(answer: Answer) -> El {
    let words = use_words();
    p().class("result-given").with((
        span().class("soft").with(words.result.answer),
        answer_sign(answer),
        b().with(phrases(words.answers.of(answer))),
    ))
}

/// The promise that was made here, or the way to make one.
fn one_promise(check: ShownCheck, item: ItemId, finding: Finding, is_first: bool) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let ShownCheck { plan, id, in_plan, .. } = check;
    let made = Memo::new(move |_| from_item(&in_plan.get(), &check.now(), &item.to_string()));
    // What is half typed into the form stays when something else changes in the plan.
    let is_read_only = Memo::new(move |_| ui.session.is_read_only(plan));
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
    let promise = move || {
        let made = made.get();
        if !made.is_empty() {
            let rows = made.into_iter().map(|promise| promise_row(plan, promise, Some(id)));
            ul().with(rows.collect::<Vec<_>>()).into_node()
        } else if is_read_only.get() {
            Node::Nothing
        } else if asks.get() {
            promise_form(plan, id, item, suggestion.clone()).into_node()
        } else {
            p().with(Button::new(words.promise.make, open).icon(Icon::Plus)).into_node()
        }
    };
    promise.into_node()
}
