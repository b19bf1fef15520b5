//! Several tabs over the same stores, and what happens when everything comes together.

use super::{Device, answering, broken, stored, updates};
use crate::support::plan_id;
use futures_executor::block_on;
use futures_util::FutureExt;
use kyoso::domain::{Id, PlanId};
use kyoso::journal::{Answers, Fault, Faults, Journal, Record};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn numbers_run_by_writer_and_plan_and_decide_the_order() {
    let device = Device::default();
    let (early, late) = (device.open(2), device.open(1));
    let other = PlanId(Id::from_random(8));
    let numbers: Vec<u32> = [
        early.append(plan_id(), super::update(1)),
        early.append(other, super::update(2)),
        late.append(plan_id(), super::update(3)),
        early.append(plan_id(), super::update(4)),
    ]
    .iter()
    .map(|appended| appended.record.number)
    .collect();
    assert_eq!(numbers, [1, 1, 1, 2]);
    assert_eq!(updates(&device.start()), [3, 1, 4], "by writer and number, whenever they were written");
}

#[test]
fn two_tabs_lose_nothing() {
    let device = Device::default();
    let (one, two) = (device.open(1), device.open(2));
    for number in 0..10 {
        one.append(plan_id(), super::update(2 * number));
        two.append(plan_id(), super::update(2 * number + 1));
        if number % 3 == 0 {
            block_on(two.confirm()).unwrap();
        }
    }
    block_on(one.confirm()).unwrap();
    let mut found = updates(&device.start());
    found.sort_unstable();
    assert_eq!(found, (0..20).collect::<Vec<u8>>());
}

#[test]
fn what_is_typed_while_the_store_confirms_is_not_taken_for_confirmed() {
    let device = Device::default();
    device.durable.set(answering(Answers::Later));
    let tab = device.open(1);
    tab.append(plan_id(), super::update(1));
    let mut confirming = Box::pin(tab.confirm());
    assert_eq!((&mut confirming).now_or_never(), None);
    tab.append(plan_id(), super::update(2));
    assert_eq!(block_on(confirming), Ok(1));
    assert_eq!(tab.unsaved(), 1);

    // Two at once, of which the later one is answered first.
    let mut first = Box::pin(tab.confirm());
    assert_eq!((&mut first).now_or_never(), None);
    tab.append(plan_id(), super::update(3));
    assert_eq!(block_on(tab.confirm()), Ok(2));
    assert_eq!(block_on(first), Ok(1));
    assert_eq!((tab.unsaved(), stored(&device.durable).len()), (0, 3));
}

/// What happens on a device.
#[derive(Debug, Clone)]
enum Event {
    /// A tab changes its plan.
    Append(Index),
    /// A tab confirms.
    Confirm(Index),
    /// The app is opened anew in one tab, which tidies the stores.
    Start(Index),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        4 => any::<Index>().prop_map(Event::Append),
        2 => any::<Index>().prop_map(Event::Confirm),
        1 => any::<Index>().prop_map(Event::Start),
    ];
    prop::collection::vec(event, 0..40)
}

/// Faults of which the store says so.
fn honest() -> BoxedStrategy<Fault> {
    Just(Fault::Throws(broken())).boxed()
}

/// Faults that show only in the next start, too.
fn lying() -> BoxedStrategy<Fault> {
    let cut = (0..2_000_usize).prop_map(Fault::Truncated);
    prop_oneof![honest(), Just(Fault::Absent), cut, any::<usize>().prop_map(Fault::Flipped)].boxed()
}

/// Faults at some of the writes.
fn faults(fault: BoxedStrategy<Fault>) -> impl Strategy<Value = Faults> {
    let writes = prop::collection::btree_map(0..80_usize, fault, 0..20);
    writes.prop_map(|writes| Faults { writes, ..Faults::default() })
}

/// What becomes of the other tabs when the app is opened in one.
#[derive(Clone, Copy, PartialEq)]
enum Others {
    Stay,
    AreClosed,
}

/// Lets things happen; gives back the records that the quick store said to have taken, and those that were confirmed.
fn live(device: &Device, events: &[Event], others: Others) -> (Vec<Record>, Vec<Record>) {
    let mut tabs: Vec<Journal> = (1..4).map(|writer| device.open(writer)).collect();
    let mut waiting: BTreeMap<usize, Vec<Record>> = BTreeMap::new();
    let (mut taken, mut confirmed) = (Vec::new(), Vec::new());
    for (number, event) in (0_u8..).zip(events) {
        match event {
            Event::Append(tab) => {
                let tab = tab.index(tabs.len());
                // Large enough that the quick store is tidied within a case.
                let appended = tabs[tab].append(plan_id(), vec![number; 12_000]);
                taken.extend(appended.quick.is_ok().then(|| appended.record.clone()));
                waiting.entry(tab).or_default().push(appended.record);
            }
            Event::Confirm(tab) => {
                let tab = tab.index(tabs.len());
                if block_on(tabs[tab].confirm()).is_ok() {
                    confirmed.append(waiting.entry(tab).or_default());
                }
            }
            Event::Start(tab) => {
                let tab = tab.index(tabs.len());
                for closed in (0..tabs.len()).filter(|other| others == Others::AreClosed || *other == tab) {
                    waiting.remove(&closed);
                    tabs[closed] = device.open(100 * (closed as u64 + 1) + u64::from(number));
                }
                let loaded = block_on(tabs[tab].load());
                block_on(tabs[tab].write_back(&loaded));
            }
        }
    }
    (taken, confirmed)
}

fn check_all_there(device: &Device, expected: &[Record]) -> Result<(), TestCaseError> {
    let found: BTreeSet<String> = device.start().plans.values().flatten().map(Record::key).collect();
    for record in expected {
        prop_assert!(found.contains(&record.key()), "{} is gone", record.key());
    }
    Ok(())
}

proptest! {
    #[test]
    fn without_faults_nothing_is_lost_and_nothing_is_there_twice(events in events()) {
        let device = Device::default();
        let (taken, _) = live(&device, &events, Others::Stay);
        let loaded = device.start();
        prop_assert!(loaded.unreadable.is_empty() && loaded.healed.is_empty() && loaded.holes.is_empty());
        let mut found: Vec<String> = loaded.plans.values().flatten().map(Record::key).collect();
        let mut expected: Vec<String> = taken.iter().map(Record::key).collect();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn both_stores_fail_and_say_so(events in events(), quick in faults(honest()), durable in faults(honest())) {
        let device = Device::default();
        device.quick.set(quick);
        device.durable.set(durable);
        let (taken, confirmed) = live(&device, &events, Others::Stay);
        check_all_there(&device, &[taken, confirmed].concat())?;
    }

    /// A tab that confirms a record which another start has copied, read back and taken out of the quick store writes the
    /// same bytes once more; a store that spoils just this write is one fault too many. So the other tabs are closed here.
    #[test]
    fn whatever_the_durable_store_does(events in events(), faults in faults(lying())) {
        let device = Device::default();
        device.durable.set(faults);
        let (taken, _) = live(&device, &events, Others::AreClosed);
        check_all_there(&device, &taken)?;
    }

    #[test]
    fn whatever_the_quick_store_does(events in events(), faults in faults(lying())) {
        let device = Device::default();
        device.quick.set(faults);
        let (_, confirmed) = live(&device, &events, Others::Stay);
        check_all_there(&device, &confirmed)?;
        prop_assert!(stored(&device.durable).len() >= confirmed.len());
    }
}
