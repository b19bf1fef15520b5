//! A plan as a replicated document: what goes in comes out, and all copies agree.

mod agree;
mod hostile;
mod reading;
mod together;

use crate::support::edit;
use crate::support::plan_id;
use kyoso::document::{Document, Merged, Reading};
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Field, Id, List, Place, Plan, WriterId, apply};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use std::sync::Arc;

fn copy(writer: u64) -> Document {
    Document::new(plan_id(), WriterId::from_random(writer))
}

fn change(document: &mut Document, command: &Command) -> Vec<u8> {
    let next = apply(document.plan(), command).expect("a command that fits").plan;
    document.reconcile(&next)
}

fn write(document: &mut Document, place: Place, text: &str) -> Vec<u8> {
    change(document, &Command::write(place, text))
}

fn add(list: List, name: u64) -> Command {
    Command::Add { list, id: Id::from_random(name), values: Vec::new() }
}

fn head(field: Field) -> Place {
    field.of(plan_id().0)
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
    let partner = Command::Add {
        list: List::Partner,
        id: Id::from_random(12),
        values: vec![(Partner::name, "八雲町公民館".into()), (Partner::reason, "電話は\n午後".into())],
    };
    let updates = [
        write(&mut ours, head(Head::title), "瑞風おもてなし"),
        change(&mut ours, &partner),
        write(&mut ours, head(Head::purpose), "駅に\n花を🌸"),
        write(&mut ours, head(Head::purpose), "駅に\n𠮷野の花を🌸\n"),
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
    write(&mut ours, head(Head::title), "駅");
    let same = ours.plan().clone();
    assert_eq!(ours.reconcile(&same), Vec::<u8>::new());
}

#[test]
fn a_small_change_of_a_large_plan_stays_small() {
    let mut ours = copy(1);
    let all = (0..1_000).map(|name| add(List::Goal, name)).collect();
    let mut theirs = one_by_one([&change(&mut ours, &Command::Together(all))]);
    let (before, other) = (Goal::measure.of(Id::from_random(500)), Id::from_random(501));
    let (ours_before, theirs_before) = (ours.plan().clone(), theirs.plan().clone());
    let update = write(&mut ours, before, "月に1回");
    assert!(update.len() < 100, "{} bytes", update.len());
    merge(&mut theirs, &[update]);
    assert_eq!(theirs.plan(), ours.plan());
    for (before, after) in [(ours_before, ours.plan()), (theirs_before, theirs.plan())] {
        let goal = |plan: &Plan| Arc::clone(plan.goals.get(other).expect("a goal"));
        assert!(Arc::ptr_eq(&goal(&before), &goal(after)), "what did not change is shared");
    }
}

/// The generator leaves no field out: over many plans every one of them gets a value that is not its default.
#[test]
fn arbitrary_plans_fill_every_field() {
    let mut runner = TestRunner::deterministic();
    let fields = |list: &List| Plan::new(plan_id()).list(*list).fields();
    let mut left: Vec<Field> = List::ALL.iter().flat_map(fields).copied().collect();
    assert!(left.len() > 30, "the declaration was walked");
    // A field of a long list comes up seldom; most runs need a few hundred plans.
    for _ in 0..10_000 {
        if left.is_empty() {
            break;
        }
        let edits = edit::edits().new_tree(&mut runner).expect("edits").current();
        let plan = edit::carry_out(&Plan::new(plan_id()), &edits, 1);
        let has_value = |field: &Field| plan.list(field.list).entries().iter().any(|e| !e.keys(field.name).is_empty());
        left.retain(|field| !has_value(field));
    }
    assert_eq!(left, []);
}

proptest! {
    #![proptest_config(Config::with_cases(500))]

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
