//! An answer of the self-check: its line sign, and the face under which a real radio button lies.

use super::icon::{Icon, IconView};
use super::phrases::Phrases;
use crate::domain::check::{Answer, Grade};
use crate::ui::context::use_words;
use leptos::prelude::*;

/// The six answers as one group of radio buttons: the four steps, and set apart わからない and 今は関係ない.
#[component]
pub fn Answers(
    /// The name of the group in the page; the first button's id is `<name>-first`.
    name: &'static str,
    /// What was answered.
    #[prop(into)]
    given: Signal<Option<Answer>>,
    /// Whether nothing can be answered here now.
    #[prop(into)]
    disabled: Signal<bool>,
    /// What answering does.
    on_answer: impl Fn(Answer) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let face = move |answer: Answer| view! { <Face name answer given disabled on_answer /> };
    let (graded, apart) = Answer::ALL.split_at(Grade::ALL.len());
    view! {
        <div class="answers">{graded.iter().copied().map(face).collect_view()}</div>
        <div class="answers-apart">{apart.iter().copied().map(face).collect_view()}</div>
    }
}

/// One answer to choose: the whole face is the target.
#[component]
fn Face(
    name: &'static str,
    answer: Answer,
    given: Signal<Option<Answer>>,
    disabled: Signal<bool>,
    on_answer: impl Fn(Answer) + Copy + 'static,
) -> impl IntoView {
    let words = use_words();
    let is_first = Answer::ALL.first() == Some(&answer);
    view! {
        <label class="answer">
            <input
                type="radio"
                name=name
                id=is_first.then(|| format!("{name}-first"))
                value=answer.key()
                prop:checked=move || given.get() == Some(answer)
                disabled=disabled
                on:change=move |_| on_answer(answer)
            />
            <span class="answer-face">
                <AnswerSign answer />
                <Phrases text=words.answers.of(answer) />
                <span class="answer-tick"><IconView icon=Icon::Tick /></span>
            </span>
        </label>
    }
}

/// The sign of an answer; its word stands beside it.
#[component]
pub fn AnswerSign(
    /// The answer.
    answer: Answer,
) -> impl IntoView {
    let (path, thick) = match answer {
        Answer::Graded(Grade::Done) => {
            ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM7.4 12a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z", None)
        }
        Answer::Graded(Grade::Mostly) => ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z", None),
        Answer::Graded(Grade::Little) => ("M12 4l9.5 16.5h-19z", None),
        Answer::Graded(Grade::NotYet) => ("M12 12v.01", Some("5.5")),
        Answer::DontKnow => ("M8.3 8.6a3.8 3.8 0 1 1 5.6 3.5c-1.3.7-1.9 1.4-1.9 3.2M12 19.4v.1", None),
        Answer::NotApplicable => ("M4.5 12h15", None),
    };
    view! {
        <svg class="answer-mark" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path stroke-width=thick></path>
        </svg>
    }
}
