//! What a record says: an update of the document, that an earlier record is withdrawn, that all earlier records of the plan are erased, or
//! all that they say together. It knows bytes, not what an update means.

use super::record::RecordProblem;
use crate::domain::WriterId;

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    /// A change of the plan: an update of its document.
    Update(Vec<u8>),
    /// An earlier record of the same plan is taken back: a copy that was taken in and is not wanted. The record itself stays
    /// where it is; it only no longer counts.
    Withdrawal(RecordName),
    /// 「完全に消す」: every record of the plan up to these is erased. What comes later, a copy from outside, counts again.
    Erasure(Covered),
    /// The whole document as it was when it knew all of these records: where it is whole, they are needed no more.
    Snapshot {
        /// What it stands for.
        covered: Covered,
        /// The document, as an update.
        document: Vec<u8>,
    },
}

/// The records of a plan up to a last one of each writer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Covered(Vec<RecordName>);

impl Covered {
    /// Whether it covers this record.
    pub fn holds(&self, name: RecordName) -> bool {
        name.number <= self.last(name.writer)
    }

    /// The last covered number of a writer; 0 where nothing is.
    pub fn last(&self, writer: WriterId) -> u32 {
        self.0.iter().find(|last| last.writer == writer).map_or(0, |last| last.number)
    }

    /// Covers all that the other one covers.
    pub(super) fn add_all(&mut self, other: &Self) {
        other.0.iter().for_each(|last| self.add(*last));
    }

    /// Covers this record too, and all before it by the same writer.
    pub fn add(&mut self, name: RecordName) {
        match self.0.iter_mut().find(|last| last.writer == name.writer) {
            Some(last) => last.number = last.number.max(name.number),
            None => self.0.push(name),
        }
    }
}

/// Which record of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordName {
    /// Who wrote it.
    pub writer: WriterId,
    /// The how manieth of this writer's it is.
    pub number: u32,
}

const UPDATE: u8 = 1;
const WITHDRAWAL: u8 = 2;
const ERASURE: u8 = 3;
const SNAPSHOT: u8 = 4;
/// The bytes of the name of a record: writer and number.
const NAME_BYTES: usize = 12;

impl Payload {
    /// What it erases.
    pub(super) fn erased(&self) -> Option<&Covered> {
        if let Self::Erasure(covered) = self { Some(covered) } else { None }
    }

    /// What it stands for.
    pub(super) fn contained(&self) -> Option<&Covered> {
        if let Self::Snapshot { covered, .. } = self { Some(covered) } else { None }
    }

    /// The byte that tells its kind.
    pub(super) const fn kind(&self) -> u8 {
        match self {
            Self::Update(_) => UPDATE,
            Self::Withdrawal(_) => WITHDRAWAL,
            Self::Erasure(_) => ERASURE,
            Self::Snapshot { .. } => SNAPSHOT,
        }
    }

    /// Its bytes.
    pub(super) fn encode(&self) -> Vec<u8> {
        match self {
            Self::Update(update) => update.clone(),
            Self::Withdrawal(name) => name.encode().to_vec(),
            Self::Erasure(covered) => covered.encode(),
            Self::Snapshot { covered, document } => {
                // The length first; a number of bytes that does not fit is one that no memory holds.
                let covered = covered.encode();
                let length = u32::try_from(covered.len()).unwrap_or(u32::MAX);
                [&length.to_le_bytes(), covered.as_slice(), document].concat()
            }
        }
    }

    /// Reads the bytes of a payload of this kind.
    pub(super) fn decode(kind: u8, bytes: &[u8]) -> Result<Self, RecordProblem> {
        match kind {
            UPDATE => Ok(Self::Update(bytes.to_vec())),
            WITHDRAWAL => RecordName::decode(bytes).map(Self::Withdrawal),
            ERASURE => Covered::decode(bytes).map(Self::Erasure),
            SNAPSHOT => {
                let (length, rest) = bytes.split_first_chunk().ok_or(RecordProblem::CutShort)?;
                let parts = rest.split_at_checked(u32::from_le_bytes(*length) as usize);
                let (covered, document) = parts.ok_or(RecordProblem::CutShort)?;
                Ok(Self::Snapshot { covered: Covered::decode(covered)?, document: document.to_vec() })
            }
            kind => Err(RecordProblem::NewerKind { kind }),
        }
    }
}

impl Covered {
    fn encode(&self) -> Vec<u8> {
        self.0.iter().flat_map(|name| name.encode()).collect()
    }

    fn decode(bytes: &[u8]) -> Result<Self, RecordProblem> {
        let mut covered = Self::default();
        for name in bytes.chunks(NAME_BYTES) {
            covered.add(RecordName::decode(name)?);
        }
        Ok(covered)
    }
}

impl RecordName {
    fn encode(self) -> [u8; NAME_BYTES] {
        let mut bytes = [0; NAME_BYTES];
        bytes[..8].copy_from_slice(&self.writer.bits().to_le_bytes());
        bytes[8..].copy_from_slice(&self.number.to_le_bytes());
        bytes
    }

    fn decode(bytes: &[u8]) -> Result<Self, RecordProblem> {
        let (writer, number) = bytes.split_first_chunk().ok_or(RecordProblem::CutShort)?;
        let number = number.try_into().map_err(|_| RecordProblem::CutShort)?;
        Self::new(u64::from_le_bytes(*writer), u32::from_le_bytes(number))
    }

    /// The record of this number by this writer, if there can be one.
    pub(super) fn new(writer_bits: u64, number: u32) -> Result<Self, RecordProblem> {
        let writer = WriterId::from_random(writer_bits);
        let is_one = writer.bits() == writer_bits && number > 0;
        is_one.then_some(Self { writer, number }).ok_or(RecordProblem::BadName)
    }
}
