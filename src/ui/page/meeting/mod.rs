//! The meeting around a check: its presenter leads it part by part, and the wall shows what everybody may see.

pub mod ways;

use super::check::ShownCheck;
use super::missing::missing;
use crate::domain::{Id, PlanId};
use crate::ui::context::use_words;
use crate::ui::part::frame::head;
use crate::ui::view::{IntoNode, Node};
use leptos::prelude::*;

/// The meeting as its presenter leads it.
pub fn meeting(plan: PlanId, check: Id) -> Node {
    let shown = ShownCheck::of(plan, check);
    let is_here = Memo::new(move |_| shown.found.get().is_some());
    let page = move || (head(use_words().titles.meeting), ways::ways(plan, check));
    (move || if is_here.get() { page().into_node() } else { missing() }).into_node()
}

/// What everybody sees on the wall.
pub fn wall(plan: PlanId, check: Id) -> Node {
    meeting(plan, check)
}
