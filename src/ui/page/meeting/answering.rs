//! 答える: one question after the other. A group raises hands or agrees; each side gives its one answer;
//! without names everybody answers in one of the ways.

use super::lead::Lead;
use super::ways::ways;
use crate::domain::check::{Answer, Check, Mode, Question, Side};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::check::{ShownCheck, asked, group_answers};
use crate::ui::part::answer::Answers;
use crate::ui::part::phrases::phrases;
use crate::ui::part::progress::progress;
use crate::ui::part::side::side_name;
use crate::ui::view::html::{div, fieldset, h3, legend, p};
use crate::ui::view::{El, IntoNode, Memo, Node, fresh};
use leptos::prelude::*;
use std::rc::Rc;

/// The names of the groups of buttons, a side each.
const GROUPS: [&str; 6] = ["side-1", "side-2", "side-3", "side-4", "side-5", "side-6"];

/// Where a meeting is answered.
pub fn answering(lead: Lead) -> Node {
    let check = lead.check;
    let mode = untrack(|| check.now().mode);
    if mode == Mode::Anonymous {
        return ways(check.plan, check.id);
    }
    let place = Memo::new(move |_| u8::try_from(lead.place()).unwrap_or(u8::MAX));
    (move || {
        let number = place.get();
        let now = untrack(|| check.now());
        let Some(question) = now.question(number) else { return Node::Nothing };
        let answers = match mode {
            Mode::PerOrganisation => of_sides(check, &now, question),
            _ => group_answers(check, number),
        };
        fresh((statement(&now, question, number), answers))
    })
    .into_node()
}

/// The question and where it stands among the others.
fn statement(check: &Check, question: Question, number: u8) -> El {
    let words = use_words();
    let total = u8::try_from(check.questions().len()).unwrap_or(u8::MAX);
    let place = if number == 0 { p().with(words.question.entry()) } else { progress(number, total) };
    let note = p().class("soft").with(phrases(words.session.answering_note()));
    div().class("stack-tight").with((
        place,
        h3().class("check-statement").id("place").attr("tabindex", "-1").with(phrases(asked(check, question))),
        note,
    ))
}

/// 団体の答え: one answer of each side.
fn of_sides(check: ShownCheck, now: &Check, question: Question) -> Node {
    let sides = now.taking_part();
    let group = |(side, name): (&Side, &'static str)| of_side(check, question, side, name);
    div().class("stack").with(sides.iter().zip(GROUPS).map(group).collect::<Vec<_>>()).into_node()
}

fn of_side(check: ShownCheck, question: Question, side: &Side, name: &'static str) -> El {
    let (ui, number) = (use_ui(), side.number);
    let give = move |answer: Answer| {
        let Some(now) = check.found.get_untracked() else { return };
        let give = Check::answer_for(check.id, question, number, answer);
        // Refused only for a plan for reading.
        let _ = ui.session.dispatch(check.plan, &now.correct(ui.session.now().date, give));
    };
    let answers = Answers {
        name,
        given: Rc::new(move || check.now().answer_of(question, number)),
        is_disabled: Rc::new(move || ui.session.is_read_only(check.plan)),
        on_answer: Rc::new(give),
    };
    fieldset().class("field meeting-side").with((legend().class("pad-name").with(side_name(side)), answers))
}
