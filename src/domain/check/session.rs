//! The course of a check, as commands: it is begun, its questions are answered one by one, it is finished. Days and names are
//! handed in.

use super::{Answer, Check, ItemId, Mode, questions};
use crate::domain::command::Command;
use crate::domain::date::Date;
use crate::domain::field::Choice;
use crate::domain::id::Id;
use crate::domain::plan::{List, Plan};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::step::Step;
use std::sync::Arc;

/// How many questions a step asks.
pub const QUESTIONS: u8 = 8;

impl Check {
    /// Begins a check of a step. `text_version` names the texts that are going to be asked.
    pub fn begin(check: Id, step: Step, mode: Mode, on: Date, text_version: &str) -> Command {
        let values = vec![
            (Self::step, step.key().to_owned()),
            (Self::mode, mode.key().to_owned()),
            (Self::begun_on, on.iso()),
            (Self::text_version, text_version.to_owned()),
        ];
        Command::Add { list: List::Check, id: check, values }
    }

    /// Answers an item; a second answer takes the place of the first.
    pub fn give(check: Id, item: ItemId, answer: Answer) -> Command {
        Command::write(Self::place_of(check, item), answer.key())
    }

    /// Finishes a check: from now on it has a result.
    pub fn finish(check: Id, on: Date) -> Command {
        Command::write(Self::closed_on.of(check), on.iso())
    }

    /// Whether it was finished.
    pub fn is_finished(&self) -> bool {
        !self.closed_on.trim().is_empty()
    }

    /// How many of its questions are answered.
    pub fn answered(&self) -> usize {
        questions(self.step).into_iter().filter(|item| self.answer(*item).is_some()).count()
    }

    /// Where an interrupted check goes on: the number of its first open question, or of the last one.
    pub fn goes_on_at(&self) -> u8 {
        let open = self.first_open();
        (1..).zip(questions(self.step)).find(|(_, item)| Some(*item) == open).map_or(QUESTIONS, |(number, _)| number)
    }

    /// What comes after question `number`.
    pub fn after(&self, number: u8) -> Next {
        match self.first_open() {
            _ if number < QUESTIONS => Next::Question(number + 1),
            Some(_) => Next::Question(self.goes_on_at()),
            None => Next::Result,
        }
    }
}

/// What comes after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The question of this number, from 1.
    Question(u8),
    /// Everything is answered.
    Result,
}

/// The question of a step with this number, from 1.
pub fn question(step: Step, number: u8) -> Option<ItemId> {
    questions(step).get(usize::from(number).checked_sub(1)?).copied()
}

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
    use crate::domain::id::PlanId;
    use crate::domain::{apply, promise};

    const CHECK: Id = Id::from_random(5);

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn after(plan: &Plan, commands: impl IntoIterator<Item = Command>) -> Plan {
        commands.into_iter().fold(plan.clone(), |plan, command| apply(&plan, &command).unwrap().plan)
    }

    fn begun() -> Plan {
        let begin = Check::begin(CHECK, Step::Consult, Mode::Alone, day("2026-11-22"), "1");
        after(&Plan::new(PlanId::default()), [begin])
    }

    fn check(plan: &Plan) -> &Check {
        plan.checks.get(CHECK).unwrap()
    }

    fn give(numbers: impl IntoIterator<Item = u8>) -> impl Iterator<Item = Command> {
        numbers.into_iter().map(|n| Check::give(CHECK, question(Step::Consult, n).unwrap(), Answer::DontKnow))
    }

    #[test]
    fn a_check_remembers_step_mode_day_and_texts() {
        let plan = begun();
        let check = check(&plan);
        assert_eq!((check.step, check.mode), (Step::Consult, Mode::Alone));
        assert_eq!((&*check.begun_on, &*check.text_version, check.is_finished()), ("2026-11-22", "1", false));
    }

    #[test]
    fn it_goes_on_at_the_first_open_question() {
        let goes_on = |numbers: &[u8]| check(&after(&begun(), give(numbers.iter().copied()))).goes_on_at();
        assert_eq!(goes_on(&[]), 1);
        assert_eq!(goes_on(&[1, 2, 4]), 3);
        assert_eq!(goes_on(&[1, 2, 3, 4, 5, 6, 7, 8]), 8);
    }

    #[test]
    fn the_result_comes_when_all_is_answered() {
        let next = |numbers: &[u8], number| check(&after(&begun(), give(numbers.iter().copied()))).after(number);
        assert_eq!(next(&[1], 1), Next::Question(2));
        assert_eq!(next(&[1, 3, 4, 5, 6, 7, 8], 8), Next::Question(2));
        assert_eq!(next(&[1, 2, 3, 4, 5, 6, 7, 8], 8), Next::Result);
    }

    #[test]
    fn a_finished_check_has_a_day() {
        let plan = after(&begun(), [Check::finish(CHECK, day("2026-11-23"))]);
        assert!(check(&plan).is_finished());
        assert_eq!(check(&plan).closed_on.day(), Ok(day("2026-11-23")));
    }

    #[test]
    fn an_answer_is_replaced_and_not_counted_twice() {
        let item = question(Step::Consult, 1).unwrap();
        let plan = after(&begun(), Answer::ALL.map(|answer| Check::give(CHECK, item, answer)));
        assert_eq!(check(&plan).answer(item), Some(Answer::NotApplicable));
        assert_eq!(check(&plan).answered(), 1);
    }

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
