//! What tabs tell each other. A message is a kind byte and its content; a kind that is not known is not heard.

use crate::journal::Record;

/// A message between tabs of the same app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TabMessage {
    /// A change that the sender has written to the stores.
    Record(Record),
    /// A new release is about to take over: write what is half typed.
    Flush,
}

const RECORD: u8 = 1;
const FLUSH: u8 = 2;

impl TabMessage {
    /// The message as bytes.
    pub fn encode(&self) -> Vec<u8> {
        match self {
            Self::Record(record) => [&[RECORD][..], &record.encode()].concat(),
            Self::Flush => vec![FLUSH],
        }
    }

    /// The message in these bytes; `None` where a newer tab says something this one does not know.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        match bytes.split_first()? {
            (&RECORD, record) => Record::decode(record).ok().map(Self::Record),
            (&FLUSH, []) => Some(Self::Flush),
            _ => None,
        }
    }
}
