//! 引きつぎの紙: what those who take over have to know. The only sheet with contacts: it goes from hand to hand, to one person.

use super::piece::{next_meeting, period, promises, roles};
use super::{Block, Column};
use crate::domain::date::Date;
use crate::domain::partner::taking_part;
use crate::domain::plan::Decision;
use crate::domain::{Entry, Plan};
use crate::exchange::phrase::{day_in_cell, inner, one_line};
use crate::words::Words;

/// The rows for the places of copies: a laptop, a stick, a second person.
const COPIES: usize = 3;

pub(super) fn blocks(plan: &Plan, words: &Words, today: Date) -> Vec<Block> {
    let sheets = &words.sheets;
    vec![
        Block::text(sheets.memo(), &plan.head().handover, 4),
        Block::text(sheets.decision(), &decision(plan, words), 1),
        open_promises(plan, words, today),
        role_table(plan, words),
        contacts(plan, words),
        period(plan, words),
        next_meeting(plan, words),
        copies(words),
        signatures(words),
    ]
}

fn decision(plan: &Plan, words: &Words) -> String {
    let head = plan.head();
    match (head.decision, inner(&head.decision_reason)) {
        (Decision::Open, _) => String::new(),
        (decision, reason) if reason.is_empty() => words.decisions.of(decision).to_owned(),
        (decision, reason) => words.sheets.method_because(words.decisions.of(decision), reason),
    }
}

fn open_promises(plan: &Plan, words: &Words, today: Date) -> Block {
    let sheets = &words.sheets;
    let columns = [Column::wide(sheets.what()), Column::wide(sheets.who()), Column::day(sheets.by_when())];
    let rows = promises(plan, true)
        .map(|promise| [one_line(&promise.what), one_line(&promise.who), day_in_cell(&promise.by_when, words, today)]);
    Block::table(sheets.open_promises(), columns, rows, 2)
}

fn role_table(plan: &Plan, words: &Words) -> Block {
    let sheets = &words.sheets;
    let columns = [
        Column::wide(sheets.who()),
        Column::wide(sheets.what()),
        Column::wide(sheets.stand_in()),
        Column::short(sheets.state()),
    ];
    let rows = roles(plan).map(|role| {
        let [who, what, stand_in] = [&*role.who, &*role.what, &*role.stand_in].map(one_line);
        [who, what, stand_in, words.role_states.of(role.state).to_owned()]
    });
    Block::table(sheets.role_table(), columns, rows, 3)
}

fn contacts(plan: &Plan, words: &Words) -> Block {
    let sheets = &words.sheets;
    let columns = [Column::wide(sheets.partner()), Column::wide(sheets.reached_at())];
    let partners = taking_part(plan).into_iter().filter(|partner| !partner.is_blank());
    let rows = partners.map(|partner| [one_line(&partner.name), one_line(&partner.contact)]);
    Block::table(sheets.contacts(), columns, rows, 2)
}

/// The app knows of one device only: where else copies lie is written by hand.
fn copies(words: &Words) -> Block {
    let sheets = &words.sheets;
    let columns = [Column::wide(sheets.copy_at()), Column::wide(sheets.copy_with()), Column::day(sheets.copied_on())];
    Block::table(sheets.copies(), columns, std::iter::empty(), COPIES)
}

/// Who gave it, who took it over, and when: signed by hand.
fn signatures(words: &Words) -> Block {
    let sheets = &words.sheets;
    let columns = [Column::wide(sheets.gave()), Column::wide(sheets.took_over()), Column::day(sheets.on_day())];
    Block::table(sheets.handed_over(), columns, std::iter::empty(), 1)
}
