//! The case sheet: the paper as it will be printed, the buttons that belong to it, and the fields to mend its texts.

pub mod edit;
mod fit;
mod sheet;

use super::{Shown, id_of, of_plan, title_of};
use crate::app::Route;
use crate::domain::PlanId;
use crate::exchange::case_sheet::{CaseSheet, Part};
use crate::ui::context::use_words;
use crate::ui::focus;
use crate::ui::part::button::Button;
use crate::ui::part::frame::back_link;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::paper::{long_notice, paper_tools};
use crate::ui::view::html::{div, p};
use crate::ui::view::{IntoNode, Memo, Node, RwSignal, show};
use crate::words::{CaseSheetPage as PageWords, plain};
use edit::edit;
use fit::Fit;
use sheet::paper;

/// The case sheet of a plan.
pub fn case_sheet(plan: PlanId) -> Node {
    of_plan(plan, body)
}

fn body(plan: Shown) -> Node {
    let sheet =
        Memo::new(move |_| plan.with(|plan| CaseSheet { title: title_of(plan), ..CaseSheet::of(plan, use_words()) }));
    let is_editing = RwSignal::new(false);
    let desk = div().class("sheet-desk").with((
        back_link(Route::Plan(id_of(plan)), move || plan.with(|plan| title_of(plan))),
        tools(is_editing),
        show(move || is_editing.get(), move || edit(plan)),
        notices(sheet),
    ));
    (desk, paper(sheet)).into_node()
}

/// What can be done with the sheet.
fn tools(is_editing: RwSignal<bool>) -> Node {
    let words = &use_words().case_sheet;
    let toggle = move || {
        is_editing.update(|editing| *editing = !*editing);
        if is_editing.get_untracked() {
            focus::later("edit-h".to_owned());
        }
    };
    let edit_label = move || if is_editing.get() { words.edit_done() } else { words.edit() }.to_owned();
    paper_tools(words.lead(), Some(Button::new(edit_label, toggle).icon(Icon::Pen)))
}

/// What to know before printing: empty headings, and texts too long for one page.
fn notices(sheet: Memo<CaseSheet>) -> Node {
    let words = &use_words().case_sheet;
    let is_incomplete = move || sheet.with(|sheet| sheet.empty_parts().next().is_some());
    let incomplete = move || {
        let text = move || words.incomplete_text(sheet.with(empty_headings));
        notice(Urgency::Quiet, words.incomplete_title(), p().with(text))
    };
    (show(is_incomplete, incomplete), show(move || sheet.with(fit_of) == Fit::TwoPages, long_notice)).into_node()
}

/// How a sheet fits on its page in the words of the moment.
fn fit_of(sheet: &CaseSheet) -> Fit {
    Fit::of(sheet, use_words().wording.has_readings)
}

/// The headings under which nothing stands, as they are named in a sentence.
fn empty_headings(sheet: &CaseSheet) -> String {
    let words = use_words();
    let quoted = |part| words.case_sentences.quoted(plain(heading(&words.case_sheet, part)));
    sheet.empty_parts().map(quoted).collect::<Vec<_>>().join(words.case_sentences.and())
}

/// The numbers of the headings, as printed.
const NUMBERS: [&str; 4] = ["①", "②", "③", "④"];

/// The heading of a part, with the borders of its phrases.
const fn heading(words: &PageWords, part: Part) -> &'static str {
    match part {
        Part::Trigger => words.trigger(),
        Part::Method => words.method(),
        Part::Activity => words.activity(),
        Part::Effect => words.effect(),
    }
}
