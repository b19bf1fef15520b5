//! Days that do not fit together: each gets a kind note at its field, and stays as it was typed.

use crate::domain::date::Date;
use crate::domain::entry::Place;
use crate::domain::field::DateText;
use crate::domain::goal::Goal;
use crate::domain::meeting::Meeting;
use crate::domain::plan::{Head, List, Plan};
use crate::domain::review_day::ReviewDay;
use crate::domain::role::Role;

/// What does not fit about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayNote {
    /// It lies before the first day of the period.
    BeforeStart {
        /// The first day.
        start: Date,
    },
    /// It lies after the last day of the period.
    AfterEnd {
        /// The last day.
        end: Date,
    },
    /// A meeting lies before the first day: it may well be one of the talks before it.
    MeetingBeforeStart {
        /// The first day.
        start: Date,
    },
    /// The next meeting is not after the one that fixed it.
    NextNotAfter {
        /// The day of the meeting that fixed it.
        on: Date,
    },
    /// Another day to look again is the same.
    SameDay,
}

/// What to say about the day at a place of the plan; nothing where it fits, and nothing while it cannot be read.
pub fn note_at(plan: &Plan, at: &Place) -> Option<DayNote> {
    let day = DateText::from(plan.read(at)).day().ok()?;
    let head = plan.head();
    let field = at.field;
    if field == Head::end {
        before_start(head, day)
    } else if field == Head::decide_on || field == Goal::by_when || field == Role::by_when {
        within(head, day)
    } else if field == ReviewDay::on {
        within(head, day).or_else(|| is_another_review(plan, at, day).then_some(DayNote::SameDay))
    } else if field == Meeting::on {
        let start = head.start.day().ok().filter(|start| day < *start);
        start.map(|start| DayNote::MeetingBeforeStart { start })
    } else if field == Meeting::next_on {
        let on = plan.meetings.get(at.id)?.on.day().ok()?;
        (day <= on).then_some(DayNote::NextNotAfter { on })
    } else {
        None
    }
}

fn before_start(head: &Head, day: Date) -> Option<DayNote> {
    let start = head.start.day().ok().filter(|start| day < *start)?;
    Some(DayNote::BeforeStart { start })
}

fn within(head: &Head, day: Date) -> Option<DayNote> {
    let after_end = || head.end.day().ok().filter(|end| day > *end).map(|end| DayNote::AfterEnd { end });
    before_start(head, day).or_else(after_end)
}

fn is_another_review(plan: &Plan, at: &Place, day: Date) -> bool {
    debug_assert_eq!(at.field.list, List::ReviewDay);
    plan.review_days.live().any(|other| other.meta.id != at.id && other.on.day() == Ok(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Command, Field, Id, Listed, PlanId, apply};

    const ID: Id = Id::from_random(1);

    /// A period from September to May, a meeting and a review day, and one more entry with this day.
    fn check(field: Field, text: &str, expected: Option<DayNote>) {
        let head = |field: Field, text: &str| Command::write(field.of(PlanId::default().0), text);
        let add = |list, id, values: &[(Field, &str)]| Command::Add {
            list,
            id,
            values: values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect(),
        };
        let at = if field.list == List::Head { PlanId::default().0 } else { ID };
        let mut commands = vec![
            head(Head::start, "令和8年9月6日"),
            head(Head::end, "令和9年5月30日"),
            add(Meeting::LIST, ID, &[(Meeting::on, "令和8年11月8日")]),
            add(ReviewDay::LIST, Id::from_random(2), &[(ReviewDay::on, "令和9年1月31日")]),
        ];
        if ![List::Head, List::Meeting].contains(&field.list) {
            commands.push(add(field.list, ID, &[]));
        }
        commands.push(Command::write(field.of(at), text));
        let plan = apply(&Plan::new(PlanId::default()), &Command::Together(commands)).unwrap().plan;
        assert_eq!(note_at(&plan, &field.of(at)), expected, "{} {text}", field.name);
    }

    #[test]
    fn days_that_do_not_fit_get_a_note() {
        let day = |text: &str| Date::parse(text).unwrap();
        let start = day("2026-09-06");
        let before_start = Some(DayNote::BeforeStart { start });
        let after_end = Some(DayNote::AfterEnd { end: day("2027-05-30") });
        check(Head::end, "令和8年9月5日", before_start);
        check(Head::end, "令和8年9月6日", None);
        check(Head::decide_on, "2027-06-01", after_end);
        check(Goal::by_when, "2027-05-31", after_end);
        check(Goal::by_when, "2027-05-30", None);
        check(Role::by_when, "2026-08-01", before_start);
        check(ReviewDay::on, "令和9年6月27日", after_end);
        check(ReviewDay::on, "2027-01-31", Some(DayNote::SameDay));
        check(ReviewDay::on, "2027-02-28", None);
        check(Meeting::on, "2026-08-02", Some(DayNote::MeetingBeforeStart { start }));
        check(Meeting::on, "2027-06-27", None);
        check(Meeting::next_on, "令和8年11月8日", Some(DayNote::NextNotAfter { on: day("2026-11-08") }));
        check(Meeting::next_on, "令和8年12月6日", None);
    }

    #[test]
    fn what_is_no_day_yet_gets_no_note_here() {
        check(Goal::by_when, "来年の春", None);
        check(Role::by_when, "", None);
        check(Goal::what, "2027-06-27", None);
    }
}
