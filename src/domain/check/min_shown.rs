//! 名前なし: how many answers there must be before any of them is shown. Chosen and said before the start.

use crate::domain::field::Choice;

/// The smallest number of answers that is shown, 3 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MinShown(u8);

impl MinShown {
    /// The number.
    pub const fn number(self) -> u32 {
        self.0 as u32
    }

    /// The one with this number.
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.iter().copied().find(|least| least.number() == number)
    }
}

impl Default for MinShown {
    fn default() -> Self {
        Self(5)
    }
}

impl Choice for MinShown {
    const ALL: &'static [Self] = &[Self(3), Self(4), Self(5), Self(6), Self(7), Self(8), Self(9), Self(10)];
    fn key(self) -> &'static str {
        match self.0 {
            3 => "3",
            4 => "4",
            6 => "6",
            7 => "7",
            8 => "8",
            9 => "9",
            10 => "10",
            _ => "5",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::Mode;

    #[test]
    fn keys_are_the_numbers_and_five_is_meant_where_nothing_is_said() {
        for least in MinShown::ALL {
            assert_eq!(least.key(), least.number().to_string());
            assert_eq!(MinShown::from_number(least.number()), Some(*least));
        }
        assert_eq!([2, 11].map(MinShown::from_number), [None, None]);
        assert_eq!(MinShown::default().number(), Mode::Anonymous.min_n());
    }
}
