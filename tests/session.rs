//! The session without a browser: one door for every change, honest words about saving, undo, other tabs, the next start.

use crate::support::device::{Device, with_owner};
use futures_util::FutureExt;
use kyoso::app::session::{Findings, Opening, TakenIn};
use kyoso::app::tabs::TabMessage;
use kyoso::app::{SaveState, Session};
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, PlanId, Refusal};
use kyoso::exchange::backup::Copy;
use kyoso::exchange::readable;
use kyoso::journal::{Answers, Faults, Storage, StorageError};

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
fn row_08_a_change_that_no_store_took_is_at_risk_at_once_not_only_after_the_next_try() {
    with_owner(|| {
        let device = Device::new();
        let session = device.tab();
        device.durable.set(Faults { answers: Answers::Error(StorageError::Silent), ..Faults::default() });
        let plan = begin(session);
        assert!(!session.save_state().is_at_risk());
        device.quick.set(Faults { answers: Answers::Error(StorageError::Full), ..Faults::default() });
        write(session, plan, "水辺");
        assert!(session.save_state().is_at_risk(), "{:?}", session.save_state());
    });
}

#[test]
fn row_13_a_clock_that_jumps_changes_no_order() {
    with_owner(|| {
        let device = Device::new();
        let one = device.tab();
        let plan = begin(one);
        let mut last = one;
        for (text, year) in [("一", 2026), ("二", 1970), ("三", 2099), ("四", 1970), ("五", 2026)] {
            device.set_year(year);
            write(last, plan, text);
            last = device.tab();
            assert_eq!(title(last, plan), text, "in {year}");
        }
        device.told().iter().for_each(|record| one.hear(record));
        assert_eq!(title(one, plan), "五", "also in the tab that was open all the time");
        write(one, plan, "六");
        device.set_year(1970);
        assert_eq!(title(device.tab(), plan), "六");
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
        let copy = readable_copy(session, plan);
        assert_eq!(session.rebuild(&copy), Ok((plan, TakenIn::Nothing)), "it says what is here already");
        let device = Device::new();
        let other = device.tab();
        let (new, taken) = other.rebuild(&copy).expect("a plan");
        assert_eq!((taken, new == plan), (TakenIn::New, false));
        assert_eq!(title(other, new), "水辺を遊び場に");
        for again in [other, device.tab()] {
            assert_eq!(again.rebuild(&copy), Ok((new, TakenIn::Nothing)), "the same file twice");
        }
    });
}

/// The readable half of a copy alone.
fn readable_copy(session: Session, plan: PlanId) -> Copy {
    Copy { id: plan, document: None, readable: readable::write(&session.plan(plan).expect("the plan")) }
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

#[test]
fn an_erased_plan_is_gone_in_every_tab_and_comes_back_from_a_copy_only() {
    with_owner(|| {
        let device = Device::new();
        let (one, other) = (device.tab(), device.tab());
        let plan = begin(one);
        device.told().iter().for_each(|record| other.hear(record));
        let copy = one.document_of(plan).expect("the plan");
        one.erase(plan);
        other.hear(device.told().last().expect("told"));
        for tab in [one, other, device.tab()] {
            assert_eq!(tab.plan(plan), None);
            assert_eq!(tab.undo(plan), Ok(()), "there is nothing to take back");
            assert_eq!(tab.plan(plan), None);
        }
        assert_eq!(other.take_in(plan, &copy), Ok(TakenIn::New));
        assert_eq!(title(device.tab(), plan), "水辺を遊び場に");
    });
}

#[test]
fn row_05_a_tab_whose_code_is_older_stops_writing_and_loses_nothing() {
    with_owner(|| {
        let device = Device::new();
        let session = device.tab();
        let plan = begin(session);
        let mut newer = device.told()[0].encode();
        newer[3] = b'2';
        assert!(TabMessage::is_newer(&[&[1], &newer[..]].concat()) && !TabMessage::is_newer(&[2]));
        assert!(!session.is_outdated());
        session.stop_writing();
        let before = device.messages().len();
        let refused = session.dispatch(plan, &Command::write(Head::title.of(plan.0), "水辺"));
        assert_eq!((refused, session.is_read_only(plan)), (Err(Refusal::ReadOnly), true));
        assert!(session.rebuild(&readable_copy(session, plan)).is_err());
        assert_eq!((device.messages().len(), title(session, plan)), (before, "水辺を遊び場に".to_owned()));

        let entries = [("kyoso/1/r/00000000002d/00000000000005/0000000001".to_owned(), newer)];
        device.durable.inner().write(&entries).now_or_never().expect("at once").expect("written");
        let late = device.tab();
        assert!(late.is_outdated(), "a newer form in the stores says the same");
        assert_eq!(title(late, plan), "水辺を遊び場に");
    });
}

#[test]
fn what_could_not_be_read_is_handed_over_byte_for_byte() {
    with_owner(|| {
        let device = Device::new();
        assert_eq!(device.tab().unreadable_file(), None);
        let entries = [("kyoso/1/r/00000000002d/00000000000005/0000000001".to_owned(), b"broken".to_vec())];
        device.durable.inner().write(&entries).now_or_never().expect("at once").expect("written");
        // Set aside by the first start, and still there for every later one.
        for _ in 0..3 {
            let file = device.tab().unreadable_file().expect("a file");
            let lines: Vec<&str> = file.lines().collect();
            assert_eq!((lines[0], lines.len()), ("kyoso-unreadable 1", 2));
            assert!(lines[1].ends_with("\tnot a record\tYnJva2Vu"), "{file}");
        }
    });
}

#[test]
fn who_ends_on_a_shared_device_writes_no_more_and_tells_the_other_tabs() {
    with_owner(|| {
        let device = Device::new();
        let session = device.tab();
        let plan = begin(session);
        session.ask_others_to_end();
        session.stop_writing();
        assert_eq!(device.messages().last(), Some(&TabMessage::Clear.encode()));
        let refused = session.dispatch(plan, &Command::write(Head::title.of(plan.0), "あとから"));
        assert_eq!(refused, Err(Refusal::ReadOnly));
    });
}

#[test]
fn a_careful_start_leaves_closed_what_ended_the_app_and_writes_nothing() {
    with_owner(|| {
        let device = Device::new();
        let session = device.tab();
        let plans = [begin(session), begin(session)];
        let careful = device.careful(plans[0]);
        device.quick.set(Faults::default());
        device.durable.set(Faults::default());
        let next = careful.tab();
        assert!(next.plan(plans[0]).is_none());
        assert_eq!(title(next, plans[1]), "水辺を遊び場に");
        assert!(
            matches!(next.opening(), Opening::Open(found) if found == Findings { unopened: 1, ..Findings::default() })
        );
        assert_eq!((device.quick.written(), device.durable.written()), (0, 0));
        assert_eq!(title(device.tab(), plans[0]), "水辺を遊び場に");
    });
}
