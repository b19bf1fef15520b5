//! Promises (約束): what, who, by when, and from which item of a check. They come back at the next check.

use super::command::Command;
use super::date::{Date, DateProblem};
use super::entry::entry;
use super::field::{Choice, DateText, Line};
use super::id::Id;
use super::plan::List;

entry! {
    /// One promise.
    Promise in Promise {
        /// 何を.
        what: Line,
        /// だれが.
        who: Line,
        /// いつまでに.
        by_when: DateText,
        /// The item it came from, e.g. `P7-2`; empty for a promise made by itself.
        item: Line,
        /// The name of the check it came from; empty likewise.
        check: Line,
        /// What became of it.
        state: PromiseState,
        /// The day on which it was done or dropped.
        settled_on: DateText,
    }
}

/// The most promises that are made in one check: more are not kept.
pub const MOST_OF_A_CHECK: usize = 3;

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PromiseState {
    /// 残っている.
    #[default]
    Open,
    /// できた.
    Done,
    /// やめた.
    Dropped,
}

impl Choice for PromiseState {
    const ALL: &'static [Self] = &[Self::Open, Self::Done, Self::Dropped];
    fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}

/// A promise that is about to be made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// 何を.
    pub what: String,
    /// だれが.
    pub who: String,
    /// いつまでに, as typed.
    pub by_when: String,
    /// The name of the item that it came from.
    pub item: String,
    /// The name of the check that it came from.
    pub check: String,
}

impl Draft {
    /// Makes the promise.
    pub fn make(self, promise: Id) -> Command {
        let all = [
            (Promise::what, self.what),
            (Promise::who, self.who),
            (Promise::by_when, self.by_when),
            (Promise::item, self.item),
            (Promise::check, self.check),
        ];
        let values = all.into_iter().map(|(field, text)| (field, text.trim().to_owned()));
        Command::Add { list: List::Promise, id: promise, values: values.filter(|(_, text)| !text.is_empty()).collect() }
    }
}

impl Promise {
    /// Says what became of a promise. One that is open again has no day.
    pub fn settle(promise: Id, state: PromiseState, on: Date) -> Command {
        let day = if state == PromiseState::Open { String::new() } else { on.iso() };
        Command::Together(vec![
            Command::write(Self::state.of(promise), state.key()),
            Command::write(Self::settled_on.of(promise), day),
        ])
    }
}

/// 「12月6日」 or "6 December" without a year is the next such day: the text with its year, every other text as it is.
pub fn with_year(text: &str, today: Date) -> String {
    if Date::parse(text) != Err(DateProblem::NoYear) {
        return text.to_owned();
    }
    let next = [today.year(), today.year() + 1].map(|year| Date::text_with_year(text, year));
    next.into_iter().find(|text| Date::parse(text).is_ok_and(|day| day >= today)).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Plan, PlanId, apply};

    #[test]
    fn a_promise_is_made_kept_and_opened_again() {
        let id = Id::from_random(3);
        let draft = Draft { what: " 表をうめる ".to_owned(), item: "P5-2".to_owned(), ..Draft::default() };
        let today = Date::parse("2026-11-22").unwrap();
        let mut plan = Plan::new(PlanId::default());
        let mut run = |command: &Command| {
            plan = apply(&plan, command).unwrap().plan;
            let promise = plan.promises.get(id).unwrap();
            (promise.what.to_string(), promise.state, promise.settled_on.to_string())
        };
        let what = || "表をうめる".to_owned();
        assert_eq!(run(&draft.make(id)), (what(), PromiseState::Open, String::new()));
        let done = Promise::settle(id, PromiseState::Done, today);
        assert_eq!(run(&done), (what(), PromiseState::Done, "2026-11-22".to_owned()));
        let again = Promise::settle(id, PromiseState::Open, today);
        assert_eq!(run(&again), (what(), PromiseState::Open, String::new()));
    }

    #[test]
    fn a_day_without_a_year_is_the_next_one() {
        let today = Date::parse("2026-11-22").unwrap();
        let check = |text: &str, expected: &str| assert_eq!(with_year(text, today), expected);
        check("12月6日", "2026年12月6日");
        check("11月22日", "2026年11月22日");
        check("2月1日", "2027年2月1日");
        check("令和9年2月1日", "令和9年2月1日");
        check("6 December", "6 December 2026");
        check("Sun 6 Dec", "Sun 6 Dec 2026");
        check("November 22nd", "November 22nd 2026");
        check(" 1 February ", "1 February 2027");
        check("Friday 6 December", "Friday 6 December");
        check("by the next meeting", "by the next meeting");
        check("次の打合せ", "次の打合せ");
        check("", "");
    }
}
