//! Row 8: no room. Nothing is deleted, and the reserve makes room for the last change.

use super::{Device, stored, update, updates};
use crate::support::plan_id;
use futures_executor::block_on;
use kyoso::journal::{Faults, RESERVE_BYTES, RESERVE_KEY, Storage, StorageError};

fn quota(bytes: usize) -> Faults {
    Faults { quota: Some(bytes), ..Faults::default() }
}

fn used(device: &Device) -> usize {
    let all = block_on(device.quick.inner().read_all("")).expect("read");
    all.iter().map(|(key, bytes)| key.len() + bytes.len()).sum()
}

fn has_reserve(device: &Device) -> bool {
    block_on(device.quick.inner().read(RESERVE_KEY)).expect("read").is_some_and(|bytes| bytes.len() == RESERVE_BYTES)
}

#[test]
fn row_08_the_reserve_gives_its_room_to_the_last_change_and_comes_back_when_there_is_room() {
    let device = Device::default();
    let tab = device.open(1);
    tab.append(plan_id(), update(1));
    tab.keep_reserve();
    assert!(has_reserve(&device));
    device.quick.set(quota(used(&device)));
    device.durable.set(quota(0));
    assert_eq!(tab.append(plan_id(), update(2)).quick, Ok(()), "there is no byte left, and it is written");
    assert!(!has_reserve(&device));
    assert_eq!((block_on(tab.confirm()), tab.only_in_memory()), (Err(StorageError::Full), 0));
    tab.keep_reserve();
    assert!(!has_reserve(&device), "there is no room for it");
    assert_eq!(updates(&device.start()), [1, 2]);
    device.open(2).keep_reserve();
    assert!(has_reserve(&device));
}

#[test]
fn row_08_with_no_room_at_all_one_byte_short_and_freed_again_nothing_is_deleted_and_the_retry_saves() {
    let device = Device::default();
    let tab = device.open(1);
    let record = tab.append(plan_id(), update(1)).record;
    block_on(tab.confirm()).expect("confirmed");
    let before = (stored(&device.quick), stored(&device.durable));
    let size = record.key().len() + record.encode().len();
    for (room, error) in [(0, Some(StorageError::Full)), (2 * size - 1, Some(StorageError::Full)), (2 * size, None)] {
        device.quick.set(quota(room));
        device.durable.set(quota(room));
        if tab.unsaved() == 0 {
            assert_eq!(tab.append(plan_id(), update(2)).quick.err(), error);
        }
        assert_eq!(block_on(tab.confirm()).err(), error, "room for {room} bytes");
        assert_eq!(tab.only_in_memory(), usize::from(error.is_some()));
        let now = (stored(&device.quick), stored(&device.durable));
        assert!(
            before.0.iter().all(|entry| now.0.contains(entry)) && before.1.iter().all(|entry| now.1.contains(entry))
        );
    }
    assert_eq!(updates(&device.start()), [1, 2]);
}
