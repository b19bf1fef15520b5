//! Documents that other versions and other programs wrote.

use super::{change, copy, head, merge, write};
use crate::support::{edit, plan_id};
use kyoso::document::{Damage, Foreign, Reading};
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Id, List, Plan};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use yrs::updates::decoder::Decode;
use yrs::{Any, Doc, Map, Out, ReadTxn, StateVector, Text, Transact, TransactionMut, Update, WriteTxn};

/// The update of a document that some other program wrote.
fn foreign(write: impl FnOnce(&mut TransactionMut)) -> Vec<u8> {
    let doc = Doc::with_client_id(77);
    let mut txn = doc.transact_mut();
    write(&mut txn);
    txn.encode_state_as_update_v1(&StateVector::default())
}

fn register(txn: &mut TransactionMut, list: &str, key: &str, value: impl Into<Any>) {
    let value: Any = value.into();
    txn.get_or_insert_map(list).insert(txn, key, value);
}

const GOAL: &str = "00000000000a";

fn goal() -> Id {
    GOAL.parse().expect("a name")
}

#[test]
fn what_is_not_known_stays_and_is_passed_over() {
    let update = foreign(|txn| {
        register(txn, "plan", "format", "1");
        register(txn, "goal", "00000000000a.how_much", "30人");
        register(txn, "goal", "00000000000a.colour", "green");
        register(txn, "goal", "00000000000a.how_much.unit", "人");
        register(txn, "goal", "nonsense", 7);
        register(txn, "plan", "00000000000a.title", "of another plan");
        register(txn, "idea", "00000000000a.what", "?");
        for root in ["idea/00000000000a/what", "goal/00000000000a/colour", "goal/x/what", "goal/00000000000a/what/more"]
        {
            txn.get_or_insert_text(root).insert(txn, 0, "text");
        }
    });
    let mut ours = copy(1);
    merge(&mut ours, &[update]);
    assert_eq!(*ours.reading(), Reading::Whole);
    let mut expected = Plan::new(plan_id());
    assert_eq!(ours.plan().head(), expected.head());
    expected.goals.clone_from(&ours.plan().goals);
    assert_eq!(*ours.plan(), expected, "there is nothing but a goal");
    assert_eq!(ours.plan().read(&Goal::how_much.of(goal())), "30人");

    write(&mut ours, Goal::how_much.of(goal()), "40人");
    let everything = String::from_utf8_lossy(&ours.encode()).into_owned();
    for kept in ["colour", "green", "unit", "nonsense", "of another plan", "idea/00000000000a/what"] {
        assert!(everything.contains(kept), "{kept}");
    }
}

#[test]
fn the_first_change_says_the_format() {
    let mut ours = copy(1);
    let first = write(&mut ours, head(Head::title), "駅");
    let doc = Doc::new();
    doc.transact_mut().apply_update(Update::decode_v1(&first).expect("an update")).expect("applied");
    let txn = doc.transact();
    let format = txn.get_map("plan").and_then(|map| map.get(&txn, "format"));
    assert_eq!(format, Some(Out::Any("1".into())));
    let second = write(&mut ours, head(Head::title), "駅の花");
    assert!(!String::from_utf8_lossy(&second).contains("format"), "it is said once");
}

/// The plan is for reading only, and nothing that is tried changes a byte of the document.
fn check_read_only(write: impl FnOnce(&mut TransactionMut), expected: &Reading) {
    let mut ours = copy(1);
    merge(&mut ours, &[foreign(write)]);
    assert_eq!(ours.reading(), expected);
    let (before, plan) = (ours.encode(), ours.plan().clone());
    assert_eq!(change(&mut ours, &Command::write(head(Head::title), "駅")), Vec::<u8>::new());
    assert_eq!(ours.encode(), before);
    assert_eq!(*ours.plan(), plan);
}

#[test]
fn a_newer_format_opens_for_reading_only() {
    check_read_only(|txn| register(txn, "plan", "format", "2"), &Reading::Newer { format: "2".into() });
    check_read_only(|txn| register(txn, "plan", "format", 2), &Reading::Newer { format: String::new() });
}

#[test]
fn values_that_no_field_takes_open_for_reading_only() {
    let values: [(&str, &str, Any); 8] = [
        ("plan", "step", "fifth".into()),
        ("plan", "title", 7.into()),
        ("plan", "removed", "perhaps".into()),
        ("goal", "order", Any::Null),
        ("goal", "removed", true.into()),
        ("goal", "how_much", Any::from(vec![Any::from("30")])),
        ("check", "mode", "by-telepathy".into()),
        ("check", "answers", "P1-1".into()),
    ];
    for (list, name, value) in values {
        let id = if list == "plan" { plan_id().0 } else { goal() };
        let list = List::from_key(list).expect("a list");
        let place = Foreign { list, id, name: name.to_owned(), key: String::new() };
        let write = |txn: &mut TransactionMut| register(txn, list.key(), &format!("{id}.{name}"), value.clone());
        check_read_only(write, &Reading::Foreign { places: vec![place] });
    }
}

#[test]
fn what_is_no_plan_is_refused_and_named() {
    let mut ours = copy(1);
    let nested = foreign(|txn| {
        let map = txn.get_or_insert_map("goal");
        map.insert(txn, "00000000000a.what", yrs::MapPrelim::from([("text", "nested")]));
    });
    let deep = foreign(|txn| {
        let deep = (0..40).fold(Any::Null, |inner, _| Any::from(vec![inner]));
        register(txn, "goal", "00000000000a.what", deep);
    });
    // A text inside something that is not a root.
    let inside = [1, 1, 5, 0, 4, 0, 9, 0, 1, b'a', 0];
    assert!(matches!(
        copy(3).merge([inside.as_slice()]).expect_err("nested").updates[0].damage,
        Damage::Foreign { .. }
    ));
    let good = write(&mut copy(2), head(Head::title), "駅");
    let cut_short = &good[..good.len() - 1];
    let updates = [nested.as_slice(), &good, &deep, cut_short, b"", b"\x80\x80\x00\x01\x09\x00\x00\x00abc"];
    let problem = ours.merge(updates).expect_err("five of them");
    let indexes: Vec<_> = problem.updates.iter().map(|damaged| damaged.index).collect();
    assert_eq!(indexes, [0, 2, 3, 4, 5]);
    assert!(matches!(problem.updates[0].damage, Damage::Foreign { .. }));
    assert!(matches!(problem.updates[1].damage, Damage::Foreign { .. }));
    assert!(matches!(problem.updates[2].damage, Damage::Malformed { .. }));
    assert!(problem.merged.changed);
    assert_eq!(&*ours.plan().head().title, "駅", "the good one was taken in");
}

/// A document as the first version wrote it. This file is never written again: what it holds must stay readable.
const FIRST_FORMAT: &str = include_str!("../fixtures/v1/document.txt");

#[test]
fn a_document_of_the_first_format_is_still_read() {
    let (bytes, expected) = FIRST_FORMAT.split_once('\n').expect("the document, then the plan");
    let hex = |at: usize| u8::from_str_radix(&bytes[at..at + 2], 16).expect("hexadecimal");
    let bytes: Vec<u8> = (0..bytes.len()).step_by(2).map(hex).collect();
    let mut ours = copy(1);
    merge(&mut ours, &[bytes]);
    assert_eq!(*ours.reading(), Reading::Whole);
    let lines: Vec<String> = values(ours.plan());
    assert_eq!(lines, expected.lines().collect::<Vec<_>>());
}

/// Every value of a plan, one a line.
fn values(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    for list in List::ALL {
        for entry in plan.list(*list).entries() {
            let meta = entry.meta();
            let mut line = |name: &str, key: &str, text: &str| {
                let (key, text) = (key.escape_default(), text.escape_default());
                lines.push(format!("{} {} {name} '{key}' '{text}'", list.key(), meta.id));
            };
            line("order", "", &meta.order);
            line("removed", "", if meta.removed.0 { "yes" } else { "" });
            for field in entry.fields() {
                for key in entry.keys(field.name) {
                    line(field.name, &key, &entry.read(field.name, &key));
                }
            }
        }
    }
    lines
}

/// Prints a document with every kind of value, for the day on which there is a second format to freeze.
#[test]
#[ignore = "writes a fixture"]
fn print_a_document() {
    let mut runner = TestRunner::deterministic();
    let edits = proptest::collection::vec(edit::edits(), 5).new_tree(&mut runner).expect("edits").current().concat();
    let mut ours = copy(10);
    let plan = edit::carry_out(ours.plan(), &edits, 1_000);
    let update = ours.reconcile(&plan);
    for byte in &update {
        print!("{byte:02x}");
    }
    println!("\n{}", values(&plan).join("\n"));
}
