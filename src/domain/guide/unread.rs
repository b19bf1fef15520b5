//! Days that were written and cannot be read: they stay as they were typed, and somebody has to look at them again.

use crate::domain::date::Date;
use crate::domain::entry::Place;
use crate::domain::field::Kind;
use crate::domain::plan::{List, Plan};

/// Where such days stand in these lists, in the order of the plan; removed entries are left out.
pub fn unread_days(plan: &Plan, lists: &[List]) -> Vec<Place> {
    let entries = lists.iter().flat_map(|list| plan.list(*list).entries());
    let fields = entries.filter(|entry| !entry.meta().removed.0).flat_map(|entry| {
        let days = entry.fields().iter().filter(|field| matches!(field.kind, Kind::Date));
        let unread = days.filter(|field| Date::problem(&entry.read(field.name, "")).is_some());
        unread.map(|field| field.of(entry.meta().id))
    });
    fields.collect()
}

#[cfg(test)]
mod tests {
    use super::unread_days;
    use crate::domain::goal::Goal;
    use crate::domain::plan::Head;
    use crate::domain::{Command, Id, List, Plan, PlanId, apply};

    #[test]
    fn days_that_cannot_be_read_are_found_where_they_stand() {
        let (plan, goal, gone) = (PlanId(Id::from_random(1)), Id::from_random(2), Id::from_random(3));
        let add = |id, by_when: &str| {
            let values = vec![(Goal::by_when, by_when.to_owned())];
            Command::Add { list: List::Goal, id, values }
        };
        let steps = [
            Command::write(Head::start.of(plan.0), "2026-05-03"),
            Command::write(Head::end.of(plan.0), "来年の春"),
            Command::write(Head::decide_on.of(plan.0), " "),
            add(goal, "13月1日"),
            add(gone, "いつか"),
            Command::Remove { list: List::Goal, id: gone },
        ];
        let plan =
            steps.iter().fold(Plan::new(plan), |plan, step| apply(&plan, step).expect("nothing is refused").plan);
        let found = unread_days(&plan, &[List::Head, List::Goal]);
        assert_eq!(found, [Head::end.of(plan.id().0), Goal::by_when.of(goal)]);
        assert_eq!(unread_days(&plan, &[List::Role]), []);
    }
}
