//! The six answers to an item.

/// How far a statement holds. Four worded steps without a middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// ・ まだこれから.
    NotYet,
    /// △ すこしできている.
    Little,
    /// ○ だいたいできている.
    Mostly,
    /// ◎ できている.
    Done,
}

impl Grade {
    /// All of them, the lowest first.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::Little, Self::Mostly, Self::Done];

    /// 1 to 4: to compare and to find the middle, never to be shown.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// One of the four steps.
    Graded(Grade),
    /// ？ わからない: I have not seen or heard. A finding of its own, never a zero, a middle or a gap.
    DontKnow,
    /// ― 今は関係ない: left out of every count.
    NotApplicable,
}

impl Answer {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Graded(Grade::Done),
        Self::Graded(Grade::Mostly),
        Self::Graded(Grade::Little),
        Self::Graded(Grade::NotYet),
        Self::DontKnow,
        Self::NotApplicable,
    ];

    /// The stable key that is kept in the plan.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Graded(Grade::Done) => "4",
            Self::Graded(Grade::Mostly) => "3",
            Self::Graded(Grade::Little) => "2",
            Self::Graded(Grade::NotYet) => "1",
            Self::DontKnow => "dk",
            Self::NotApplicable => "na",
        }
    }

    /// The answer with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_back_and_nothing_else_is() {
        for answer in Answer::ALL {
            assert_eq!(Answer::from_key(answer.key()), Some(answer));
        }
        for text in ["", "0", "5", "DK", "4 "] {
            assert_eq!(Answer::from_key(text), None, "{text}");
        }
    }

    #[test]
    fn a_graded_answer_is_kept_as_its_number() {
        for grade in Grade::ALL {
            assert_eq!(Answer::Graded(grade).key(), grade.number().to_string());
        }
    }
}
