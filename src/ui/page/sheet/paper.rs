//! The paper: what is printed, black on white, the same on the screen. Knows no sheet's matter, only its form.

use super::fit::{Fit, is_wide};
use crate::exchange::sheet::{Block, Column, Matter, Sheet, SheetName, Width};
use crate::ui::context::use_words;
use crate::ui::part::paper::{Stand, paper_foot};
use crate::ui::part::phrases::phrases;
use crate::ui::view::El;
use crate::ui::view::html::{article, div, p, section, span, table, tbody, td, th, thead, tr};
use crate::words::plain;

/// A sheet as a page of paper, set as it fits.
pub fn paper(name: SheetName, sheet: &Sheet, fit: Fit, stand: Stand) -> El {
    // Whoever passes a notice board reads what is looked for, not the name of a plan.
    let (above, title) = match name {
        SheetName::Wanted => (sheet.title.clone(), sheet.kind.to_owned()),
        _ => (sheet.kind.to_owned(), sheet.title.clone()),
    };
    article().class(class(name, fit)).attr("aria-labelledby", stand.title_id()).with((
        p().class("sheet-kind").with(above),
        stand.title().with(title),
        p().class("sheet-lead").with(sheet.lead),
        sheet.blocks.iter().map(|block| block_view(block, stand)).collect::<Vec<_>>(),
        paper_foot(None),
    ))
}

fn class(name: SheetName, fit: Fit) -> String {
    let across = if is_wide(name) { " sheet-across" } else { "" };
    let set = match fit {
        Fit::Roomy => "",
        Fit::Close => " sheet-close",
        Fit::Dense => " sheet-close sheet-dense",
        Fit::Long => " sheet-close sheet-long",
    };
    format!("sheet sheet-form{across}{set}")
}

fn block_view(block: &Block, stand: Stand) -> El {
    let heading = stand.heading().with(phrases(block.heading));
    match &block.matter {
        Matter::Lines(lines) => {
            let lines: Vec<El> = lines.iter().map(|line| p().with(line.clone())).collect();
            let room = (block.room > 0).then(|| room(block.room));
            section().class("sheet-part").with((heading, div().class("sheet-text").with((lines, room))))
        }
        Matter::Table { columns, rows } => {
            let table = table_view(columns, rows, block.room).attr("aria-label", plain(block.heading));
            section().class("sheet-part sheet-part-table").with((heading, table))
        }
    }
}

/// Lines to write on by hand.
fn room(lines: usize) -> El {
    let room = div().class("sheet-room").attr("role", "img").attr("aria-label", use_words().sheets.room());
    room.with((0..lines).map(|_| span()).collect::<Vec<_>>())
}

/// The class of a column whose width is fixed.
const fn width(width: Width) -> Option<&'static str> {
    match width {
        Width::Wide => None,
        Width::Day => Some("sheet-day"),
        Width::Short => Some("sheet-short"),
    }
}

fn table_view(columns: &[Column], rows: &[Vec<String>], room: usize) -> El {
    let head = columns.iter().map(|column| th().attr("scope", "col").class(width(column.width)).with(column.name));
    let filled = rows.iter().map(|row| {
        let cells =
            columns.iter().zip(row).map(|(column, text)| td().attr("data-label", column.name).with(text.clone()));
        tr().with(cells.collect::<Vec<_>>())
    });
    let empty = (0..room).map(|_| {
        let row = tr().class("sheet-empty").attr("aria-label", use_words().sheets.room());
        row.with(columns.iter().map(|_| td()).collect::<Vec<_>>())
    });
    table().class(if rows.is_empty() { "sheet-table" } else { "sheet-table sheet-filled" }).with((
        thead().with(tr().with(head.collect::<Vec<_>>())),
        tbody().with(filled.chain(empty).collect::<Vec<_>>()),
    ))
}
