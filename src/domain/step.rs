//! The four steps of 共創・協働 as the pamphlet of Matsue City names them: 探す → 相談 → 実施 → 振り返り.

use super::field::Choice;

/// One of the four steps. The product guides through them and never blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Step {
    /// ① 探す: write down what we cannot do, look for who is good at it.
    #[default]
    Find,
    /// ② 相談: purpose, goals, method, roles, period.
    Consult,
    /// ③ 実施: act together, meet, confirm the purpose.
    Act,
    /// ④ 振り返り: look at results against goals; continue, change or end.
    Review,
}

impl Step {
    /// 1 to 4, as printed.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The step with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// The step that follows; after ④ a new round begins with a new ①.
    pub fn next(self) -> Option<Self> {
        Self::from_number(self.number() + 1)
    }
}

impl Choice for Step {
    const ALL: &'static [Self] = &[Self::Find, Self::Consult, Self::Act, Self::Review];
    fn key(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Consult => "consult",
            Self::Act => "act",
            Self::Review => "review",
        }
    }
}
