//! What lies in the stores and goes between tabs.

use super::fuzz;
use super::generator::Examples;
use futures_util::FutureExt;
use kyoso::app::tabs::{TabMessage, Wall};
use kyoso::domain::check::View;
use kyoso::domain::{Id, PlanId, WriterId};
use kyoso::journal::{Covered, Journal, MemoryStore, Payload, Record, RecordName, SLOT_KEY, Slot, Storage, checksum};
use std::rc::Rc;

const PLAN: PlanId = PlanId(Id::from_random(7));
const WRITER: WriterId = WriterId::from_random(9);

/// A record of each kind.
fn records() -> Vec<Record> {
    let mut covered = Covered::default();
    for number in 1..4 {
        covered.add(RecordName { writer: WriterId::from_random(u64::from(number)), number });
    }
    let withdrawn = RecordName { writer: WRITER, number: 1 };
    let payloads = [
        Payload::Update(b"an update of some document".to_vec()),
        Payload::Withdrawal(withdrawn),
        Payload::Erasure(covered.clone()),
        Payload::Snapshot { covered, document: vec![7; 40] },
    ];
    let record = |(number, payload)| Record { plan: PLAN, writer: WRITER, number, payload };
    (1..).zip(payloads).map(record).collect()
}

/// The bytes with a right checksum at their end.
fn signed(body: &[u8]) -> Vec<u8> {
    [body, &checksum(body).to_le_bytes()].concat()
}

fn given_back(bytes: &[u8]) {
    if let Ok(record) = Record::decode(bytes) {
        assert_eq!(Record::decode(&record.encode()), Ok(record));
    }
}

#[test]
fn records_as_they_lie_there() {
    fuzz("record", &Examples::of(records().iter().map(Record::encode)), given_back);
}

#[test]
fn records_whose_checksum_is_right() {
    let bodies = records().into_iter().map(|record| {
        let mut bytes = record.encode();
        bytes.truncate(bytes.len() - 4);
        bytes
    });
    fuzz("record with a right checksum", &Examples::of(bodies), |body| given_back(&signed(body)));
}

#[test]
fn payloads_of_every_kind() {
    let head = records()[0].encode();
    let payloads = records().into_iter().map(|record| {
        let bytes = record.encode();
        // The kind, then the payload.
        [&bytes[4..5], &bytes[33..bytes.len() - 4]].concat()
    });
    fuzz("payload", &Examples::of(payloads), |input| {
        let Some((kind, payload)) = input.split_first() else { return };
        let length = u32::try_from(payload.len()).expect("a short one");
        given_back(&signed(&[&head[..4], &[*kind], &head[5..29], &length.to_le_bytes(), payload].concat()));
    });
}

#[test]
fn stores_with_any_keys_and_values() {
    let line = |record: &Record| [record.key().as_bytes(), b"=", &record.encode()].concat();
    let mut examples: Vec<Vec<u8>> = records().iter().map(line).collect();
    examples.push(examples.join(&b"\xfe"[..]));
    let aside = format!("{}!00000000=", records()[0].key());
    examples.push(aside.into_bytes());
    examples.push(b"kyoso/1/r/000000000007/00000000000009/4294967295=".to_vec());
    fuzz("store", &Examples::of(examples), |input| {
        let entry = |line: &[u8]| {
            let at = line.iter().position(|byte| *byte == b'=')?;
            Some((String::from_utf8_lossy(&line[..at]).into_owned(), line[at + 1..].to_vec()))
        };
        let entries: Vec<(String, Vec<u8>)> = input.split(|byte| *byte == 0xfe).filter_map(entry).collect();
        let (quick, durable) = (Rc::new(MemoryStore::default()), Rc::new(MemoryStore::default()));
        let (in_quick, in_durable) = entries.split_at(entries.len() / 2);
        quick.write(in_quick).now_or_never().expect("at once").expect("there is room");
        durable.write(in_durable).now_or_never().expect("at once").expect("there is room");
        let journal = Journal::new(quick, durable, WRITER);
        let loaded = journal.load().now_or_never().expect("at once");
        let _ = journal.write_back(&loaded).now_or_never().expect("at once");
        let _ = journal.finish_erasing(&loaded).now_or_never().expect("at once");
        let _ = journal.set_aside(&loaded).now_or_never().expect("at once");
        let again = journal.load().now_or_never().expect("at once");
        let valid = |loaded: &kyoso::journal::Loaded| loaded.plans.values().map(Vec::len).sum::<usize>();
        assert!(valid(&again) >= valid(&loaded), "tidying lost a record");
    });
}

#[test]
fn the_slot_of_an_open_round() {
    let round = "kyoso-round 1\nplan 000000000007\ncheck 000000000005\nmin 5\npeople 7\nsides 1\nturn 3\nE-1 0 0 0 1 0 0\nballots 1 0000001";
    let examples = Examples::of([round.as_bytes().to_vec(), [b"KYR1", round.as_bytes()].concat()]);
    fuzz("slot", &examples, |input| {
        let text = input.strip_prefix(b"KYR1").unwrap_or(input);
        let whole = [&b"KYR1"[..], &checksum(text).to_le_bytes(), text].concat();
        let (quick, durable) = (Rc::new(MemoryStore::default()), Rc::new(MemoryStore::default()));
        quick.write(&[(SLOT_KEY.to_owned(), whole)]).now_or_never().expect("at once").expect("there is room");
        durable
            .write(&[(SLOT_KEY.to_owned(), input.to_vec())])
            .now_or_never()
            .expect("at once")
            .expect("there is room");
        let found = Slot::new(quick, durable).read().now_or_never().expect("at once");
        assert_eq!(found.texts.is_empty(), std::str::from_utf8(text).is_err());
    });
}

#[test]
fn messages_between_tabs() {
    let wall = |view| TabMessage::Wall(Wall { plan: PLAN, check: Id::from_random(5), view });
    let mut told: Vec<TabMessage> = records().into_iter().map(TabMessage::Record).collect();
    told.extend([TabMessage::Flush, TabMessage::AskWall, wall(View::Blank)]);
    told.push(wall(View::Question { number: 5, answered: 4, people: 6 }));
    fuzz("message between tabs", &Examples::of(told.iter().map(TabMessage::encode)), |input| {
        TabMessage::is_newer(input);
        if let Some(message) = TabMessage::decode(input) {
            assert_eq!(TabMessage::decode(&message.encode()), Some(message));
        }
    });
}
