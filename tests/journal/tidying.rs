//! What a start does to the stores: it copies what is in danger and makes room only where nothing can be lost.

use super::{Device, answering, broken, stored, update, updates};
use crate::support::plan_id;
use futures_executor::block_on;
use kyoso::journal::{Answers, Fault, Faults, QUICK_TAIL_BYTES, WrittenBack};

/// Makes and confirms so many changes of a kilobyte each.
fn grow(device: &Device, kilobytes: u8) {
    let tab = device.open(1);
    (1..=kilobytes).for_each(|number| drop(tab.append(plan_id(), vec![number; 1_000])));
    block_on(tab.confirm()).unwrap();
}

fn quick_bytes(device: &Device) -> usize {
    stored(&device.quick).iter().map(|(key, bytes)| key.len() + bytes.len()).sum()
}

#[test]
fn what_lies_in_the_quick_store_alone_is_copied() {
    let device = Device::default();
    let tab = device.open(1);
    tab.append(plan_id(), update(1));
    tab.append(plan_id(), update(2));
    let (_, written_back) = device.start_and_tidy();
    assert_eq!(written_back, WrittenBack { copied: Ok(2), removed: Ok(0) });
    assert_eq!(stored(&device.quick), stored(&device.durable));
}

#[test]
fn what_could_not_be_copied_counts_as_not_saved() {
    let device = Device::default();
    device.open(1).append(plan_id(), update(1));
    let tab = device.open(2);
    let loaded = block_on(tab.load());
    device.durable.set(answering(Answers::Error(broken())));
    assert_eq!(block_on(tab.write_back(&loaded)).copied, Err(broken()));
    assert_eq!((tab.unsaved(), tab.only_in_memory()), (1, 0));
    device.durable.set(Faults::default());
    assert_eq!(block_on(tab.confirm()), Ok(1));
    assert_eq!(stored(&device.quick), stored(&device.durable));
}

#[test]
fn the_quick_store_is_never_filled_from_the_durable_one() {
    let device = Device::default();
    device.quick.set(answering(Answers::Error(broken())));
    grow(&device, 3);
    device.quick.set(Faults::default());
    device.start_and_tidy();
    assert_eq!((stored(&device.quick).len(), stored(&device.durable).len()), (0, 3));
}

#[test]
fn a_short_tail_stays_in_both() {
    let device = Device::default();
    grow(&device, 50);
    let (_, written_back) = device.start_and_tidy();
    assert_eq!(written_back, WrittenBack { copied: Ok(0), removed: Ok(0) });
    assert_eq!(stored(&device.quick).len(), 50);
}

#[test]
fn a_long_tail_is_shortened_to_its_limit() {
    let device = Device::default();
    grow(&device, 100);
    let (loaded, written_back) = device.start_and_tidy();
    assert!(written_back.removed.unwrap() > 30);
    let left = quick_bytes(&device);
    assert!((QUICK_TAIL_BYTES - 2_000..=QUICK_TAIL_BYTES).contains(&left), "{left}");
    assert_eq!(device.start().plans, loaded.plans);
}

#[test]
fn nothing_is_removed_that_this_start_did_not_read_back() {
    // The durable store confirmed all and kept nothing; it is silent; it is read whole only in the next start.
    let lying = Faults { writes: (0..100).map(|n| (n, Fault::Absent)).collect(), ..Faults::default() };
    for (faults, copied) in [(lying, Ok(100)), (answering(Answers::Error(broken())), Err(broken()))] {
        let device = Device::default();
        let tab = device.open(1);
        (1..=100).for_each(|number| drop(tab.append(plan_id(), vec![number; 1_000])));
        device.durable.set(faults);
        let (_, written_back) = device.start_and_tidy();
        assert_eq!(written_back, WrittenBack { copied, removed: Ok(0) });
        assert_eq!(updates(&device.start()), (1..=100).collect::<Vec<u8>>());
    }
}

#[test]
fn what_cannot_be_read_is_never_removed() {
    let device = Device::default();
    let all_flipped = Faults { writes: (0..100).map(|n| (n, Fault::Flipped(400))).collect(), ..Faults::default() };
    device.quick.set(all_flipped.clone());
    device.durable.set(all_flipped);
    grow(&device, 100);
    let before = stored(&device.quick);
    let (loaded, written_back) = device.start_and_tidy();
    assert_eq!((loaded.unreadable.len(), written_back.removed), (200, Ok(0)));
    assert_eq!((stored(&device.quick), stored(&device.durable)), (before.clone(), before));
}

#[test]
fn strangers_are_left_alone() {
    let device = Device::default();
    let strangers = ["another-app", "kyoso", "kyoso/1/settings", "kyoso/1/rr"];
    for key in strangers {
        super::put(&device.quick, key, vec![0; QUICK_TAIL_BYTES]);
    }
    grow(&device, 100);
    let (loaded, _) = device.start_and_tidy();
    assert_eq!(loaded.unreadable, []);
    for key in strangers {
        let found = block_on(kyoso::journal::Storage::read(device.quick.inner(), key)).unwrap();
        assert_eq!(found.map(|bytes| bytes.len()), Some(QUICK_TAIL_BYTES), "{key}");
    }
}
