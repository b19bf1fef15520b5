//! What comes from outside as a file: the file, its readable half, the documents in it.

use super::fuzz;
use super::generator::{Examples, change_value};
use crate::support::device::{Device, with_owner};
use crate::support::{Chance, cases};
use kyoso::app::Session;
use kyoso::document::{Document, WriterId};
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, List, Listed, PlanId};
use kyoso::exchange::import::Incoming;
use kyoso::exchange::trial::{self, Tried, Verdict};
use kyoso::exchange::{backup, readable};

/// A plan of which another copy has gone on, and the updates by which both came to be.
struct Two {
    plan: PlanId,
    ours: Vec<u8>,
    theirs: Vec<u8>,
    updates: Vec<Vec<u8>>,
}

fn write_into(session: Session, plan: PlanId, words: &str) {
    let id = session.new_id();
    let add = Command::Add { list: Partner::LIST, id, values: vec![(Partner::name, words.to_owned())] };
    let commands = [
        Command::write(Head::lead.of(plan.0), words),
        Command::write(Head::purpose.of(plan.0), format!("川で遊ぶ。\n{words}\n🌏𠮷")),
        add,
        Command::Move { list: List::Partner, id, before: None },
        Command::Remove { list: List::Partner, id },
    ];
    for command in commands {
        session.dispatch(plan, &command).expect("it fits");
    }
}

fn two() -> Two {
    with_owner(|| {
        let (device, other) = (Device::with_chance(3), Device::with_chance(1_000));
        let (ours, theirs) = (device.tab(), other.tab());
        let plan = crate::support::begin(ours, "水辺を遊び場に");
        theirs.take_in(plan, &ours.document_of(plan).expect("a document")).expect("it is readable");
        write_into(ours, plan, "水辺公民館");
        write_into(ours, plan, "公民館と小学校");
        write_into(theirs, plan, "中学校");
        let told = device.told().into_iter().chain(other.told());
        let updates = told.filter_map(|record| record.update().map(<[u8]>::to_vec)).collect();
        let whole = |session: Session| session.document_of(plan).expect("a document");
        Two { plan, ours: whole(ours), theirs: whole(theirs), updates }
    })
}

fn document_of(plan: PlanId, update: &[u8]) -> Document {
    let mut document = Document::new(plan, WriterId::from_random(99));
    document.merge([update]).expect("it is readable");
    document
}

#[test]
fn updates_of_a_document() {
    let Two { plan, ours, theirs, updates } = two();
    let examples = Examples::of(updates.iter().cloned().chain([ours.clone(), theirs.clone()]));
    fuzz("update of a document", &examples, |input| {
        let mut document = document_of(plan, &ours);
        let before = document.plan().clone();
        if document.merge([input]).is_err() {
            assert_eq!(*document.plan(), before, "what cannot be read changes nothing");
        }
        // What it made of the document may keep a good update from being taken in, and no more than that.
        let _ = document.merge(updates.iter().map(Vec::as_slice));
        let _ = Document::new(plan, WriterId::from_random(98)).merge([document.encode().as_slice()]);
    });
}

#[test]
fn bundles_of_updates() {
    let Two { plan, ours, updates, .. } = two();
    let pack = |updates: &[Vec<u8>]| {
        let mut bytes = vec![0x80, 0x80, 0, 1];
        for update in updates {
            bytes.extend(u32::try_from(update.len()).expect("a short one").to_le_bytes());
            bytes.extend(update);
        }
        bytes
    };
    let pairs: Vec<Vec<u8>> = updates.windows(2).map(pack).collect();
    let late: Vec<Vec<u8>> = updates.iter().filter(|update| document_of(plan, update).is_waiting()).cloned().collect();
    let headless = pack(&late);
    assert!(late.len() > 1 && document_of(plan, &headless).is_waiting(), "it is read, and waits for what came before");
    let examples = Examples::of(pairs.into_iter().chain([headless, pack(&updates), pack(&[])]));
    fuzz("bundle of updates", &examples, |input| {
        let mut document = document_of(plan, &ours);
        let _ = document.merge([input]);
        let _ = Document::new(plan, WriterId::from_random(98)).merge([document.encode().as_slice()]);
    });
}

#[test]
fn requests_for_a_trial() {
    let Two { plan, ours, theirs, .. } = two();
    let requests = [trial::request(plan, &ours, &theirs), trial::request(plan, &[], &theirs)];
    for request in &requests {
        assert_eq!(Verdict::of_answer(trial::answer(request)), Verdict::Sound);
    }
    fuzz("request for a trial", &Examples::of(requests), |input| {
        let verdict = Verdict::of_answer(trial::answer(input));
        assert!(matches!(verdict, Verdict::Sound | Verdict::Damaged | Verdict::NotUnderstood));
    });
}

#[test]
fn backup_files() {
    let Two { plan, ours, theirs, .. } = two();
    let here = document_of(plan, &ours);
    let file = |document: &[u8]| {
        let plan = std::sync::Arc::new(document_of(plan, document).plan().clone());
        let day = kyoso::domain::date::Date::new(2026, 11, 23).expect("a day");
        backup::write(&[(plan, document.to_vec())], day).expect("a file")
    };
    let readable_only: serde_json::Value = serde_json::from_slice(&file(&theirs)).expect("JSON");
    let readable_only = readable_only.to_string().replace("\"document\":\"", "\"documents\":\"").into_bytes();
    let examples = Examples::of([file(&ours), file(&theirs), readable_only]);
    fuzz("backup file", &examples, |input| {
        for copy in backup::read(input).unwrap_or_default() {
            let request = copy.document.as_ref().map(|document| trial::request(copy.id, &ours, document));
            let verdict = request.map_or(Verdict::Sound, |request| Verdict::of_answer(trial::answer(&request)));
            Incoming::look_into(&Tried::new(copy, verdict), Some(&here), false);
        }
    });
}

#[test]
fn readable_halves() {
    let room = cases::zuifu();
    cases::zuifu_check(&room);
    let (plan, example) = (room.plan, readable::write(&room.now()));
    assert_eq!(readable::read(&example, plan).left_out, 0);
    let numbers = Examples::of((0..200_u8).map(|byte| vec![byte; 8]));
    let mut number = 0;
    fuzz("readable half", &numbers, |_| {
        number += 1;
        let mut chance = Chance(number * 0x9e37_79b9);
        let mut value = example.clone();
        for _ in 0..=chance.below(6) {
            change_value(&mut value, &mut chance);
        }
        let rebuilt = readable::read(&value, plan).plan;
        // It can be kept, and read back the same.
        let update = Document::new(plan, WriterId::from_random(5)).reconcile(&rebuilt);
        if !update.is_empty() {
            assert_eq!(readable::write(document_of(plan, &update).plan()), readable::write(&rebuilt));
        }
        readable::says_the_same(&value, &rebuilt);
        kyoso::words::plain(readable::title(&value));
    });
}
