//! The slot of an open round when stores fail: what was said to be saved is there, what was closed stays closed, and nothing that was
//! removed comes back.

use super::{Hall, answers};
use crate::support::device::{Device, with_owner};
use kyoso::app::SaveState;
use kyoso::app::session::{NotOpened, RoundTrouble};
use kyoso::journal::{Answers, Fault, Faults, SLOT_KEY, Storage, StorageError};
use std::collections::BTreeMap;

const SIDES: [u32; 1] = [6];
const BALLOTS: u32 = 5;

fn throws(number: usize) -> Faults {
    with(number, Fault::Throws(StorageError::Failed("broken".into())))
}

fn with(number: usize, fault: Fault) -> Faults {
    Faults { writes: BTreeMap::from([(number, fault)]), ..Faults::default() }
}

/// Five ballots while writes go wrong, as time passes. Gives back the meeting, and how many ballots were said to be saved.
fn counted(quick: Faults, durable: Faults) -> (Hall, u32) {
    let hall = Hall::new(Device::new(), &SIDES);
    hall.device.quick.set(quick);
    hall.device.durable.set(durable);
    hall.tab.open_round(hall.plan, hall.check).expect("a round");
    let mut saved = 0;
    for number in 1..=BALLOTS {
        hall.tab.add_ballot(hall.plan, hall.check, 1, answers("1")).expect("it is counted");
        hall.tab.retry();
        if matches!(hall.tab.round_save(), SaveState::Saved(_) | SaveState::QuickOnly(..)) {
            saved = number;
        }
    }
    (hall, saved)
}

fn without_faults(hall: &Hall) -> Hall {
    hall.device.quick.set(Faults::default());
    hall.device.durable.set(Faults::default());
    hall.again()
}

#[test]
fn every_ballot_that_was_saved_is_there_whichever_write_throws() {
    with_owner(|| {
        for quick in (0..7).chain([usize::MAX]) {
            for durable in (0..7).chain([usize::MAX]) {
                let (hall, saved) = counted(throws(quick), throws(durable));
                let found = without_faults(&hall).count();
                assert!(
                    found.is_some_and(|count| count >= saved),
                    "{found:?} of {saved}, quick {quick}, durable {durable}"
                );
            }
        }
    });
}

#[test]
fn closing_leaves_the_open_round_or_what_it_says_whichever_write_throws() {
    with_owner(|| {
        for quick in (0..4).chain([usize::MAX]) {
            for durable in (0..4).chain([usize::MAX]) {
                let (hall, _) = counted(Faults::default(), Faults::default());
                hall.device.quick.set(throws(quick));
                hall.device.durable.set(throws(durable));
                hall.tab.close_round().expect("it closes");
                let next = without_faults(&hall);
                let said = next.check_now().published.to_string();
                let at = format!("quick {quick}, durable {durable}");
                if let Some(count) = next.count() {
                    assert_eq!((count, said.as_str()), (BALLOTS, ""), "{at}");
                } else {
                    assert!(said.starts_with("1 5 E:0,0,0,5,0"), "{at}: {said}");
                    assert_eq!(next.slots(), [None, None], "{at}");
                }
            }
        }
    });
}

#[test]
fn one_store_lies_and_the_other_has_it() {
    with_owner(|| {
        for fault in [Fault::Absent, Fault::Truncated(0), Fault::Truncated(40), Fault::Flipped(3), Fault::Flipped(777)]
        {
            // The last of one opening and five ballots.
            let lies = || with(5, fault.clone());
            for (quick, durable) in [(lies(), Faults::default()), (Faults::default(), lies())] {
                let (hall, _) = counted(quick, durable);
                let next = without_faults(&hall);
                assert_eq!(next.count(), Some(BALLOTS), "{fault:?}");
                let [quick, durable] = next.slots();
                assert!(quick.is_some() && quick == durable, "and both have it again");
            }
        }
    });
}

#[test]
fn where_both_lie_nothing_is_written_over_until_somebody_says_so() {
    with_owner(|| {
        let damaged = || with(5, Fault::Truncated(40));
        let (hall, _) = counted(damaged(), damaged());
        let lies = hall.slots();
        let next = without_faults(&hall);
        assert_eq!((next.count(), next.tab.round_trouble()), (None, Some(RoundTrouble::Unreadable)));
        let refused = Err(NotOpened::Trouble(RoundTrouble::Unreadable));
        assert_eq!(next.tab.open_round(next.plan, next.check), refused);
        assert_eq!(next.slots(), lies);
        next.tab.discard_round();
        assert_eq!((next.slots(), next.tab.round_trouble()), ([None, None], None));
        assert_eq!(next.tab.open_round(next.plan, next.check), Ok(()));
    });
}

#[test]
fn a_round_of_a_newer_version_stays_where_it_is() {
    with_owner(|| {
        let hall = Hall::new(Device::new(), &SIDES);
        let text = "kyoso-round 2\nsomething new";
        let bytes = [&b"KYR1"[..], &kyoso::journal::checksum(text.as_bytes()).to_le_bytes(), text.as_bytes()].concat();
        let entry = [(SLOT_KEY.to_owned(), bytes.clone())];
        futures_executor::block_on(hall.device.durable.inner().write(&entry)).expect("it answers");
        let next = hall.again();
        assert_eq!(next.tab.round_trouble(), Some(RoundTrouble::Newer));
        assert_eq!(next.tab.open_round(next.plan, next.check), Err(NotOpened::Trouble(RoundTrouble::Newer)));
        assert_eq!(next.slots(), [None, Some(bytes)]);
    });
}

#[test]
fn the_newer_of_two_states_is_found() {
    with_owner(|| {
        let silent = || Faults { answers: Answers::Error(StorageError::Silent), ..Faults::default() };
        for (quick, durable) in [(silent(), Faults::default()), (Faults::default(), silent())] {
            let hall = Hall::open(Device::new(), &SIDES);
            hall.tab.add_ballot(hall.plan, hall.check, 1, answers("1")).expect("it is counted");
            hall.device.quick.set(quick);
            hall.device.durable.set(durable);
            hall.tab.add_ballot(hall.plan, hall.check, 1, answers("2")).expect("it is counted");
            let [quick, durable] = hall.slots();
            assert_ne!(quick, durable, "one store is behind");
            assert_eq!(without_faults(&hall).count(), Some(2));
        }
    });
}

#[test]
fn saved_is_said_only_when_the_durable_store_has_it() {
    with_owner(|| {
        let hall = Hall::open(Device::new(), &SIDES);
        let silent = Faults { answers: Answers::Error(StorageError::Silent), ..Faults::default() };
        hall.device.durable.set(silent.clone());
        hall.tab.add_ballot(hall.plan, hall.check, 1, answers("1")).expect("it is counted");
        assert!(matches!(hall.tab.round_save(), SaveState::QuickOnly(_, StorageError::Silent)));
        hall.device.quick.set(silent);
        hall.tab.add_ballot(hall.plan, hall.check, 1, answers("1")).expect("it is counted");
        hall.tab.retry();
        assert!(hall.tab.round_save().is_at_risk());
        hall.device.durable.set(Faults::default());
        hall.tab.retry();
        assert!(matches!(hall.tab.round_save(), SaveState::Saved(_)));
        assert_eq!(without_faults(&hall).count(), Some(2));
    });
}

#[test]
fn a_closed_round_is_emptied_from_a_store_that_was_silent_then() {
    with_owner(|| {
        let (hall, _) = counted(Faults::default(), Faults::default());
        hall.device.durable.set(Faults { answers: Answers::Error(StorageError::Silent), ..Faults::default() });
        hall.tab.close_round().expect("it closes");
        let [quick, durable] = hall.slots();
        assert!(quick.is_none() && durable.is_some(), "the quick store has the plan and lets go at once");
        let next = without_faults(&hall);
        assert_eq!((next.count(), next.slots()), (None, [None, None]));
        assert!(!next.check_now().published.is_empty());
    });
}
