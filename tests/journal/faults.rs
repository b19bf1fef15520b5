//! Everything that stores were seen to do.

use super::{Device, answering, broken, nth, put, stored, update, updates};
use crate::support::plan_id;
use futures_executor::block_on;
use futures_util::FutureExt;
use kyoso::domain::WriterId;
use kyoso::journal::{Answers, Fault, Faults, Hole, Loaded, Payload, Record, RecordProblem, StorageError, Which};

const CHANGES: u8 = 3;

/// Makes three changes, each confirmed, while the given writes of the two stores go wrong. Gives back which changes one of the
/// stores said to have taken, and what the next start finds.
fn save(quick: Faults, durable: Faults) -> (Vec<u8>, Loaded) {
    let device = Device::default();
    device.quick.set(quick);
    device.durable.set(durable);
    let tab = device.open(1);
    let mut taken = Vec::new();
    for number in 1..=CHANGES {
        let appended = tab.append(plan_id(), update(number));
        let confirmed = block_on(tab.confirm());
        if confirmed.is_ok() {
            // Everything made so far is confirmed, also what an earlier call could not confirm.
            taken = (1..=number).collect();
        } else if appended.quick.is_ok() || tab.only_in_memory() == 0 {
            taken.push(number);
        }
        assert_eq!(tab.unsaved() == 0, confirmed.is_ok());
    }
    (taken, device.start())
}

#[test]
fn row_01_a_write_throws_at_every_place() {
    let none = usize::MAX;
    for quick in (0..6).chain([none]) {
        for durable in (0..6).chain([none]) {
            let throws = |n| nth(n, Fault::Throws(broken()));
            let (taken, loaded) = save(throws(quick), throws(durable));
            assert_eq!(updates(&loaded), taken, "quick {quick}, durable {durable}");
            assert_eq!((loaded.unreadable, loaded.holes), (vec![], vec![]), "quick {quick}, durable {durable}");
        }
    }
}

#[test]
fn row_02_one_store_lies_and_the_other_has_it() {
    for fault in [Fault::Absent, Fault::Truncated(0), Fault::Truncated(30), Fault::Flipped(0), Fault::Flipped(300)] {
        for n in 0..CHANGES.into() {
            for (quick, durable) in
                [(nth(n, fault.clone()), Faults::default()), (Faults::default(), nth(n, fault.clone()))]
            {
                let (_, loaded) = save(quick, durable);
                assert_eq!(updates(&loaded), [1, 2, 3], "{fault:?} at {n}");
                assert_eq!((&loaded.unreadable, &loaded.holes), (&vec![], &vec![]), "{fault:?} at {n}");
                assert_eq!(loaded.healed.len(), usize::from(fault != Fault::Absent), "{fault:?} at {n}");
            }
        }
    }
}

#[test]
fn row_02_what_one_store_damaged_is_healed_from_the_other() {
    let device = Device::default();
    device.durable.set(nth(1, Fault::Flipped(200)));
    let tab = device.open(1);
    (1..=3).for_each(|number| drop(tab.append(plan_id(), update(number))));
    block_on(tab.confirm()).unwrap();
    assert_ne!(stored(&device.quick), stored(&device.durable));
    device.start_and_tidy();
    assert_eq!(stored(&device.quick), stored(&device.durable));
}

#[test]
fn row_02_what_both_stores_damaged_is_kept_and_named() {
    for (number, hole) in [(0, 1..=1), (1, 2..=2), (2, 3..=3)] {
        let device = Device::default();
        device.quick.set(nth(number, Fault::Flipped(100)));
        device.durable.set(nth(number, Fault::Truncated(30)));
        let tab = device.open(1);
        (1..=3).for_each(|number| drop(tab.append(plan_id(), update(number))));
        block_on(tab.confirm()).unwrap();

        let before = (stored(&device.quick), stored(&device.durable));
        let (loaded, written_back) = device.start_and_tidy();
        assert_eq!(updates(&loaded).len(), 2);
        assert_eq!(loaded.holes, [Hole { plan: plan_id(), writer: WriterId::from_random(1), numbers: hole }]);
        let problems: Vec<_> = loaded.unreadable.iter().map(|u| (u.store, u.bytes.clone())).collect();
        let bytes = |store: &[(String, Vec<u8>)]| store[number].1.clone();
        assert_eq!(problems, [(Which::Quick, bytes(&before.0)), (Which::Durable, bytes(&before.1))]);
        assert_eq!((written_back.copied, written_back.removed), (Ok(0), Ok(0)));
        assert_eq!((stored(&device.quick), stored(&device.durable)), before, "the bytes stay as they are");
    }
}

#[test]
fn row_06_a_store_that_is_dead_does_not_stop_the_other() {
    let device = Device::default();
    let tab = device.open(1);
    tab.append(plan_id(), update(1));
    block_on(tab.confirm()).unwrap();

    device.durable.set(answering(Answers::Error(StorageError::Silent)));
    let loaded = block_on(device.open(2).load());
    assert_eq!((updates(&loaded), &loaded.durable), (vec![1], &Err(StorageError::Silent)));
    tab.append(plan_id(), update(2));
    assert_eq!(block_on(tab.confirm()), Err(StorageError::Silent));
    assert_eq!((tab.unsaved(), tab.only_in_memory()), (1, 0));

    device.durable.set(Faults::default());
    device.quick.set(answering(Answers::Error(broken())));
    let loaded = block_on(device.open(3).load());
    assert_eq!((updates(&loaded), &loaded.quick), (vec![1], &Err(broken())));
    assert_eq!(tab.append(plan_id(), update(3)).quick, Err(broken()));
    assert_eq!((tab.unsaved(), tab.only_in_memory()), (2, 1));
    assert_eq!(block_on(tab.confirm()), Ok(2));
    assert_eq!(updates(&device.start()), [1, 2, 3]);
}

#[test]
fn row_06_a_store_that_never_answers_holds_nothing_up() {
    let device = Device::default();
    device.durable.set(answering(Answers::Never));
    let tab = device.open(1);
    tab.append(plan_id(), update(1));
    let mut hanging = Box::pin(tab.confirm());
    assert_eq!((&mut hanging).now_or_never(), None);

    device.durable.set(Faults::default());
    tab.append(plan_id(), update(2));
    assert_eq!(block_on(tab.confirm()), Ok(2));
    assert_eq!(tab.unsaved(), 0);
    assert_eq!((&mut hanging).now_or_never(), None);
    assert_eq!(updates(&device.start()), [1, 2]);
}

#[test]
fn when_only_the_quick_store_finds_room_again_it_is_asked_again() {
    let device = Device::default();
    device.durable.set(answering(Answers::Error(broken())));
    device.quick.set(nth(0, Fault::Throws(broken())));
    let tab = device.open(1);
    tab.append(plan_id(), update(1));
    assert_eq!(tab.only_in_memory(), 1);
    assert_eq!(block_on(tab.confirm()), Err(broken()));
    assert_eq!((tab.unsaved(), tab.only_in_memory()), (1, 0));
    assert_eq!(updates(&device.start()), [1]);
}

#[test]
fn row_05_what_a_newer_version_wrote_is_kept_and_named() {
    let device = Device::default();
    let tab = device.open(1);
    let record = tab.append(plan_id(), update(1)).record;
    let mut newer = record.encode();
    newer[3] = b'2';
    put(&device.durable, &record.key(), newer.clone());
    let (loaded, written_back) = device.start_and_tidy();
    assert_eq!(updates(&loaded), [1]);
    assert!(loaded.healed.iter().all(|found| found.problem == RecordProblem::NewerVersion { version: b'2' }));
    assert_eq!(written_back.copied, Ok(0));
    assert_eq!(stored(&device.durable), [(record.key(), newer)], "it is not written over");
}

#[test]
fn a_record_under_the_key_of_another_is_not_taken_for_it() {
    let device = Device::default();
    let tab = device.open(1);
    let first = tab.append(plan_id(), update(1)).record;
    let second = Record { number: 2, payload: Payload::Update(update(2)), ..first.clone() };
    put(&device.quick, &second.key(), first.encode());
    put(&device.quick, "kyoso/1/r/what is this", vec![1, 2, 3]);
    let loaded = device.start();
    assert_eq!(updates(&loaded), [1]);
    let problems: Vec<_> = loaded.unreadable.iter().map(|found| found.problem.clone()).collect();
    assert_eq!(problems, [RecordProblem::Misplaced, RecordProblem::NoRecord]);
    assert_eq!(loaded.holes.len(), 1);
}
