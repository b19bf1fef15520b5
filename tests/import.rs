//! Copies that come in: what they would change is told before, a copy that was taken in can be withdrawn until the plan changes
//! again, and what cannot be read changes nothing. The plan is the case of 大芦 from the pamphlet.

use crate::support::copies::tried;
use crate::support::device::{Device, with_owner};
use crate::support::edit::{Edit, edits};
use kyoso::app::Session;
use kyoso::app::session::TakenIn;
use kyoso::document::NotJoined;
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, Field, Id, List, Listed, PlanId};
use kyoso::exchange::backup::{self, Copy};
use kyoso::exchange::import::{Comparison, Fate, Incoming};
use kyoso::journal::{Answers, Faults, StorageError};
use proptest::prelude::*;
use proptest::test_runner::Config;

const TITLE: &str = "大芦発信！「元気な拠点づくり」事業";

fn begin(session: Session) -> PlanId {
    let plan = crate::support::begin(session, TITLE);
    write(session, plan, Head::lead, "大芦地区社会福祉協議会");
    plan
}

fn write(session: Session, plan: PlanId, field: Field, text: &str) {
    session.dispatch(plan, &Command::write(field.of(plan.0), text)).expect("it fits");
}

fn add<T: Listed>(session: Session, plan: PlanId, values: &[(Field, &str)]) -> Id {
    let id = session.new_id();
    let values = values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    session.dispatch(plan, &Command::Add { list: T::LIST, id, values }).expect("it fits");
    id
}

fn read(session: Session, plan: PlanId, field: Field) -> Option<String> {
    session.plan(plan).map(|here| here.read(&field.of(plan.0)))
}

fn take_in(session: Session, plan: PlanId, from: Session) -> TakenIn {
    session.take_in(plan, &from.document_of(plan).expect("a document")).expect("it is readable")
}

/// A device with the plan, and another one with a copy of it that has gone on by itself.
fn two_devices() -> (Device, Session, Session, PlanId) {
    let (device, other) = (Device::new(), Device::new().tab());
    let ours = device.tab();
    let plan = begin(ours);
    take_in(other, plan, ours);
    write(other, plan, Head::lead, "モルツウェル株式会社");
    (device, ours, other, plan)
}

#[test]
fn a_withdrawn_copy_leaves_the_plan_as_it_was_here_and_at_the_next_start() {
    with_owner(|| {
        let (device, ours, other, plan) = two_devices();
        let before = ours.plan(plan);
        assert!(!ours.can_withdraw_import(plan));
        assert_eq!(take_in(ours, plan, other), TakenIn::Merged);
        assert_eq!(read(ours, plan, Head::lead).as_deref(), Some("モルツウェル株式会社"));
        assert!(ours.can_withdraw_import(plan));
        assert!(ours.withdraw_import(plan));
        assert_eq!(ours.plan(plan), before);
        assert_eq!(device.tab().plan(plan), before);
        assert!(!ours.withdraw_import(plan), "there is nothing more to withdraw");

        // Work goes on, and the same file can be taken in again.
        write(ours, plan, Head::place, "松江市島根町");
        assert_eq!(take_in(ours, plan, other), TakenIn::Merged);
        take_in(other, plan, ours);
        for session in [ours, other, device.tab()] {
            let values = [Head::lead, Head::place].map(|field| read(session, plan, field).expect("the plan"));
            assert_eq!(values, ["モルツウェル株式会社", "松江市島根町"]);
        }
    });
}

#[test]
fn a_plan_that_came_and_was_withdrawn_is_gone_and_may_come_again() {
    with_owner(|| {
        let (device, theirs) = (Device::new(), Device::new().tab());
        let (ours, plan) = (device.tab(), begin(theirs));
        assert_eq!(take_in(ours, plan, theirs), TakenIn::New);
        assert!(ours.withdraw_import(plan));
        assert_eq!((ours.plans().len(), device.tab().plans().len()), (0, 0));
        assert_eq!(take_in(ours, plan, theirs), TakenIn::New);
        assert_eq!(read(device.tab(), plan, Head::title).as_deref(), Some(TITLE));
        let remade = Copy { document: None, ..copy_of(theirs, crate::support::begin(theirs, "水辺を遊び場に")) };
        let (rebuilt, taken) = ours.rebuild(&remade).expect("a plan");
        assert_eq!(taken, TakenIn::New);
        assert!(ours.withdraw_import(rebuilt));
        assert_eq!(device.tab().plans().len(), 1);
    });
}

#[test]
fn the_next_change_ends_the_offer() {
    type Change = fn(&Device, Session, PlanId);
    let changes: [(&str, Change); 4] = [
        ("a change here", |_, ours, plan| write(ours, plan, Head::place, "松江市島根町")),
        ("an undo here", |_, ours, plan| ours.undo(plan).expect("undo")),
        ("a change in another tab", |device, ours, plan| {
            write(device.tab(), plan, Head::place, "松江市島根町");
            ours.hear(device.told().last().expect("a record"));
        }),
        ("another copy", |_, ours, plan| {
            let third = Device::new().tab();
            take_in(third, plan, ours);
            write(third, plan, Head::place, "松江市島根町");
            take_in(ours, plan, third);
            assert!(ours.withdraw_import(plan), "the last copy is the one that can be withdrawn");
            assert_eq!(read(ours, plan, Head::lead).as_deref(), Some("モルツウェル株式会社"), "and no more than it");
        }),
    ];
    for (what, change) in changes {
        with_owner(|| {
            let (device, ours, other, plan) = two_devices();
            take_in(ours, plan, other);
            change(&device, ours, plan);
            assert!(!ours.can_withdraw_import(plan), "{what}");
            assert!(!ours.withdraw_import(plan), "{what}");
        });
    }
}

#[test]
fn the_other_tabs_withdraw_too() {
    with_owner(|| {
        let (device, ours, other, plan) = two_devices();
        let tab = device.tab();
        let before = tab.plan(plan);
        take_in(ours, plan, other);
        tab.hear(device.told().last().expect("the copy"));
        assert_eq!(tab.plan(plan), ours.plan(plan));
        ours.withdraw_import(plan);
        tab.hear(device.told().last().expect("the withdrawal"));
        assert_eq!(tab.plan(plan), before);
        // Both go on writing, each on what it has.
        write(tab, plan, Head::place, "松江市島根町");
        write(ours, plan, Head::problem, "高齢化と人口減少");
        let next = device.tab();
        let values = [Head::lead, Head::place, Head::problem].map(|field| read(next, plan, field).expect("the plan"));
        assert_eq!(values, ["大芦地区社会福祉協議会", "松江市島根町", "高齢化と人口減少"]);
    });
}

#[test]
fn a_tab_that_knows_more_than_the_stores_keeps_what_it_has() {
    with_owner(|| {
        let (device, ours, other, plan) = two_devices();
        let tab = device.tab();
        take_in(ours, plan, other);
        tab.hear(device.told().last().expect("the copy"));
        ours.withdraw_import(plan);
        let withdrawal = device.told().last().cloned().expect("the withdrawal");
        for store in [&device.quick, &device.durable] {
            store.set(Faults { answers: Answers::Error(StorageError::Full), ..Faults::default() });
        }
        write(tab, plan, Head::place, "松江市島根町");
        tab.hear(&withdrawal);
        assert_eq!(read(tab, plan, Head::place).as_deref(), Some("松江市島根町"));
        for store in [&device.quick, &device.durable] {
            store.set(Faults::default());
        }
        tab.hear(&withdrawal);
        assert_eq!(read(tab, plan, Head::place).as_deref(), Some("松江市島根町"), "only this window has it");
        tab.retry();
        tab.hear(&withdrawal);
        let values = [Head::lead, Head::place].map(|field| read(tab, plan, field).expect("the plan"));
        assert_eq!(values, ["大芦地区社会福祉協議会", "松江市島根町"], "once it is saved, the withdrawal holds");
    });
}

#[test]
fn a_change_that_builds_on_a_withdrawn_copy_is_never_lost() {
    with_owner(|| {
        let (device, ours, other, plan) = two_devices();
        let tab = device.tab();
        take_in(ours, plan, other);
        tab.hear(device.told().last().expect("the copy"));
        // At the same moment one tab withdraws the copy and the other one mends a word of it.
        write(tab, plan, Head::lead, "モルツウェル（株）");
        ours.withdraw_import(plan);
        assert_eq!(read(device.tab(), plan, Head::lead).as_deref(), Some("モルツウェル（株）"));
    });
}

#[test]
fn what_cannot_be_read_changes_nothing() {
    with_owner(|| {
        let (_, ours, _, plan) = two_devices();
        let before = (ours.plan(plan), ours.document_of(plan));
        assert!(matches!(ours.take_in(plan, b"no document"), Err(NotJoined::Damaged(_))));
        assert!(matches!(ours.take_in(plan, &newer()), Err(NotJoined::NotUnderstood(_))));
        let unknown = PlanId(Id::from_random(99));
        assert!(ours.take_in(unknown, b"no document").is_err());
        assert_eq!((ours.plan(plan), ours.document_of(plan)), before);
        assert!(!ours.is_read_only(plan) && !ours.can_withdraw_import(plan));
        assert_eq!(ours.plans().len(), 1);
    });
}

/// A document that says it has a newer form.
fn newer() -> Vec<u8> {
    use yrs::{Doc, Map, ReadTxn, StateVector, Transact, WriteTxn};
    let doc = Doc::with_client_id(77);
    let mut txn = doc.transact_mut();
    txn.get_or_insert_map("plan").insert(&mut txn, "format", "2");
    txn.encode_state_as_update_v1(&StateVector::default())
}

fn copy_of(session: Session, plan: PlanId) -> Copy {
    let file = session.backup(&[session.plan(plan).expect("the plan")]).expect("a file");
    backup::read(&file).expect("a backup").remove(0)
}

/// The differences in short: the list, what the entry is called, the field, ours, theirs, afterwards.
fn told(comparison: &Comparison) -> Vec<[&str; 6]> {
    let rows = comparison.differences.iter().map(|difference| {
        let field = difference.place.as_ref().map_or("", |place| place.field.name);
        [difference.list.key(), &difference.entry, field, &difference.ours, &difference.theirs, &difference.after]
    });
    rows.collect()
}

fn look_into(session: Session, copy: &Copy) -> Incoming {
    session.look_into(&tried(session, vec![copy.clone()])).remove(0)
}

#[test]
fn a_file_tells_value_by_value_what_it_would_change() {
    with_owner(|| {
        let (ours, theirs) = (Device::new().tab(), Device::new().tab());
        let plan = begin(ours);
        let [company, school] =
            ["モルツウェル株式会社", "大芦小学校"].map(|name| add::<Partner>(ours, plan, &[(Partner::name, name)]));
        take_in(theirs, plan, ours);
        // Each goes on; theirs is the later one where both wrote.
        write(ours, plan, Head::place, "松江市");
        let at = Partner::good_at.of(company);
        ours.dispatch(plan, &Command::write(at.clone(), "電話を受ける")).expect("it fits");
        write(theirs, plan, Head::step, "consult");
        write(theirs, plan, Head::purpose, "高齢の人たちの生活を支える。");
        theirs.dispatch(plan, &Command::write(at, "弁当を作る")).expect("it fits");
        theirs.dispatch(plan, &Command::Remove { list: List::Partner, id: school }).expect("it fits");
        add::<Goal>(theirs, plan, &[(Goal::what, "弁当を届ける"), (Goal::how_much, "週1回")]);

        let copy = copy_of(theirs, plan);
        let incoming = look_into(ours, &copy);
        let before = ours.document_of(plan);
        assert_eq!((incoming.fate, incoming.title.as_str(), incoming.is_in_bin), (Fate::Merged, TITLE, false));
        let comparison = &incoming.comparison;
        assert_eq!((comparison.new, comparison.different, comparison.same), (3, 3, 4));
        let rows = told(comparison);
        let after = rows[2][5];
        let expected = [
            ["plan", TITLE, "step", "find", "consult", "consult"],
            ["plan", TITLE, "purpose", "", "高齢の人たちの生活を支える。", "高齢の人たちの生活を支える。"],
            ["partner", "モルツウェル株式会社", "good_at", "電話を受ける", "弁当を作る", after],
            ["partner", "大芦小学校", "", "", "yes", "yes"],
            ["goal", "弁当を届ける", "how_much", "", "週1回", "週1回"],
            ["goal", "弁当を届ける", "what", "", "弁当を届ける", "弁当を届ける"],
        ];
        assert_eq!(rows, expected);
        assert_eq!(ours.document_of(plan), before, "looking changes nothing");

        take_in(ours, plan, theirs);
        let here = ours.plan(plan).expect("the plan");
        for difference in &comparison.differences {
            let Some(place) = &difference.place else { continue };
            assert_eq!(here.read(place), difference.after, "{place:?}");
        }
        let again = look_into(ours, &copy);
        assert_eq!(again.fate, Fate::Nothing);
        assert_eq!(look_into(Device::new().tab(), &copy).fate, Fate::Added);
    });
}

#[test]
fn a_file_tells_what_is_in_the_bin_missing_or_broken() {
    with_owner(|| {
        let (ours, plan) = (Device::new().tab(), PlanId(Id::from_random(99)));
        let there = Device::new().tab();
        let theirs = begin(there);
        take_in(ours, theirs, there);
        let copy = copy_of(there, theirs);
        ours.dispatch(theirs, &Command::Remove { list: List::Head, id: theirs.0 }).expect("it fits");
        let in_bin = look_into(ours, &copy);
        assert_eq!((in_bin.fate, in_bin.is_in_bin), (Fate::Nothing, true));

        let readable_only = Copy { document: None, ..copy.clone() };
        let rebuilt = look_into(ours, &readable_only);
        assert_eq!((rebuilt.fate, rebuilt.title.as_str(), rebuilt.comparison.new), (Fate::Rebuilt, TITLE, 2));
        let damaged = Copy { document: Some(b"no document".to_vec()), ..copy.clone() };
        let unknown = Copy { id: plan, document: Some(newer()), ..copy };
        for (copy, fate) in [(damaged, Fate::Damaged), (unknown, Fate::NotUnderstood)] {
            let incoming = look_into(ours, &copy);
            assert_eq!((incoming.fate, incoming.comparison), (fate, Comparison::default()));
            assert_eq!(incoming.title, TITLE, "at least its name can be told");
        }
    });
}

proptest! {
    #![proptest_config(Config::with_cases(100))]

    /// Whatever was written before, in the copy, and after it was withdrawn: nothing of it is lost or comes back.
    #[test]
    fn a_withdrawn_copy_leaves_no_trace(first in edits(), in_copy in edits(), after in edits()) {
        with_owner(|| {
            let (device, other) = (Device::new(), Device::new().tab());
            let ours = device.tab();
            let plan = begin(ours);
            edit_all(ours, plan, &first);
            take_in(other, plan, ours);
            edit_all(other, plan, &in_copy);
            let before = ours.plan(plan);
            if take_in(ours, plan, other) == TakenIn::Merged {
                assert!(ours.withdraw_import(plan));
            }
            assert_eq!(ours.plan(plan), before);
            edit_all(ours, plan, &after);
            assert_eq!(device.tab().plan(plan), ours.plan(plan));
            // In the end both are put together after all.
            take_in(ours, plan, other);
            take_in(other, plan, ours);
            for session in [ours, device.tab()] {
                assert_eq!(session.plan(plan), other.plan(plan));
            }
        });
    }
}

fn edit_all(session: Session, plan: PlanId, edits: &[Edit]) {
    for edit in edits {
        let command = edit.command(&session.plan(plan).expect("the plan"), session.new_id());
        // What the rules of the domain refuse is no change.
        command.map(|command| session.dispatch(plan, &command));
    }
}
