//! What people may not do to a plan although its fields would take it. The rules stand in the way of commands only: what comes
//! from other copies and from files is never thrown away for them.

use super::check::Check;
use super::command::Command;
use super::entry::Field;
use super::id::Id;
use super::plan::{List, Plan};
use super::promise::{MOST_OF_A_CHECK, Promise};
use super::refusal::Refusal;

/// Whether a single change may be made.
pub(super) fn allow(plan: &Plan, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Write { at, text } if at.field == Promise::check => room_for_promise(plan, at.id, text),
        Command::Write { at, text } if ANSWERS.contains(&at.field) && plan.read(at) != *text => {
            open_to_change(plan, at.id)
        }
        Command::Add { list: List::Promise, id, values } => {
            let check = values.iter().find(|(field, _)| *field == Promise::check);
            check.map_or(Ok(()), |(_, check)| room_for_promise(plan, *id, check))
        }
        Command::Restore { list: List::Promise, id } => {
            plan.promises.get(*id).map_or(Ok(()), |promise| room_for_promise(plan, *id, &promise.check))
        }
        _ => Ok(()),
    }
}

/// At most three promises are made in one check: more are not kept. `own` is the promise that asks.
fn room_for_promise(plan: &Plan, own: Id, check: &str) -> Result<(), Refusal> {
    let others = plan.promises.live().filter(|other| other.meta.id != own && &*other.check == check).count();
    let is_full = !check.is_empty() && others >= MOST_OF_A_CHECK;
    if is_full { Err(Refusal::EnoughPromises { limit: MOST_OF_A_CHECK }) } else { Ok(()) }
}

/// Who answered what stays as it was when the check was finished; see [`Check::correct`]. What a closed round of 名前なし says stays for
/// ever: it takes nothing more, and nobody could put it right.
fn open_to_change(plan: &Plan, check: Id) -> Result<(), Refusal> {
    let is_closed = plan.checks.get(check).is_some_and(|check| !check.is_open_to_change() || check.is_closed_round());
    if is_closed { Err(Refusal::Finished { check }) } else { Ok(()) }
}

/// The fields of a check that make its result.
const ANSWERS: [Field; 15] = [
    Check::step,
    Check::mode,
    Check::begun_on,
    Check::text_version,
    Check::answers,
    Check::sides,
    Check::partners,
    Check::present,
    Check::standing,
    Check::deeper,
    Check::extra,
    Check::hands,
    Check::agreed_inside,
    Check::min_shown,
    Check::published,
];

#[cfg(test)]
mod tests {
    use super::super::check::Mode;
    use super::super::date::Date;
    use super::super::field::Kind;
    use super::super::promise::Draft;
    use super::super::step::Step;
    use super::super::{PlanId, apply, take_over};
    use super::*;

    const CHECK: Id = Id::from_random(5);

    fn day() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    fn promise(number: u64, check: &str) -> Command {
        let draft = Draft { what: "表をうめる".to_owned(), check: check.to_owned(), ..Draft::default() };
        draft.make(Id::from_random(number))
    }

    fn after(plan: &Plan, commands: &[Command]) -> Plan {
        commands.iter().fold(plan.clone(), |plan, command| apply(&plan, command).unwrap().plan)
    }

    fn full() -> Plan {
        let own = CHECK.to_string();
        after(&Plan::new(PlanId::default()), &[1, 2, 3].map(|number| promise(number, &own)))
    }

    #[test]
    fn a_check_takes_three_promises_and_no_fourth() {
        let (plan, own) = (full(), CHECK.to_string());
        let refused = Err(Refusal::EnoughPromises { limit: 3 });
        assert_eq!(apply(&plan, &promise(4, &own)), refused);
        let elsewhere = after(&plan, &[promise(4, ""), promise(5, "another")]);
        let moved = Command::write(Promise::check.of(Id::from_random(4)), own.as_str());
        assert_eq!(apply(&elsewhere, &moved), refused);
        let removed =
            after(&plan, &[Command::Remove { list: List::Promise, id: Id::from_random(1) }, promise(4, &own)]);
        let restore = Command::Restore { list: List::Promise, id: Id::from_random(1) };
        assert_eq!(apply(&removed, &restore), refused);
        assert!(apply(&plan, &Command::write(Promise::check.of(Id::from_random(1)), own)).is_ok(), "it is one of them");
    }

    #[test]
    fn what_two_copies_made_together_can_be_worked_with() {
        let mut many = full();
        take_over(&mut many, &promise(4, &CHECK.to_string())).unwrap();
        assert!(apply(&many, &Command::write(Promise::who.of(Id::from_random(4)), "市")).is_ok());
        assert!(apply(&many, &Command::Remove { list: List::Promise, id: Id::from_random(4) }).is_ok());
    }

    #[test]
    fn nothing_that_makes_a_result_changes_after_the_end() {
        let begin = Check::begin(CHECK, Step::Find, Mode::Together, day(), "1");
        let hands = Command::write(Check::hands.keyed(CHECK, "P4-1/1"), "0 0 1 0 0 0");
        let plan = after(&Plan::new(PlanId::default()), &[begin, hands, Check::finish(CHECK, day())]);
        for field in ANSWERS {
            let at = match field.kind {
                Kind::Keyed => field.keyed(CHECK, "P4-1/1"),
                _ => field.of(CHECK),
            };
            let text = match field.kind {
                Kind::Choice(keys) => keys().last().map(|key| (*key).to_owned()).unwrap(),
                Kind::Flag => "yes".to_owned(),
                _ => "9 9".to_owned(),
            };
            let same = Command::write(at.clone(), plan.read(&at));
            assert!(apply(&plan, &same).is_ok(), "{}: writing what is there changes nothing", field.name);
            assert_eq!(
                apply(&plan, &Command::write(at, text)),
                Err(Refusal::Finished { check: CHECK }),
                "{}",
                field.name
            );
        }
    }

    #[test]
    fn undoing_the_end_opens_a_check_again() {
        let begin = Check::begin(CHECK, Step::Find, Mode::Alone, day(), "1");
        let plan = after(&Plan::new(PlanId::default()), &[begin]);
        let end = apply(&plan, &Check::finish(CHECK, day())).unwrap();
        assert_eq!(after(&end.plan, &[end.inverse]), plan);
    }
}
