//! The papers for a meeting: the sheets that people need there, one after the other, each from a new page, to be printed at
//! once. What is not needed is left out by its tick box.

use super::check::blank_sheet;
use super::sheet::among_others;
use super::{Shown, id_of, of_plan, title_of};
use crate::app::Route;
use crate::domain::check::Check;
use crate::domain::{Id, Plan, PlanId};
use crate::exchange::sheet::SheetName;
use crate::ui::context::use_words;
use crate::ui::part::frame::back_link;
use crate::ui::part::paper::{Stand, paper_tools};
use crate::ui::view::html::{div, fieldset, h1, h2, input, label, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal};
use std::sync::Arc;

/// The sheets of a plan that people look at together, in the order in which a meeting needs them.
const SHEETS: [SheetName; 4] = [SheetName::Plan, SheetName::Roles, SheetName::Promises, SheetName::Wanted];

/// One paper that can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paper {
    /// A sheet of the plan.
    Sheet(SheetName),
    /// A blank sheet of a check that is open.
    Blank(Id),
    /// The same in large letters.
    Large(Id),
}

/// The papers for a meeting about a plan.
pub fn papers(plan: PlanId) -> Node {
    of_plan(plan, body)
}

fn body(plan: Shown) -> Node {
    let words = use_words();
    let offered = Memo::new(move |_| plan.with(|plan| offered(plan)));
    // Those whose box was pressed: each is in the other state than it began with.
    let pressed = RwSignal::new(Vec::<Paper>::new());
    let is_chosen = move |paper: Paper| paper.is_usual() != pressed.with(|pressed| pressed.contains(&paper));
    let tick = move |paper: Paper| {
        let press = move || pressed.update(|pressed| toggle(pressed, paper));
        let tick = input().attr("type", "checkbox").checked(move || is_chosen(paper));
        let name = plan.with_untracked(|plan| paper.name(plan));
        label().class("choice").with((tick.on("change", move |_| press()), span().with(name)))
    };
    let desk = div().class("sheet-desk").with((
        back_link(Route::Plan(id_of(plan)), move || plan.with(|plan| title_of(plan))),
        h1().id("title").attr("tabindex", "-1").class("papers-title").with(words.titles.papers()),
        paper_tools(words.papers.lead(), None),
        fieldset().class("field papers-choose").attr("aria-labelledby", "choose-h").with((
            h2().id("choose-h").with(words.papers.choose()),
            div().class("papers-ticks").with(move || offered.get().into_iter().map(tick).collect::<Vec<_>>()),
        )),
    ));
    let all = move || {
        let chosen: Vec<Paper> = offered.get().into_iter().filter(|paper| is_chosen(*paper)).collect();
        match plan.with(|plan| drawn(plan, &chosen)) {
            papers if papers.is_empty() => p().class("sheet-desk").with(words.papers.none()),
            papers => div().class("papers").with(papers),
        }
    };
    (desk, all).into_node()
}

fn toggle(pressed: &mut Vec<Paper>, paper: Paper) {
    let before = pressed.len();
    pressed.retain(|other| *other != paper);
    if pressed.len() == before {
        pressed.push(paper);
    }
}

/// What can be printed: the sheets, and the blank sheets of each check that people sit around and that is not finished.
fn offered(plan: &Plan) -> Vec<Paper> {
    let is_open = |check: &&Arc<Check>| check.is_meeting() && !check.is_finished();
    let blank = plan.checks.live().filter(is_open).flat_map(|check| {
        let check = check.meta.id;
        [Paper::Blank(check), Paper::Large(check)]
    });
    SHEETS.into_iter().map(Paper::Sheet).chain(blank).collect()
}

/// The papers, one after the other.
fn drawn(plan: &Plan, chosen: &[Paper]) -> Vec<El> {
    let paper = |(number, paper): (usize, &Paper)| {
        let stand = Stand::Among(number);
        let blank = |check: Id, is_large| plan.checks.get(check).map(|check| blank_sheet(check, is_large, stand));
        match *paper {
            Paper::Sheet(name) => Some(among_others(plan, name, stand)),
            Paper::Blank(check) => blank(check, false),
            Paper::Large(check) => blank(check, true),
        }
    };
    (1..).zip(chosen).filter_map(paper).collect()
}

impl Paper {
    /// Whether it is printed unless somebody says otherwise: large letters only for those who ask for them.
    const fn is_usual(self) -> bool {
        !matches!(self, Self::Large(_))
    }

    fn name(self, plan: &Plan) -> String {
        let words = use_words();
        let (check, is_large) = match self {
            Self::Sheet(name) => return name.title(words).to_owned(),
            Self::Blank(check) => (check, false),
            Self::Large(check) => (check, true),
        };
        let (step, mode) = plan.checks.get(check).map(|check| (check.step, check.mode)).unwrap_or_default();
        let (step, mode) = (words.steps.of(step).numbered(), words.check.modes.of(mode));
        if is_large { words.papers.blank_large(step, mode) } else { words.papers.blank(step, mode) }
    }
}
