//! A piece that stands there under a condition.

use super::Memo;
use super::{IntoNode, Node};

/// Draws a piece as long as a condition holds; it is drawn anew only when the condition turns.
pub fn show<N: IntoNode>(holds: impl Fn() -> bool + Send + Sync + 'static, piece: impl Fn() -> N + 'static) -> Node {
    let holds = Memo::new(move |_| holds());
    Node::Live(Box::new(move || if holds.get() { piece().into_node() } else { Node::Nothing }))
}
