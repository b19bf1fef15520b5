//! One question on a phone: the statement, what to look at, six answers.

use super::{FORM, Own, screen};
use crate::domain::check::{LAST, PhoneBallot, questions};
use crate::ui::context::{use_items, use_words};
use crate::ui::part::answer::Answers;
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::progress::progress;
use crate::ui::view::Node;
use crate::ui::view::html::{fieldset, form, h1, legend, p, span};
use std::rc::Rc;

const ANSWERS: &str = "answer";
/// The first answer, where the keyboard goes when none was chosen.
pub const FIRST: &str = "answer-first";

/// Question `number`: 0 is the entry question.
pub fn question(own: Own, number: u8) -> Node {
    let (words, texts) = (use_words(), use_items());
    let item = usize::from(number).checked_sub(1).and_then(|at| questions(own.asked().step).get(at).copied());
    let (principle, statement) = match item {
        Some(item) => (texts.principle(item.principle()), texts.of(item).statement),
        None => ("", words.check.entry_question()),
    };
    let look =
        item.map(|item| p().class("check-look").id("look").with((Icon::Look.draw(), phrases(texts.of(item).look))));
    let place =
        if number == 0 { p().class("check-entry").with(words.question.entry()) } else { progress(number, LAST) };
    let title = h1().class("check-statement").id("title").attr("tabindex", "-1").with(phrases(statement));
    let answers = Answers {
        name: ANSWERS,
        given: Rc::new(move || own.ballot.with(|ballot| ballot.answer(number))),
        is_disabled: Rc::new(|| false),
        on_answer: Rc::new(move |answer| own.change(|ballot| ballot.give(answer))),
    };
    let group = fieldset()
        .class("field")
        .attr("aria-labelledby", "title")
        .attr("aria-describedby", look.as_ref().map(|_| "look"))
        .with((legend().with((span().class("check-principle").with(principle), title)), look, answers));
    let matter = form().id(FORM).on_submit(move || own.go_on()).with((place, group));
    let onward = move || match (own.ballot.with(PhoneBallot::can_go_on), number) {
        (false, _) => words.question.nothing_chosen(),
        (true, LAST) => words.phone.see_code(),
        (true, _) => words.question.take_answer(),
    };
    screen(matter, Some((own, words.common.back())), onward, own)
}
