//! The trial of a copy from outside: it is decoded, put together with what is here, and read, before any of that is done where people
//! work. A document that was made to do harm can keep whoever reads it busy for ever; so the trial runs in a worker that is thrown away,
//! and the page touches only what came through it. This knows what is asked and answered as bytes; no worker.

use super::backup::Copy;
use crate::document::{Document, Joined, NotJoined, WriterId};
use crate::domain::PlanId;

/// What the trial of a copy showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It can be put together with what is here.
    Sound,
    /// It cannot be read.
    Damaged,
    /// A newer version of the app wrote it, or something in it is foreign.
    NotUnderstood,
    /// No answer came in time.
    TooSlow,
    /// There was no worker to try it in.
    Untried,
}

/// A copy and what its trial showed: without that nothing of a copy is looked into or taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    copy: Copy,
    verdict: Verdict,
}

impl Tried {
    /// A copy after its trial. Where only its readable half is there, there was nothing to try.
    pub fn new(copy: Copy, verdict: Verdict) -> Self {
        let verdict = if copy.document.is_some() { verdict } else { Verdict::Sound };
        Self { copy, verdict }
    }

    /// The copy, whatever the trial showed.
    pub fn copy(&self) -> &Copy {
        &self.copy
    }

    /// The copy, if it came through.
    pub fn sound(&self) -> Option<&Copy> {
        (self.verdict == Verdict::Sound).then_some(&self.copy)
    }

    /// What the trial showed.
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }
}

/// Tries; it writes nothing, so that its name never stands anywhere.
const READER: WriterId = WriterId::from_random(0);

impl Verdict {
    /// The verdict as a worker answers it. What is no answer of ours came from a worker that went wrong over the copy.
    pub const fn of_answer(answer: u8) -> Self {
        match answer {
            0 => Self::Sound,
            2 => Self::NotUnderstood,
            3 => Self::TooSlow,
            4 => Self::Untried,
            _ => Self::Damaged,
        }
    }
}

/// The question to a worker: the name of the plan, the length of what is here (4 bytes, little-endian), what is here, the copy.
pub fn request(plan: PlanId, here: &[u8], copy: &[u8]) -> Vec<u8> {
    let length = u32::try_from(here.len()).unwrap_or(u32::MAX);
    [plan.to_string().as_bytes(), &length.to_le_bytes(), here, copy].concat()
}

/// Tries what a request holds, in the worker. The answer is a [`Verdict`] by its place.
pub fn answer(request: &[u8]) -> u8 {
    let verdict = parts(request).map_or(Verdict::Damaged, |(plan, here, copy)| attempt(plan, here, copy));
    verdict as u8
}

fn parts(request: &[u8]) -> Option<(PlanId, &[u8], &[u8])> {
    let (plan, rest) = request.split_first_chunk::<12>()?;
    let (length, rest) = rest.split_first_chunk()?;
    let (here, copy) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    Some((std::str::from_utf8(plan).ok()?.parse().ok()?, here, copy))
}

fn attempt(plan: PlanId, here: &[u8], copy: &[u8]) -> Verdict {
    let mut ours = Document::new(plan, READER);
    let is_here = !here.is_empty();
    if is_here && ours.merge([here]).is_err() {
        return Verdict::Damaged;
    }
    match Joined::of(plan, is_here.then_some(&ours), copy, READER) {
        Ok(Joined { mut theirs, .. }) => {
            // At the next start the copy may be read before what is here.
            let turned = if is_here { theirs.merge([here]).is_ok() } else { true };
            if turned { Verdict::Sound } else { Verdict::Damaged }
        }
        Err(NotJoined::Damaged(_)) => Verdict::Damaged,
        Err(NotJoined::NotUnderstood(_)) => Verdict::NotUnderstood,
    }
}
