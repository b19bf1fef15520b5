//! Needs (できないこと・苦手なこと): step ① begins with what we lack.

use super::entry::entry;
use super::field::{Choice, Line};

entry! {
    /// One thing that the group lacks.
    Need in Need {
        /// What it is.
        what: Line,
        /// Whether it cannot be done or is done badly.
        kind: NeedKind,
    }
}

/// The pamphlet's two kinds of weakness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NeedKind {
    /// できないこと.
    #[default]
    Cannot,
    /// 苦手なこと.
    BadAt,
}

impl Choice for NeedKind {
    const ALL: &'static [Self] = &[Self::Cannot, Self::BadAt];
    fn key(self) -> &'static str {
        match self {
            Self::Cannot => "cannot",
            Self::BadAt => "bad-at",
        }
    }
}
