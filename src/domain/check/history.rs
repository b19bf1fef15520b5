//! The checks of a plan over time, and what moved since the one before.

use super::hands::Replies;
use super::mode::Mode;
use super::question::{Question, items};
use super::side::Side;
use super::trend::{Incomparable, Occasion, Trend};
use super::{Check, ItemId};
use crate::domain::date::Date;
use crate::domain::id::Id;
use crate::domain::plan::Plan;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The finished checks of a plan, the oldest first.
pub fn finished_checks(plan: &Plan) -> Vec<&Arc<Check>> {
    let mut checks: Vec<_> = plan.checks.live().filter(|check| check.is_finished()).collect();
    checks.sort_by_key(|check| last_day(check));
    checks
}

/// The day of a check's end, or of its beginning where that cannot be read.
fn last_day(check: &Check) -> Option<Date> {
    check.closed_on.day().or_else(|_| check.begun_on.day()).ok()
}

/// What a check can be compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// It is the first one of its step.
    First,
    /// There is an earlier one of the step, and none of them can be compared with it.
    Incomparable {
        /// The latest of them.
        before: Id,
        /// Why not.
        reason: Incomparable,
    },
    /// Compared with an earlier one, item by item, in session order.
    Compared {
        /// The earlier one: the latest that can be compared.
        before: Id,
        /// What became of each item, or why that cannot be said.
        changes: Vec<(ItemId, Result<Trend, Incomparable>)>,
    },
}

impl Since {
    /// What moved since the check before: of the same step, the same mode and the same texts.
    pub fn of(plan: &Plan, check: &Check) -> Self {
        let checks = finished_checks(plan);
        let earlier = checks.into_iter().take_while(|other| other.meta.id != check.meta.id);
        let mut earlier: Vec<&Check> = earlier.map(|other| &**other).filter(|other| other.step == check.step).collect();
        earlier.reverse();
        if let Some(before) = earlier.iter().find(|before| compare(before, check).is_ok()) {
            return Self::Compared { before: before.meta.id, changes: changes(before, check) };
        }
        let latest = earlier.first().and_then(|before| Some((before.meta.id, compare(before, check).err()?)));
        latest.map_or(Self::First, |(before, reason)| Self::Incomparable { before, reason })
    }

    /// What became of one item.
    pub fn change(&self, item: ItemId) -> Option<Result<Trend, Incomparable>> {
        match self {
            Self::Compared { changes, .. } => {
                changes.iter().find(|(other, _)| *other == item).map(|(_, change)| *change)
            }
            Self::First | Self::Incomparable { .. } => None,
        }
    }
}

fn compare(before: &Check, after: &Check) -> Result<(), Incomparable> {
    let nobody = BTreeSet::new();
    occasion(before, &nobody).compare(&occasion(after, &nobody))
}

fn occasion<'a>(check: &'a Check, sides: &'a BTreeSet<String>) -> Occasion<'a> {
    Occasion { mode: check.mode, text_version: check.text_version.trim(), sides }
}

fn changes(before: &Check, after: &Check) -> Vec<(ItemId, Result<Trend, Incomparable>)> {
    let sides = [before, after]
        .map(|check| check.taking_part().iter().filter_map(Side::lasting_name).collect::<BTreeSet<String>>());
    let change = |item: ItemId| {
        let [old, new] = [before, after].map(|check| check.replies(Question::Item(item)));
        let is_agreed = |replies: &Replies| matches!(replies, Replies::One(_));
        let (old_tally, new_tally) = (old.total(), new.total());
        if old_tally.valid() == 0 || new_tally.valid() == 0 {
            return Err(Incomparable::NoAnswers);
        }
        if is_agreed(&old) != is_agreed(&new) {
            return Err(Incomparable::OtherCounting);
        }
        // 名前なし knows nobody: unless the group says otherwise, others took part.
        let are_same_people = after.mode != Mode::Anonymous || after.same_people.0;
        let (old, new) = (occasion(before, &sides[0]), occasion(after, &sides[1]));
        Trend::between((&old, &old_tally), (&new, &new_tally), are_same_people)
    };
    items(after.step, after.deeper.0).into_iter().map(|item| (item, change(item))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::{Answer, NewSide, Setup, Standing, Tally};
    use crate::domain::principle::Principle;
    use crate::domain::step::Step;
    use crate::domain::{Command, PlanId, apply};

    const PROCESS: ItemId = ItemId::new(Principle::Process, Step::Act);

    /// A check of ③ in which every side gives these hands to P4-3; the number is its name and the month of its end.
    struct Held<'a> {
        number: u8,
        mode: Mode,
        sides: &'a [&'a str],
        hands: &'a str,
    }

    const TWO: [&str; 2] = ["市", "自治会"];

    fn held<'a>(number: u8, sides: &'a [&'a str], hands: &'a str) -> Held<'a> {
        Held { number, mode: Mode::Together, sides, hands }
    }

    fn id(number: u8) -> Id {
        Id::from_random(number.into())
    }

    fn day(month: u8) -> Date {
        Date::new(2026, month, 1).unwrap()
    }

    fn run(plan: &Plan, command: &Command) -> Plan {
        apply(plan, command).unwrap().plan
    }

    fn plan(checks: &[Held]) -> Plan {
        checks.iter().fold(Plan::new(PlanId::default()), |plan, held| {
            let side = |name: &&str| NewSide { name: (*name).to_owned(), present: 3, ..NewSide::default() };
            let sides = held.sides.iter().map(side).collect();
            let setup = Setup { step: Step::Act, mode: held.mode, sides, ..Setup::default() };
            let mut plan = run(&plan, &setup.begin(id(held.number), day(1), "1").unwrap());
            for (side, _) in (1..).zip(held.sides) {
                let check = plan.checks.get(id(held.number)).unwrap();
                let hands: Tally = held.hands.parse().unwrap();
                plan = run(&plan, &check.count(PROCESS.into(), side, &hands));
            }
            if held.sides.is_empty() {
                let answer = Answer::from_key(held.hands).unwrap();
                plan = run(&plan, &Check::give(id(held.number), PROCESS, answer));
            }
            run(&plan, &Check::finish(id(held.number), day(held.number)))
        })
    }

    fn since(plan: &Plan, number: u8) -> Since {
        Since::of(plan, plan.checks.get(id(number)).unwrap())
    }

    fn change(plan: &Plan, number: u8) -> Option<Result<Trend, Incomparable>> {
        since(plan, number).change(PROCESS)
    }

    #[test]
    fn checks_stand_in_the_order_of_their_days() {
        let plan = plan(&[held(5, &TWO, "0 0 3 0 0 0"), held(2, &TWO, "0 0 3 0 0 0"), held(9, &TWO, "0 0 3 0 0 0")]);
        let begun = Check::begin(id(10), Step::Act, Mode::Alone, day(12), "1");
        let order: Vec<Id> = finished_checks(&run(&plan, &begun)).iter().map(|check| check.meta.id).collect();
        assert_eq!(order, [2, 5, 9].map(id));
    }

    #[test]
    fn the_first_check_of_a_step_is_compared_with_none() {
        let plan = plan(&[held(2, &TWO, "0 0 3 0 0 0")]);
        assert_eq!(since(&plan, 2), Since::First);
        let other_step = run(&plan, &Check::begin(id(3), Step::Review, Mode::Together, day(3), "1"));
        assert_eq!(since(&other_step, 3), Since::First);
    }

    #[test]
    fn what_moved_is_told_item_by_item() {
        let plan = plan(&[held(2, &TWO, "0 3 0 0 0 0"), held(5, &TWO, "0 0 3 0 0 0"), held(9, &TWO, "0 0 2 1 0 0")]);
        assert_eq!(change(&plan, 5), Some(Ok(Trend::Up)));
        assert_eq!(change(&plan, 9), Some(Ok(Trend::NoBigChange)));
        let Since::Compared { before, changes } = since(&plan, 9) else { panic!("compared") };
        assert_eq!((before, changes.len()), (id(5), 8));
        assert_eq!(changes[1].1, Err(Incomparable::NoAnswers));
    }

    #[test]
    fn alone_is_never_compared_with_a_group_but_the_last_one_alone_is_found() {
        let alone = |number, answer| Held { number, mode: Mode::Alone, sides: &[], hands: answer };
        let mixed = plan(&[alone(2, "1"), held(5, &TWO, "0 0 3 0 0 0"), alone(9, "3")]);
        assert_eq!(since(&mixed, 5), Since::Incomparable { before: id(2), reason: Incomparable::AloneAndGroup });
        assert_eq!(change(&mixed, 9), Some(Ok(Trend::Up)));
        assert!(matches!(since(&mixed, 9), Since::Compared { before, .. } if before == id(2)));
    }

    #[test]
    fn other_sides_get_no_arrow() {
        let plan = plan(&[held(2, &TWO, "0 3 0 0 0 0"), held(5, &["学校", "PTA"], "0 0 0 3 0 0")]);
        assert_eq!(change(&plan, 5), Some(Ok(Trend::OtherPeople)));
    }

    #[test]
    fn hands_and_one_agreed_answer_are_not_compared() {
        let mut plan = plan(&[held(2, &TWO, "0 3 0 0 0 0"), held(5, &TWO, "0 0 0 3 0 0")]);
        let check = plan.checks.get(id(5)).unwrap();
        let agree = check.agree(PROCESS.into(), Answer::DontKnow);
        plan = run(&plan, &check.correct(day(6), agree));
        assert_eq!(change(&plan, 5), Some(Err(Incomparable::NoAnswers)), "nobody knows is no answer on the scale");
        let check = plan.checks.get(id(5)).unwrap();
        plan = run(&plan, &check.agree(PROCESS.into(), Answer::from_key("4").unwrap()));
        assert_eq!(change(&plan, 5), Some(Err(Incomparable::OtherCounting)));
    }

    #[test]
    fn what_was_left_to_paper_is_compared_with_nothing() {
        let mut plan = plan(&[held(2, &TWO, "0 3 0 0 0 0"), held(5, &TWO, "0 0 0 3 0 0")]);
        let sensitive = ItemId::new(Principle::Equality, Step::Act);
        let check = plan.checks.get(id(5)).unwrap();
        let standing =
            Command::write(Check::standing.of(id(5)), crate::domain::field::Choice::key(Standing::Different));
        plan = run(&plan, &check.correct(day(6), standing));
        assert_eq!(since(&plan, 5).change(sensitive), Some(Err(Incomparable::NoAnswers)));
    }
}
