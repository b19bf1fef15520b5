//! The pages: one a file, its style under the same name in `style/page`.

pub mod about;
pub mod case_sheet;
pub mod check;
pub mod data;
pub mod home;
pub mod missing;
pub mod new;
pub mod plan;
pub mod plans;
pub mod settings;
pub mod step;

use super::context::{use_ui, use_words};
use crate::domain::{Plan, PlanId};
use leptos::prelude::*;
use missing::Missing;
use std::sync::Arc;

/// The name of a plan, for headings and links.
pub fn title_of(plan: &Plan) -> String {
    let title = plan.head().title.trim();
    if title.is_empty() { use_words().home.untitled.to_owned() } else { title.to_owned() }
}

/// A page of one plan: drawn while the plan is on this device, which it may be no more; else [`Missing`].
pub fn of_plan(id: PlanId, page: impl Fn(Memo<Arc<Plan>>) -> AnyView + Send + Sync + 'static) -> impl IntoView {
    let ui = use_ui();
    let is_here = Memo::new(move |_| ui.session.plan(id).is_some());
    let plan = Memo::new(move |_| ui.session.plan(id).unwrap_or_else(|| Arc::new(Plan::new(id))));
    move || if is_here.get() { page(plan) } else { view! { <Missing /> }.into_any() }
}
