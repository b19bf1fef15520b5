//! One finished ballot: one person's answers, whichever way they came. It lives in memory only.

use super::super::answer::Answer;
use std::fmt;
use std::str::FromStr;

/// The number of a ballot, drawn by chance: 28 bits, as many as an answer code has room for. By it alone the same ballot is known
/// again; it says nothing about who answered, and nothing about when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BallotNumber(u32);

impl BallotNumber {
    /// How many there are.
    pub const COUNT: u32 = 1 << 28;

    /// Makes a number from random bits; the upper ones are dropped.
    pub const fn from_random(bits: u64) -> Self {
        Self((bits & 0x0fff_ffff) as u32)
    }

    /// The 28 bits.
    pub const fn bits(self) -> u32 {
        self.0
    }
}

impl fmt::Display for BallotNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:07x}", self.0)
    }
}

/// The text is no number of a ballot: not seven hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotABallotNumber;

impl FromStr for BallotNumber {
    type Err = NotABallotNumber;

    fn from_str(text: &str) -> Result<Self, NotABallotNumber> {
        let number = u32::from_str_radix(text, 16).map(Self).map_err(|_| NotABallotNumber)?;
        if number.to_string() == text { Ok(number) } else { Err(NotABallotNumber) }
    }
}

/// One person's answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// Its number.
    pub number: BallotNumber,
    /// The side of the one who answered, from 1.
    pub side: u8,
    /// The answers in the order of [`super::Settings::questions`]; `None` for what was left blank on paper.
    pub answers: Vec<Option<Answer>>,
}
