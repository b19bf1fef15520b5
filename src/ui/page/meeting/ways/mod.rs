//! The ways to answer in a meeting, inside the part 答える.

use crate::domain::{Id, PlanId};
use crate::ui::view::Node;

/// The ways to answer that go with the mode of a check.
pub fn ways(_plan: PlanId, _check: Id) -> Node {
    Node::Nothing
}
