//! Parts that stand on more than one sheet.

use super::Block;
use crate::domain::partner::taking_part;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::role::Role;
use crate::domain::{Entry, Plan};
use crate::exchange::agreement;
use crate::exchange::phrase::{day_in_words, joined, one_line};
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
    Block::text(words.sheets.period(), &agreement::period(plan, words), 2)
}

/// 次に会う日: the day that the last meeting fixed.
pub(super) fn next_meeting(plan: &Plan, words: &Words) -> Block {
    let last = plan.meetings.live().rfind(|meeting| !meeting.next_on.trim().is_empty());
    let day = last.map(|meeting| day_in_words(&meeting.next_on, words)).unwrap_or_default();
    Block::text(words.sheets.next_meeting(), &day, 1)
}

/// The promises in which something was written: those that are still to be kept, or those that are settled.
pub(super) fn promises(plan: &Plan, are_open: bool) -> impl Iterator<Item = &Promise> {
    let promises = plan.promises.live().map(|promise| &**promise).filter(|promise| !promise.is_blank());
    promises.filter(move |promise| (promise.state == PromiseState::Open) == are_open)
}

/// The roles in which something was written.
pub(super) fn roles(plan: &Plan) -> impl Iterator<Item = &Role> {
    plan.roles.live().map(|role| &**role).filter(|role| !role.is_blank())
}
