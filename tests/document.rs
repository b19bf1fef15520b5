//! A plan as a replicated document: what goes in comes out, and all copies agree.

use crate::support::edit::{self, Edit};
use crate::support::plan_id;
use kyoso::document::{Document, Merged, Reading};
use kyoso::domain::field::Choice;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Field, Id, List, Plan, WriterId, apply};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

fn copy(writer: u64) -> Document {
    Document::new(plan_id(), WriterId::from_random(writer))
}

fn change(document: &mut Document, command: &Command) -> Vec<u8> {
    let next = apply(document.plan(), command).expect("a command that fits").plan;
    document.reconcile(&next)
}

fn merge(document: &mut Document, updates: &[Vec<u8>]) -> Merged {
    document.merge(updates.iter().map(Vec::as_slice)).expect("readable")
}

/// A copy that took these updates in one by one.
fn one_by_one<'a>(updates: impl IntoIterator<Item = &'a Vec<u8>>) -> Document {
    let mut document = copy(99);
    for update in updates {
        merge(&mut document, std::slice::from_ref(update));
    }
    document
}

#[test]
fn a_change_reaches_another_copy() {
    let mut ours = copy(1);
    let add = Command::Add {
        list: List::Partner,
        id: Id::from_random(12),
        values: vec![(Partner::name, "八雲町公民館".into()), (Partner::reason, "電話は\n午後".into())],
    };
    let updates = [
        change(&mut ours, &Command::write(Head::title.of(plan_id().0), "瑞風おもてなし")),
        change(&mut ours, &add),
        change(&mut ours, &Command::write(Head::purpose.of(plan_id().0), "駅に\n花を🌸")),
        change(&mut ours, &Command::write(Head::purpose.of(plan_id().0), "駅に\n𠮷野の花を🌸\n")),
    ];
    let mut theirs = copy(2);
    assert_eq!(merge(&mut theirs, &updates), Merged { changed: true, waiting: false });
    assert_eq!(theirs.plan(), ours.plan());
    assert_eq!(*theirs.reading(), Reading::Whole);
    assert_eq!(merge(&mut theirs, &updates), Merged::default());
}

#[test]
fn where_nothing_changed_nothing_is_said() {
    let mut ours = copy(1);
    assert_eq!(ours.reconcile(&Plan::new(plan_id())), Vec::<u8>::new());
    change(&mut ours, &Command::write(Head::title.of(plan_id().0), "駅"));
    let same = ours.plan().clone();
    assert_eq!(ours.reconcile(&same), Vec::<u8>::new());
}

/// The generator leaves no field out: over many plans every one of them gets a value that is not its default.
#[test]
fn arbitrary_plans_fill_every_field() {
    let mut runner = TestRunner::deterministic();
    let mut left: Vec<Field> =
        List::ALL.iter().flat_map(|list| Plan::new(plan_id()).list(*list).fields().iter().copied()).collect();
    assert!(left.len() > 30, "the declaration was walked");
    for _ in 0..400 {
        let edits = edit::edits().new_tree(&mut runner).expect("edits").current();
        let plan = edit::carry_out(&Plan::new(plan_id()), &edits, 1);
        let is_filled =
            |field: &Field| plan.list(field.list).entries().iter().any(|entry| !entry.keys(field.name).is_empty());
        left.retain(|field| !is_filled(field));
    }
    assert_eq!(left, []);
}

proptest! {
    #![proptest_config(Config::with_cases(1_000))]

    #[test]
    fn what_goes_in_comes_out(first in edit::edits(), second in edit::edits()) {
        let plan = edit::carry_out(&Plan::new(plan_id()), &first, 1_000);
        let next = edit::carry_out(&plan, &second, 2_000);
        let mut ours = copy(1);
        let updates = [ours.reconcile(&plan), ours.reconcile(&next)];
        prop_assert_eq!(ours.plan(), &next);
        let theirs = one_by_one(updates.iter().filter(|update| !update.is_empty()));
        prop_assert_eq!(theirs.plan(), &next);
        prop_assert_eq!(theirs.reading(), &Reading::Whole);
    }
}

/// What happens at one of several writers.
#[derive(Debug, Clone)]
enum Event {
    /// A person edits this copy.
    Edit(Index, Edit),
    /// This copy hears of one record, of whomever, whenever.
    Hear(Index, Index),
}

fn event() -> impl Strategy<Value = Event> {
    let edit = (any::<Index>(), edit::edit()).prop_map(|(writer, edit)| Event::Edit(writer, edit));
    let hear = (any::<Index>(), any::<Index>()).prop_map(|(writer, record)| Event::Hear(writer, record));
    prop_oneof![3 => edit, 2 => hear]
}

/// Lets several writers edit and hear of each other; gives back their copies and all records, by (writer, number).
fn live(writers: usize, events: &[Event]) -> (Vec<Document>, Vec<Vec<u8>>) {
    let mut copies: Vec<Document> = (0..writers).map(|writer| copy(10 + writer as u64)).collect();
    let mut records: Vec<(usize, Vec<u8>)> = Vec::new();
    for (number, event) in (1..).zip(events) {
        match event {
            Event::Edit(writer, edit) => {
                let writer = writer.index(writers);
                if let Some(next) = edit.carry_out(copies[writer].plan(), Id::from_random(number)) {
                    let update = copies[writer].reconcile(&next);
                    assert_eq!(copies[writer].plan(), &next);
                    records.extend((!update.is_empty()).then_some((writer, update)));
                }
            }
            Event::Hear(writer, record) if !records.is_empty() => {
                let (_, update) = record.get(&records);
                merge(&mut copies[writer.index(writers)], std::slice::from_ref(update));
            }
            Event::Hear(..) => {}
        }
    }
    records.sort_by_key(|(writer, _)| *writer);
    (copies, records.into_iter().map(|(_, update)| update).collect())
}

proptest! {
    #![proptest_config(Config::with_cases(3_000))]

    #[test]
    fn all_copies_agree(
        writers in 3..6_usize,
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
        let mut shuffled = records.clone();
        shuffled.extend(records.iter().step_by(3).cloned());
        shuffle(&mut shuffled, seed);
        let mut any_order = one_by_one(&shuffled);
        prop_assert_eq!(any_order.plan(), whole.plan());
        prop_assert_eq!(merge(&mut any_order, &records), Merged::default());
        // The whole document as one update.
        let heir = one_by_one([&any_order.encode()]);
        prop_assert_eq!(heir.plan(), whole.plan());

        // One left out and brought later, to this copy and to one that was made from what it had.
        if !records.is_empty() {
            let late = late.index(records.len());
            let mut without = records.clone();
            let missing = without.remove(late);
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

/// Puts a list into an order that the seed alone decides.
fn shuffle<T>(list: &mut [T], mut seed: u64) {
    for at in (1..list.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(at, (seed >> 33) as usize % (at + 1));
    }
}
