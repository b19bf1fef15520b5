//! 「完全に消す」: all of a plan or nothing of it, whatever fails in between.

use super::{Device, nth, stored, update, updates};
use crate::support::plan_id;
use futures_executor::block_on;
use kyoso::domain::{Id, PlanId};
use kyoso::journal::{Fault, Faults, StorageError};

fn other() -> PlanId {
    PlanId(Id::from_random(4_711))
}

/// Two writers with three changes each, and another plan.
fn written() -> Device {
    let device = Device::default();
    for writer in [1, 2] {
        let tab = device.open(writer);
        (1..=3).for_each(|number| drop(tab.append(plan_id(), update(number))));
        tab.append(other(), update(9));
        block_on(tab.confirm()).expect("confirmed");
    }
    device
}

/// Erases as a tab does, until something fails.
fn erase(device: &Device) {
    let tab = device.open(3);
    block_on(tab.erase(plan_id()));
    if block_on(tab.confirm()).is_ok() {
        let _ = block_on(tab.finish_erasing(&block_on(tab.load())));
    }
}

/// The next start, which goes on with what was begun.
fn finish(device: &Device) -> Vec<u8> {
    device.start();
    let tab = device.open(4);
    let loaded = block_on(tab.load());
    block_on(tab.write_back(&loaded)).copied.expect("copied");
    block_on(tab.finish_erasing(&loaded)).expect("removed");
    updates(&device.start())
}

fn bytes_of(device: &Device, plan: PlanId) -> usize {
    let name = plan.to_string();
    let all = [stored(&device.quick), stored(&device.durable)].concat();
    all.iter().filter(|(key, _)| key.contains(&name)).map(|(_, bytes)| bytes.len()).sum()
}

#[test]
fn an_erased_plan_leaves_only_the_note_that_it_was_erased() {
    let device = written();
    let before = bytes_of(&device, other());
    erase(&device);
    assert!(updates(&device.start()).is_empty());
    let loaded = device.start();
    assert_eq!((loaded.holes, loaded.erased), (vec![], vec![]));
    assert!(loaded.plans.contains_key(&other()) && bytes_of(&device, other()) == before, "other plans are untouched");
    let left = stored(&device.durable).iter().filter(|(key, _)| key.contains(&plan_id().to_string())).count();
    assert_eq!(left, 1);
    assert!(bytes_of(&device, plan_id()) < 200, "{}", bytes_of(&device, plan_id()));
}

#[test]
fn row_01_whatever_write_of_an_erasure_fails_all_of_the_plan_is_there_or_nothing() {
    let all = updates(&written().start());
    let faults = [Fault::Throws(StorageError::Full), Fault::Absent, Fault::Truncated(10), Fault::Flipped(77)];
    for fault in faults {
        for (quick, durable) in [(true, false), (false, true), (true, true)] {
            let device = written();
            if quick {
                device.quick.set(nth(0, fault.clone()));
            }
            if durable {
                device.durable.set(nth(0, fault.clone()));
            }
            erase(&device);
            let found = finish(&device);
            // Where neither store has the note, the removal that followed it may have been done: a lying store is row 2.
            let is_whole = found == all || found.is_empty();
            assert!(is_whole, "{fault:?} quick {quick} durable {durable}: {found:?}");
        }
    }
}

#[test]
fn an_erasure_that_is_cut_off_is_finished_by_the_next_start() {
    let device = written();
    let tab = device.open(3);
    block_on(tab.erase(plan_id()));
    // The battery is flat before anything is confirmed or removed.
    assert!(finish(&device).is_empty());
    assert!(bytes_of(&device, plan_id()) < 200);
}

#[test]
fn a_copy_from_outside_brings_it_back() {
    let device = written();
    erase(&device);
    device.quick.set(Faults::default());
    let tab = device.open(5);
    tab.append(plan_id(), update(8));
    block_on(tab.confirm()).expect("confirmed");
    assert_eq!(updates(&device.start()), [8]);
    assert_eq!(device.start().holes, []);
}

#[test]
fn what_was_not_confirmed_when_it_was_erased_does_not_come_back() {
    let device = Device::default();
    let tab = device.open(1);
    tab.append(plan_id(), update(1));
    block_on(tab.erase(plan_id()));
    block_on(tab.confirm()).expect("confirmed");
    block_on(tab.finish_erasing(&block_on(tab.load()))).expect("removed");
    assert!(updates(&device.start()).is_empty());
    tab.append(plan_id(), update(2));
    block_on(tab.confirm()).expect("confirmed");
    assert_eq!((updates(&device.start()), device.start().holes), (vec![2], vec![]), "its own later copy counts");
}
