//! One record of the journal: one change of one plan by one writer, as bytes that prove themselves. It knows neither where it
//! lies nor what it says.
//!
//! The stored form, all numbers little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 3 + 1 | `KYO` and the version of this form, `1` |
//! | 1 | kind of payload: 1 an update, 2 a withdrawal, 3 an erasure, 4 a snapshot; others belong to newer versions |
//! | 12 | name of the plan |
//! | 8 | writer |
//! | 4 | number, from 1, per writer and plan |
//! | 4 | length of the payload |
//! | … | payload: the update; writer (8) and number (4) of the record that is withdrawn; the same of the last erased record of each writer; the length (4) of such a list of what the snapshot stands for, the list, the document |
//! | 4 | CRC-32 of all before it |

use super::checksum;
use super::payload::{Payload, RecordName};
use crate::domain::{PlanId, WriterId};
use std::fmt;

/// One change of one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The plan that was changed.
    pub plan: PlanId,
    /// Who changed it.
    pub writer: WriterId,
    /// The how manieth change of this plan by this writer it is, from 1.
    pub number: u32,
    /// What it says.
    pub payload: Payload,
}

/// The beginning of the keys of all records.
pub const RECORD_PREFIX: &str = "kyoso/1/r/";
/// What parts the key that bytes had from their checksum, where they are set aside.
const ASIDE: char = '!';
const MAGIC: &[u8] = b"KYO";
const VERSION: u8 = b'1';
/// Digits of a number in a key, so that keys stand in the order of numbers.
const NUMBER_DIGITS: usize = 10;

impl Record {
    /// Which record of its plan it is.
    pub const fn name(&self) -> RecordName {
        RecordName { writer: self.writer, number: self.number }
    }

    /// The update of the document, be it one change or all of them; nothing where it says something else.
    pub fn update(&self) -> Option<&[u8]> {
        match &self.payload {
            Payload::Update(update) | Payload::Snapshot { document: update, .. } => Some(update),
            Payload::Withdrawal(_) | Payload::Erasure(_) => None,
        }
    }

    /// The key under which it lies in every store.
    pub fn key(&self) -> String {
        key(self.plan, self.writer, self.number)
    }

    /// The stored form.
    pub fn encode(&self) -> Vec<u8> {
        // The length is kept in four bytes; four thousand million bytes fit into no store and no memory of a page.
        let payload = self.payload.encode();
        let length = u32::try_from(payload.len()).unwrap_or(u32::MAX);
        let mut bytes = [MAGIC, &[VERSION, self.payload.kind()], self.plan.to_string().as_bytes()].concat();
        bytes.extend(self.writer.bits().to_le_bytes());
        bytes.extend(self.number.to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(payload);
        bytes.extend(checksum(&bytes).to_le_bytes());
        bytes
    }

    /// Reads the stored form.
    pub fn decode(bytes: &[u8]) -> Result<Self, RecordProblem> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(RecordProblem::NoRecord)?;
        let (&version, _) = rest.split_first().ok_or(RecordProblem::CutShort)?;
        if version != VERSION {
            return Err(RecordProblem::NewerVersion { version });
        }
        let (body, stated) = bytes.split_last_chunk().ok_or(RecordProblem::CutShort)?;
        let (stated, computed) = (u32::from_le_bytes(*stated), checksum(body));
        if stated != computed {
            return Err(RecordProblem::Checksum { stated, computed });
        }
        let mut fields = Fields(&body[MAGIC.len() + 1..]);
        let [kind] = fields.take()?;
        let plan: [u8; 12] = fields.take()?;
        let plan = std::str::from_utf8(&plan).ok().and_then(|plan| plan.parse().ok()).ok_or(RecordProblem::BadName)?;
        let name = RecordName::new(u64::from_le_bytes(fields.take()?), u32::from_le_bytes(fields.take()?));
        let length = u32::from_le_bytes(fields.take()?);
        if fields.0.len() != length as usize {
            return Err(RecordProblem::CutShort);
        }
        let payload = Payload::decode(kind, fields.0)?;
        let RecordName { writer, number } = name?;
        Ok(Self { plan, writer, number, payload })
    }
}

/// The beginning of the keys of all records of a plan.
pub(super) fn prefix_of(plan: PlanId) -> String {
    format!("{RECORD_PREFIX}{plan}/")
}

/// The key of a record.
fn key(plan: PlanId, writer: WriterId, number: u32) -> String {
    format!("{}{writer}/{number:0NUMBER_DIGITS$}", prefix_of(plan))
}

/// Which record lies under a key; nothing where the key is none of a record.
pub(super) fn parse_key(text: &str) -> Option<(PlanId, WriterId, u32)> {
    let mut parts = text.strip_prefix(RECORD_PREFIX)?.split('/');
    let plan = parts.next()?.parse().ok()?;
    let writer = parts.next()?.parse().ok()?;
    let number = parts.next()?.parse().ok()?;
    // Only the one way of writing it counts: no signs, no missing zeros, nothing after it.
    (key(plan, writer, number) == text && number > 0).then_some((plan, writer, number))
}

/// The key under which bytes are set aside that no version can read: the key that they had, and their checksum, so that nothing that was set
/// aside is ever written over.
pub(super) fn key_aside(key: &str, bytes: &[u8]) -> String {
    format!("{key}{ASIDE}{:08x}", checksum(bytes))
}

/// The key that bytes had before they were set aside; nothing where they were not.
pub(super) fn key_before(key: &str) -> Option<&str> {
    key.rsplit_once(ASIDE).map(|(before, _)| before)
}

/// What is left to read of a record.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], RecordProblem> {
        let (field, rest) = self.0.split_first_chunk().ok_or(RecordProblem::CutShort)?;
        self.0 = rest;
        Ok(*field)
    }
}

/// Why bytes are no record that this version can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordProblem {
    /// They do not begin like one.
    NoRecord,
    /// They are the stored form of a newer version of the app.
    NewerVersion {
        /// The version as it stands there.
        version: u8,
    },
    /// They are whole, but hold something that a newer version of the app wrote.
    NewerKind {
        /// The kind of payload as it stands there.
        kind: u8,
    },
    /// There are fewer or more bytes than there should be.
    CutShort,
    /// Something in them was changed after they were written.
    Checksum {
        /// The checksum that stands in them.
        stated: u32,
        /// The one that they have.
        computed: u32,
    },
    /// The plan, the writer or the number in them is none.
    BadName,
    /// They are a whole record, but lie under the key of another one.
    Misplaced,
}

impl RecordProblem {
    /// Whether a newer version of the app wrote it: nothing is broken, it only cannot be read here.
    pub const fn is_newer(&self) -> bool {
        matches!(self, Self::NewerVersion { .. } | Self::NewerKind { .. })
    }
}

impl fmt::Display for RecordProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRecord => f.write_str("not a record"),
            Self::NewerVersion { version } => write!(f, "record of a newer version ({version})"),
            Self::NewerKind { kind } => write!(f, "record of a newer kind ({kind})"),
            Self::CutShort => f.write_str("record of a wrong length"),
            Self::Checksum { stated, computed } => {
                write!(f, "checksum {computed:08x} where {stated:08x} is stated")
            }
            Self::BadName => f.write_str("no name of a plan, a writer or a number"),
            Self::Misplaced => f.write_str("record under the key of another one"),
        }
    }
}

impl std::error::Error for RecordProblem {}

#[cfg(test)]
mod tests {
    use super::super::payload::Covered;
    use super::checksum;
    use super::{Payload, Record, RecordName, RecordProblem, parse_key};
    use crate::domain::{Id, PlanId, WriterId};
    use proptest::prelude::*;

    fn record(update: Vec<u8>) -> Record {
        let payload = Payload::Update(update);
        Record { plan: PlanId(Id::from_random(77)), writer: WriterId::from_random(5), number: 12, payload }
    }

    #[test]
    fn a_key_names_its_record() {
        let record = record(Vec::new());
        assert_eq!(record.key(), "kyoso/1/r/00000000002d/00000000000005/0000000012");
        assert_eq!(parse_key(&record.key()), Some((record.plan, record.writer, 12)));
        for key in ["kyoso/1/r/", "kyoso/1/r/00000000002d/00000000000005/12", "kyoso/1/x", ""] {
            assert_eq!(parse_key(key), None, "{key}");
        }
    }

    #[test]
    fn the_stored_form_does_not_change() {
        let stored = [
            b"KYO1\x01".as_slice(),
            b"00000000002d",
            &[5, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 3, 0, 0, 0, 9, 8, 7],
            &[0; 4],
        ];
        let mut stored = stored.concat();
        let end = stored.len() - 4;
        let checksum = checksum(&stored[..end]);
        stored[end..].copy_from_slice(&checksum.to_le_bytes());
        assert_eq!(record(vec![9, 8, 7]).encode(), stored);
    }

    #[test]
    fn what_a_newer_version_wrote_is_told_from_damage() {
        let mut newer = record(vec![1]).encode();
        newer[3] = b'2';
        assert_eq!(Record::decode(&newer), Err(RecordProblem::NewerVersion { version: b'2' }));
        let mut kind = record(vec![1]).encode();
        kind[4] = 200;
        let end = kind.len() - 4;
        let checksum = checksum(&kind[..end]);
        kind[end..].copy_from_slice(&checksum.to_le_bytes());
        assert_eq!(Record::decode(&kind), Err(RecordProblem::NewerKind { kind: 200 }));
    }

    #[test]
    fn a_snapshot_says_what_it_stands_for() {
        let mut covered = Covered::default();
        covered.add(RecordName { writer: WriterId::from_random(9), number: 3 });
        let snapshot = Record { payload: Payload::Snapshot { covered, document: vec![1, 2] }, ..record(Vec::new()) };
        let stored = snapshot.encode();
        assert_eq!(stored[4], 4);
        assert_eq!(stored[33..stored.len() - 4], [12, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1, 2]);
        assert_eq!(Record::decode(&stored), Ok(snapshot));
        for payload in [&[13, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0][..], &[1, 0, 0, 0, 9], &[0; 3], &[255; 4]] {
            assert_eq!(Payload::decode(4, payload), Err(RecordProblem::CutShort), "{payload:?}");
        }
    }

    #[test]
    fn a_withdrawal_names_a_record() {
        let withdrawal = |writer: u64, number| {
            let name = RecordName { writer: WriterId::from_random(writer), number };
            Record { payload: Payload::Withdrawal(name), ..record(Vec::new()) }
        };
        let stored = withdrawal(9, 3).encode();
        assert_eq!(stored[4], 2);
        assert_eq!(stored[33..stored.len() - 4], [9, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0]);
        assert_eq!(Record::decode(&stored), Ok(withdrawal(9, 3)));
        assert_eq!(Record::decode(&withdrawal(9, 0).encode()), Err(RecordProblem::BadName));
        for payload in [&[9, 0, 0, 0, 0, 0, 0, 0, 3][..], &[0; 13], &[]] {
            assert_eq!(Payload::decode(2, payload), Err(RecordProblem::CutShort), "{payload:?}");
        }
    }

    #[test]
    fn an_erasure_names_the_last_record_of_each_writer() {
        let mut covered = Covered::default();
        for (writer, number) in [(9, 3), (7, 1), (9, 2)] {
            covered.add(RecordName { writer: WriterId::from_random(writer), number });
        }
        let erasure = Record { payload: Payload::Erasure(covered.clone()), ..record(Vec::new()) };
        let stored = erasure.encode();
        assert_eq!((stored[4], stored.len()), (3, record(Vec::new()).encode().len() + 2 * 12));
        assert_eq!(Record::decode(&stored), Ok(erasure));
        let holds = |writer: u64, number| covered.holds(RecordName { writer: WriterId::from_random(writer), number });
        assert_eq!([holds(9, 1), holds(9, 3), holds(9, 4), holds(8, 1)], [true, true, false, false]);
        assert_eq!(Payload::decode(3, &[0; 13]), Err(RecordProblem::BadName));
    }

    proptest! {
        #[test]
        fn a_record_is_written_and_read_back(update in prop::collection::vec(any::<u8>(), 0..200)) {
            let record = record(update);
            prop_assert_eq!(Record::decode(&record.encode()), Ok(record));
        }

        #[test]
        fn every_flipped_bit_is_seen(update in prop::collection::vec(any::<u8>(), 0..40), at in any::<prop::sample::Index>()) {
            let mut bytes = record(update).encode();
            let bit = at.index(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(Record::decode(&bytes).is_err());
        }

        #[test]
        fn every_cut_is_seen(update in prop::collection::vec(any::<u8>(), 0..40), at in any::<prop::sample::Index>()) {
            let bytes = record(update).encode();
            prop_assert!(Record::decode(&bytes[..at.index(bytes.len())]).is_err());
        }

        #[test]
        fn any_bytes_may_come(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = Record::decode(&bytes);
            let _ = Record::decode(&[b"KYO1\x01".as_slice(), &bytes].concat());
        }
    }
}
