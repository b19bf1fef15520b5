//! Files of every format that was released, as it wrote them: they are never written again, and what they hold must stay readable, word for word.

use crate::support::cases;
use crate::support::device::{Device, with_owner};
use futures_executor::block_on;
use kyoso::document::{Document, VERSION};
use kyoso::domain::{Id, PlanId, WriterId};
use kyoso::exchange::{backup, readable};
use kyoso::journal::{Covered, MemoryStore, Payload, Record, RecordName, SLOT_KEY, Slot, Storage};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

fn folder(version: u8) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/v{version}"))
}

fn read(version: u8, name: &str) -> String {
    let path = folder(version).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Vec<u8> {
    let pair = |at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal");
    (0..text.len()).step_by(2).map(pair).collect()
}

/// The plans of a backup file, each as its document bytes say it.
fn plans(bytes: &[u8]) -> Vec<serde_json::Value> {
    let copies = backup::read(bytes).expect("a backup");
    let plan = |copy: &backup::Copy| {
        let mut document = Document::new(copy.id, WriterId::from_random(1));
        document.merge([copy.document.as_deref().expect("a document")]).expect("it is read");
        assert_eq!(*document.reading(), kyoso::document::Reading::Whole);
        readable::write(document.plan())
    };
    copies.iter().map(plan).collect()
}

/// A line a record: what it says, and its bytes.
fn lines(text: &str) -> impl Iterator<Item = (&str, Vec<u8>)> {
    text.lines()
        .map(|line| line.rsplit_once('\t').expect("what it says, a tab, its bytes"))
        .map(|(what, bytes)| (what, unhex(bytes)))
}

fn said(record: &Record) -> String {
    let last = |covered: &Covered| {
        format!("{} {}", covered.last(WriterId::from_random(3)), covered.last(WriterId::from_random(4)))
    };
    let says = match &record.payload {
        Payload::Update(update) => format!("update of {} bytes", update.len()),
        Payload::Withdrawal(name) => format!("withdrawal of {}/{}", name.writer, name.number),
        Payload::Erasure(covered) => format!("erasure up to {}", last(covered)),
        Payload::Snapshot { covered, document } => {
            format!("snapshot up to {} of {} bytes", last(covered), document.len())
        }
    };
    format!("{} {says}", record.key())
}

#[test]
fn no_format_is_without_its_files() {
    for version in 1..=VERSION {
        for name in ["document.txt", "backup.json", "records.txt", "slot.txt"] {
            assert!(!read(version, name).is_empty());
        }
    }
    assert!(!folder(VERSION + 1).exists());
}

#[test]
fn the_cases_in_a_backup_of_every_format_are_read_word_for_word() {
    for version in 1..=VERSION {
        let file = read(version, "backup.json");
        let frozen: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        let expected: Vec<_> =
            frozen["plans"].as_array().expect("plans").iter().map(|entry| entry["plan"].clone()).collect();
        assert_eq!(expected.len(), 2);
        assert_eq!(plans(file.as_bytes()), expected, "version {version}");
    }
}

#[test]
fn the_records_of_every_format_are_read_as_they_were_meant() {
    for version in 1..=VERSION {
        let file = read(version, "records.txt");
        let kinds = lines(&file).map(|(what, bytes)| {
            let record = Record::decode(&bytes).expect("a record");
            assert_eq!(said(&record), what);
            std::mem::discriminant(&record.payload)
        });
        let kinds = kinds.collect::<std::collections::HashSet<_>>().len();
        assert_eq!(kinds, 4, "an update, a withdrawal, an erasure, a snapshot");
    }
}

#[test]
fn the_slot_of_every_format_is_read() {
    for version in 1..=VERSION {
        let file = read(version, "slot.txt");
        for (text, bytes) in lines(&file) {
            let (quick, durable) = (Rc::new(MemoryStore::default()), Rc::new(MemoryStore::default()));
            block_on(quick.write(&[(SLOT_KEY.to_owned(), bytes)])).expect("memory takes it");
            let found = block_on(Slot::new(quick, durable).read());
            assert_eq!(found.texts.concat().escape_default().to_string(), text);
        }
    }
}

/// What this version writes, for its folder.
fn written() -> BTreeMap<&'static str, String> {
    let mut files = BTreeMap::new();
    with_owner(|| {
        let rooms = [cases::zuifu(), cases::oashi()];
        let copies: Vec<_> = rooms
            .iter()
            .map(|room| (Arc::clone(&room.now()), room.ui.session.document_of(room.plan).expect("a document")))
            .collect();
        let made = Device::new().tab().now().date;
        let backup = backup::write(&copies, made).expect("a backup");
        files.insert("backup.json", String::from_utf8(backup).expect("text"));
        let name = |writer, number| RecordName { writer: WriterId::from_random(writer), number };
        let mut covered = Covered::default();
        covered.add(name(3, 12));
        covered.add(name(4, 1));
        let update = copies[1].1.clone();
        let payloads = [
            Payload::Update(update.clone()),
            Payload::Withdrawal(name(9, 7)),
            Payload::Erasure(covered.clone()),
            Payload::Snapshot { covered, document: update },
        ];
        let records = payloads.into_iter().zip(1..).map(|(payload, number)| {
            let record = Record { plan: PlanId(Id::from_random(7)), writer: WriterId::from_random(5), number, payload };
            format!("{}\t{}\n", said(&record), hex(&record.encode()))
        });
        files.insert("records.txt", records.collect());
        let text = "kyoso-round 1\nplan 000000000007\n瑞風";
        let store = Rc::new(MemoryStore::default());
        let slot = Slot::new(Rc::<MemoryStore>::clone(&store), Rc::new(MemoryStore::default()));
        slot.write_now(text).expect("memory takes it");
        let bytes = block_on(store.read(SLOT_KEY)).expect("memory answers").expect("it is there");
        files.insert("slot.txt", format!("{}\t{}\n", text.escape_default(), hex(&bytes)));
    });
    files
}

#[test]
#[ignore = "writes the files of this version; those of earlier ones are never written again"]
fn freeze() {
    for (name, text) in written() {
        let path = folder(VERSION).join(name);
        assert!(!path.exists(), "{} is frozen", path.display());
        fs::write(path, text).expect("the folder is there");
    }
}
