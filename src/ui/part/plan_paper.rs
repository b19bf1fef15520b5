//! 紙にする: the way from a plan to everything of it that can be printed.

use super::button::{ButtonLink, Weight};
use super::icon::Icon;
use super::section::Section;
use crate::app::Route;
use crate::domain::PlanId;
use crate::domain::field::Choice;
use crate::exchange::sheet::SheetName;
use crate::ui::context::use_words;
use crate::ui::view::El;
use crate::ui::view::html::{div, p};

/// All sheets of a plan, the case sheet too.
pub fn all_paper(plan: PlanId) -> Section {
    let words = &use_words().plan;
    let case_sheet = entry(words.case_sheet_make(), Route::CaseSheet(plan), words.case_sheet_note());
    plan_paper(plan, SheetName::ALL).with((case_sheet, papers_entry(plan)))
}

/// The way to the papers for a meeting, all at once.
pub fn papers_entry(plan: PlanId) -> El {
    let words = &use_words().papers;
    entry(words.open(), Route::Papers(plan), words.occasion())
}

/// These sheets of a plan.
pub fn plan_paper(plan: PlanId, names: &[SheetName]) -> Section {
    let words = &use_words().paper;
    let sheets: Vec<El> = names.iter().map(|name| sheet_entry(plan, *name)).collect();
    Section::new("paper", words.heading()).note(words.note()).with(sheets)
}

/// The way to one sheet, with the occasion for it.
pub fn sheet_entry(plan: PlanId, name: SheetName) -> El {
    let sheets = &use_words().sheets;
    let kind = match name {
        SheetName::Plan => &sheets.plan,
        SheetName::Roles => &sheets.roles,
        SheetName::Promises => &sheets.promises,
        SheetName::Wanted => &sheets.wanted,
        SheetName::Consultation => &sheets.consultation,
        SheetName::Handover => &sheets.handover,
    };
    entry(kind.open(), Route::Sheet(plan, name), kind.occasion())
}

fn entry(label: &'static str, to: Route, occasion: &'static str) -> El {
    let link = ButtonLink::new(label, to).icon(Icon::Print).weight(Weight::Small);
    div().class("row paper-entry").with((link, p().class("soft").with(occasion)))
}
