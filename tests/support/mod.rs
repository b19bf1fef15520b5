//! What several modules of tests build on.

pub mod cases;
pub mod edit;
pub mod views;

use kyoso::domain::{Id, PlanId};

/// The plan that tests use where any plan would do.
pub fn plan_id() -> PlanId {
    PlanId(Id::from_random(7))
}
