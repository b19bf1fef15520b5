//! An open round in the hands of one tab: beside the round itself the last ballot, which can be taken back until the next one
//! begins. That ballot lives in memory only and is never stored.

use super::{Ballot, NotAdded, Published, Round};

/// A round that is being counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counting {
    round: Round,
    last: Option<Ballot>,
}

impl Counting {
    /// Goes on with a round. What was answered before can no longer be taken back.
    pub const fn new(round: Round) -> Self {
        Self { round, last: None }
    }

    /// The round as it is to be stored.
    pub const fn round(&self) -> &Round {
        &self.round
    }

    /// Adds a finished ballot; from now on it is this one that can be taken back.
    pub fn add(&mut self, ballot: Ballot) -> Result<(), NotAdded> {
        self.round.add(&ballot)?;
        self.last = Some(ballot);
        Ok(())
    }

    /// 次の人へ: the next ballot begins, and the last one stays.
    pub fn begin_next(&mut self) {
        self.last = None;
    }

    /// Whether there is a ballot that can be taken back.
    pub const fn can_take_back(&self) -> bool {
        self.last.is_some()
    }

    /// Takes the last ballot back and hands it out, to be put right; `None` where the next one has begun.
    pub fn take_back(&mut self) -> Option<Ballot> {
        let ballot = self.last.take()?;
        self.round.take_out(&ballot).then_some(ballot)
    }

    /// Another tab of this device has counted further: its state takes the place of this one.
    pub fn go_on_from(&mut self, newer: Round) {
        if newer.settings() == self.round.settings() && newer.turn() > self.round.turn() {
            *self = Self::new(newer);
        }
    }

    /// しめきる: what may be shown.
    pub fn close(&self) -> Published {
        self.round.close()
    }
}
