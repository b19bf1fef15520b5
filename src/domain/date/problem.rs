//! Why a text is no day. The text itself always stays as it was typed; the words for the problem are in the language files.

use super::{Date, Era, Weekday};

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    /// It does not read as a date.
    NotADate,
    /// 「11月22日」: the year is not said.
    NoYear,
    /// 「8年11月22日」, 「26/11/22」: neither an era nor a Western year of four digits.
    NoEra {
        /// The number that stands for the year.
        year: i32,
    },
    /// 「令和8年」: the month is not said.
    NoMonth,
    /// 「平成29年6月」: the day is not said.
    NoDay {
        /// The month.
        month: u8,
    },
    /// The year is before [`Date::FIRST_YEAR`] or after [`Date::LAST_YEAR`].
    YearOutOfRange {
        /// The Western year.
        year: i32,
    },
    /// There are twelve months.
    NoSuchMonth {
        /// The number that was written.
        month: u8,
    },
    /// The month has fewer days, or the day is 0.
    NoSuchDay {
        /// The month.
        month: u8,
        /// Its last day in that year.
        last_day: u8,
    },
    /// 「令和元年4月30日」, 「平成31年5月1日」: the era had not begun or was over.
    OutsideEra {
        /// The era that was written.
        era: Era,
        /// The day that is meant.
        day: Date,
    },
    /// 「令和8年（2027年）」: the two years are not the same.
    EraYearMismatch {
        /// The era.
        era: Era,
        /// The year of the era.
        era_year: i32,
        /// The Western year that was written with it.
        year: i32,
    },
    /// 「2026年11月22日（月）」: the day is another day of the week.
    WeekdayMismatch {
        /// The day that was written.
        day: Date,
        /// The weekday that was written with it.
        weekday: Weekday,
    },
}
