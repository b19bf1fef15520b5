//! The save protocol: what was taken is there at the next start, whatever the stores do.

mod aside;
mod compaction;
mod erase;
mod faults;
mod reserve;
mod slot;
mod tabs;
mod tidying;
mod withdrawal;

use crate::support::plan_id;
use futures_executor::block_on;
use kyoso::domain::WriterId;
use kyoso::journal::{
    Answers, Fault, Faults, FaultyStore, Journal, Loaded, MemoryStore, RECORD_PREFIX, Storage, StorageError,
    WrittenBack, conformance,
};
use std::collections::BTreeMap;
use std::rc::Rc;

type Store = FaultyStore<MemoryStore>;

/// A device: two stores that outlive the tabs.
#[derive(Default)]
struct Device {
    quick: Rc<Store>,
    durable: Rc<Store>,
}

impl Device {
    /// Opens the app in one tab.
    fn open(&self, writer: u64) -> Journal {
        Journal::new(self.quick.clone(), self.durable.clone(), WriterId::from_random(writer))
    }

    /// What the next start finds. The faults are over: only what they left behind counts.
    fn start(&self) -> Loaded {
        self.quick.set(Faults::default());
        self.durable.set(Faults::default());
        block_on(self.open(999).load())
    }

    /// A start that tidies up.
    fn start_and_tidy(&self) -> (Loaded, WrittenBack) {
        let tab = self.open(998);
        let loaded = block_on(tab.load());
        let written_back = block_on(tab.write_back(&loaded));
        (loaded, written_back)
    }
}

/// The records as they lie in a store.
fn stored(store: &Store) -> Vec<(String, Vec<u8>)> {
    block_on(store.inner().read_all(RECORD_PREFIX)).unwrap()
}

/// Puts bytes into a store behind its back.
fn put(store: &Store, key: &str, bytes: Vec<u8>) {
    block_on(store.inner().write(&[(key.to_owned(), bytes)])).unwrap();
}

fn nth(number: usize, fault: Fault) -> Faults {
    Faults { writes: BTreeMap::from([(number, fault)]), ..Faults::default() }
}

fn answering(answers: Answers) -> Faults {
    Faults { answers, ..Faults::default() }
}

fn broken() -> StorageError {
    StorageError::Failed("broken".into())
}

fn update(number: u8) -> Vec<u8> {
    vec![number; 20]
}

/// The updates of the only plan, in the order in which they would be applied.
fn updates(loaded: &Loaded) -> Vec<u8> {
    loaded.plans.get(&plan_id()).into_iter().flatten().map(|record| record.update().expect("an update")[0]).collect()
}

#[test]
fn the_store_in_memory_conforms() {
    for (check, verdict) in block_on(conformance::run_quick(&MemoryStore::default())) {
        assert_eq!(verdict, Ok(()), "{check}");
    }
    for (check, verdict) in block_on(conformance::run_quick(&Store::default())) {
        assert_eq!(verdict, Ok(()), "{check}, with nothing going wrong");
    }
}

#[test]
fn the_suite_catches_every_fault() {
    for fault in [Fault::Absent, Fault::Truncated(1), Fault::Flipped(3), Fault::Throws(broken())] {
        let store = Store::new(MemoryStore::default(), nth(0, fault.clone()));
        let verdicts = block_on(conformance::run_quick(&store));
        assert!(verdicts.iter().any(|(_, verdict)| verdict.is_err()), "{fault:?}");
    }
}

#[test]
fn a_change_counts_as_saved_when_the_durable_store_has_it() {
    let device = Device::default();
    let tab = device.open(1);
    let appended = tab.append(plan_id(), update(1));
    assert_eq!((appended.record.number, appended.quick), (1, Ok(())));
    assert_eq!((tab.unsaved(), tab.only_in_memory()), (1, 0));
    assert_eq!((stored(&device.quick).len(), stored(&device.durable).len()), (1, 0));
    assert_eq!(block_on(tab.confirm()), Ok(1));
    assert_eq!(tab.unsaved(), 0);
    assert_eq!(stored(&device.quick), stored(&device.durable));
    assert_eq!(block_on(tab.confirm()), Ok(0));
}
