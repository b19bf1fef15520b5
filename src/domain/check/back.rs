//! What was promised before a check and comes back at it.

use super::Check;
use crate::domain::plan::Plan;
use crate::domain::promise::{Promise, PromiseState};
use std::sync::Arc;

/// 前の約束: the promises that come back at a check. They were made before it, elsewhere than in it, and were open when it was
/// begun or are so still.
pub fn promises_back(plan: &Plan, check: &Check) -> Vec<Arc<Promise>> {
    let later = plan.checks.live().skip_while(|other| other.meta.id != check.meta.id);
    let later: Vec<String> = later.map(|other| other.meta.id.to_string()).collect();
    let settled_before = |promise: &Promise| match (promise.settled_on.day(), check.begun_on.day()) {
        (Ok(settled), Ok(begun)) => settled < begun,
        _ => true,
    };
    let comes_back = |promise: &&Arc<Promise>| {
        !later.contains(&promise.check.to_string()) && (promise.state == PromiseState::Open || !settled_before(promise))
    };
    plan.promises.live().filter(comes_back).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::Mode;
    use crate::domain::check::session::tests::{CHECK, after, begun, day};
    use crate::domain::id::Id;
    use crate::domain::promise;
    use crate::domain::step::Step;

    #[test]
    fn open_promises_of_before_come_back_until_the_check_after_they_were_kept() {
        let [old, new, other] = [1, 2, 3].map(Id::from_random);
        let made = |id: Id, check: &str| {
            promise::Draft { what: id.to_string(), check: check.to_owned(), ..promise::Draft::default() }.make(id)
        };
        let plan = after(&begun(), [made(old, ""), made(new, &CHECK.to_string())]);
        let back = |plan: &Plan, id: Id| -> Vec<Id> {
            promises_back(plan, plan.checks.get(id).unwrap()).iter().map(|promise| promise.meta.id).collect()
        };
        assert_eq!(back(&plan, CHECK), [old], "its own promise is no promise of before");
        let kept = after(&plan, [Promise::settle(old, PromiseState::Done, day("2026-11-22"))]);
        assert_eq!(back(&kept, CHECK), [old], "what was kept today stays in sight");
        let next = after(&kept, [Check::begin(other, Step::Act, Mode::Alone, day("2027-01-10"), "1")]);
        assert_eq!(back(&next, other), [new]);
    }
}
