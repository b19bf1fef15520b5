//! Undo and redo: the inverse commands of one tab, plan by plan. It ends with the tab, and never undoes what came from
//! another copy.

use crate::domain::{Command, PlanId};
use std::collections::BTreeMap;

/// The most steps that can be taken back.
const DEPTH: usize = 200;

/// The commands that take changes back, newest last.
#[derive(Debug, Default)]
pub struct History {
    plans: BTreeMap<PlanId, Stacks>,
}

#[derive(Debug, Default)]
struct Stacks {
    undo: Vec<Command>,
    redo: Vec<Command>,
}

/// Where a command came from, which decides where its inverse goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A new change: what was undone before can no longer be done again.
    Fresh,
    /// 元に戻す.
    Undo,
    /// やり直す.
    Redo,
    /// What nobody takes back: what a closed round without names says, and where a session stands.
    Lasting,
}

impl History {
    /// Keeps the inverse of a change that was carried out.
    pub fn keep(&mut self, plan: PlanId, origin: Origin, inverse: Command) {
        let stacks = self.plans.entry(plan).or_default();
        match origin {
            Origin::Fresh => {
                stacks.redo.clear();
                stacks.undo.push(inverse);
            }
            Origin::Redo => stacks.undo.push(inverse),
            Origin::Undo => stacks.redo.push(inverse),
            Origin::Lasting => {}
        }
        if stacks.undo.len() > DEPTH {
            stacks.undo.remove(0);
        }
    }

    /// Takes the next command to carry out for 元に戻す or やり直す.
    pub fn take(&mut self, plan: PlanId, origin: Origin) -> Option<Command> {
        let stacks = self.plans.get_mut(&plan)?;
        match origin {
            Origin::Undo => stacks.undo.pop(),
            Origin::Redo => stacks.redo.pop(),
            Origin::Fresh | Origin::Lasting => None,
        }
    }

    /// Lets go of all steps of a plan.
    pub fn forget(&mut self, plan: PlanId) {
        self.plans.remove(&plan);
    }

    /// Whether there is anything to take back and to do again.
    pub fn depth(&self, plan: PlanId) -> Depth {
        let stacks = self.plans.get(&plan);
        Depth { undo: stacks.map_or(0, |stacks| stacks.undo.len()), redo: stacks.map_or(0, |stacks| stacks.redo.len()) }
    }
}

/// How many steps can be taken back and done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Depth {
    /// 元に戻す.
    pub undo: usize,
    /// やり直す.
    pub redo: usize,
}
