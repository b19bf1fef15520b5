//! Any two copies that have seen the same records hold the same plan, whatever the order and however often they saw them.

use super::{copy, merge, one_by_one};
use crate::support::edit::{self, Edit};
use crate::support::shuffle;
use kyoso::document::{Document, Merged};
use kyoso::domain::Id;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::Config;

/// What happens at one of several writers.
#[derive(Debug, Clone)]
pub enum Event {
    /// A person edits this copy.
    Edit(Index, Edit),
    /// This copy hears of one record, of whomever, whenever.
    Hear(Index, Index),
    /// This copy takes in the whole of another one, as a file; that is one record of its own.
    TakeIn(Index, Index),
}

pub fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => (any::<Index>(), edit::edit()).prop_map(|(writer, edit)| Event::Edit(writer, edit)),
        4 => any::<(Index, Index)>().prop_map(|(writer, record)| Event::Hear(writer, record)),
        1 => any::<(Index, Index)>().prop_map(|(writer, other)| Event::TakeIn(writer, other)),
    ]
}

/// Lets several writers edit and hear of each other; gives back their copies and all records, by (writer, number).
pub fn live(writers: u64, events: &[Event]) -> (Vec<Document>, Vec<Vec<u8>>) {
    let mut copies: Vec<Document> = (0..writers).map(|writer| copy(10 + writer)).collect();
    let mut records: Vec<(usize, Vec<u8>)> = Vec::new();
    for (name, event) in (1..).zip(events) {
        match event {
            Event::Edit(writer, edit) => {
                let writer = writer.index(copies.len());
                if let Some(next) = edit.carry_out(copies[writer].plan(), Id::from_random(name)) {
                    let update = copies[writer].reconcile(&next);
                    assert_eq!(copies[writer].plan(), &next);
                    records.extend((!update.is_empty()).then_some((writer, update)));
                }
            }
            Event::Hear(writer, record) => {
                let heard = (!records.is_empty()).then(|| &record.get(&records).1);
                let writer = writer.index(copies.len());
                heard.map(|update| merge(&mut copies[writer], std::slice::from_ref(update)));
            }
            Event::TakeIn(writer, other) => {
                let (writer, file) = (writer.index(copies.len()), other.get(&copies).encode());
                merge(&mut copies[writer], std::slice::from_ref(&file));
                records.push((writer, file));
            }
        }
    }
    records.sort_by_key(|(writer, _)| *writer);
    (copies, records.into_iter().map(|(_, update)| update).collect())
}

/// More cases are worth their time when yrs is updated: `PROPTEST_CASES=100000 cargo test --release all_copies_agree`.
fn cases() -> Config {
    if std::env::var_os("PROPTEST_CASES").is_some() { Config::default() } else { Config::with_cases(1_500) }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn all_copies_agree(
        writers in 3..6_u64,
        events in prop::collection::vec(event(), 1..40),
        late in any::<Index>(),
        seed in any::<u64>(),
    ) {
        let (mut copies, records) = live(writers, &events);
        let mut whole = copy(98);
        let merged = merge(&mut whole, &records);
        prop_assert!(!merged.waiting);

        // Every writer, when it has heard of everything.
        for copy in &mut copies {
            merge(copy, &records);
            prop_assert_eq!(copy.plan(), whole.plan());
        }
        // Single records in any order, some of them twice.
        let mut any_order = records.clone();
        any_order.extend(records.iter().step_by(3).cloned());
        shuffle(&mut any_order, seed);
        let mut any_order = one_by_one(&any_order);
        prop_assert_eq!(any_order.plan(), whole.plan());
        prop_assert_eq!(merge(&mut any_order, &records), Merged::default());
        // The whole document as one update.
        let heir = one_by_one([&any_order.encode()]);
        prop_assert_eq!(heir.plan(), whole.plan());

        // One left out and brought later, to this copy and to one that was made from what it had.
        if !records.is_empty() {
            let mut without = records.clone();
            let missing = without.remove(late.index(records.len()));
            shuffle(&mut without, seed ^ 1);
            let mut holed = one_by_one(&without);
            let mut heir = one_by_one([&holed.encode()]);
            prop_assert_eq!(heir.plan(), holed.plan());
            for copy in [&mut holed, &mut heir] {
                let merged = merge(copy, std::slice::from_ref(&missing));
                prop_assert!(!merged.waiting);
                prop_assert_eq!(copy.plan(), whole.plan());
            }
        }
    }
}
