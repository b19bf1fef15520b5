//! One question: the statement, what to look at, six answers. Every tap is saved at once.

use super::shown::ShownCheck;
use crate::app::{Route, SaveState};
use crate::domain::check::{self, Answer, Check, ItemId, Next, QUESTIONS};
use crate::domain::{Id, PlanId, Step};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::missing::missing;
use crate::ui::part::answer::Answers;
use crate::ui::part::button::ButtonLink;
use crate::ui::part::frame::frame;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::part::progress::progress;
use crate::ui::part::save_line::not_saved;
use crate::ui::view::html::{a, button, div, fieldset, footer, form, h1, header, legend, main, p, span};
use crate::ui::view::{El, IntoNode, Node, show};
use crate::words::{self, Lang};
use leptos::prelude::*;
use std::rc::Rc;

/// Question `number` of a check of a plan, from 1, alone on the screen.
pub fn question(plan: PlanId, check: Id, number: u8) -> Node {
    let shown = ShownCheck::of(plan, check);
    let step = shown.step();
    let asking = move |step| Some(Asking { check: shown, number, step, item: check::question(step, number)? });
    (move || match step.get().and_then(asking) {
        Some(asking) => screen(asking).into_node(),
        None => frame(missing()),
    })
    .into_node()
}

/// Which question of which check is asked.
#[derive(Clone, Copy)]
struct Asking {
    check: ShownCheck,
    number: u8,
    step: Step,
    item: ItemId,
}

impl Asking {
    /// What was answered. Reactive.
    fn answer(self) -> Option<Answer> {
        self.check.now().answer(self.item)
    }

    /// Whether an answer is still waited for. Reactive.
    fn is_open(self, ui: Ui) -> bool {
        self.answer().is_none() && !ui.session.is_read_only(self.check.plan)
    }
}

const FORM: &str = "question";
const ANSWERS: &str = "answer";

/// The whole screen.
fn screen(asking: Asking) -> El {
    let (ui, words) = (use_ui(), use_words());
    let Asking { check, number, step, .. } = asking;
    let is_finished = move || check.now().is_finished();
    let way_out =
        move || if is_finished() { Route::Result(check.plan, check.id) } else { Route::Plan(check.plan) }.to_hash();
    let out = move || if is_finished() { words.question.to_result } else { words.question.stop };
    let reading_only =
        || notice(Urgency::Quiet, use_words().save.reading_only, p().with(use_words().question.reading_only));
    let top = header().class("check-top").with((
        span().class("check-top-name").with(words.question.check_of(words.steps.of(step).numbered)),
        a().class("back").attr("href", way_out).with((Icon::Close.draw(), out)),
    ));
    let matter = main().class("main main-narrow").id("main").attr("tabindex", "-1").with((
        progress(number, QUESTIONS),
        show(move || matches!(ui.session.save_state(), SaveState::Unsaved(_)), not_saved),
        show(move || ui.session.is_read_only(check.plan), reading_only),
        statement(asking),
    ));
    let status = p().class("hidden").attr("role", "status").id("status").with(move || ui.status.get());
    div().class("check").with((top, matter, moves(asking), status))
}

/// The statement with its answers: one group of radio buttons that is named like the statement.
fn statement(asking: Asking) -> El {
    let ui = use_ui();
    let items = words::items(Lang::Ja);
    let Asking { check, item, .. } = asking;
    let answer = move |answer: Answer| {
        let give = Check::give(check.id, item, answer);
        let change = check.found.get_untracked().map(|found| found.correct(ui.session.now().date, give));
        // The answers come from this page: a refusal means a plan for reading, which the notice says.
        let _ = change.map(|change| ui.session.dispatch(check.plan, &change));
        ui.status.set(String::new());
    };
    let answers = Answers {
        name: ANSWERS,
        given: Rc::new(move || asking.answer()),
        is_disabled: Rc::new(move || ui.session.is_read_only(check.plan)),
        on_answer: Rc::new(answer),
    };
    let title = h1().class("check-statement").id("title").attr("tabindex", "-1");
    let name = legend().with((
        span().class("check-principle").with(items.principle(item.principle())),
        title.with(phrases(items.of(item).statement)),
    ));
    let look = p().class("check-look").id("look").with((Icon::Look.draw(), phrases(items.of(item).look)));
    let group = fieldset().class("field").attr("aria-labelledby", "title").attr("aria-describedby", "look");
    form().id(FORM).on_submit(move || go_on(ui, asking)).with(group.with((name, look, answers)))
}

/// もどる and つぎへ.
fn moves(asking: Asking) -> El {
    let (ui, words) = (use_ui(), use_words());
    let Asking { check, number, step, .. } = asking;
    let before = match number {
        ..=1 => Route::Step(check.plan, step),
        number => Route::Question(check.plan, check.id, number - 1),
    };
    let label = move || match (asking.is_open(ui), check.now().after(number) == Next::Result) {
        (true, _) => words.question.nothing_chosen,
        (false, true) => words.question.see_result,
        (false, false) => words.question.take_answer,
    };
    let onward = button()
        .class("button button-main")
        .attr("type", "submit")
        .attr("form", FORM)
        .attr("aria-disabled", move || asking.is_open(ui).then_some("true"));
    footer().class("check-move").with(
        div()
            .class("check-move-in")
            .with((ButtonLink::new(words.common.back, before).icon(Icon::Back), onward.with(span().with(label)))),
    )
}

/// On with the answer that was given: to the next question, or to the result.
fn go_on(ui: Ui, asking: Asking) {
    let Asking { check: ShownCheck { plan, id, found, .. }, number, .. } = asking;
    let Some(check) = found.get_untracked() else { return };
    if untrack(|| asking.is_open(ui)) {
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
