//! Reading the journal: the union of all that is valid in both stores, and an honest account of the rest.

use super::payload::{Covered, Payload, RecordName};
use super::record::{Record, RecordProblem, key_before, parse_key};
use super::storage::StorageError;
use crate::domain::{PlanId, WriterId};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// Everything that both stores hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The updates of every plan in (writer, number) order, the order in which they are to be applied.
    pub plans: BTreeMap<PlanId, Vec<Record>>,
    /// Updates that were withdrawn, in the same order. They are kept, and count only where a later change builds on them.
    pub withdrawn: BTreeMap<PlanId, Vec<Record>>,
    /// What could be read in neither store. It stays where it is, until [`super::Journal::set_aside`].
    pub unreadable: Vec<UnreadableRecord>,
    /// What was set aside in earlier starts, as it is.
    pub aside: Vec<UnreadableRecord>,
    /// The keys of what was erased and still lies somewhere.
    pub erased: Vec<String>,
    /// What could not be read in one store, and is whole in the other or stands in a snapshot: nothing is missing.
    pub healed: Vec<UnreadableRecord>,
    /// Stretches of a writer's numbers of which there is no valid record.
    pub holes: Vec<Hole>,
    /// Whether the quick store could be read, and why not.
    pub quick: Result<(), StorageError>,
    /// Whether the durable store could be read, and why not.
    pub durable: Result<(), StorageError>,
    /// Where the valid records lie, by key.
    pub(super) copies: BTreeMap<String, Copies>,
}

/// One of the two stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    /// The one that is written at once.
    Quick,
    /// The one that confirms.
    Durable,
}

/// Bytes under the key of a record that are none this version can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableRecord {
    /// Where they lie.
    pub store: Which,
    /// Their key.
    pub key: String,
    /// The bytes as they are, to be downloaded.
    pub bytes: Vec<u8>,
    /// What is wrong with them.
    pub problem: RecordProblem,
}

/// Records of a writer that were written once and are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// The plan.
    pub plan: PlanId,
    /// The writer.
    pub writer: WriterId,
    /// The numbers that are missing.
    pub numbers: RangeInclusive<u32>,
}

/// What lies under one key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Copies {
    /// The bytes in the quick store: a valid record, or a damaged one.
    pub(super) quick: Option<Found>,
    /// The bytes in the durable store.
    pub(super) durable: Option<Found>,
}

/// Bytes found under the key of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) bytes: Vec<u8>,
    pub(super) record: Result<Record, RecordProblem>,
}

/// What one store answered.
pub(super) type Answer = Result<Vec<(String, Vec<u8>)>, StorageError>;

impl Loaded {
    /// Puts together what the two stores answered.
    pub(super) fn union(quick: Answer, durable: Answer) -> Self {
        let mut copies: BTreeMap<String, Copies> = BTreeMap::new();
        let mut aside = Vec::new();
        let mut sort = |store: Which, entries: Vec<(String, Vec<u8>)>| {
            for (key, bytes) in entries {
                let found = Found::new(&key, bytes);
                match (key_before(&key), store) {
                    (Some(_), _) => aside.extend(found.damaged(store, &key)),
                    (None, Which::Quick) => copies.entry(key).or_default().quick = Some(found),
                    (None, Which::Durable) => copies.entry(key).or_default().durable = Some(found),
                }
            }
        };
        let quick = quick.map(|entries| sort(Which::Quick, entries));
        let durable = durable.map(|entries| sort(Which::Durable, entries));
        let gone = Gone::of(copies.values().flat_map(Copies::valid), Payload::erased);
        let erased: Vec<String> =
            copies.keys().chain(aside.iter().map(|aside| &aside.key)).filter(|key| gone.holds(key)).cloned().collect();
        copies.retain(|key, _| !gone.holds(key));
        aside.retain(|aside| !gone.holds(&aside.key));
        let gone = gone.and(Gone::of(copies.values().flat_map(Copies::valid), Payload::contained));
        let mut plans: BTreeMap<PlanId, Vec<Record>> = BTreeMap::new();
        let (mut unreadable, mut healed) = (Vec::new(), Vec::new());
        for (key, copies) in &copies {
            let mut valid = copies.valid().peekable();
            let damaged = if valid.peek().is_some() || gone.holds(key) { &mut healed } else { &mut unreadable };
            damaged.extend(copies.damaged(key));
            // Under one key lies one record. Should there be two, none is dropped: both are applied.
            let mut last = None;
            for record in valid.filter(|record| last.replace(*record) != Some(*record)) {
                plans.entry(record.plan).or_default().push(record.clone());
            }
        }
        let withdrawn = plans.iter_mut().map(|(plan, records)| (*plan, take_withdrawn(records)));
        let withdrawn = withdrawn.filter(|(_, records)| !records.is_empty()).collect();
        plans.retain(|_, records| !records.is_empty());
        let holes = holes(copies.iter().map(|(key, copies)| (&**key, copies.valid().next().is_some())), &aside, &gone);
        Self { plans, withdrawn, unreadable, aside, erased, healed, holes, quick, durable, copies }
    }
}

/// Takes the withdrawn updates out, and the withdrawals, which say no more than that.
fn take_withdrawn(records: &mut Vec<Record>) -> Vec<Record> {
    let names: BTreeSet<RecordName> = records
        .iter()
        .filter_map(|record| match record.payload {
            Payload::Withdrawal(name) => Some(name),
            _ => None,
        })
        .collect();
    records.retain(|record| record.update().is_some());
    let (withdrawn, kept) = records.drain(..).partition(|record| names.contains(&record.name()));
    *records = kept;
    withdrawn
}

impl Found {
    fn new(key: &str, bytes: Vec<u8>) -> Self {
        let record = Record::decode(&bytes);
        let record = record.and_then(|r| if r.key() == key { Ok(r) } else { Err(RecordProblem::Misplaced) });
        Self { bytes, record }
    }

    fn is_valid(&self) -> bool {
        self.record.is_ok()
    }

    /// The account of it where it cannot be read.
    fn damaged(&self, store: Which, key: &str) -> Option<UnreadableRecord> {
        let problem = self.record.as_ref().err()?.clone();
        Some(UnreadableRecord { store, key: key.to_owned(), bytes: self.bytes.clone(), problem })
    }
}

impl Copies {
    fn found(&self) -> impl Iterator<Item = (Which, &Found)> {
        let quick = self.quick.iter().map(|found| (Which::Quick, found));
        quick.chain(self.durable.iter().map(|found| (Which::Durable, found)))
    }

    pub(super) fn valid(&self) -> impl Iterator<Item = &Record> {
        self.found().filter_map(|(_, found)| found.record.as_ref().ok())
    }

    /// Whether a newer version wrote something of it.
    pub(super) fn is_newer(&self) -> bool {
        self.found().any(|(_, found)| found.record.as_ref().is_err_and(RecordProblem::is_newer))
    }

    fn damaged(&self, key: &str) -> impl Iterator<Item = UnreadableRecord> {
        self.found().filter_map(move |(store, found)| found.damaged(store, key))
    }

    /// The bytes of a valid record that lies in the quick store alone, to be copied. What a newer version wrote into the
    /// durable store is never written over.
    pub(super) fn to_copy(&self) -> Option<&[u8]> {
        let quick = self.quick.as_ref().filter(|found| found.is_valid())?;
        let may_write = self.durable.as_ref().is_none_or(|d| d.record.as_ref().is_err_and(|p| !p.is_newer()));
        may_write.then_some(&quick.bytes)
    }

    /// Whether the quick store holds nothing that the durable store did not give back whole just now.
    pub(super) fn is_safe_without_quick(&self) -> bool {
        let Some(durable) = self.durable.as_ref().filter(|found| found.is_valid()) else { return false };
        let is_needless = |quick: &Found| match &quick.record {
            Ok(_) => quick.bytes == durable.bytes,
            Err(problem) => !problem.is_newer(),
        };
        self.quick.as_ref().is_some_and(is_needless)
    }
}

/// What may be gone, by plan: it was erased, or a snapshot stands for it.
struct Gone(Vec<(PlanId, Covered)>);

impl Gone {
    fn of<'a>(records: impl Iterator<Item = &'a Record>, which: fn(&Payload) -> Option<&Covered>) -> Self {
        Self(records.filter_map(|record| Some((record.plan, which(&record.payload)?.clone()))).collect())
    }

    fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether what lies under a key is such, be it set aside or not.
    fn holds(&self, key: &str) -> bool {
        let name = parse_key(key_before(key).unwrap_or(key));
        name.is_some_and(|(plan, writer, number)| self.last(plan, writer) >= number)
    }

    /// The last such number of a writer; 0 where there is none.
    fn last(&self, plan: PlanId, writer: WriterId) -> u32 {
        let of_plan = self.0.iter().filter(|(other, _)| *other == plan);
        of_plan.map(|(_, covered)| covered.last(writer)).max().unwrap_or_default()
    }
}

/// The gaps in each writer's numbers. A key whose bytes are damaged or set aside still says that the number was written; what was erased, or
/// stands in a snapshot, is missed by nobody.
fn holes<'a>(keys: impl Iterator<Item = (&'a str, bool)>, aside: &'a [UnreadableRecord], gone: &Gone) -> Vec<Hole> {
    let mut numbers: BTreeMap<(PlanId, WriterId), (BTreeSet<u32>, u32)> = BTreeMap::new();
    let aside = aside.iter().filter_map(|aside| Some((key_before(&aside.key)?, false)));
    for (key, is_valid) in keys.chain(aside) {
        if let Some((plan, writer, number)) = parse_key(key) {
            let (valid, last) = numbers.entry((plan, writer)).or_default();
            *last = number.max(*last);
            if is_valid {
                valid.insert(number);
            }
        }
    }
    let mut holes = Vec::new();
    for ((plan, writer), (valid, last)) in numbers {
        let mut next = gone.last(plan, writer).saturating_add(1);
        for number in valid.into_iter().chain(last.checked_add(1)) {
            if number > next {
                holes.push(Hole { plan, writer, numbers: next..=number - 1 });
            }
            next = next.max(number.saturating_add(1));
        }
    }
    holes
}
