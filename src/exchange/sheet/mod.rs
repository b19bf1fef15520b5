//! The printed sheets as plain data: what stands on a sheet, in which order, and how much room is left to write by hand. How
//! they look, on paper and on the screen, is a matter of the pages. Nothing stands on a sheet that nobody entered, and nobody's
//! contact, which is written by hand where it is wanted; but for the hand-over page, which goes to the one who takes over.

mod consultation;
mod handover;
mod piece;
mod plan;
mod promises;
mod roles;
mod wanted;

use super::phrase::one_line;
use crate::domain::Plan;
use crate::domain::date::Date;
use crate::domain::field::Choice;
use crate::words::{self, Words};

/// A sheet, ready to be drawn on A4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What kind of sheet it is.
    pub kind: &'static str,
    /// The name of the plan.
    pub title: String,
    /// What it is for, said to those who hold it.
    pub lead: &'static str,
    /// Its parts, from top to bottom.
    pub blocks: Vec<Block>,
    /// The day on which it was made.
    pub made_on: String,
}

/// A part of a sheet: a heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The heading; may have borders of phrases.
    pub heading: &'static str,
    /// What stands under it.
    pub matter: Matter,
    /// Empty lines, or empty rows of the table, to write on by hand.
    pub room: usize,
}

/// What stands under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// Lines, one under the other.
    Lines(Vec<String>),
    /// A table. An empty cell is a place to write by hand.
    Table {
        /// The names of the columns.
        columns: Vec<Column>,
        /// The rows, each as long as `columns`.
        rows: Vec<Vec<String>>,
    },
}

/// The sheets that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SheetName {
    /// The plan on a page.
    #[default]
    Plan,
    /// 役割分担の表.
    Roles,
    /// 約束の紙: what was promised, and room for more.
    Promises,
    /// さがしています: for those who might do what we cannot.
    Wanted,
    /// 相談シート: for the counter.
    Consultation,
    /// 引きつぎの紙: for the one who takes over.
    Handover,
}

impl Choice for SheetName {
    const ALL: &'static [Self] =
        &[Self::Plan, Self::Roles, Self::Promises, Self::Wanted, Self::Consultation, Self::Handover];
    fn key(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Roles => "roles",
            Self::Promises => "promises",
            Self::Wanted => "wanted",
            Self::Consultation => "consultation",
            Self::Handover => "handover",
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// How much room it takes.
    pub width: Width,
}

/// How much room a column takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// For sentences and names: what the others leave.
    Wide,
    /// For a day (the year on one line, the day on the next) or a telephone number.
    Day,
    /// For numbers and states: a few letters.
    Short,
}

impl SheetName {
    /// What kind of sheet it is: the first page of the app may name it too, for the tab.
    pub fn title(self, words: &Words) -> &'static str {
        let titles = &words.titles;
        match self {
            Self::Plan => titles.sheet_plan(),
            Self::Roles => titles.sheet_roles(),
            Self::Promises => titles.sheet_promises(),
            Self::Wanted => titles.sheet_wanted(),
            Self::Consultation => titles.sheet_consultation(),
            Self::Handover => titles.sheet_handover(),
        }
    }
}

impl Sheet {
    /// The sheet of this name for a plan, as it stands today.
    pub fn of(name: SheetName, plan: &Plan, words: &Words, today: Date) -> Self {
        let (kind, blocks) = match name {
            SheetName::Plan => (&words.sheets.plan, plan::blocks(plan, words, today)),
            SheetName::Roles => (&words.sheets.roles, roles::blocks(plan, words, today)),
            SheetName::Promises => (&words.sheets.promises, promises::blocks(plan, words, today)),
            SheetName::Wanted => (&words.sheets.wanted, wanted::blocks(plan, words)),
            SheetName::Consultation => (&words.sheets.consultation, consultation::blocks(plan, words)),
            SheetName::Handover => (&words.sheets.handover, handover::blocks(plan, words, today)),
        };
        Self {
            kind: name.title(words),
            title: one_line(&plan.head().title),
            lead: kind.lead(),
            blocks,
            made_on: words.paper.made_on(words::date::long(words, today)),
        }
    }
}

impl Column {
    const fn wide(name: &'static str) -> Self {
        Self { name, width: Width::Wide }
    }

    const fn day(name: &'static str) -> Self {
        Self { name, width: Width::Day }
    }

    const fn short(name: &'static str) -> Self {
        Self { name, width: Width::Short }
    }
}

impl Block {
    /// The lines of a text that say something; with none, `room` lines to write on.
    fn text(heading: &'static str, text: &str, room: usize) -> Self {
        let lines: Vec<String> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect();
        let room = if lines.is_empty() { room } else { 0 };
        Self { heading, matter: Matter::Lines(lines), room }
    }

    /// Lines to write on, and nothing else.
    fn by_hand(heading: &'static str, room: usize) -> Self {
        Self { heading, matter: Matter::Lines(Vec::new()), room }
    }

    /// A table with at least `least` rows: empty ones are added to write on.
    fn table<const COLUMNS: usize>(
        heading: &'static str,
        columns: [Column; COLUMNS],
        rows: impl Iterator<Item = [String; COLUMNS]>,
        least: usize,
    ) -> Self {
        let rows: Vec<Vec<String>> = rows.map(Vec::from).collect();
        let room = least.saturating_sub(rows.len());
        Self { heading, matter: Matter::Table { columns: columns.into(), rows }, room }
    }
}
