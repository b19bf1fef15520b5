//! One question: the statement, what to look at, six answers. Every tap is saved at once.

use super::find;
use crate::app::{Route, SaveState};
use crate::domain::check::{self, Answer, Check, ItemId, Next, QUESTIONS};
use crate::domain::{Id, PlanId, Step};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::missing::Missing;
use crate::ui::part::answer::Answers;
use crate::ui::part::button::ButtonLink;
use crate::ui::part::frame::Frame;
use crate::ui::part::icon::{Icon, IconView};
use crate::ui::part::notice::Notice;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::progress::Progress;
use crate::ui::part::save_line::NotSaved;
use crate::words::{self, Lang};
use leptos::prelude::*;
use std::sync::Arc;

/// Question `number` of a check, alone on the screen.
#[component]
pub fn Question(
    /// The plan.
    plan: PlanId,
    /// The check.
    check: Id,
    /// From 1.
    number: u8,
) -> impl IntoView {
    let ui = use_ui();
    let found = Memo::new(move |_| ui.session.plan(plan).and_then(|plan| find(&plan, check)));
    let asked = Memo::new(move |_| {
        let step = found.get()?.step;
        check::question(step, number).map(|item| (step, item))
    });
    let asking = Asking { plan, check, number, found };
    move || match asked.get() {
        Some((step, item)) => view! { <Screen asking step item /> }.into_any(),
        None => view! { <Frame><Missing /></Frame> }.into_any(),
    }
}

/// Which question of which check is asked.
#[derive(Clone, Copy)]
struct Asking {
    plan: PlanId,
    check: Id,
    number: u8,
    found: Memo<Option<Arc<Check>>>,
}

const FORM: &str = "question";
const ANSWERS: &str = "answer";

/// The whole screen.
#[component]
fn Screen(asking: Asking, step: Step, item: ItemId) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let finished = Memo::new(move |_| asking.found.get().is_some_and(|check| check.is_finished()));
    let way_out = move || {
        if finished.get() {
            (Route::Result(asking.plan, asking.check), words.question.to_result)
        } else {
            (Route::Plan(asking.plan), words.question.stop)
        }
    };
    view! {
        <div class="check">
            <header class="check-top">
                <span class="check-top-name">{words.question.check_of(words.steps.of(step).numbered)}</span>
                <a class="back" href=move || way_out().0.to_hash()>
                    <IconView icon=Icon::Close />
                    {move || way_out().1}
                </a>
            </header>
            <main class="main main-narrow" id="main" tabindex="-1">
                <Progress number=asking.number total=QUESTIONS />
                {move || matches!(ui.session.save_state(), SaveState::Unsaved(_)).then(|| view! { <NotSaved /> })}
                {move || {
                    ui.session.is_read_only(asking.plan).then(|| view! {
                        <Notice title=words.save.reading_only><p>{words.question.reading_only}</p></Notice>
                    })
                }}
                <Statement asking item />
            </main>
            <Moves asking step item />
            <p class="hidden" role="status" id="status">{move || ui.status.get()}</p>
        </div>
    }
}

/// The statement with its answers: one group of radio buttons that is named like the statement.
#[component]
fn Statement(asking: Asking, item: ItemId) -> impl IntoView {
    let ui = use_ui();
    let items = words::items(Lang::Ja);
    let given = Memo::new(move |_| asking.found.get().and_then(|check| check.answer(item)));
    let read_only = Signal::derive(move || ui.session.is_read_only(asking.plan));
    let answer = move |answer: Answer| {
        // The answers come from this page: a refusal means a plan for reading, which the notice says.
        let _ = ui.session.dispatch(asking.plan, &Check::give(asking.check, item, answer));
        ui.status.set(String::new());
    };
    view! {
        <form
            id=FORM
            on:submit=move |event| {
                event.prevent_default();
                go_on(ui, asking, item);
            }
        >
            <fieldset class="field" aria-labelledby="title" aria-describedby="look">
                <legend>
                    <span class="check-principle">{items.principle(item.principle())}</span>
                    <h1 class="check-statement" id="title" tabindex="-1"><Phrases text=items.of(item).statement /></h1>
                </legend>
                <p class="check-look" id="look">
                    <IconView icon=Icon::Look />
                    <Phrases text=items.of(item).look />
                </p>
                <Answers name=ANSWERS given disabled=read_only on_answer=answer />
            </fieldset>
        </form>
    }
}

/// もどる and つぎへ.
#[component]
fn Moves(asking: Asking, step: Step, item: ItemId) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let Asking { plan, check, number, found } = asking;
    let before = match number {
        ..=1 => Route::Step(plan, step),
        number => Route::Question(plan, check, number - 1),
    };
    let is_open = Memo::new(move |_| {
        let answered = found.get().is_some_and(|check| check.answer(item).is_some());
        !answered && !ui.session.is_read_only(plan)
    });
    let label = move || {
        let is_last = found.get().is_some_and(|check| check.after(number) == Next::Result);
        match (is_open.get(), is_last) {
            (true, _) => words.question.nothing_chosen,
            (false, true) => words.question.see_result,
            (false, false) => words.question.take_answer,
        }
    };
    view! {
        <footer class="check-move">
            <div class="check-move-in">
                <ButtonLink to=before label=words.common.back icon=Icon::Back />
                <button class="button button-main" type="submit" form=FORM aria-disabled=move || is_open.get().then_some("true")>
                    <span>{label}</span>
                </button>
            </div>
        </footer>
    }
}

/// On with the answer that was given: to the next question, or to the result.
fn go_on(ui: crate::ui::Ui, asking: Asking, item: ItemId) {
    let Asking { plan, check: id, number, found } = asking;
    let Some(check) = found.get_untracked() else { return };
    let read_only = untrack(|| ui.session.is_read_only(plan));
    if check.answer(item).is_none() && !read_only {
        ui.status.set(use_words().question.please_choose.to_owned());
        focus::now(&format!("{ANSWERS}-first"));
        return;
    }
    match check.after(number) {
        Next::Question(next) => ui.go(Route::Question(plan, id, next)),
        Next::Result => {
            if !check.is_finished() {
                // Refused only for a plan for reading; then the result says how far the check is.
                let _ = ui.session.dispatch(plan, &Check::finish(id, ui.session.now().date));
            }
            ui.go(Route::Result(plan, id));
        }
    }
}
