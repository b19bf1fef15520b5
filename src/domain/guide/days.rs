//! The days of a plan that lie ahead.

use crate::domain::check::finished_checks;
use crate::domain::date::Date;
use crate::domain::field::DateText;
use crate::domain::plan::Plan;
use crate::domain::promise::PromiseState;
use crate::domain::role::RoleState;
use std::collections::BTreeSet;

/// A day of a plan that lies ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComingDay {
    /// The period begins.
    Start,
    /// とちゅうの見直し; what is looked at.
    Review(String),
    /// 続けるかを決める日.
    Decide,
    /// The period ends.
    End,
    /// The day that a check set for the next one.
    Check,
    /// A meeting; its place, where it is known.
    Meeting(String),
    /// A role is due; what is to be done.
    Role(String),
    /// An open promise is due; what was promised.
    Promise(String),
}

/// The days of a plan from today on, the next one first. Dates that cannot be read yet are not among them.
pub fn coming_days(plan: &Plan, today: Date) -> Vec<(Date, ComingDay)> {
    let head = plan.head();
    let period = [(&head.start, ComingDay::Start), (&head.decide_on, ComingDay::Decide), (&head.end, ComingDay::End)];
    let reviews = plan.review_days.live().map(|day| (&day.on, ComingDay::Review(day.about.trim().to_owned())));
    // Once a later check is finished, the day that an earlier one set for it lies behind.
    let check = finished_checks(plan).last().map(|check| (&check.next_on, ComingDay::Check));
    let roles = plan.roles.live().filter(|role| role.state != RoleState::Done);
    let roles = roles.map(|role| (&role.by_when, ComingDay::Role(first_line(&role.what).to_owned())));
    let promises = plan.promises.live().filter(|promise| promise.state == PromiseState::Open);
    let promises = promises.map(|promise| (&promise.by_when, ComingDay::Promise(promise.what.to_string())));
    let written: Vec<(&DateText, ComingDay)> =
        reviews.chain(period).chain(check).chain(roles).chain(promises).collect();
    let mut days: Vec<_> = written.into_iter().filter_map(|(date, day)| Some((date.day().ok()?, day))).collect();
    days.extend(meetings(plan));
    days.retain(|(date, _)| *date >= today);
    days.sort_by_key(|(date, _)| *date);
    days
}

/// The days of the meetings, and the days on which a meeting said the next one would be, each once.
fn meetings(plan: &Plan) -> Vec<(Date, ComingDay)> {
    let own = plan.meetings.live().filter_map(|meeting| Some((meeting.on.day().ok()?, meeting.place.trim())));
    let mut days: Vec<_> = own.map(|(date, place)| (date, ComingDay::Meeting(place.to_owned()))).collect();
    let mut known: BTreeSet<Date> = days.iter().map(|(date, _)| *date).collect();
    for next in plan.meetings.live().filter_map(|meeting| meeting.next_on.day().ok()) {
        if known.insert(next) {
            days.push((next, ComingDay::Meeting(String::new())));
        }
    }
    days
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::meeting::Meeting;
    use crate::domain::plan::Head;
    use crate::domain::promise::Promise;
    use crate::domain::review_day::ReviewDay;
    use crate::domain::role::Role;
    use crate::domain::{Command, Field, Id, Listed, PlanId, apply};

    fn add<T: Listed>(id: u64, values: &[(Field, &str)]) -> Command {
        let values = values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        Command::Add { list: T::LIST, id: Id::from_random(id), values }
    }

    fn check(commands: Vec<Command>, expected: &[(&str, ComingDay)]) {
        let plan = apply(&Plan::new(PlanId::default()), &Command::Together(commands)).unwrap().plan;
        let days = coming_days(&plan, Date::parse("2026-11-22").unwrap());
        let expected: Vec<_> = expected.iter().map(|(day, what)| (Date::parse(day).unwrap(), what.clone())).collect();
        assert_eq!(days, expected);
    }

    #[test]
    fn everything_with_a_day_ahead_is_told_in_its_order() {
        let head = |field: Field, text: &str| Command::write(field.of(PlanId::default().0), text);
        let commands = vec![
            head(Head::start, "2026-11-22"),
            head(Head::end, "令和9年5月30日"),
            head(Head::decide_on, "来年の春"),
            add::<ReviewDay>(1, &[(ReviewDay::on, "2027-01-31"), (ReviewDay::about, "草刈りの回数")]),
            add::<ReviewDay>(2, &[(ReviewDay::on, "2026-10-01")]),
            add::<Role>(3, &[(Role::by_when, "2026-12-06"), (Role::what, "草刈り\n道具の準備")]),
            add::<Role>(4, &[(Role::by_when, "2026-12-07"), (Role::what, "予約"), (Role::state, "done")]),
            add::<Promise>(5, &[(Promise::by_when, "2026-11-29"), (Promise::what, "表をうめる")]),
        ];
        let expected = [
            ("2026-11-22", ComingDay::Start),
            ("2026-11-29", ComingDay::Promise("表をうめる".to_owned())),
            ("2026-12-06", ComingDay::Role("草刈り".to_owned())),
            ("2027-01-31", ComingDay::Review("草刈りの回数".to_owned())),
            ("2027-05-30", ComingDay::End),
        ];
        check(commands, &expected);
    }

    #[test]
    fn a_meeting_that_was_announced_and_then_entered_is_told_once() {
        let meeting = |id, on: &str, next_on: &str, place: &str| {
            add::<Meeting>(id, &[(Meeting::on, on), (Meeting::next_on, next_on), (Meeting::place, place)])
        };
        let place = "水辺公民館 2階";
        let commands = vec![
            meeting(1, "2026-11-08", "2026-12-06", ""),
            meeting(2, "2026-12-06", "2027-01-10", place),
            meeting(3, "まだ", "2027-01-10", ""),
        ];
        let expected =
            [("2026-12-06", ComingDay::Meeting(place.to_owned())), ("2027-01-10", ComingDay::Meeting(String::new()))];
        check(commands, &expected);
    }
}
