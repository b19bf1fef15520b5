//! Records that are taken back: kept, named, and applied no more.

use super::{Device, nth, update, updates};
use crate::support::plan_id;
use kyoso::domain::{Id, PlanId};
use kyoso::journal::{Fault, Loaded};

/// The updates of the only plan that were withdrawn.
fn withdrawn(loaded: &Loaded) -> Vec<u8> {
    loaded
        .withdrawn
        .get(&plan_id())
        .into_iter()
        .flatten()
        .map(|record| record.update().expect("an update")[0])
        .collect()
}

#[test]
fn a_withdrawn_record_is_kept_and_counts_no_more() {
    let device = Device::default();
    let (one, two) = (device.open(1), device.open(2));
    one.append(plan_id(), update(1));
    let import = two.append(plan_id(), update(2)).record;
    one.append(plan_id(), update(3));
    // Another tab may withdraw it, and twice is as good as once.
    for tab in [&one, &two] {
        tab.withdraw(plan_id(), import.name());
        assert_eq!((updates(&device.start()), withdrawn(&device.start())), (vec![1, 3], vec![2]));
    }
    assert_eq!(device.start().holes, [], "a withdrawal has a number like every record");
}

#[test]
fn a_withdrawal_is_of_one_record_of_one_plan() {
    let device = Device::default();
    let (one, two) = (device.open(1), device.open(2));
    let other = PlanId(Id::from_random(8));
    let import = one.append(other, update(1)).record;
    one.append(plan_id(), update(2));
    two.append(plan_id(), update(3));
    one.withdraw(other, import.name());
    let loaded = device.start();
    assert_eq!(updates(&loaded), [2, 3]);
    assert!(!loaded.plans.contains_key(&other), "nothing is left of a plan that was withdrawn whole");
    assert_eq!(loaded.withdrawn[&other], [import]);
}

#[test]
fn a_withdrawal_that_cannot_be_read_withdraws_nothing() {
    let device = Device::default();
    let tab = device.open(1);
    let import = tab.append(plan_id(), update(1)).record;
    device.quick.set(nth(0, Fault::Flipped(300)));
    tab.withdraw(plan_id(), import.name());
    let loaded = device.start();
    assert_eq!((updates(&loaded), withdrawn(&loaded), loaded.unreadable.len()), (vec![1], vec![], 1));
}
