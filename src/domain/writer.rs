//! Who writes: one opening of the app in one tab. It names the writer in the document and in the journal.

use std::fmt;
use std::str::FromStr;

/// The name of a writer: 53 random bits, as many as every implementation of the document format can hold.
///
/// It is drawn anew each time the app opens and kept in memory only: a writer that comes back under an old name would give
/// two different changes one number, and copies would differ for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(u64);

const BITS: u32 = 53;
/// Hexadecimal digits of a written name.
const LENGTH: usize = 14;

impl WriterId {
    /// Makes a name from random bits; the upper eleven are dropped.
    pub const fn from_random(bits: u64) -> Self {
        Self(bits & ((1 << BITS) - 1))
    }

    /// The 53 bits.
    pub const fn bits(self) -> u64 {
        self.0
    }
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0LENGTH$x}", self.0)
    }
}

/// The text is no name of a writer: not 14 hexadecimal digits of at most 53 bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAWriterId;

impl FromStr for WriterId {
    type Err = NotAWriterId;

    fn from_str(text: &str) -> Result<Self, NotAWriterId> {
        let is_hex = text.len() == LENGTH && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let bits = if is_hex { u64::from_str_radix(text, 16).map_err(|_| NotAWriterId)? } else { u64::MAX };
        if bits >> BITS == 0 { Ok(Self(bits)) } else { Err(NotAWriterId) }
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAWriterId, WriterId};

    #[test]
    fn a_writer_is_written_and_read_back() {
        for bits in [0, 1, 0x12_3456_789a_bcde, u64::MAX] {
            let writer = WriterId::from_random(bits);
            assert_eq!(writer.to_string().parse(), Ok(writer));
        }
    }

    #[test]
    fn other_texts_are_no_writers() {
        for text in ["", "0", "0000000000000g", "0000000000000A", "+0000000000001", "ffffffffffffff"] {
            assert_eq!(text.parse::<WriterId>(), Err(NotAWriterId), "{text}");
        }
    }
}
