//! A check that was begun and has no result yet: how far it is, and, when all is answered, what to look at once more before the
//! result. It says so and stands in nobody's way.

use super::asked::asked;
use super::question::finish;
use super::shown::ShownCheck;
use crate::app::Route;
use crate::domain::check::{Check, ItemId, Pad, Question, Side};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::html::{a, b, div, li, p, span, ul};
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::words::plain;

/// How far the check is, and the way on.
pub fn unfinished(check: ShownCheck) -> Node {
    let is_answered = Memo::new(move |_| check.now().first_open().is_none());
    (move || if is_answered.get() { look_over(check) } else { go_on(check) }).into_node()
}

/// Some questions are still open.
fn go_on(check: ShownCheck) -> Node {
    let words = &use_words().result;
    let text = move || words.unfinished_text(check.now().answered(), check.now().questions().len());
    let on = move || Route::Question(check.plan, check.id, check.now().goes_on_at());
    let on = ButtonLink::following(words.go_on(), on).weight(Weight::Main);
    let matter = (notice(Urgency::Quiet, words.unfinished(), p().with(text)), p().with(on));
    div().class("stack").with(matter).into_node()
}

/// All is answered.
fn look_over(check: ShownCheck) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let has_miscounts = move || !check.now().miscounts().is_empty();
    let miscounts = move || {
        let rows = move || check.now().miscounts().into_iter().map(|found| miscount(check, &found)).collect::<Vec<_>>();
        let list = ul().class("check-over-list").with(rows);
        Section::new("miscounts", words.pad.miscounts()).note(words.pad.miscounts_note()).with(list)
    };
    let has_paper = move || !check.now().on_paper().is_empty();
    let paper = move || {
        let rows =
            move || check.now().on_paper().into_iter().map(|item| on_paper(&check.now(), item)).collect::<Vec<_>>();
        let how = p().class("soft").with(phrases(words.begin.without_names()));
        Section::new("paper", words.pad.paper())
            .note(words.report.on_paper_note())
            .with((ul().class("check-over-list").with(rows), how))
    };
    let see = move || {
        if let Some(check_now) = check.found.get_untracked() {
            finish(ui, check.plan, &check_now);
            focus::heading_later();
        }
    };
    let see = Button::new(words.result.see(), see).weight(Weight::Main).onward();
    (
        div().class("check-over").with(notice(
            Urgency::Quiet,
            words.pad.look_over(),
            p().with(words.result.finish_text()),
        )),
        show(has_miscounts, miscounts),
        show(has_paper, paper),
        p().class("begin-go").with(see),
    )
        .into_node()
}

/// Hands that do not fit the people, with the way back to where they are counted.
fn miscount(check: ShownCheck, (question, side, pad): &(Question, Side, Pad)) -> El {
    let words = use_words();
    let now = check.now();
    let side = words.pad.miscount(words.begin.side(&side.name), plain(&words.pad.fit(pad)));
    let number = now.number_of(*question).unwrap_or_default();
    let back = a().attr("href", Route::Question(check.plan, check.id, number).to_hash());
    li().with((back.with(phrases(asked(&now, *question))), span().class("soft").with(side)))
}

/// An item that is asked on paper.
fn on_paper(check: &Check, item: ItemId) -> El {
    let (words, statement) = (use_words(), phrases(asked(check, item.into())));
    li().with((b().with(words.report.on_paper()), words.joins.dash(), statement))
}
