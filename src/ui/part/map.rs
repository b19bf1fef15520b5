//! The whole picture: eight principles × four steps, a word in every cell, never colour alone.

use super::finding::finding;
use crate::domain::Step;
use crate::domain::check::{Cell, Picture};
use crate::domain::field::Choice;
use crate::ui::context::{use_items, use_words};
use crate::ui::view::html::{span, table, tbody, td, th, thead, tr};
use crate::ui::view::{El, IntoNode, Node};

/// The picture as a table; narrow, one principle after another. The column of the step `now` stands out.
pub fn check_map(picture: impl Fn() -> Picture + 'static, now: Step) -> El {
    let words = use_words();
    let head = |step: &Step| {
        let class = (*step == now).then_some("map-now");
        th().attr("scope", "col").class(class).with(words.steps.of(*step).numbered())
    };
    let first = th().attr("scope", "col").with(span().class("hidden").with(words.result.map_principle()));
    let heads: Vec<El> = Step::ALL.iter().map(head).collect();
    let rows = move || -> Vec<El> {
        let items = use_items();
        let row = |(principle, cells): (_, [Cell; 4])| {
            let cells = Step::ALL.iter().zip(cells).map(|(step, cell)| drawn(*step, *step == now, cell));
            tr().with((th().attr("scope", "row").with(items.principle(principle)), cells.collect::<Vec<_>>()))
        };
        picture().into_iter().map(row).collect()
    };
    table().class("map").with((thead().with(tr().with((first, heads))), tbody().with(rows)))
}

fn drawn(step: Step, is_now: bool, cell: Cell) -> El {
    let words = use_words();
    let class = match (is_now, cell.finding().is_none()) {
        (true, true) => "map-now map-none",
        (true, false) => "map-now",
        (false, true) => "map-none",
        (false, false) => "",
    };
    let content: Node = match cell {
        Cell::Unchecked => words.result.map_none().into_node(),
        Cell::OnPaper => words.report.on_paper().into_node(),
        Cell::Found(found) => finding(found).into_node(),
    };
    td().class(class).attr("data-step", words.steps.of(step).numbered()).with(content)
}
