//! A device without a browser: its stores, its tabs, and a clock that stands still.

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, pending};
use kyoso::app::tabs::TabMessage;
use kyoso::app::{Guard, Moment, Session, World};
use kyoso::domain::PlanId;
use kyoso::domain::date::Date;
use kyoso::journal::{Faults, FaultyStore, MemoryStore, Record};
use leptos::prelude::Owner;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

static CHANCES: AtomicU64 = AtomicU64::new(1);

/// Two stores that outlive every session, and what tabs told each other.
#[derive(Clone)]
pub struct Device {
    /// The store that is written at once.
    pub quick: Rc<FaultyStore<MemoryStore>>,
    /// The store that confirms.
    pub durable: Rc<FaultyStore<MemoryStore>>,
    told: Rc<RefCell<Vec<Vec<u8>>>>,
    clock: Rc<Cell<Moment>>,
    /// The next of its own random numbers, where they shall be the same again.
    chance: Option<Rc<Cell<u64>>>,
    /// In a careful start: the plan that ended the app before.
    closed: Option<PlanId>,
}

impl Guard for Device {
    fn begin(&self, plan: PlanId) -> bool {
        self.closed != Some(plan)
    }
    fn end(&self) {}
}

impl World for Device {
    fn now(&self) -> Moment {
        self.clock.get()
    }
    fn random(&self) -> u64 {
        let next = match &self.chance {
            Some(chance) => chance.replace(chance.get() + 1),
            // Never the same twice, on no device: two writers of one name would make copies differ for ever.
            None => CHANCES.fetch_add(1, Ordering::Relaxed),
        };
        next.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
    fn announce(&self, message: &[u8]) {
        self.told.borrow_mut().push(message.to_vec());
    }
    fn spawn(&self, work: LocalBoxFuture<'static, ()>) {
        // Everything here answers at once; work that waits for a next try is over with the test.
        let _ = work.now_or_never();
    }
    fn wait(&self, _: u32) -> LocalBoxFuture<'static, ()> {
        pending().boxed_local()
    }
    fn guard(&self) -> Option<&dyn Guard> {
        self.closed.is_some().then_some(self)
    }
}

impl Device {
    /// A device on which the app was never opened.
    pub fn new() -> Self {
        let store = || Rc::new(FaultyStore::new(MemoryStore::default(), Faults::default()));
        Self {
            quick: store(),
            durable: store(),
            told: Rc::default(),
            clock: Rc::new(Cell::new(at(2026))),
            chance: None,
            closed: None,
        }
    }

    /// A device whose chance begins here: what is done on it twice gives the same bytes.
    pub fn with_chance(from: u64) -> Self {
        Self { chance: Some(Rc::new(Cell::new(from))), ..Self::new() }
    }

    /// The same device in a careful start, after this plan ended the app.
    pub fn careful(&self, closed: PlanId) -> Self {
        Self { closed: Some(closed), ..self.clone() }
    }

    /// The clock jumps to the same day of another year.
    pub fn set_year(&self, year: i32) {
        self.clock.set(at(year));
    }

    /// Every message that a tab told the others, in order, as it was told.
    pub fn messages(&self) -> Vec<Vec<u8>> {
        self.told.borrow().clone()
    }

    /// Every record that a tab told the others, in order.
    pub fn told(&self) -> Vec<Record> {
        let told = self.told.borrow();
        let messages = told.iter().filter_map(|message| TabMessage::decode(message));
        messages
            .filter_map(|message| if let TabMessage::Record(record) = message { Some(record) } else { None })
            .collect()
    }

    /// A tab that has read the stores.
    pub fn tab(&self) -> Session {
        let session = Session::new(
            Rc::new(self.clone()),
            Rc::<FaultyStore<MemoryStore>>::clone(&self.quick),
            Rc::<FaultyStore<MemoryStore>>::clone(&self.durable),
        );
        session.open().now_or_never().expect("stores that answer at once");
        session
    }
}

/// A November morning.
fn at(year: i32) -> Moment {
    Moment { date: Date::new(year, 11, 22).expect("a day"), hour: 10, minute: 32, second: 0 }
}

/// Runs a test where signals may live.
pub fn with_owner<T>(test: impl FnOnce() -> T) -> T {
    Owner::new().with(test)
}
