//! The sheets to print: one page for all kinds, with the buttons that belong to a paper and the paper as it will be printed.

mod fit;
mod paper;

use super::{Shown, id_of, of_plan, title_of};
use crate::app::Route;
use crate::domain::{Plan, PlanId};
use crate::exchange::sheet::{Sheet, SheetName};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::frame::back_link;
use crate::ui::part::paper::{Stand, long_notice, paper_tools};
use crate::ui::view::html::div;
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use fit::Fit;
use paper::paper;

/// A sheet of a plan.
pub fn sheet(plan: PlanId, name: SheetName) -> Node {
    of_plan(plan, move |plan| body(plan, name))
}

fn body(plan: Shown, name: SheetName) -> Node {
    let words = use_words();
    let sheet = Memo::new(move |_| plan.with(|plan| of_today(plan, name)));
    let fit = Memo::new(move |_| sheet.with(|sheet| Fit::of(name, sheet, words.wording.has_readings)));
    let class = if fit::is_wide(name) { "sheet-desk sheet-desk-across" } else { "sheet-desk" };
    let desk = div().class(class).with((
        back_link(Route::Plan(id_of(plan)), move || plan.with(|plan| title_of(plan))),
        paper_tools(words.paper.lead(), None),
        show(move || fit.get() == Fit::Long, long_notice),
    ));
    (desk, move || sheet.with(|sheet| paper(name, sheet, fit.get(), Stand::Alone))).into_node()
}

/// A sheet of a plan as a paper among others.
pub fn among_others(plan: &Plan, name: SheetName, stand: Stand) -> El {
    let sheet = of_today(plan, name);
    paper(name, &sheet, Fit::of(name, &sheet, use_words().wording.has_readings), stand)
}

/// The sheet as it would be printed today.
fn of_today(plan: &Plan, name: SheetName) -> Sheet {
    Sheet { title: title_of(plan), ..Sheet::of(name, plan, use_words(), use_ui().session.now().date) }
}
