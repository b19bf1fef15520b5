//! 数を確かめる: who is missing, in 団体の答え how far each side agreed on its answers, and without names the closing of the round.

use super::close::close;
use super::lead::Lead;
use crate::domain::check::{AgreedInside, Check, Mode, Side, View};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::check::{ShownCheck, asked};
use crate::ui::part::choice::Choices;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::part::side::side_name;
use crate::ui::view::html::{div, h3, li, p, ul};
use crate::ui::view::{El, IntoNode, Node};
use crate::words::plain;
use leptos::prelude::*;
use std::rc::Rc;

/// The count, what is missing, and that both ways are fine.
pub fn counting(lead: Lead) -> Node {
    let (words, check) = (&use_words().session, lead.check);
    let mode = untrack(|| check.now().mode);
    let count = move || match lead.view() {
        View::Count { answered, people } => words.count(mode, answered, people),
        _ => String::new(),
    };
    let inside = (mode == Mode::PerOrganisation).then(|| agreed(check));
    let closing = (mode == Mode::Anonymous).then(|| close(lead));
    (
        p().class("meeting-count").with((count, use_words().joins.gap(), words.answered())),
        move || missing(&check.now()),
        inside,
        closing,
        p().class("soft").with(phrases(words.reveal_note())),
    )
        .into_node()
}

/// What is not answered yet, and where the hands do not fit the people.
fn missing(check: &Check) -> El {
    let words = use_words();
    let session = &words.session;
    let mut lines: Vec<String> = Vec::new();
    if check.mode == Mode::PerOrganisation {
        let open =
            |side: &Side| check.questions().iter().filter(|q| check.answer_of(**q, side.number).is_none()).count();
        let sides = check.taking_part();
        let open = sides.iter().map(|side| (side, open(side))).filter(|(_, open)| *open > 0);
        lines.extend(open.map(|(side, open)| session.side_open(words.begin.side(&side.name), open)));
    } else if check.mode == Mode::Together {
        let open = check.questions().len() - check.answered();
        lines.extend((open > 0).then(|| session.count_open(open)));
        lines.extend(check.miscounts().into_iter().map(|(question, side, pad)| {
            let question = plain(&asked(check, question));
            let miscount = words.pad.miscount(words.begin.side(&side.name), plain(&words.pad.fit(&pad)));
            [&*question, words.joins.dash(), &*miscount].concat()
        }));
    } else {
        return div();
    }
    if lines.is_empty() {
        return div().with(p().with(phrases(session.count_good())));
    }
    let lines: Vec<El> = lines.into_iter().map(|line| li().with(phrases(line))).collect();
    div().class("stack-tight").with((ul().class("list").with(lines), p().with(phrases(session.count_free()))))
}

/// How far each side agreed on its answers.
fn agreed(check: ShownCheck) -> Section {
    let words = &use_words().session;
    let sides: Vec<El> = untrack(|| check.now().taking_part()).iter().map(|side| agreed_in(check, side)).collect();
    Section::new("inside", words.inside()).note(words.inside_note()).with(div().class("stack").with(sides))
}

fn agreed_in(check: ShownCheck, side: &Side) -> El {
    let (ui, words, number) = (use_ui(), &use_words().session, side.number);
    let heading = format!("inside-{number}-h");
    let say = move |key: &'static str| {
        let (Some(now), Some(agreed)) = (check.found.get_untracked(), AgreedInside::from_key(key)) else { return };
        let say = Check::say_agreed(check.id, number, agreed);
        // Refused only for a plan for reading.
        let _ = ui.session.dispatch(check.plan, &now.correct(ui.session.now().date, say));
    };
    let choices = Choices {
        name: format!("inside-{number}"),
        labelled_by: heading.clone(),
        chosen: Rc::new(move || {
            check.now().agreed_in(number).map(|agreed| agreed.key().to_owned()).unwrap_or_default()
        }),
        options: AgreedInside::ALL.map(|agreed| (agreed.key(), words.inside_words.of(agreed), "")).into(),
        on_choose: Rc::new(say),
    };
    div().class("stack-tight").with((h3().id(heading).with(side_name(side)), choices))
}
