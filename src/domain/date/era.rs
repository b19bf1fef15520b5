//! The eras (元号) since 明治.

use super::Date;

/// An era.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 明治, from 1868-10-23.
    Meiji,
    /// 大正, from 1912-07-30.
    Taisho,
    /// 昭和, from 1926-12-25.
    Showa,
    /// 平成, from 1989-01-08.
    Heisei,
    /// 令和, from 2019-05-01.
    Reiwa,
}

impl Era {
    /// All of them, the oldest first.
    pub const ALL: [Self; 5] = [Self::Meiji, Self::Taisho, Self::Showa, Self::Heisei, Self::Reiwa];

    /// The era of a day; `None` before 明治.
    pub fn of(day: Date) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|era| era.first_day() <= day)
    }

    /// Its first day.
    pub const fn first_day(self) -> Date {
        let (year, month, day) = match self {
            Self::Meiji => (1868, 10, 23),
            Self::Taisho => (1912, 7, 30),
            Self::Showa => (1926, 12, 25),
            Self::Heisei => (1989, 1, 8),
            Self::Reiwa => (2019, 5, 1),
        };
        Date { year, month, day }
    }

    /// Its last day; `None` for the present one.
    pub fn last_day(self) -> Option<Date> {
        Self::ALL.into_iter().find(|era| *era > self)?.first_day().plus_days(-1)
    }

    /// The number of a Western year in this era; the first one, 元年, is 1.
    pub const fn year_of(self, western: i32) -> i32 {
        western - self.first_day().year + 1
    }

    /// The Western year of a year of this era.
    pub const fn western(self, year: i32) -> i32 {
        year + self.first_day().year - 1
    }

    /// How the era is written: in full, as one character, as a letter.
    pub(super) const fn spellings(self) -> [&'static str; 3] {
        match self {
            Self::Meiji => ["明治", "㍾", "M"],
            Self::Taisho => ["大正", "㍽", "T"],
            Self::Showa => ["昭和", "㍼", "S"],
            Self::Heisei => ["平成", "㍻", "H"],
            Self::Reiwa => ["令和", "㋿", "R"],
        }
    }
}
