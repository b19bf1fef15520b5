//! One question: the statement, what to look at, six answers or the tally pad. Every tap and key is saved at once.

use super::foot::foot;
use super::pad::pads;
use super::shown::ShownCheck;
use crate::app::Route;
use crate::domain::check::{Answer, Check, Mode, Next, Question};
use crate::domain::{Id, PlanId, Step};
use crate::platform::Event;
use crate::ui::context::{Ui, use_items, use_ui, use_words};
use crate::ui::page::meeting::meeting;
use crate::ui::page::missing::missing;
use crate::ui::part::answer::Answers;
use crate::ui::part::button::ButtonLink;
use crate::ui::part::frame::frame;
use crate::ui::part::frame::not_saved;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::part::progress::progress;
use crate::ui::view::html::{a, button, div, fieldset, form, h1, header, legend, main, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::ui::{focus, shortcuts};
use leptos::prelude::*;
use std::rc::Rc;

/// Question `number` of a check of a plan, from 1, alone on the screen.
pub fn question(plan: PlanId, check: Id, number: u8) -> Node {
    let shown = ShownCheck::of(plan, check);
    let asked = Memo::new(move |_| {
        let check = shown.found.get()?;
        Some((check.step, check.mode, check.questions().len(), check.question(number)?))
    });
    // Where sides or nameless people answer, the meeting has its own places for that.
    let is_meeting =
        Memo::new(move |_| shown.found.get().is_some_and(|check| !matches!(check.mode, Mode::Alone | Mode::Together)));
    let asking = move |(step, mode, total, question)| {
        let total = u8::try_from(total).unwrap_or(u8::MAX);
        Asking { check: shown, number, total, step, mode, question }
    };
    (move || match asked.get().map(asking) {
        _ if is_meeting.get() => frame(meeting(plan, check)),
        Some(asking) => screen(asking).into_node(),
        None => frame(missing()),
    })
    .into_node()
}

/// Which question of which check is asked.
#[derive(Clone, Copy)]
pub struct Asking {
    /// The check.
    pub check: ShownCheck,
    /// The number of the question; the entry question is 0.
    pub number: u8,
    /// The question.
    pub question: Question,
    total: u8,
    step: Step,
    mode: Mode,
}

impl Asking {
    /// What was answered: by one who is alone, or by a group that agreed. Reactive.
    fn answer(self) -> Option<Answer> {
        self.check.now().answer(self.question)
    }

    /// Whether an answer is still waited for. Reactive.
    fn is_open(self, ui: Ui) -> bool {
        !self.check.now().replies(self.question).is_complete() && !ui.session.is_read_only(self.check.plan)
    }

    /// Takes an answer. A refusal means a plan for reading, which the notice says.
    fn give(self, ui: Ui, answer: Answer) {
        let Some(check) = self.check.found.get_untracked() else { return };
        let give = match self.mode {
            Mode::Alone => Check::give(self.check.id, self.question, answer),
            _ => check.agree(self.question, answer),
        };
        let _ = ui.session.dispatch(self.check.plan, &check.correct(ui.session.now().date, give));
        ui.status.set(String::new());
    }

    /// What comes before it.
    fn before(self) -> Route {
        match self.number.checked_sub(1) {
            None => Route::Step(self.check.plan, self.step),
            Some(number) => Route::Question(self.check.plan, self.check.id, number),
        }
    }

    /// What a key does: 1 to 6 answer, the arrows go back and forth.
    fn press(self, ui: Ui, event: &Event) {
        if event.is_in_text() {
            return;
        }
        match &*shortcuts::key(ui, event) {
            "ArrowLeft" => ui.go(self.before()),
            "ArrowRight" => go_on(ui, self),
            key => {
                let place = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let answer = place.and_then(|place| Answer::ALL.get(place)).filter(|_| self.mode == Mode::Alone);
                let Some(answer) = answer.filter(|_| !ui.session.is_read_only(self.check.plan)) else { return };
                self.give(ui, *answer);
            }
        }
        event.prevent();
    }
}

const FORM: &str = "question";
const ANSWERS: &str = "answer";

/// The whole screen.
fn screen(asking: Asking) -> El {
    let (ui, words) = (use_ui(), use_words());
    let Asking { check, step, .. } = asking;
    let is_finished = move || check.now().is_finished();
    let way_out =
        move || if is_finished() { Route::Result(check.plan, check.id) } else { Route::Plan(check.plan) }.to_hash();
    let out = move || if is_finished() { words.question.to_result() } else { words.question.stop() };
    let reading_only =
        || notice(Urgency::Quiet, use_words().save.reading_only(), p().with(use_words().question.reading_only()));
    let press = move |event: Event| asking.press(ui, &event);
    let top = header().class("check-top").with((
        span().class("check-top-name").with(words.question.check_of(words.steps.of(step).numbered())),
        a().class("back").attr("href", way_out).with((Icon::Close.draw(), out)),
    ));
    let matter = main().class("main main-narrow").id("main").attr("tabindex", "-1").with((
        where_we_are(asking),
        show(move || ui.session.is_at_risk(), not_saved),
        show(move || ui.session.is_read_only(check.plan), reading_only),
        statement(asking),
    ));
    let status = p().class("hidden").attr("role", "status").id("status").with(move || ui.status.get());
    div().class("check").on("keydown", press).with((top, matter, moves(asking), status))
}

/// Where we are among the questions; the entry question has a name instead of a number.
fn where_we_are(asking: Asking) -> El {
    match asking.number {
        0 => p().class("check-entry").with(use_words().question.entry()),
        number => progress(number, asking.total),
    }
}

/// What is asked: over it whose question it is, under it where to look.
fn asked(asking: Asking) -> (Node, Node, Option<El>) {
    let (words, items) = (use_words(), use_items());
    match asking.question {
        Question::Item(item) => {
            let look = p().class("check-look").id("look").with((Icon::Look.draw(), phrases(items.of(item).look)));
            (items.principle(item.principle()).into_node(), phrases(items.of(item).statement).into_node(), Some(look))
        }
        Question::Entry => (Node::Nothing, phrases(words.check.entry_question()).into_node(), None),
        Question::Extra(extra) => {
            let own =
                asking.check.now().own_questions().find(|(other, _)| *other == extra).map(|(_, text)| text.to_owned());
            (phrases(words.begin.own()).into_node(), own.into_node(), None)
        }
    }
}

/// The six answers to a question.
fn choices_of(asking: Asking) -> Node {
    let ui = use_ui();
    let answers = Answers {
        name: ANSWERS,
        given: Rc::new(move || asking.answer()),
        is_disabled: Rc::new(move || ui.session.is_read_only(asking.check.plan)),
        on_answer: Rc::new(move |answer| asking.give(ui, answer)),
    };
    answers.into_node()
}

/// How a group answers question `number`, hands or one answer, without the way on: that is the meeting's.
pub fn group_answers(check: ShownCheck, number: u8) -> Node {
    let found = check.found.get_untracked();
    let Some((found, question)) = found.and_then(|found| Some((found.clone(), found.question(number)?))) else {
        return Node::Nothing;
    };
    let total = u8::try_from(found.questions().len()).unwrap_or(u8::MAX);
    let asking = Asking { check, number, total, step: found.step, mode: found.mode, question };
    pads(asking, move || choices_of(asking))
}

/// The statement with its answers: one group that is named like the statement.
fn statement(asking: Asking) -> El {
    let ui = use_ui();
    let (principle, sentence, look) = untrack(|| asked(asking));
    let answers = move || choices_of(asking);
    let enter = move |event: Event| {
        if event.key() == "Enter" {
            event.prevent();
            go_on(ui, asking);
        }
    };
    let title = h1().class("check-statement").id("title").attr("tabindex", "-1").on("keydown", enter);
    let name = legend().with((span().class("check-principle").with(principle), title.with(sentence)));
    let group = fieldset()
        .class("field")
        .attr("aria-labelledby", "title")
        .attr("aria-describedby", look.as_ref().map(|_| "look"));
    let answered = if asking.mode == Mode::Alone { answers() } else { pads(asking, answers) };
    form().id(FORM).on_submit(move || go_on(ui, asking)).with(group.with((name, look, answered)))
}

/// もどる and つぎへ.
fn moves(asking: Asking) -> El {
    let (ui, words) = (use_ui(), use_words());
    let Asking { check, number, mode, .. } = asking;
    let before = asking.before();
    let label = move || match (asking.is_open(ui), check.now().after(number) == Next::Result) {
        (true, _) if mode != Mode::Alone => words.question.count_first(),
        (true, _) => words.question.nothing_chosen(),
        (false, true) => words.question.see_result(),
        (false, false) => words.question.take_answer(),
    };
    let onward = button()
        .class("button button-main")
        .attr("type", "submit")
        .attr("form", FORM)
        .attr("aria-disabled", move || asking.is_open(ui).then_some("true"));
    foot((ButtonLink::new(words.common.back(), before).icon(Icon::Back), onward.with(span().with(label))))
}

/// On with the answer that was given: to the next question, or to the result.
fn go_on(ui: Ui, asking: Asking) {
    let Asking { check: ShownCheck { plan, id, found, .. }, number, .. } = asking;
    let Some(check) = found.get_untracked() else { return };
    if untrack(|| asking.is_open(ui)) {
        let words = &use_words().question;
        let is_alone = asking.mode == Mode::Alone;
        ui.status.set(if is_alone { words.please_choose() } else { words.count_first() }.to_owned());
        if is_alone {
            focus::now(&format!("{ANSWERS}-first"));
        }
        return;
    }
    match check.after(number) {
        Next::Question(next) => ui.go(Route::Question(plan, id, next)),
        Next::LookOver => ui.go(Route::Result(plan, id)),
        Next::Result => {
            finish(ui, plan, &check);
            ui.go(Route::Result(plan, id));
        }
    }
}

/// Finishes a check, unless it is finished. Refused only for a plan for reading; then the result says how far the check is.
pub fn finish(ui: Ui, plan: PlanId, check: &Check) {
    if !check.is_finished() {
        let _ = ui.session.dispatch(plan, &Check::finish(check.meta.id, ui.session.now().date));
    }
}
