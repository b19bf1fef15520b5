//! The days of the week.

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
}

impl Weekday {
    /// All of them, from Sunday, as Japanese calendars show them.
    pub const ALL: [Self; 7] =
        [Self::Sunday, Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday];

    /// The weekday this many days after a Sunday.
    pub(super) fn from_sunday(days: i32) -> Self {
        Self::ALL.into_iter().cycle().nth(days.rem_euclid(7).unsigned_abs() as usize).unwrap_or(Self::Sunday)
    }
}
