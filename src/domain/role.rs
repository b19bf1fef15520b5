//! Roles (役割分担): who does what by when, and who stands in (principle 5).

use super::entry::entry;
use super::field::{Choice, DateText, Line, Prose};

entry! {
    /// One role.
    Role in Role {
        /// だれが.
        who: Line,
        /// 何を.
        what: Prose,
        /// いつまでに.
        by_when: DateText,
        /// 代わりの人.
        stand_in: Line,
        /// 責任: what one answers for in this role.
        responsibility: Line,
        /// How much time it takes, as typed (「月4時間」).
        hours: Line,
        /// How far it is.
        state: RoleState,
    }
}

/// How far a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RoleState {
    /// まだ.
    #[default]
    Open,
    /// しています.
    Doing,
    /// 終わった.
    Done,
    /// 止まっている.
    Stuck,
}

impl Choice for RoleState {
    const ALL: &'static [Self] = &[Self::Open, Self::Doing, Self::Done, Self::Stuck];
    fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::Stuck => "stuck",
        }
    }
}
