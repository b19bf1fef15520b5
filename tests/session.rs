//! The session without a browser: one door for every change, honest words about saving, undo, other tabs, the next start.

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, pending};
use kyoso::app::session::{Findings, Opening, TakenIn};
use kyoso::app::tabs::TabMessage;
use kyoso::app::{Moment, SaveState, Session, World};
use kyoso::domain::date::Date;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, PlanId, Refusal};
use kyoso::exchange::readable;
use kyoso::journal::{Answers, Faults, FaultyStore, MemoryStore, StorageError};
use leptos::prelude::Owner;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

static CHANCES: AtomicU64 = AtomicU64::new(1);

/// Two stores that outlive every session, and what tabs told each other.
#[derive(Clone)]
struct Device {
    quick: Rc<FaultyStore<MemoryStore>>,
    durable: Rc<FaultyStore<MemoryStore>>,
    told: Rc<RefCell<Vec<Vec<u8>>>>,
}

impl World for Device {
    fn now(&self) -> Moment {
        Moment { date: Date::new(2026, 11, 22).expect("a day"), hour: 10, minute: 32, second: 0 }
    }
    fn random(&self) -> u64 {
        // Never the same twice, on no device: two writers of one name would make copies differ for ever.
        CHANCES.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15)
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
}

impl Device {
    fn new() -> Self {
        let store = || Rc::new(FaultyStore::new(MemoryStore::default(), Faults::default()));
        Self { quick: store(), durable: store(), told: Rc::default() }
    }

    /// A tab that has read the stores.
    fn tab(&self) -> Session {
        let session = Session::new(
            Rc::new(self.clone()),
            Rc::<FaultyStore<MemoryStore>>::clone(&self.quick),
            Rc::<FaultyStore<MemoryStore>>::clone(&self.durable),
        );
        session.open().now_or_never().expect("stores that answer at once");
        session
    }
}

/// Runs a test where signals may live.
fn with_owner(test: impl FnOnce()) {
    Owner::new().with(test);
}

fn begin(session: Session) -> PlanId {
    session.create([(Head::title, "水辺を遊び場に".to_owned())]).expect("a plan")
}

fn title(session: Session, plan: PlanId) -> String {
    session.plan(plan).expect("the plan").head().title.to_string()
}

fn write(session: Session, plan: PlanId, text: &str) {
    session.dispatch(plan, &Command::write(Head::title.of(plan.0), text)).expect("it fits");
}

#[test]
fn what_is_saved_is_there_at_the_next_start() {
    with_owner(|| {
        let device = Device::new();
        let session = device.tab();
        let plan = begin(session);
        assert!(matches!(session.save_state(), SaveState::Saved(at) if at.minute == 32));
        let next = device.tab();
        assert_eq!(title(next, plan), "水辺を遊び場に");
        assert_eq!(next.save_state(), SaveState::Untouched);
        assert!(matches!(next.opening(), Opening::Open(found) if found == Findings::default()));
    });
}

#[test]
fn saved_is_said_only_when_the_durable_store_confirmed() {
    with_owner(|| {
        let device = Device::new();
        let session = device.tab();
        device.durable.set(Faults { answers: Answers::Error(StorageError::Silent), ..Faults::default() });
        let plan = begin(session);
        assert!(matches!(session.save_state(), SaveState::QuickOnly(_, StorageError::Silent)));
        device.quick.set(Faults { answers: Answers::Error(StorageError::Full), ..Faults::default() });
        write(session, plan, "水辺");
        session.retry();
        assert!(session.save_state().is_at_risk(), "{:?}", session.save_state());
        device.durable.set(Faults::default());
        session.retry();
        assert!(matches!(session.save_state(), SaveState::Saved(_)));
        assert_eq!(title(device.tab(), plan), "水辺");
    });
}

#[test]
fn changes_are_taken_back_and_done_again_one_by_one() {
    with_owner(|| {
        let session = Device::new().tab();
        let plan = begin(session);
        assert_eq!(session.depth(plan).undo, 0, "a plan begins with its first values");
        write(session, plan, "一");
        write(session, plan, "二");
        session.undo(plan).expect("undo");
        assert_eq!(title(session, plan), "一");
        session.redo(plan).expect("redo");
        assert_eq!(title(session, plan), "二");
        session.undo(plan).expect("undo");
        session.undo(plan).expect("undo");
        assert_eq!(title(session, plan), "水辺を遊び場に");
        write(session, plan, "三");
        assert_eq!(session.depth(plan).redo, 0, "a new change ends what could be done again");
        write(session, plan, "三");
        assert_eq!(session.depth(plan).undo, 1, "writing the same is no change");
    });
}

#[test]
fn tabs_hear_each_other_in_any_order() {
    with_owner(|| {
        let device = Device::new();
        let (one, two) = (device.tab(), device.tab());
        let plan = begin(one);
        write(one, plan, "一");
        let mut told: Vec<_> = device.told.borrow().iter().filter_map(|message| TabMessage::decode(message)).collect();
        told.reverse();
        for message in told {
            let TabMessage::Record(record) = message else { panic!("{message:?}") };
            two.hear(&record);
        }
        assert_eq!(title(two, plan), "一");
        assert_eq!(two.save_state(), SaveState::Untouched, "the sender saves");
    });
}

#[test]
fn a_copy_is_taken_in_once_and_never_takes_newer_work_back() {
    with_owner(|| {
        let (ours, theirs) = (Device::new().tab(), Device::new().tab());
        let plan = begin(theirs);
        let old = theirs.copy_of(plan).expect("a copy");
        assert_eq!(ours.take_in(plan, &old), Ok(TakenIn::New));
        write(ours, plan, "もっと新しい");
        assert_eq!(ours.take_in(plan, &old), Ok(TakenIn::Nothing));
        assert_eq!(title(ours, plan), "もっと新しい");
        write(theirs, plan, "相手の");
        assert_eq!(ours.take_in(plan, &theirs.copy_of(plan).expect("a copy")), Ok(TakenIn::Merged));
        assert!(ours.take_in(plan, b"no document").is_err());
        assert_eq!(ours.depth(plan).undo, 1, "what came from others is not undone here");
    });
}

#[test]
fn the_readable_half_makes_a_new_plan_that_says_the_same() {
    with_owner(|| {
        let session = Device::new().tab();
        let plan = begin(session);
        let written = readable::write(&session.plan(plan).expect("the plan"));
        let new = session.rebuild(&written).expect("a plan");
        assert_ne!(new, plan);
        assert_eq!(title(session, new), "水辺を遊び場に");
    });
}

#[test]
fn a_refused_command_changes_nothing() {
    with_owner(|| {
        let session = Device::new().tab();
        let plan = begin(session);
        let long = "あ".repeat(401);
        let refused = session.dispatch(plan, &Command::write(Head::title.of(plan.0), long));
        assert!(matches!(refused, Err(Refusal::TooLong { length: 401, limit: 400, .. })));
        assert_eq!(title(session, plan), "水辺を遊び場に");
        assert_eq!(session.depth(plan).undo, 0);
    });
}
