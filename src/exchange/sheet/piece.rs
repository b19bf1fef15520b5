//! Parts that stand on more than one sheet.

use super::Block;
use crate::domain::partner::taking_part;
use crate::domain::role::Role;
use crate::domain::{Entry, Plan};
use crate::exchange::phrase::{joined, one_line};
use crate::words::Words;

/// 地域課題.
pub(super) fn problem(plan: &Plan, words: &Words) -> Block {
    Block::text(words.sheets.problem(), &plan.head().problem, 2)
}

/// 実施主体.
pub(super) fn lead_group(plan: &Plan, words: &Words) -> Block {
    Block::text(words.sheets.lead_group(), &plan.head().lead, 1)
}

/// Those who do it together, by name.
pub(super) fn partners(plan: &Plan, words: &Words) -> Block {
    let names = taking_part(plan).into_iter().map(|partner| one_line(&partner.name));
    Block::text(words.sheets.partners(), &joined(names, words.case_sentences.and()), 1)
}

/// 場所.
pub(super) fn place(plan: &Plan, words: &Words) -> Block {
    Block::text(words.sheets.place(), &plan.head().place, 1)
}

/// 期間, with the days to look again and to decide.
pub(super) fn period(plan: &Plan, words: &Words) -> Block {
    Block::text(words.sheets.period(), &crate::exchange::agreement::terms(plan, words).period, 2)
}

/// The roles in which something was written.
pub(super) fn roles(plan: &Plan) -> impl Iterator<Item = &Role> {
    plan.roles.live().map(|role| &**role).filter(|role| !role.is_blank())
}
