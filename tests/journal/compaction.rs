//! Compaction over two stores that may fail: a snapshot stands for what it lists, and nothing goes before a later start saw it whole.

use super::{Device, nth, stored, update, updates};
use crate::support::plan_id;
use futures_executor::block_on;
use kyoso::domain::WriterId;
use kyoso::journal::{COMPACTED_RECORDS, Fault, Faults, Journal, Loaded, Record, StorageError, WrittenBack};

/// Two writers who made just enough changes together.
fn grown() -> Device {
    let device = Device::default();
    for writer in [1, 2] {
        let tab = device.open(writer);
        (0..COMPACTED_RECORDS / 2).for_each(|_| drop(tab.append(plan_id(), update(1))));
        block_on(tab.confirm()).expect("confirmed");
    }
    device
}

fn loaded(tab: &Journal) -> Loaded {
    let loaded = block_on(tab.load());
    block_on(tab.write_back(&loaded)).copied.expect("copied");
    loaded
}

/// Writes a snapshot of all that is there, as a start does.
fn compact(device: &Device, writer: u64) -> Option<Result<Record, StorageError>> {
    let tab = device.open(writer + 500);
    let covered = loaded(&tab).to_compact(plan_id())?;
    Some(block_on(tab.write_snapshot(plan_id(), WriterId::from_random(writer), covered, update(77))))
}

#[test]
fn a_snapshot_stands_for_what_was_there_and_a_later_start_removes_it() {
    let device = grown();
    compact(&device, 50).expect("enough records").expect("written");
    let both = device.start();
    assert_eq!(updates(&both).len(), COMPACTED_RECORDS + 1, "until then all is there");
    let contained = both.contained(plan_id());
    assert_eq!(contained.len(), COMPACTED_RECORDS);
    assert_eq!(both.without_contained(plan_id()).count(), 1);
    block_on(device.open(60).remove_contained(&contained)).expect("removed");
    let after = device.start();
    assert_eq!((updates(&after), after.holes.len(), after.contained(plan_id()).len()), (vec![77], 0, 0));
    assert_eq!(stored(&device.quick), stored(&device.durable), "the small one lies in both");
    assert!(compact(&device, 51).is_none(), "there is nothing new to put together");
}

#[test]
fn the_next_snapshot_stands_for_the_one_before_and_all_that_that_one_stood_for() {
    let device = grown();
    compact(&device, 50).expect("enough").expect("written");
    let tab = device.open(3);
    block_on(tab.remove_contained(&loaded(&tab).contained(plan_id()))).expect("removed");
    (0..COMPACTED_RECORDS).for_each(|_| drop(tab.append(plan_id(), update(2))));
    block_on(tab.confirm()).expect("confirmed");
    compact(&device, 51).expect("enough").expect("written");
    let tab = device.open(4);
    block_on(tab.remove_contained(&loaded(&tab).contained(plan_id()))).expect("removed");
    assert_eq!((stored(&device.durable).len(), device.start().holes), (1, vec![]));
}

#[test]
fn a_tab_that_was_open_all_the_time_goes_on_without_a_hole() {
    let device = grown();
    let old = device.open(9);
    old.append(plan_id(), update(1));
    block_on(old.confirm()).expect("confirmed");
    compact(&device, 50).expect("enough").expect("written");
    let tab = device.open(3);
    block_on(tab.remove_contained(&loaded(&tab).contained(plan_id()))).expect("removed");
    old.append(plan_id(), update(5));
    block_on(old.confirm()).expect("confirmed");
    let mut found = updates(&device.start());
    found.sort_unstable();
    assert_eq!((found, device.start().holes), (vec![5, 77], vec![]));
}

#[test]
fn row_01_a_snapshot_that_cannot_be_written_leaves_no_trace() {
    for fault in [Fault::Throws(StorageError::Full), Fault::Absent, Fault::Truncated(60), Fault::Flipped(300)] {
        let device = grown();
        let before = device.start();
        device.durable.set(nth(0, fault.clone()));
        assert!(compact(&device, 50).expect("enough").is_err(), "{fault:?}");
        let after = device.start();
        assert!(after.plans == before.plans && after.holes.is_empty(), "{fault:?}");
        assert_eq!(after.contained(plan_id()).len(), 0, "{fault:?}");
    }
}

#[test]
fn row_01_removing_that_is_cut_off_at_any_key_is_finished_by_a_later_start() {
    for most in 0..COMPACTED_RECORDS {
        let device = grown();
        compact(&device, 50).expect("enough").expect("written");
        let contained = device.start().contained(plan_id());
        let cut_off = Faults { removals: Some(most), ..Faults::default() };
        device.quick.set(cut_off.clone());
        device.durable.set(cut_off);
        block_on(device.open(60).remove_contained(&contained)).expect_err("it is cut off");
        let after = device.start();
        assert_eq!((updates(&after).contains(&77), after.holes.len()), (true, 0), "after {most} keys");
        block_on(device.open(61).remove_contained(&after.contained(plan_id()))).expect("removed");
        assert_eq!(updates(&device.start()), [77], "after {most} keys");
    }
}

#[test]
fn row_02_without_the_whole_snapshot_in_the_durable_store_nothing_is_removed() {
    let device = grown();
    let record = compact(&device, 50).expect("enough").expect("written");
    let mut broken = record.encode();
    broken[40] ^= 1;
    super::put(&device.durable, &record.key(), broken);
    let after = device.start();
    assert_eq!(after.contained(plan_id()).len(), 0);
    assert_eq!(updates(&after).len(), COMPACTED_RECORDS + 1, "the quick store still has it");
}

#[test]
fn row_02_a_damaged_record_that_stands_in_a_snapshot_is_missed_by_nobody() {
    let device = grown();
    compact(&device, 50).expect("enough").expect("written");
    // The quick store still has all, one of them damaged; the durable one has let go of them.
    let contained = device.start().contained(plan_id());
    device.quick.set(Faults { removals: Some(0), ..Faults::default() });
    block_on(device.open(60).remove_contained(&contained)).expect_err("the quick store fails");
    super::put(&device.quick, &contained[20], vec![1]);
    let after = device.start();
    assert_eq!((after.holes.len(), after.unreadable.len(), after.healed.len()), (0, 0, 1));
    assert_eq!(after.contained(plan_id()).len(), COMPACTED_RECORDS);
}

#[test]
fn row_02_nothing_is_put_together_over_a_hole_or_with_a_silent_store() {
    let device = grown();
    let key = stored(&device.durable)[3].0.clone();
    super::put(&device.durable, &key, vec![1]);
    super::put(&device.quick, &key, vec![1]);
    assert_eq!(device.start().holes.len(), 1);
    assert!(compact(&device, 50).is_none());

    let device = grown();
    device.quick.set(super::answering(kyoso::journal::Answers::Error(StorageError::Silent)));
    assert!(compact(&device, 50).is_none());
}

#[test]
fn what_was_withdrawn_stays_on_its_own_with_all_that_its_writer_wrote_later() {
    let device = grown();
    let tab = device.open(3);
    tab.append(plan_id(), update(3));
    let record = tab.append(plan_id(), update(4)).record;
    tab.append(plan_id(), update(5));
    device.open(4).withdraw(plan_id(), record.name());
    block_on(tab.confirm()).expect("confirmed");
    compact(&device, 50).expect("enough").expect("written");
    let loaded = device.start();
    assert_eq!(
        loaded.contained(plan_id()).len(),
        COMPACTED_RECORDS + 1,
        "the withdrawal, what it names and what follows stay"
    );
    assert_eq!(loaded.withdrawn[&plan_id()].len(), 1);
}

#[test]
fn an_erased_plan_takes_its_snapshots_with_it() {
    let device = grown();
    compact(&device, 50).expect("enough").expect("written");
    let tab = device.open(7);
    block_on(tab.erase(plan_id()));
    block_on(tab.confirm()).expect("confirmed");
    block_on(tab.finish_erasing(&block_on(tab.load()))).expect("removed");
    assert_eq!((updates(&device.start()), stored(&device.durable).len()), (vec![], 1));
}

#[test]
fn a_large_snapshot_lies_in_the_durable_store_alone() {
    let device = grown();
    let tab = device.open(8);
    let covered = loaded(&tab).to_compact(plan_id()).expect("enough");
    let record =
        block_on(tab.write_snapshot(plan_id(), WriterId::from_random(50), covered, vec![7; 20_000])).expect("written");
    let has = |store: &super::Store| stored(store).iter().any(|(key, _)| *key == record.key());
    assert_eq!((has(&device.quick), has(&device.durable)), (false, true));
    let (_, WrittenBack { copied, .. }) = device.start_and_tidy();
    assert_eq!((copied, has(&device.quick)), (Ok(0), false));
}
