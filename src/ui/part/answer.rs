//! An answer of the self-check: its line sign, and the face under which a real radio button lies.

use super::icon::Icon;
use super::phrases::phrases;
use crate::domain::check::{Answer, Grade};
use crate::ui::context::use_words;
use crate::ui::view::html::{div, input, label, path, span, svg};
use crate::ui::view::{El, IntoNode, Node};
use std::rc::Rc;

/// The six answers as one group of radio buttons: the four steps, and set apart わからない and 今は関係ない.
#[derive(Clone)]
pub struct Answers {
    /// The name of the group in the page; the first button's id is `<name>-first`.
    pub name: &'static str,
    /// What was answered. Reactive.
    pub given: Rc<dyn Fn() -> Option<Answer>>,
    /// Whether nothing can be answered here now. Reactive.
    pub is_disabled: Rc<dyn Fn() -> bool>,
    /// What answering does.
    pub on_answer: Rc<dyn Fn(Answer)>,
}

impl IntoNode for Answers {
    fn into_node(self) -> Node {
        let (graded, apart) = Answer::ALL.split_at(Grade::ALL.len());
        let faces = |answers: &[Answer]| answers.iter().map(|answer| self.face(*answer)).collect::<Vec<_>>();
        (div().class("answers").with(faces(graded)), div().class("answers-apart").with(faces(apart))).into_node()
    }
}

impl Answers {
    /// One answer to choose: the whole face is the target.
    fn face(&self, answer: Answer) -> El {
        let Self { name, given, is_disabled, on_answer } = self.clone();
        let is_first = Answer::ALL.first() == Some(&answer);
        let radio = input()
            .attr("type", "radio")
            .attr("name", name)
            .id(is_first.then(|| format!("{name}-first")))
            .attr("value", answer.key())
            .checked(move || given() == Some(answer))
            .attr("disabled", move || is_disabled())
            .on("change", move |_| on_answer(answer));
        let face = span().class("answer-face").with((
            answer_sign(answer),
            phrases(use_words().answers.of(answer)),
            span().class("answer-tick").with(Icon::Tick.draw()),
        ));
        label().class("answer").with((radio, face))
    }
}

/// The sign of an answer; its word stands beside it.
pub fn answer_sign(answer: Answer) -> El {
    let (line, thick) = match answer {
        Answer::Graded(Grade::Done) => {
            ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM7.4 12a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0 -9.2 0z", None)
        }
        Answer::Graded(Grade::Mostly) => ("M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z", None),
        Answer::Graded(Grade::Little) => ("M12 4l9.5 16.5h-19z", None),
        Answer::Graded(Grade::NotYet) => ("M12 12v.01", Some("5.5")),
        Answer::DontKnow => ("M8.3 8.6a3.8 3.8 0 1 1 5.6 3.5c-1.3.7-1.9 1.4-1.9 3.2M12 19.4v.1", None),
        Answer::NotApplicable => ("M4.5 12h15", None),
    };
    let drawing = svg().class("answer-mark").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true");
    drawing.with(path().attr("d", line).attr("stroke-width", thick))
}
