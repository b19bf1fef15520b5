//! The session without a browser: one door for every change, honest words about saving, undo, other tabs, the next start.

use crate::support::device::{Device, with_owner};
use kyoso::app::session::{Findings, Opening, TakenIn};
use kyoso::app::{SaveState, Session};
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, PlanId, Refusal};
use kyoso::exchange::readable;
use kyoso::journal::{Answers, Faults, StorageError};

fn begin(session: Session) -> PlanId {
    crate::support::begin(session, "水辺を遊び場に")
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
        let mut told = device.told();
        told.reverse();
        for record in &told {
            two.hear(record);
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
        let old = theirs.document_of(plan).expect("a copy");
        assert_eq!(ours.take_in(plan, &old), Ok(TakenIn::New));
        write(ours, plan, "もっと新しい");
        assert_eq!(ours.take_in(plan, &old), Ok(TakenIn::Nothing));
        assert_eq!(title(ours, plan), "もっと新しい");
        write(theirs, plan, "相手の");
        assert_eq!(ours.take_in(plan, &theirs.document_of(plan).expect("a copy")), Ok(TakenIn::Merged));
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
