//! The one slot: overwritten in place, emptied in both stores, and nothing that was removed comes back.

use super::{Device, Store, answering, nth};
use futures_executor::block_on;
use futures_util::FutureExt;
use futures_util::future::join;
use kyoso::journal::{Answers, Fault, Faults, SLOT_KEY, Slot, SlotFound, Storage, StorageError};

fn slot(device: &Device) -> Slot {
    Slot::new(device.quick.clone(), device.durable.clone())
}

fn keys(store: &Store) -> Vec<String> {
    block_on(store.inner().keys("")).unwrap()
}

fn found(device: &Device) -> SlotFound {
    device.quick.set(Faults::default());
    device.durable.set(Faults::default());
    block_on(slot(device).read())
}

#[test]
fn both_stores_hold_the_last_text_under_one_key() {
    let device = Device::default();
    let slot = slot(&device);
    for text in ["一", "二", "三"] {
        assert_eq!(slot.write_now(text), Ok(()));
        assert_eq!(slot.read_now().as_deref(), Some(text), "at once");
        assert_eq!(block_on(slot.settle()), Ok(true));
    }
    assert_eq!((keys(&device.quick), keys(&device.durable)), (vec![SLOT_KEY.to_owned()], vec![SLOT_KEY.to_owned()]));
    let found = found(&device);
    assert_eq!((found.texts, found.unreadable), (vec!["三".to_owned()], vec![]), "two copies of one text are one");
}

#[test]
fn an_emptied_slot_is_empty_in_both_stores_and_stays_so() {
    let device = Device::default();
    let slot = slot(&device);
    slot.write_now("一").unwrap();
    block_on(slot.settle()).unwrap();
    slot.clear();
    assert_eq!(slot.read_now(), None, "at once");
    assert_eq!(block_on(slot.settle()), Ok(true));
    assert_eq!((keys(&device.quick), keys(&device.durable)), (vec![], vec![]));
    assert_eq!(block_on(slot.settle()), Ok(true), "nothing is left to do");
}

#[test]
fn a_write_that_comes_late_does_not_bring_back_what_was_emptied() {
    let device = Device::default();
    device.durable.set(answering(Answers::Later));
    let slot = slot(&device);
    slot.write_now("一").unwrap();
    let first = slot.settle();
    let second = async {
        slot.clear();
        slot.settle().await
    };
    let (first, second) = block_on(join(first, second));
    assert_eq!((first, second), (Ok(true), Ok(false)), "the first one goes on until it is so");
    assert_eq!((keys(&device.quick), keys(&device.durable)), (vec![], vec![]));
}

#[test]
fn what_hangs_and_is_dropped_keeps_nobody_out() {
    let device = Device::default();
    device.durable.set(answering(Answers::Never));
    let slot = slot(&device);
    slot.write_now("一").unwrap();
    assert_eq!(slot.settle().now_or_never(), None);
    device.durable.set(Faults::default());
    assert_eq!(block_on(slot.settle()), Ok(true));
}

#[test]
fn a_store_that_fails_keeps_the_other_one_from_nothing() {
    for (quick_fails, durable_fails) in [(true, false), (false, true)] {
        let device = Device::default();
        let slot = slot(&device);
        slot.write_now("一").unwrap();
        block_on(slot.settle()).unwrap();
        let silent = |fails| if fails { answering(Answers::Error(StorageError::Silent)) } else { Faults::default() };
        device.quick.set(silent(quick_fails));
        device.durable.set(silent(durable_fails));
        slot.clear();
        assert_eq!(block_on(slot.settle()), Err(StorageError::Silent));
        assert_eq!((keys(&device.quick).is_empty(), keys(&device.durable).is_empty()), (!quick_fails, !durable_fails));
        device.quick.set(Faults::default());
        device.durable.set(Faults::default());
        assert_eq!(block_on(slot.settle()), Ok(true));
        assert_eq!((keys(&device.quick), keys(&device.durable)), (vec![], vec![]));
    }
}

#[test]
fn what_cannot_be_read_is_no_text_and_is_kept() {
    for fault in [Fault::Truncated(0), Fault::Truncated(3), Fault::Truncated(9), Fault::Flipped(40), Fault::Flipped(70)]
    {
        let device = Device::default();
        device.quick.set(nth(0, fault.clone()));
        let slot = slot(&device);
        slot.write_now("一").unwrap();
        block_on(slot.settle()).unwrap();
        let found = found(&device);
        assert_eq!((found.texts.as_slice(), found.unreadable.len()), (&["一".to_owned()][..], 1), "{fault:?}");
        assert_eq!(keys(&device.quick), [SLOT_KEY]);
    }
}
