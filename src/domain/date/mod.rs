//! Days of the civil calendar (Gregorian, as used in Japan): arithmetic, eras, and how people write them. Pure: which day is
//! today is handed in. How a day is written out is a matter of the languages.

mod english;
mod era;
mod problem;
mod read;
mod token;
mod weekday;

pub use era::Era;
pub use problem::DateProblem;
pub use weekday::Weekday;

/// A day that exists, from 1868 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// The first year that is taken: the first one of 明治.
    pub const FIRST_YEAR: i32 = 1868;
    /// The last year that is taken; what lies beyond it is a slip of the finger.
    pub const LAST_YEAR: i32 = 2199;

    /// The day of this Western year, month (1 to 12) and day (from 1).
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateProblem> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) {
            return Err(DateProblem::YearOutOfRange { year });
        }
        let last_day = last_day(year, month).ok_or(DateProblem::NoSuchMonth { month })?;
        if !(1..=last_day).contains(&day) {
            return Err(DateProblem::NoSuchDay { month, last_day });
        }
        Ok(Self { year, month, day })
    }

    /// Reads a date as people write it: 令和8年11月22日, R8.11.22, 2026/11/22, 20261122 …, with full-width letters, spaces and
    /// a weekday if they like; or in English words, 22 November 2026.
    pub fn parse(text: &str) -> Result<Self, DateProblem> {
        english::in_signs(text).map_or_else(|| read::read(text), |text| read::read(&text))
    }

    /// A text that names a day without its year, with this one: 12月6日 as 2026年12月6日, 6 December as 6 December 2026. It need be
    /// no date.
    pub fn text_with_year(text: &str, year: i32) -> String {
        english::with_year(text, year)
    }

    /// The Western year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The year of the budget that this day belongs to: April to March, named after its April.
    pub const fn fiscal_year(self) -> i32 {
        if self.month < 4 { self.year - 1 } else { self.year }
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::from_sunday(self.days_since_epoch() + 4)
    }

    /// What is wrong with a text that should be a day; nothing where it is read, and nothing where none was written.
    pub fn problem(text: &str) -> Option<DateProblem> {
        Self::parse(text).err().filter(|_| !text.trim().is_empty())
    }

    /// The form of ISO 8601, 2026-11-22: for files, calendars and `<time datetime>`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Days since 1970-01-01, negative before it.
    pub const fn days_since_epoch(self) -> i32 {
        // Years begin in March here, so that the leap day is the last of its year; an era of 400 of them has 146,097 days.
        // After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
        let month = self.month as i32;
        let year = if month <= 2 { self.year - 1 } else { self.year };
        let (cycle, year_of_cycle) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + self.day as i32 - 1;
        let day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
        cycle * 146_097 + day_of_cycle - 719_468
    }

    /// The day this many days after 1970-01-01, where it lies in the years that are taken.
    pub fn from_days_since_epoch(days: i32) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let (cycle, day_of_cycle) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_cycle =
            (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
        let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = cycle * 400 + year_of_cycle + i32::from(month <= 2);
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
    }

    /// The day this many days later, or earlier where `days` is negative.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_days_since_epoch(self.days_since_epoch().checked_add(days)?)
    }

    /// How many days there are from this day to `other`; negative where it lies before.
    pub const fn days_until(self, other: Self) -> i32 {
        other.days_since_epoch() - self.days_since_epoch()
    }
}

/// The last day of a month; `None` where there is no such month.
pub const fn last_day(year: i32, month: u8) -> Option<u8> {
    Some(match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
