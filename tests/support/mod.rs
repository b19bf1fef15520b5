//! What several modules of tests build on.

pub mod cases;
pub mod copies;
pub mod device;
pub mod edit;
pub mod full;
pub mod hands;
pub mod hostile;
pub mod views;

use kyoso::app::Session;
use kyoso::domain::date::Date;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Id, Plan, PlanId, apply};
use kyoso::exchange::sample;
use kyoso::words::{Lang, words};

/// The plan that tests use where any plan would do.
pub fn plan_id() -> PlanId {
    PlanId(Id::from_random(7))
}

/// Begins a plan of this title.
pub fn begin(session: Session, title: &str) -> PlanId {
    let plan = PlanId(session.new_id());
    session.begin(plan, &Command::write(Head::title.of(plan.0), title)).expect("a plan");
    plan
}

/// The sample plan as it is made in this language on this day.
pub fn sample(lang: Lang, today: Date) -> Plan {
    let mut names = 0;
    let plan = PlanId(Id::from_random(1_000));
    let command = sample::sample(plan, today, words(lang), &mut || {
        names += 1;
        Id::from_random(names)
    });
    apply(&Plan::new(plan), &command).expect("nothing is refused").plan
}

/// Puts a list into an order that the seed alone decides.
pub fn shuffle<T>(list: &mut [T], seed: u64) {
    let mut chance = Chance(seed);
    for at in (1..list.len()).rev() {
        list.swap(at, chance.below(at + 1));
    }
}

/// A sequence of numbers that the seed alone decides (Knuth's linear congruence).
pub struct Chance(pub u64);

impl Chance {
    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }
}
