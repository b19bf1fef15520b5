//! The papers of a check: blank sheets in two sizes of letters, and cards to hold up. On the screen as they will be printed.

mod cards;
mod sheet;

use super::shown::ShownCheck;
use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::{Id, PlanId};
use crate::exchange::check_paper::CheckPaper;
use crate::ui::context::use_words;
use crate::ui::page::missing::missing;
use crate::ui::page::title_of;
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::frame::back_link;
use crate::ui::part::icon::Icon;
use crate::ui::part::paper::{Stand, paper_tools};
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{div, nav, p};
use crate::ui::view::{El, IntoNode, Memo, Node};
use cards::cards;

pub use sheet::blank_sheet;

/// A paper of a check.
pub fn paper(plan: PlanId, check: Id, name: CheckPaper) -> Node {
    let shown = ShownCheck::of(plan, check);
    let is_here = Memo::new(move |_| shown.found.get().is_some());
    (move || if is_here.get() { body(shown, name) } else { missing() }).into_node()
}

fn body(check: ShownCheck, name: CheckPaper) -> Node {
    let words = &use_words().check_papers;
    let lead = match name {
        CheckPaper::Sheet => words.sheet_lead(),
        CheckPaper::Large => words.large_lead(),
        CheckPaper::Cards => words.cards_lead(),
    };
    let others: Vec<El> =
        CheckPaper::ALL.iter().filter(|other| **other != name).map(|other| row(check, *other)).collect();
    let desk = div().class("sheet-desk").with((
        back_link(Route::Plan(check.plan), move || check.in_plan.with(|plan| title_of(plan))),
        paper_tools(lead, None),
        nav().class("paper-others").attr("aria-label", words.others()).with(others),
    ));
    let sheet = move || {
        let check = check.now();
        blank_sheet(&check, name == CheckPaper::Large, Stand::Alone)
    };
    let matter = move || if name == CheckPaper::Cards { cards() } else { sheet() };
    (desk, matter).into_node()
}

/// The ways to all papers of a check, with the occasion for each.
pub fn links(plan: PlanId, check: Id) -> Node {
    let check = ShownCheck::of(plan, check);
    let rows: Vec<El> = CheckPaper::ALL.iter().map(|name| row(check, *name)).collect();
    rows.into_node()
}

fn row(check: ShownCheck, name: CheckPaper) -> El {
    let words = &use_words().check_papers;
    let (open, occasion) = match name {
        CheckPaper::Sheet => (words.sheet_open(), words.sheet_occasion()),
        CheckPaper::Large => (words.large_open(), words.large_occasion()),
        CheckPaper::Cards => (words.cards_open(), words.cards_occasion()),
    };
    let link = ButtonLink::new(open, Route::CheckPaper(check.plan, check.id, name));
    div().class("row").with((link.icon(Icon::Print).weight(Weight::Small), p().class("soft").with(phrases(occasion))))
}
