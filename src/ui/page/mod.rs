//! The pages: one a file, its style under the same name in `style/page`.

pub mod about;
pub mod accessibility;
mod bin;
pub mod case_sheet;
pub mod check;
pub mod data;
pub mod guide;
pub mod home;
pub mod import;
mod leave;
pub mod meeting;
pub mod missing;
pub mod new;
pub mod papers;
pub mod phone;
pub mod plan;
pub mod plans;
pub mod privacy;
pub mod safe;
pub mod sample;
pub mod settings;
pub mod sheet;
pub mod step;

use super::context::{use_ui, use_words};
use super::view::{IntoNode, Node};
use crate::domain::{Plan, PlanId};
use crate::ui::view::Memo;
use missing::missing;
use std::sync::Arc;

/// The plan that a page shows, as it is at each moment.
pub type Shown = Memo<Arc<Plan>>;

/// The name of a plan, for headings and links.
pub fn title_of(plan: &Plan) -> String {
    let title = plan.head().title.trim();
    if title.is_empty() { use_words().home.untitled().to_owned() } else { title.to_owned() }
}

/// A plan to show; an empty one while it is not on this device.
pub fn plan_of(id: PlanId) -> Shown {
    let session = use_ui().session;
    Memo::new(move |_| session.plan(id).unwrap_or_else(|| Arc::new(Plan::new(id))))
}

/// The name of the plan that is shown; it never changes.
pub fn id_of(plan: Shown) -> PlanId {
    plan.with_untracked(|plan| plan.id())
}

/// A page of one plan: drawn while the plan is on this device, which it may be no more; else [`missing`].
pub fn of_plan(id: PlanId, page: impl Fn(Shown) -> Node + 'static) -> Node {
    let session = use_ui().session;
    let is_here = Memo::new(move |_| session.plan(id).is_some());
    let plan = plan_of(id);
    (move || if is_here.get() { page(plan) } else { missing() }).into_node()
}
