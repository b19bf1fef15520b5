//! Names of things: who is who, independent of order, language and device. Random bits are handed in, never drawn here.

use std::fmt;
use std::str::FromStr;

/// The name of an entry inside a plan: 60 random bits, written as 12 letters of Crockford's base 32.
///
/// Two devices that add entries without knowing of each other must not collide: with 10⁶ entries the chance is about 4 × 10⁻⁷.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id(u64);

/// Crockford's base 32: no I, L, O, U, so that a name can be read aloud.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 12;

impl Id {
    /// Makes a name from random bits; the upper four are dropped.
    pub const fn from_random(bits: u64) -> Self {
        Self(bits & ((1 << 60) - 1))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..LENGTH).rev() {
            let letter = LETTERS[(self.0 >> (5 * place) & 31) as usize];
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

/// The text is no name: not twelve letters of the alphabet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id of 12 base-32 letters")
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != LENGTH {
            return Err(NotAnId);
        }
        let mut bits = 0;
        for letter in text.bytes() {
            let value = LETTERS.iter().position(|l| *l == letter).ok_or(NotAnId)?;
            bits = bits << 5 | value as u64;
        }
        Ok(Self(bits))
    }
}

/// The name of a plan, which is also the name of its document in the stores and in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PlanId(pub Id);

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for PlanId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        text.parse().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_and_read_back() {
        for bits in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
            let id = Id::from_random(bits);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn other_texts_are_no_names() {
        for text in ["", "abc", "ilouilouilou", "00000000000000", "あああああああああああ"] {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
    }
}
