//! The plan on a page: what everybody agreed on, to hang up and to hand out.

use super::piece::{lead_group, next_meeting, partners, period, place, problem, roles};
use super::{Block, Column};
use crate::domain::date::Date;
use crate::domain::method::Method;
use crate::domain::{Entry, Plan};
use crate::exchange::phrase::{day_in_cell, inner, one_line, paragraphs};
use crate::words::Words;

pub(super) fn blocks(plan: &Plan, words: &Words, today: Date) -> Vec<Block> {
    vec![
        problem(plan, words),
        lead_group(plan, words),
        partners(plan, words),
        place(plan, words),
        Block::text(words.sheets.purpose(), &plan.head().purpose, 2),
        goals(plan, words, today),
        Block::text(words.sheets.method(), &method(plan, words), 2),
        role_table(plan, words, today),
        period(plan, words),
        next_meeting(plan, words),
    ]
}

fn goals(plan: &Plan, words: &Words, today: Date) -> Block {
    let sheets = &words.sheets;
    let columns = [
        Column::day(sheets.by_when()),
        Column::wide(sheets.what()),
        Column::wide(sheets.how_much()),
        Column::wide(sheets.measure()),
        Column::short(sheets.now()),
    ];
    let goals = plan.goals.live().filter(|goal| !goal.is_blank()).map(|goal| {
        let [what, how_much, measure, now] = [&*goal.what, &goal.how_much, &goal.measure, &goal.now].map(one_line);
        [day_in_cell(&goal.by_when, words, today), what, how_much, measure, now]
    });
    Block::table(sheets.goals(), columns, goals, 2)
}

fn method(plan: &Plan, words: &Words) -> String {
    paragraphs(Method::chosen(plan).map(|method| match (one_line(&method.name), inner(&method.reason)) {
        (name, reason) if name.is_empty() || reason.is_empty() => name,
        (name, reason) => words.sheets.method_because(name, reason),
    }))
}

fn role_table(plan: &Plan, words: &Words, today: Date) -> Block {
    let sheets = &words.sheets;
    let columns = [
        Column::wide(sheets.who()),
        Column::wide(sheets.what()),
        Column::day(sheets.by_when()),
        Column::wide(sheets.stand_in()),
    ];
    let rows = roles(plan).map(|role| {
        [one_line(&role.who), one_line(&role.what), day_in_cell(&role.by_when, words, today), one_line(&role.stand_in)]
    });
    Block::table(sheets.role_table(), columns, rows, 3)
}
