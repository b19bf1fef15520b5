//! What can stand in an element.

use super::Memo;
use super::{El, Node};
use leptos::prelude::*;
use std::borrow::Cow;

/// What can stand in an element.
pub trait IntoNode: Sized {
    /// As a piece of a page.
    fn into_node(self) -> Node;

    /// After other pieces; a tuple is so many pieces.
    fn add_to(self, nodes: &mut Vec<Node>) {
        nodes.push(self.into_node());
    }
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for El {
    fn into_node(self) -> Node {
        Node::Element(self)
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for Signal<String> {
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get().into_node()))
    }
}

impl IntoNode for Memo<String> {
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get().into_node()))
    }
}

impl<F: FnMut() -> N + 'static, N: IntoNode> IntoNode for F {
    fn into_node(mut self) -> Node {
        Node::Live(Box::new(move || self().into_node()))
    }
}

impl<N: IntoNode> IntoNode for Option<N> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, IntoNode::into_node)
    }
}

impl<N: IntoNode> IntoNode for Vec<N> {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

impl<N: IntoNode, const COUNT: usize> IntoNode for [N; COUNT] {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::into_node).collect())
    }
}

macro_rules! tuples {
    ($($piece:ident)+) => {
        #[allow(non_snake_case, reason = "a piece and its type carry one name")]
        impl<$($piece: IntoNode),+> IntoNode for ($($piece,)+) {
            fn into_node(self) -> Node {
                let mut nodes = Vec::new();
                self.add_to(&mut nodes);
                Node::Many(nodes)
            }

            fn add_to(self, nodes: &mut Vec<Node>) {
                let ($($piece,)+) = self;
                $($piece.add_to(nodes);)+
            }
        }
    };
}

tuples!(A B);
tuples!(A B C);
tuples!(A B C D);
tuples!(A B C D E);
tuples!(A B C D E F);
tuples!(A B C D E F G);
tuples!(A B C D E F G H);
tuples!(A B C D E F G H I);
tuples!(A B C D E F G H I J);
tuples!(A B C D E F G H I J K);
tuples!(A B C D E F G H I J K L);
tuples!(A B C D E F G H I J K L M);
tuples!(A B C D E F G H I J K L M N);
