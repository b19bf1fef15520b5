//! The keys of the self-check, and which word belongs to which answer, finding and mode.

use super::group::group;
use super::keys::{Answers, Findings};
use crate::domain::check::{Answer, Finding, Grade, Mode};

group! {
    /// The self-check wherever it is shown: on the screen, on the wall, on paper.
    CheckWords {
        /// Asked at the start of every session, for each side.
        entry_question,
        /// The closing questions, answered in words.
        best,
        to_change,
        worry,
        worry_many,
        modes: Modes,
        prompts: Prompts,
    }
}

group! {
    /// The names of the modes; every result carries its own.
    Modes { per_organisation, anonymous, together, alone }
}

group! {
    /// The prompt cards, to be read aloud: a sentence a line.
    Prompts { heading, unknown, split, not_yet, done }
}

impl Modes {
    /// The name of a mode.
    pub const fn of(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::PerOrganisation => self.per_organisation(),
            Mode::Anonymous => self.anonymous(),
            Mode::Together => self.together(),
            Mode::Alone => self.alone(),
        }
    }
}

impl Prompts {
    /// The card for a finding; none where there is nothing to talk about.
    pub const fn of(&self, finding: Finding) -> Option<&'static str> {
        match finding {
            Finding::NotApplicable | Finding::NotEnough => None,
            Finding::Unknown => Some(self.unknown()),
            Finding::Split => Some(self.split()),
            Finding::NotYet | Finding::Almost => Some(self.not_yet()),
            Finding::Done => Some(self.done()),
        }
    }
}

impl Answers {
    /// The words of an answer. At first mention on a screen they stand beside the sign.
    pub const fn of(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Graded(Grade::Done) => self.done(),
            Answer::Graded(Grade::Mostly) => self.mostly(),
            Answer::Graded(Grade::Little) => self.little(),
            Answer::Graded(Grade::NotYet) => self.not_yet(),
            Answer::DontKnow => self.dont_know(),
            Answer::NotApplicable => self.not_applicable(),
        }
    }

    /// The sign of an answer, the same in every language.
    pub const fn sign(answer: Answer) -> &'static str {
        match answer {
            Answer::Graded(Grade::Done) => "◎",
            Answer::Graded(Grade::Mostly) => "○",
            Answer::Graded(Grade::Little) => "△",
            Answer::Graded(Grade::NotYet) => "・",
            Answer::DontKnow => "？",
            Answer::NotApplicable => "―",
        }
    }
}

impl Findings {
    /// The words of a finding.
    pub const fn of(&self, finding: Finding) -> &'static str {
        match finding {
            Finding::NotApplicable => self.not_applicable(),
            Finding::NotEnough => self.not_enough(),
            Finding::Unknown => self.unknown(),
            Finding::Split => self.split(),
            Finding::NotYet => self.not_yet(),
            Finding::Almost => self.almost(),
            Finding::Done => self.done(),
        }
    }
}
