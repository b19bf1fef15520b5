//! The role table (principle 5), whole, with rows to fill in together.

use super::piece::roles;
use super::{Block, Column};
use crate::domain::Plan;
use crate::domain::date::Date;
use crate::exchange::phrase::{day_in_cell, one_line};
use crate::words::Words;

/// As many rows as a meeting can fill in.
const ROWS: usize = 6;

pub(super) fn blocks(plan: &Plan, words: &Words, today: Date) -> Vec<Block> {
    let sheets = &words.sheets;
    let columns = [
        Column::wide(sheets.who()),
        Column::wide(sheets.what()),
        Column::day(sheets.by_when()),
        Column::wide(sheets.stand_in()),
        Column::wide(sheets.responsibility()),
        Column::short(sheets.hours()),
        Column::short(sheets.state()),
    ];
    let rows = roles(plan).map(|role| {
        [
            one_line(&role.who),
            one_line(&role.what),
            day_in_cell(&role.by_when, words, today),
            one_line(&role.stand_in),
            one_line(&role.responsibility),
            one_line(&role.hours),
            words.role_states.of(role.state).to_owned(),
        ]
    });
    vec![
        Block::text(sheets.purpose(), &plan.head().purpose, 2),
        Block::table(sheets.role_table(), columns, rows, ROWS),
        Block::by_hand(sheets.in_trouble(), 2),
    ]
}
