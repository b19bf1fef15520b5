//! A day and a time of day, as the wall clock of the person reads. Shown to people; never decides an order.

use crate::domain::date::Date;

/// A local date and time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The local day.
    pub date: Date,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

impl Moment {
    /// `2026-11-24T10:32:05`, as it is kept.
    pub fn iso(self) -> String {
        format!("{}T{:02}:{:02}:{:02}", self.date.iso(), self.hour, self.minute, self.second)
    }

    /// Reads that one form back.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('T')?;
        let mut numbers = time.split(':').map(str::parse::<u8>);
        let mut number = |limit| numbers.next()?.ok().filter(|number| *number < limit);
        let moment =
            Self { date: Date::parse(date).ok()?, hour: number(24)?, minute: number(60)?, second: number(60)? };
        (moment.iso() == text).then_some(moment)
    }

    /// The seconds from an earlier moment to this one; `None` where that one is not earlier: clocks are set back.
    pub fn seconds_since(self, earlier: Self) -> Option<u32> {
        let seconds =
            |moment: Self| u32::from(moment.hour) * 3600 + u32::from(moment.minute) * 60 + u32::from(moment.second);
        let days = u32::try_from(earlier.date.days_until(self.date)).ok()?;
        (days.checked_mul(86_400)?.checked_add(seconds(self))?).checked_sub(seconds(earlier))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::from_iso(text).unwrap()
    }

    #[test]
    fn only_the_form_that_is_written_is_read() {
        assert_eq!(at("2026-11-24T10:32:05").iso(), "2026-11-24T10:32:05");
        for text in
            ["", "2026-11-24", "2026-11-24T10:32", "2026-11-24T24:00:00", "2026-11-24T1:02:03", "2026-11-24T10:32:05Z"]
        {
            assert_eq!(Moment::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn seconds_go_over_midnight_and_never_back() {
        let check =
            |from: &str, to: &str, expected| assert_eq!(at(to).seconds_since(at(from)), expected, "{from} {to}");
        check("2026-11-24T10:00:00", "2026-11-24T10:12:30", Some(750));
        check("2026-11-24T23:59:59", "2026-11-25T00:00:01", Some(2));
        check("2026-11-24T10:00:00", "2026-11-24T09:59:59", None);
        check("2026-11-24T10:00:00", "1970-01-01T00:00:00", None);
    }
}
