//! A check that a page shows, as it is at each moment.

use crate::domain::check::Check;
use crate::domain::{Id, PlanId, Step};
use crate::ui::page::{Shown, plan_of};
use crate::ui::view::Memo;
use std::sync::Arc;

/// A check that a page shows.
#[derive(Clone, Copy)]
pub struct ShownCheck {
    /// The name of its plan.
    pub plan: PlanId,
    /// Its name.
    pub id: Id,
    /// Its plan.
    pub in_plan: Shown,
    /// The check; `None` where it is not in its plan, or was taken out.
    pub found: Memo<Option<Arc<Check>>>,
}

impl ShownCheck {
    /// The check of this name in a plan.
    pub fn of(plan: PlanId, id: Id) -> Self {
        let in_plan = plan_of(plan);
        let find = move || in_plan.with(|plan| plan.checks.live().find(|other| other.meta.id == id).cloned());
        Self { plan, id, in_plan, found: Memo::new(move |_| find()) }
    }

    /// The check as it is now; an empty one while its page goes away. Reactive.
    pub fn now(self) -> Arc<Check> {
        self.found.get().unwrap_or_default()
    }

    /// Its step; `None` where there is no such check.
    pub fn step(self) -> Memo<Option<Step>> {
        Memo::new(move |_| self.found.get().map(|check| check.step))
    }
}
