//! How a check is answered, and what that allows to be shown.

use super::{Check, Script};
use crate::domain::field::Choice;

/// How a check is answered. Every result carries the name of its mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// 団体の答え: one answer for each organisation.
    PerOrganisation,
    /// 一人ひとり・名前なし: everybody for oneself; only totals are kept.
    Anonymous,
    /// 話し合いながら: together, in the open; hands are counted, or one answer is agreed.
    Together,
    /// ひとりで: one answer an item, never compared with a group.
    #[default]
    Alone,
}

impl Mode {
    /// The smallest number of answers that is shown, where the group did not choose another one; see [`Check::min_n`].
    pub const fn min_n(self) -> u32 {
        match self {
            Self::Anonymous => 5,
            Self::PerOrganisation | Self::Together | Self::Alone => 1,
        }
    }

    /// Whether a check that is answered so, by this script, is led as a meeting: where sides or nameless people answer, always.
    pub fn is_meeting(self, script: Script) -> bool {
        match self {
            Self::PerOrganisation | Self::Anonymous => true,
            Self::Together => script != Script::Open,
            Self::Alone => false,
        }
    }

    /// Whether the answers are known by side, in the open: dots carry the side's shape, and medians have their range.
    pub const fn has_sides(self) -> bool {
        matches!(self, Self::PerOrganisation | Self::Together)
    }
}

impl Check {
    /// The smallest number of answers that is shown. Where a round was closed it is the one that was held to then.
    pub fn min_n(&self) -> u32 {
        match self.mode {
            Mode::Anonymous => self.round_result().map_or(self.min_shown.number(), |published| published.min_n()),
            mode => mode.min_n(),
        }
    }
}

impl Choice for Mode {
    const ALL: &'static [Self] = &[Self::PerOrganisation, Self::Anonymous, Self::Together, Self::Alone];
    fn key(self) -> &'static str {
        match self {
            Self::PerOrganisation => "per-organisation",
            Self::Anonymous => "anonymous",
            Self::Together => "together",
            Self::Alone => "alone",
        }
    }
}
