//! 「さがしています」: for notice boards and circulars, to find those who are good at what we cannot do.

use super::Block;
use super::piece::{lead_group, partners, period, place, problem};
use crate::domain::Plan;
use crate::domain::need::needs_searching;
use crate::exchange::phrase::{one_line, paragraphs};
use crate::words::Words;

pub(super) fn blocks(plan: &Plan, words: &Words) -> Vec<Block> {
    let needs = paragraphs(needs_searching(plan).into_iter().map(|need| one_line(&need.what)));
    vec![
        Block::text(words.sheets.wanted_needs(), &needs, 3),
        problem(plan, words),
        place(plan, words),
        period(plan, words),
        lead_group(plan, words),
        partners(plan, words),
        Block::by_hand(words.sheets.contact(), 2),
    ]
}
