//! What cannot be read is set aside, byte for byte, and stays counted.

use super::{Device, nth, put, stored, update, updates};
use crate::support::plan_id;
use futures_executor::block_on;
use kyoso::domain::WriterId;
use kyoso::journal::{Fault, Faults, Hole, Loaded, StorageError, Which};

/// Three changes; the `number`th, from 0, is damaged in both stores, each in its own way.
fn damaged(number: usize) -> Device {
    let device = Device::default();
    device.quick.set(nth(number, Fault::Flipped(100)));
    device.durable.set(nth(number, Fault::Truncated(30)));
    let tab = device.open(1);
    (1..=3).for_each(|number| drop(tab.append(plan_id(), update(number))));
    block_on(tab.confirm()).expect("confirmed");
    device
}

fn set_aside(device: &Device) -> (Loaded, Result<usize, StorageError>) {
    let tab = device.open(997);
    let loaded = block_on(tab.load());
    let moved = block_on(tab.set_aside(&loaded));
    (loaded, moved)
}

/// All bytes that the account names as unreadable, set aside or not.
fn account(loaded: &Loaded) -> Vec<(Which, Vec<u8>)> {
    let mut all: Vec<_> = loaded.unreadable.iter().chain(&loaded.aside).map(|r| (r.store, r.bytes.clone())).collect();
    all.sort();
    all.dedup();
    all
}

#[test]
fn broken_records_move_out_of_the_way_and_stay_counted() {
    for number in 0..3 {
        let device = damaged(number);
        let (before, moved) = set_aside(&device);
        assert_eq!((before.unreadable.len(), moved), (2, Ok(2)));
        let after = device.start();
        assert_eq!((&after.unreadable, after.aside.len()), (&vec![], 2));
        assert_eq!(account(&after), account(&before), "the bytes are what they were");
        assert_eq!(updates(&after), updates(&before));
        let number = u32::try_from(number + 1).expect("small");
        let hole = Hole { plan: plan_id(), writer: WriterId::from_random(1), numbers: number..=number };
        assert_eq!(after.holes, [hole], "what is missing stays named");
        assert_eq!(set_aside(&device).1, Ok(0), "once is enough");
    }
}

#[test]
fn row_01_whatever_write_fails_while_setting_aside_no_byte_is_lost() {
    for n in 0..2 {
        for store in [Which::Quick, Which::Durable] {
            let device = damaged(1);
            let before = device.start();
            let faults = nth(n, Fault::Throws(StorageError::Full));
            match store {
                Which::Quick => device.quick.set(faults),
                Which::Durable => device.durable.set(faults),
            }
            let _ = set_aside(&device);
            let after = device.start();
            assert_eq!(account(&after), account(&before), "write {n} of {store:?}");
            device.quick.set(Faults::default());
            set_aside(&device).1.expect("the next start does it");
            assert_eq!((device.start().unreadable.len(), account(&device.start())), (0, account(&before)));
        }
    }
}

#[test]
fn row_05_what_a_newer_version_wrote_is_not_broken_and_stays() {
    let device = Device::default();
    let tab = device.open(1);
    tab.append(plan_id(), update(1));
    block_on(tab.confirm()).expect("confirmed");
    let (key, mut bytes) = stored(&device.durable)[0].clone();
    bytes[3] = b'2';
    put(&device.durable, &key.replace("0000000001", "0000000002"), bytes);
    let before = stored(&device.durable);
    assert_eq!(set_aside(&device).1, Ok(0));
    assert_eq!(stored(&device.durable), before);
}
