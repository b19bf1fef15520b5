//! What a record says: an update of the document, or that an earlier record is withdrawn. It knows bytes, not what an update
//! means.

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

impl Payload {
    /// The byte that tells its kind.
    pub(super) const fn kind(&self) -> u8 {
        match self {
            Self::Update(_) => UPDATE,
            Self::Withdrawal(_) => WITHDRAWAL,
        }
    }

    /// Its bytes.
    pub(super) fn encode(&self) -> Vec<u8> {
        match self {
            Self::Update(update) => update.clone(),
            Self::Withdrawal(RecordName { writer, number }) => {
                [&writer.bits().to_le_bytes()[..], &number.to_le_bytes()].concat()
            }
        }
    }

    /// Reads the bytes of a payload of this kind.
    pub(super) fn decode(kind: u8, bytes: &[u8]) -> Result<Self, RecordProblem> {
        match kind {
            UPDATE => Ok(Self::Update(bytes.to_vec())),
            WITHDRAWAL => {
                let (writer, number) = bytes.split_first_chunk().ok_or(RecordProblem::CutShort)?;
                let number = number.try_into().map_err(|_| RecordProblem::CutShort)?;
                RecordName::new(u64::from_le_bytes(*writer), u32::from_le_bytes(number)).map(Self::Withdrawal)
            }
            kind => Err(RecordProblem::NewerKind { kind }),
        }
    }
}

impl RecordName {
    /// The record of this number by this writer, if there can be one.
    pub(super) fn new(writer_bits: u64, number: u32) -> Result<Self, RecordProblem> {
        let writer = WriterId::from_random(writer_bits);
        let is_one = writer.bits() == writer_bits && number > 0;
        is_one.then_some(Self { writer, number }).ok_or(RecordProblem::BadName)
    }
}
