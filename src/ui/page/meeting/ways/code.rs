//! Answer codes that phones show, typed in one after the other. What is wrong with one is said in plain words, and nothing is counted
//! before it is right.

use super::super::phones::invitation;
use super::take_back;
use crate::app::session::NotCounted;
use crate::domain::check::round::NotAdded;
use crate::domain::check::{CodeProblem, CodedBallot, PhoneCheck};
use crate::platform::Event;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::check::ShownCheck;
use crate::ui::part::button::Button;
use crate::ui::part::draft_field::Draft;
use crate::ui::part::text_box::Shape;
use crate::ui::view::html::{details, div, p, summary};
use crate::ui::view::{IntoNode, Node, RwSignal};
use leptos::prelude::*;

/// The name of the field in the page.
const FIELD: &str = "code";

/// The field for codes, and the link that phones need.
pub fn code(check: ShownCheck) -> Node {
    let (session, words) = (use_ui().session, &use_words().phone);
    let draft = Draft::new("");
    let said = RwSignal::new("");
    let take = move || {
        said.set("");
        focus::now(FIELD);
        let added = match CodedBallot::read(&draft.text()) {
            Ok(coded) => session.add_code(check.plan, check.id, &coded),
            Err(problem) => return draft.say(mistake(&problem)),
        };
        match added {
            Ok(()) => said.set(words.taken()),
            // Nothing is left to be done with it.
            Err(NotCounted::NotAdded(NotAdded::AlreadyIn { .. })) => said.set(words.already_in()),
            Err(problem) => return draft.say(refusal(check, &problem)),
        }
        draft.set("");
    };
    // The page around it may be a form of its own.
    let enter = move |event: Event| {
        if event.key() == "Enter" {
            event.prevent();
            event.stop();
            take();
        }
    };
    let field = draft.field(FIELD.to_owned(), words.field(), words.field_note(), Shape::Line);
    (
        div().class("stack-tight").on("keydown", enter).with((field, p().with(Button::new(words.take(), take)))),
        p().class("ways-said").attr("role", "status").with(move || said.get()),
        take_back(check),
        details().with((summary().with(words.unfold()), move || invitation(&check.now()))),
    )
        .into_node()
}

/// Why a text is no code.
fn mistake(problem: &CodeProblem) -> String {
    let words = &use_words().phone;
    match problem {
        CodeProblem::Empty => words.empty().to_owned(),
        CodeProblem::Letter { place, letter } => words.strange_letter(place, letter),
        CodeProblem::Length { letters } => words.length(letters),
        CodeProblem::Mistyped { place: Some(place) } => words.wrong_at(place),
        CodeProblem::Mistyped { place: None } => words.wrong().to_owned(),
    }
}

/// Why a right code was not counted.
fn refusal(check: ShownCheck, problem: &NotCounted) -> String {
    let words = &use_words().phone;
    let number = || untrack(|| PhoneCheck::of(&check.now())).map(|asked| asked.number()).unwrap_or_default();
    match problem {
        NotCounted::NotAdded(NotAdded::NoSuchSide { .. } | NotAdded::OtherQuestions { .. }) => {
            words.other_round(number())
        }
        NotCounted::NotAdded(NotAdded::Full { .. }) => words.full().to_owned(),
        NotCounted::NotAdded(NotAdded::AlreadyIn { .. } | NotAdded::OtherMode)
        | NotCounted::NoRound
        | NotCounted::Refused(_) => words.not_counted().to_owned(),
    }
}
