//! Arbitrary histories of a device: tabs that write, starts that tidy and compact, stores that fail. Whatever was taken is there at every later
//! start.

use crate::support::begin;
use crate::support::device::{Device, with_owner};
use futures_executor::block_on;
use kyoso::app::Session;
use kyoso::app::session::{Findings, Opening};
use kyoso::app::tabs::TabMessage;
use kyoso::domain::partner::Partner;
use kyoso::domain::{Command, Id, List, PlanId};
use kyoso::journal::{
    COMPACTED_RECORDS, Fault, Faults, FaultyStore, MemoryStore, Payload, RECORD_PREFIX, Record, Storage, StorageError,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

type Store = FaultyStore<MemoryStore>;

/// What happens on the device.
#[derive(Debug, Clone)]
enum Event {
    /// A tab makes so many changes.
    Write(Index, usize),
    /// The app is opened in one more tab, which tidies and compacts.
    Start,
    /// A tab is closed.
    Close(Index),
    /// A tab hears all that it has not heard yet.
    Hear(Index),
    /// From now on something goes wrong in the quick store, or in the durable one.
    Fail(bool, Faults),
    /// A byte of a record turns in one store, while the other one has it whole.
    Rot(bool, Index),
}

fn event() -> impl Strategy<Value = Event> {
    let honest = prop_oneof![
        3 => Just(Faults::default()),
        1 => (0..60_usize).prop_map(|n| failing(n, StorageError::Full)),
        1 => (0..60_usize).prop_map(|n| failing(n, StorageError::Silent)),
        1 => (0..90_usize).prop_map(|n| Faults { removals: Some(n), ..Faults::default() }),
    ];
    prop_oneof![
        6 => (any::<Index>(), 1..45_usize).prop_map(|(tab, count)| Event::Write(tab, count)),
        5 => Just(Event::Start),
        2 => any::<Index>().prop_map(Event::Close),
        2 => any::<Index>().prop_map(Event::Hear),
        2 => (any::<bool>(), honest).prop_map(|(which, faults)| Event::Fail(which, faults)),
        1 => (any::<bool>(), any::<Index>()).prop_map(|(which, at)| Event::Rot(which, at)),
    ]
}

fn failing(n: usize, error: StorageError) -> Faults {
    Faults { writes: (n..n + 5).map(|n| (n, Fault::Throws(error.clone()))).collect(), ..Faults::default() }
}

/// A tab, and how many of the messages it has heard.
struct Tab {
    session: Session,
    heard: usize,
}

struct History {
    device: Device,
    plan: PlanId,
    tabs: Vec<Tab>,
    /// The partners that were added by tabs that said that nothing was at risk.
    promised: BTreeSet<Id>,
    /// Those of tabs that were open and at risk: they may be there.
    at_risk: Vec<(usize, Id)>,
    /// A tab was closed although it said that something was at risk: a hole in its records is only honest.
    has_lost: bool,
}

impl History {
    fn begin() -> Self {
        let device = Device::new();
        let session = device.tab();
        let plan = begin(session, "水辺を遊び場に");
        Self {
            device,
            plan,
            tabs: vec![Tab { session, heard: 0 }],
            promised: BTreeSet::new(),
            at_risk: Vec::new(),
            has_lost: false,
        }
    }

    fn happens(&mut self, event: &Event) {
        match event {
            Event::Write(tab, count) => self.place(*tab).into_iter().for_each(|at| self.write(at, *count)),
            Event::Start => self.start(),
            Event::Close(tab) => self.place(*tab).into_iter().for_each(|at| self.close(at)),
            Event::Hear(tab) => self.place(*tab).into_iter().for_each(|at| self.hear(at)),
            Event::Fail(quick, faults) => self.store(*quick).set(faults.clone()),
            Event::Rot(quick, at) => self.rot(*quick, *at),
        }
    }

    fn write(&mut self, at: usize, count: usize) {
        let session = self.tabs[at].session;
        for _ in 0..count {
            let id = session.new_id();
            let values = vec![(Partner::name.of(id).field, "水辺公民館".to_owned())];
            // A plan that a failing start did not find is written by nobody.
            if session.dispatch(self.plan, &Command::Add { list: List::Partner, id, values }).is_ok() {
                self.at_risk.push((at, id));
            }
            if !session.save_state().is_at_risk() {
                let (safe, left) = self.at_risk.drain(..).partition(|(tab, _): &(usize, Id)| *tab == at);
                self.at_risk = left;
                let safe: Vec<(usize, Id)> = safe;
                self.promised.extend(safe.into_iter().map(|(_, id)| id));
            }
        }
    }

    fn close(&mut self, at: usize) {
        self.has_lost |= self.at_risk.iter().any(|(tab, _)| *tab == at);
        self.tabs.remove(at);
        self.at_risk.retain(|(tab, _)| *tab != at);
        self.at_risk.iter_mut().filter(|(tab, _)| *tab > at).for_each(|(tab, _)| *tab -= 1);
    }

    fn hear(&mut self, at: usize) {
        let told = self.device.messages();
        for message in &told[self.tabs[at].heard..] {
            if let Some(TabMessage::Record(record)) = TabMessage::decode(message) {
                self.tabs[at].session.hear(&record);
            }
        }
        self.tabs[at].heard = told.len();
    }

    fn place(&self, tab: Index) -> Option<usize> {
        (!self.tabs.is_empty()).then(|| tab.index(self.tabs.len()))
    }

    fn store(&self, quick: bool) -> &Store {
        if quick { &self.device.quick } else { &self.device.durable }
    }

    /// A start; it must find all that was promised before.
    fn start(&mut self) {
        let session = self.device.tab();
        self.tabs.push(Tab { session, heard: self.device.messages().len() });
        let found: BTreeSet<Id> = session
            .plan(self.plan)
            .map_or_else(BTreeSet::new, |plan| plan.partners.live().map(|partner| partner.meta.id).collect());
        assert!(
            found.is_superset(&self.promised),
            "{} of {} are gone",
            self.promised.difference(&found).count(),
            self.promised.len()
        );
        if let Opening::Open(findings) = session.opening() {
            assert!(findings.holes == 0 || self.has_lost || !self.at_risk.is_empty(), "{findings:?}");
        }
    }

    /// Turns a byte where the other store has the same record whole: one fault, not two.
    fn rot(&self, quick: bool, at: Index) {
        let records = stored(self.store(quick));
        let others = stored(self.store(!quick));
        if records.is_empty() {
            return;
        }
        let (key, bytes) = &records[at.index(records.len())];
        if others.iter().any(|(other, found)| other == key && found == bytes && Record::decode(found).is_ok()) {
            let mut turned = bytes.clone();
            turned[30] ^= 4;
            block_on(self.store(quick).inner().write(&[(key.clone(), turned)])).expect("memory takes it");
        }
    }

    /// Nothing goes wrong any more, and the app is opened a few times.
    fn recovers(&mut self) {
        self.device.quick.set(Faults::default());
        self.device.durable.set(Faults::default());
        self.tabs.iter().for_each(|tab| tab.session.retry());
        self.promised.extend(self.at_risk.drain(..).map(|(_, id)| id));
        (0..3).for_each(|_| self.start());
        let left = stored(&self.device.durable).len();
        assert!(self.has_lost || left <= COMPACTED_RECORDS + 20, "{left} records are left after three quiet starts");
    }
}

fn stored(store: &Store) -> Vec<(String, Vec<u8>)> {
    block_on(store.inner().read_all(RECORD_PREFIX)).expect("memory answers")
}

fn snapshots(device: &Device) -> usize {
    let is_snapshot = |bytes: &[u8]| Record::decode(bytes).is_ok_and(|r| matches!(r.payload, Payload::Snapshot { .. }));
    stored(&device.durable).iter().filter(|(_, bytes)| is_snapshot(bytes)).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn row_01_whatever_happens_while_records_are_written_and_put_together_nothing_promised_is_lost(events in vec(event(), 1..30)) {
        with_owner(|| {
            let mut history = History::begin();
            for event in &events {
                history.happens(event);
            }
            history.recovers();
        });
    }
}

/// Many with `--release`, as in the long run.
const fn cases() -> u32 {
    if cfg!(debug_assertions) { 48 } else { 2_000 }
}

/// Many changes in one tab.
fn filled() -> History {
    let mut history = History::begin();
    history.write(0, COMPACTED_RECORDS + 5);
    history
}

#[test]
fn row_01_a_start_compacts_the_next_one_removes_and_every_write_of_it_may_fail() {
    with_owner(|| {
        let mut quiet = filled();
        quiet.start();
        assert_eq!((snapshots(&quiet.device), stored(&quiet.device.durable).len()), (1, COMPACTED_RECORDS + 7));
        quiet.start();
        assert_eq!((snapshots(&quiet.device), stored(&quiet.device.durable).len()), (1, 1));
        for n in 0..4 {
            for quick in [true, false] {
                for fault in
                    [Fault::Throws(StorageError::Full), Fault::Absent, Fault::Truncated(50), Fault::Flipped(400)]
                {
                    let mut history = filled();
                    history.store(quick).set(Faults { writes: [(n, fault.clone())].into(), ..Faults::default() });
                    (0..3).for_each(|_| history.start());
                    history.recovers();
                }
            }
        }
    });
}

/// The plan of a history with one partner more, as somebody sends it.
fn copy_with_one_more(history: &History) -> (Id, Vec<u8>) {
    let other = Device::new().tab();
    let here = history.tabs[0].session.document_of(history.plan).expect("a document");
    other.take_in(history.plan, &here).expect("taken in");
    let id = other.new_id();
    other.dispatch(history.plan, &Command::Add { list: List::Partner, id, values: Vec::new() }).expect("it fits");
    (id, other.document_of(history.plan).expect("a document"))
}

#[test]
fn a_copy_that_stands_in_a_snapshot_can_no_longer_be_withdrawn() {
    with_owner(|| {
        let mut history = filled();
        let tab = history.tabs[0].session;
        tab.take_in(history.plan, &copy_with_one_more(&history).1).expect("taken in");
        assert!(tab.can_withdraw_import(history.plan));
        history.start();
        history.hear(0);
        assert!(!tab.can_withdraw_import(history.plan));
    });
}

#[test]
fn a_copy_that_was_withdrawn_stays_away_whatever_is_put_together() {
    with_owner(|| {
        let mut history = filled();
        let (more, copy) = copy_with_one_more(&history);
        let tab = history.tabs[0].session;
        tab.take_in(history.plan, &copy).expect("taken in");
        assert!(tab.withdraw_import(history.plan));
        for _ in 0..4 {
            history.start();
            let last = history.tabs.last().expect("a tab").session.plan(history.plan).expect("the plan");
            assert!(last.partners.live().all(|partner| partner.meta.id != more));
        }
        assert_eq!(snapshots(&history.device), 1);
    });
}

#[test]
fn findings_of_a_compacted_device_name_nothing() {
    with_owner(|| {
        let mut history = filled();
        (0..4).for_each(|_| history.start());
        let last = history.tabs.last().expect("a tab").session;
        assert!(matches!(last.opening(), Opening::Open(findings) if findings == Findings::default()));
    });
}
