//! A plan and a command make a new plan and the command that takes it back.

use super::command::Command;
use super::entry::{Field, Place};
use super::field::{Flag, Kind};
use super::id::Id;
use super::order;
use super::plan::{List, Plan};
use super::refusal::Refusal;
use super::rule;

/// What a command did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The plan after it.
    pub plan: Plan,
    /// The command that takes it back.
    pub inverse: Command,
}

/// The most characters of a one-line value.
pub const LINE_LIMIT: usize = 400;
/// The most characters of a text of several lines.
pub const PROSE_LIMIT: usize = 10_000;
/// The most entries of one list, removed ones included.
pub const LIST_LIMIT: usize = 5_000;

/// Carries a command out. Pure: the same plan and command give the same result on every device.
pub fn apply(plan: &Plan, command: &Command) -> Result<Applied, Refusal> {
    let mut next = plan.clone();
    let inverse = carry_out(&mut next, command, rule::allow)?;
    Ok(Applied { plan: next, inverse })
}

/// Takes over what a file says, a single change at a time; one that is refused changes nothing. Its form is checked; the rules for what
/// people may do are not, for it was done already. In its place, so that a long file takes no longer than it is.
pub fn take_over(plan: &mut Plan, command: &Command) -> Result<(), Refusal> {
    carry_out(plan, command, |_, _| Ok(())).map(drop)
}

/// Whether a single change may be made.
type Rule = fn(&Plan, &Command) -> Result<(), Refusal>;

fn carry_out(plan: &mut Plan, command: &Command, rule: Rule) -> Result<Command, Refusal> {
    rule(plan, command)?;
    match command {
        Command::Write { at, text } => write(plan, at, text),
        Command::Add { list, id, values } => add(plan, *list, *id, values),
        Command::Remove { list, id } => set_removed(plan, *list, *id, true),
        Command::Restore { list, id } => set_removed(plan, *list, *id, false),
        Command::Move { list, id, before } => move_before(plan, *list, *id, *before),
        Command::Together(commands) => {
            let mut inverses = commands.iter().map(|c| carry_out(plan, c, rule)).collect::<Result<Vec<_>, _>>()?;
            inverses.reverse();
            Ok(Command::Together(inverses))
        }
    }
}

fn write(plan: &mut Plan, at: &Place, text: &str) -> Result<Command, Refusal> {
    require(plan, at.field.list, at.id)?;
    let before = plan.read(at);
    put(plan, at, text)?;
    Ok(Command::write(at.clone(), before))
}

fn add(plan: &mut Plan, list: List, id: Id, values: &[(Field, String)]) -> Result<Command, Refusal> {
    let entries = plan.list(list).entries();
    if entries.iter().any(|entry| entry.meta().id == id) {
        return Err(Refusal::AlreadyThere { list, id });
    }
    if entries.len() >= LIST_LIMIT {
        return Err(Refusal::TooMany { list, limit: LIST_LIMIT });
    }
    let place = order::between(entries.last().map(|entry| entry.meta().order.as_str()), None);
    plan.list_mut(list).edit(id, &mut |entry| entry.meta_mut().order.clone_from(&place));
    for (field, text) in values {
        put(plan, &field.of(id), text)?;
    }
    Ok(Command::Remove { list, id })
}

fn set_removed(plan: &mut Plan, list: List, id: Id, removed: bool) -> Result<Command, Refusal> {
    require(plan, list, id)?;
    plan.list_mut(list).edit(id, &mut |entry| entry.meta_mut().removed = Flag(removed));
    Ok(if removed { Command::Restore { list, id } } else { Command::Remove { list, id } })
}

fn move_before(plan: &mut Plan, list: List, id: Id, before: Option<Id>) -> Result<Command, Refusal> {
    require(plan, list, id)?;
    if let Some(before) = before {
        require(plan, list, before)?;
    }
    let entries = plan.list(list).entries();
    let follower = entries.iter().skip_while(|entry| entry.meta().id != id).nth(1).map(|entry| entry.meta().id);
    let others: Vec<_> = entries.iter().map(|entry| entry.meta()).filter(|meta| meta.id != id).collect();
    let at = before.and_then(|before| others.iter().position(|meta| meta.id == before)).unwrap_or(others.len());
    let previous = at.checked_sub(1).and_then(|i| others.get(i)).map(|meta| meta.order.as_str());
    let place = order::between(previous, others.get(at).map(|meta| meta.order.as_str()));
    plan.list_mut(list).edit(id, &mut |entry| entry.meta_mut().order.clone_from(&place));
    Ok(Command::Move { list, id, before: follower })
}

fn require(plan: &Plan, list: List, id: Id) -> Result<(), Refusal> {
    plan.list(list).entry(id).map(drop).ok_or(Refusal::NoSuchEntry { list, id })
}

/// Writes one value as it will be kept: a line has no line breaks, nothing is longer than its limit.
fn put(plan: &mut Plan, at: &Place, text: &str) -> Result<(), Refusal> {
    let (limit, text) = match at.field.kind {
        Kind::Prose => (PROSE_LIMIT, text.replace("\r\n", "\n")),
        _ => (LINE_LIMIT, text.replace(['\r', '\n'], " ")),
    };
    let length = text.chars().count();
    if length > limit {
        return Err(Refusal::TooLong { field: at.field, length, limit });
    }
    let mut taken = false;
    plan.list_mut(at.field.list).edit(at.id, &mut |entry| taken = entry.write(at.field.name, &at.key, &text));
    if taken { Ok(()) } else { Err(Refusal::NotAChoice { field: at.field, text }) }
}
