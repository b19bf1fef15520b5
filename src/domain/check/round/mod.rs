//! The round without names (名前なし) while it is open, and what it leaves behind. Open it is **no part of the plan**: it lies in one
//! slot of the device, as [`Round`] writes it. Closed it is one value of the check, [`Published`], and what may not be shown is not
//! in it. It knows neither stores nor clocks; ballot numbers are drawn by chance and handed in.

mod ballot;
mod counting;
mod medians;
#[cfg(test)]
mod properties;
mod published;
mod settings;
#[cfg(test)]
mod tests;
mod text;

pub use ballot::{Ballot, BallotNumber, NotABallotNumber};
pub use counting::Counting;
pub use published::{Kept, NotPublished, Published};
pub use settings::Settings;
pub use text::NotARound;

use super::tally::Tally;
use std::collections::BTreeSet;

/// The most ballots of one round: what a closed round says then still fits into one line of the plan.
pub const MOST_BALLOTS: u32 = 199;

/// An open round: six totals for each question and side, and which ballots are in. Nothing in it tells in which order they came
/// or which answers stood on one ballot, from two ballots on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    settings: Settings,
    /// How often it changed: of two stored states the one with more is the newer.
    turn: u32,
    /// By question, within it by side.
    totals: Vec<Tally>,
    ballots: BTreeSet<BallotNumber>,
}

/// Why a ballot was not added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAdded {
    /// The check is answered in a way that takes no ballots.
    OtherMode,
    /// This ballot is in already.
    AlreadyIn {
        /// Its number.
        number: BallotNumber,
    },
    /// There is no such side in this round.
    NoSuchSide {
        /// The side.
        side: u8,
        /// How many there are.
        sides: u8,
    },
    /// It answers other questions than are asked.
    OtherQuestions {
        /// How many it answers.
        answered: usize,
        /// How many are asked.
        asked: usize,
    },
    /// The round is full.
    Full {
        /// The most ballots.
        limit: u32,
    },
}

impl Round {
    /// A round that nobody has answered yet.
    pub fn new(settings: Settings) -> Self {
        let places = settings.questions.len() * usize::from(settings.sides);
        Self { settings, turn: 0, totals: vec![Tally::default(); places], ballots: BTreeSet::new() }
    }

    /// What it asks whom.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// How many ballots are in. This number, and nothing else of an open round, may be told.
    pub fn count(&self) -> u32 {
        // There are at most MOST_BALLOTS.
        u32::try_from(self.ballots.len()).unwrap_or(u32::MAX)
    }

    /// How often it changed.
    pub const fn turn(&self) -> u32 {
        self.turn
    }

    /// Whether this ballot is in.
    pub fn has(&self, number: BallotNumber) -> bool {
        self.ballots.contains(&number)
    }

    /// Whether it would show nothing if it were closed now: fewer ballots are in than are needed.
    pub fn would_show_nothing(&self) -> bool {
        self.count() < self.settings.min_n
    }

    /// Adds a finished ballot.
    pub fn add(&mut self, ballot: &Ballot) -> Result<(), NotAdded> {
        let Settings { questions, sides, .. } = &self.settings;
        if self.has(ballot.number) {
            return Err(NotAdded::AlreadyIn { number: ballot.number });
        }
        if !(1..=*sides).contains(&ballot.side) {
            return Err(NotAdded::NoSuchSide { side: ballot.side, sides: *sides });
        }
        if ballot.answers.len() != questions.len() {
            return Err(NotAdded::OtherQuestions { answered: ballot.answers.len(), asked: questions.len() });
        }
        if self.count() >= MOST_BALLOTS {
            return Err(NotAdded::Full { limit: MOST_BALLOTS });
        }
        for (at, answer) in self.places_of(ballot.side).zip(&ballot.answers) {
            if let (Some(tally), Some(answer)) = (self.totals.get_mut(at), answer) {
                tally.add(*answer);
            }
        }
        self.ballots.insert(ballot.number);
        self.turn += 1;
        Ok(())
    }

    /// Takes a ballot out that is in, with the answers that it brought. `false` where it is not in, and nothing changes.
    pub(super) fn take_out(&mut self, ballot: &Ballot) -> bool {
        if !self.ballots.remove(&ballot.number) {
            return false;
        }
        for (at, answer) in self.places_of(ballot.side).zip(&ballot.answers) {
            if let (Some(tally), Some(answer)) = (self.totals.get_mut(at), answer) {
                let count = tally.of_mut(*answer);
                *count = count.saturating_sub(1);
            }
        }
        self.turn += 1;
        true
    }

    /// しめきる: what may be shown, and nothing else.
    pub fn close(&self) -> Published {
        let sides = usize::from(self.settings.sides).max(1);
        let by_side = self.totals.chunks(sides);
        let rows = self.settings.questions.iter().zip(by_side).map(|(question, sides)| (*question, sides));
        Published::of(self.settings.min_n, rows)
    }

    /// Where the totals of a side stand, question by question.
    fn places_of(&self, side: u8) -> impl Iterator<Item = usize> + use<> {
        let sides = usize::from(self.settings.sides).max(1);
        (0..self.settings.questions.len()).map(move |question| question * sides + usize::from(side.saturating_sub(1)))
    }
}
