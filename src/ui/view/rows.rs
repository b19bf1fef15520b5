//! Lists whose rows are known by name: a row that stays keeps its elements, its focus and its signals, wherever it moves.

use super::draw::State;
use super::{IntoNode, Node};
use crate::domain::Id;
use leptos::prelude::*;

/// A list that is about to be drawn.
pub struct Rows {
    pub(super) names: Box<dyn Fn() -> Vec<Id>>,
    pub(super) row: Box<dyn Fn(Id) -> Node>,
}

/// A row for each of these names, in their order; it follows the signals that `names` reads. A row is drawn once and lives
/// until its name goes.
pub fn rows<N: IntoNode>(names: impl Fn() -> Vec<Id> + 'static, row: impl Fn(Id) -> N + 'static) -> Node {
    Node::Rows(Box::new(Rows { names: Box::new(names), row: Box::new(move |id| row(id).into_node()) }))
}

/// A row that stands in the page, with the owner of its signals.
pub(super) struct Row {
    pub(super) name: Id,
    owner: Owner,
    pub(super) state: State,
}

impl Row {
    pub(super) fn draw(name: Id, parent: &Owner, row: &dyn Fn(Id) -> Node) -> Self {
        let owner = parent.child();
        let state = owner.with(|| State::draw(row(name)));
        Self { name, owner, state }
    }

    /// Ends its effects, then its signals.
    pub(super) fn end(self) {
        self.state.end();
        self.owner.cleanup();
    }
}
