//! The one door for answers that come one person at a time, whichever way they come: the passed device, a sheet, the code of a phone. In
//! 名前なし they go into the open round of the device, in 話し合いながら into the check itself, and in every other mode nowhere.

use super::Session;
use crate::domain::check::round::{Ballot, BallotNumber, NotAdded};
use crate::domain::check::{Answer, Check, CodedBallot, Mode};
use crate::domain::{Id, PlanId, Refusal};
use leptos::prelude::*;

/// Why a ballot was not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCounted {
    /// The check is not there, or no round is open for it: it was closed in another tab, perhaps.
    NoRound,
    /// It does not fit.
    NotAdded(NotAdded),
    /// The plan took no change.
    Refused(Refusal),
}

impl Session {
    /// Adds a finished ballot that came by the passed device or on paper. Its number is drawn here.
    pub fn add_ballot(self, plan: PlanId, check: Id, side: u8, answers: Vec<Option<Answer>>) -> Result<(), NotCounted> {
        let number = self.new_ballot_number();
        self.add(plan, check, |_| Ballot { number, side, answers })
    }

    /// Adds a ballot that a phone showed as a code.
    pub fn add_code(self, plan: PlanId, check: Id, coded: &CodedBallot) -> Result<(), NotCounted> {
        self.add(plan, check, |check| coded.ballot(&check.asked()))
    }

    /// A number for a ballot: of the next one that is typed in here, or, on a phone, of its own.
    pub fn new_ballot_number(self) -> BallotNumber {
        BallotNumber::from_random(self.inner.with_value(|inner| inner.world.random()))
    }

    /// 次の人へ: the next ballot begins; the last one can no longer be taken back.
    pub fn begin_next_ballot(self) {
        self.inner.update_value(|inner| inner.last_ballot = None);
        self.begin_next_of_round();
    }

    /// Whether the last ballot of a check can be taken back: the next one has not begun. Reactive.
    pub fn can_take_ballot_back(self, plan: PlanId, check: Id) -> bool {
        if self.round().is_some_and(|round| round.settings.check == check && round.can_take_back) {
            return true;
        }
        let last = self.inner.with_value(|inner| inner.last_ballot.as_ref().map(|(of, last)| (*of, last.number)));
        let is_in = |check: &Check, number| check.has_ballot(number);
        last.filter(|(of, _)| *of == check).is_some_and(|(_, number)| {
            self.plan(plan).is_some_and(|plan| plan.checks.get(check).is_some_and(|check| is_in(check, number)))
        })
    }

    /// Takes the last ballot of a check back and hands it out, to be put right; `None` where the next one has begun.
    pub fn take_ballot_back(self, plan: PlanId, check: Id) -> Option<Ballot> {
        if self.with_check(plan, check, |check| check.mode)? == Mode::Anonymous {
            return self.take_back_of_round();
        }
        let last = self.inner.try_update_value(|inner| inner.last_ballot.take()).flatten();
        let (_, ballot) = last.filter(|(of, _)| *of == check)?;
        let back = self.with_check(plan, check, |check| check.take_ballot_back(&ballot)).flatten()?;
        self.dispatch(plan, &back).ok().map(|()| ballot)
    }

    fn add(self, plan: PlanId, id: Id, ballot: impl FnOnce(&Check) -> Ballot) -> Result<(), NotCounted> {
        let now = self.with_check(plan, id, |check| (check.mode, ballot(check), check.clone()));
        let (mode, ballot, check) = now.ok_or(NotCounted::NoRound)?;
        if mode == Mode::Anonymous {
            self.catch_up();
            let is_open = untrack(|| self.round()).is_some_and(|round| round.settings.check == id);
            if !is_open {
                return Err(NotCounted::NoRound);
            }
            return self.count_in_round(ballot).map_err(NotCounted::NotAdded);
        }
        let take = check.take_ballot(&ballot).map_err(NotCounted::NotAdded)?;
        self.dispatch(plan, &check.correct(self.now().date, take)).map_err(NotCounted::Refused)?;
        self.inner.update_value(|inner| inner.last_ballot = Some((id, ballot)));
        self.meeting.update(|meeting| meeting.turn += 1);
        Ok(())
    }
}
