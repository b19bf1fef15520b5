//! The round without names through a whole session: what is kept of it while it is open, what is left when it is closed, and that
//! nothing tells who answered what.

mod course;
mod faults;
mod traces;

use crate::support::device::Device;
use kyoso::app::Session;
use kyoso::domain::check::round::{Ballot, BallotNumber};
use kyoso::domain::check::{Answer, Check, Mode, NewSide, Setup};
use kyoso::domain::date::Date;
use kyoso::domain::{Id, PlanId};
use kyoso::journal::{SLOT_KEY, Storage};
use std::sync::Arc;

fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

/// A meeting in a tab of a device: a plan with a check in 名前なし, its round not yet opened.
struct Hall {
    device: Device,
    tab: Session,
    plan: PlanId,
    check: Id,
}

impl Hall {
    fn new(device: Device, sides: &[u32]) -> Self {
        let tab = device.tab();
        let plan = crate::support::begin(tab, "水辺を遊び場に");
        let check = begin(tab, plan, sides);
        Self { device, tab, plan, check }
    }

    /// The same with the round open.
    fn open(device: Device, sides: &[u32]) -> Self {
        let hall = Self::new(device, sides);
        hall.tab.open_round(hall.plan, hall.check).expect("a round");
        hall
    }

    /// The battery was flat: the same device, the app opened anew.
    fn again(&self) -> Self {
        Self { device: self.device.clone(), tab: self.device.tab(), ..*self }
    }

    fn check_now(&self) -> Arc<Check> {
        Arc::clone(self.tab.plan(self.plan).expect("the plan").checks.get(self.check).expect("the check"))
    }

    fn count(&self) -> Option<u32> {
        self.tab.round().map(|round| round.count)
    }

    /// What lies in the slot of either store.
    fn slots(&self) -> [Option<Vec<u8>>; 2] {
        let read = |store: &dyn Storage| futures_executor::block_on(store.read(SLOT_KEY)).expect("it answers");
        [read(self.device.quick.inner()), read(self.device.durable.inner())]
    }
}

fn begin(tab: Session, plan: PlanId, sides: &[u32]) -> Id {
    let check = tab.new_id();
    let side = |(number, present): (u32, &u32)| NewSide {
        name: format!("団体{number}"),
        present: *present,
        ..NewSide::default()
    };
    let sides = (1..).zip(sides).map(side).collect();
    let setup = Setup { mode: Mode::Anonymous, sides, others: "その他".to_owned(), ..Setup::default() };
    tab.dispatch(plan, &setup.begin(check, today(), "1").expect("it can begin")).expect("it is allowed");
    check
}

/// Answers by the digits that are typed for them; what is not typed stays blank.
fn answers(typed: &str) -> Vec<Option<Answer>> {
    let answer = |digit: char| Answer::ALL.get(digit.to_digit(10)?.checked_sub(1)? as usize).copied();
    let mut answers: Vec<_> = typed.chars().map(answer).collect();
    answers.resize(9, None);
    answers
}

fn coded(number: u64, side: u8, typed: &str) -> kyoso::domain::check::CodedBallot {
    let given: Vec<Answer> =
        answers(typed).into_iter().map(|answer| answer.expect("phones ask for every answer")).collect();
    let answers = given.try_into().expect("nine");
    kyoso::domain::check::CodedBallot { number: BallotNumber::from_random(number), side, answers }
}

fn typed(ballot: &Ballot) -> String {
    let digit = |answer: &Option<Answer>| {
        let place = Answer::ALL.iter().position(|known| Some(*known) == *answer).map_or(0, |place| place + 1);
        place.to_string()
    };
    ballot.answers.iter().map(digit).collect()
}
