//! Days and times in words.

use super::keys::{Dates, Words};
use super::wording::Years;
use crate::domain::date::{Date, DateProblem, Era, Weekday};
use crate::domain::guide::DayNote;

/// At first mention: 令和8年（2026年）11月22日（日）.
pub fn long(words: &Words, date: Date) -> String {
    let dates = &words.dates;
    let (year, weekday) = (date.year(), dates.weekday(date.weekday()));
    let (month, day) = (dates.month(date.month()), dates.day_of_month(date.day()));
    match era_of(words, date) {
        Some(era) => dates.long(dates.era(era), dates.era_year(era.year_of(year)), year, month, day, weekday),
        None => dates.long_western(year, month, day, weekday),
    }
}

/// After that, where the weekday helps: 11月22日（日）.
pub fn short(words: &Words, date: Date) -> String {
    let dates = &words.dates;
    dates.short(dates.month(date.month()), dates.day_of_month(date.day()), dates.weekday(date.weekday()))
}

/// 11月22日.
pub fn day(words: &Words, date: Date) -> String {
    words.dates.day(words.dates.month(date.month()), words.dates.day_of_month(date.day()))
}

/// The era, where years are told with it.
fn era_of(words: &Words, date: Date) -> Option<Era> {
    Era::of(date).filter(|_| words.wording.years == Years::Both)
}

/// The year by itself: 令和8年（2026年）.
pub fn year(words: &Words, date: Date) -> String {
    let dates = &words.dates;
    match era_of(words, date) {
        Some(era) => dates.year(dates.era(era), dates.era_year(era.year_of(date.year())), date.year()),
        None => dates.year_western(date.year()),
    }
}

/// The year of the budget, April to March: 令和8年度（2026年度）.
pub fn fiscal_year(words: &Words, date: Date) -> String {
    let (dates, year) = (&words.dates, date.fiscal_year());
    // Named after the era in which its Western year ends: 2019 is 令和元年度, and 1988 昭和63年度, though its March was in 平成.
    match Date::new(year, 12, 31).ok().and_then(|day| era_of(words, day)) {
        Some(era) => dates.fiscal_year(dates.era(era), dates.era_year(era.year_of(year)), year),
        None => dates.fiscal_year_western(year),
    }
}

/// 10:32; hours from 0 to 23.
pub fn time(words: &Words, hour: u8, minute: u8) -> String {
    let dates = &words.dates;
    let half = if hour < 12 { dates.morning() } else { dates.afternoon() };
    dates.time(half, hour, hour % 12, format!("{minute:02}"))
}

/// Why a text is no day, what to do, and that the text is still there.
pub fn problem(words: &Words, problem: DateProblem) -> String {
    let (dates, notes) = (&words.dates, &words.date_problems);
    let (month_name, day_name) = (|month| dates.month(month), |day| dates.day_of_month(day));
    let what = match problem {
        DateProblem::NotADate => notes.not_a_date().to_owned(),
        DateProblem::NoYear => notes.no_year().to_owned(),
        DateProblem::NoEra { year } => notes.no_era(year),
        DateProblem::NoMonth => notes.no_month().to_owned(),
        DateProblem::NoDay { month } => notes.no_day(month_name(month)),
        DateProblem::YearOutOfRange { year } => notes.year_out_of_range(year, Date::FIRST_YEAR, Date::LAST_YEAR),
        DateProblem::NoSuchMonth { .. } => notes.no_such_month().to_owned(),
        DateProblem::NoSuchDay { month, last_day } => notes.no_such_day(month_name(month), day_name(last_day)),
        DateProblem::OutsideEra { era, day } if day < era.first_day() => {
            let first = era.first_day();
            notes.era_not_begun(dates.era(era), first.year(), month_name(first.month()), day_name(first.day()))
        }
        DateProblem::OutsideEra { era, .. } => {
            let last = era.last_day().unwrap_or(era.first_day());
            notes.era_over(dates.era(era), last.year(), month_name(last.month()), day_name(last.day()))
        }
        DateProblem::EraYearMismatch { era, era_year, year } => {
            notes.years_differ(dates.era(era), dates.era_year(era_year), era.western(era_year), year)
        }
        DateProblem::WeekdayMismatch { day, .. } => {
            notes.weekday_differs(month_name(day.month()), day_name(day.day()), dates.weekday(day.weekday()))
        }
    };
    notes.still_there(what)
}

/// What does not fit about a day, and what to do.
pub fn note(words: &Words, note: DayNote) -> String {
    let notes = &words.day_notes;
    match note {
        DayNote::BeforeStart { start } => notes.before_start(day(words, start)),
        DayNote::AfterEnd { end } => notes.after_end(day(words, end)),
        DayNote::MeetingBeforeStart { start } => notes.meeting_before_start(day(words, start)),
        DayNote::NextNotAfter { on } => notes.next_not_after(day(words, on)),
        DayNote::SameDay => notes.same_day().to_owned(),
    }
}

impl Dates {
    fn month(&self, month: u8) -> &'static str {
        nth(self.months(), month)
    }

    fn day_of_month(&self, day: u8) -> &'static str {
        nth(self.days(), day)
    }

    const fn era(&self, era: Era) -> &'static str {
        match era {
            Era::Meiji => self.meiji(),
            Era::Taisho => self.taisho(),
            Era::Showa => self.showa(),
            Era::Heisei => self.heisei(),
            Era::Reiwa => self.reiwa(),
        }
    }

    fn era_year(&self, year: i32) -> String {
        if year == 1 { self.first_year().to_owned() } else { year.to_string() }
    }

    const fn weekday(&self, weekday: Weekday) -> &'static str {
        match weekday {
            Weekday::Sunday => self.sunday(),
            Weekday::Monday => self.monday(),
            Weekday::Tuesday => self.tuesday(),
            Weekday::Wednesday => self.wednesday(),
            Weekday::Thursday => self.thursday(),
            Weekday::Friday => self.friday(),
            Weekday::Saturday => self.saturday(),
        }
    }
}

/// One of several names in a text, counted from 1.
fn nth(names: &'static str, number: u8) -> &'static str {
    names.split(' ').nth(usize::from(number) - 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Choice;
    use crate::words::{Lang, Wording, Years, ruby, words};

    fn check(written: impl Fn(&Words, Date) -> String, iso: &str, expected: &str) {
        assert_eq!(written(words(Lang::Ja), Date::parse(iso).unwrap()), expected, "{iso}");
    }

    #[test]
    fn days_are_written_as_in_japan() {
        check(long, "2026-11-22", "令和8年（2026年）11月22日（日）");
        check(long, "2019-05-01", "令和元年（2019年）5月1日（水）");
        check(long, "2019-04-30", "平成31年（2019年）4月30日（火）");
        check(long, "1868-01-01", "1868年1月1日（水）");
        check(short, "2026-11-22", "11月22日（日）");
        check(day, "2026-11-22", "11月22日");
        check(year, "2027-01-31", "令和9年（2027年）");
        check(year, "1868-01-01", "1868年");
        check(fiscal_year, "2027-03-31", "令和8年度（2026年度）");
        check(fiscal_year, "2019-04-01", "令和元年度（2019年度）");
    }

    #[test]
    fn years_are_told_as_one_likes() {
        let western = words(Wording { years: Years::Western, ..Wording::from(Lang::Ja) });
        let date = Date::parse("2026-11-22").unwrap();
        assert_eq!(long(western, date), "2026年11月22日（日）");
        assert_eq!(year(western, date), "2026年");
        assert_eq!(fiscal_year(western, Date::parse("2027-03-31").unwrap()), "2026年度");
    }

    #[test]
    fn times_have_two_digits_for_minutes() {
        assert_eq!(time(words(Lang::Ja), 9, 5), "9:05");
        assert_eq!(time(words(Lang::Ja), 10, 32), "10:32");
    }

    #[test]
    fn every_printed_day_is_read_back_in_every_language() {
        let days = (Date::FIRST_YEAR..=2100).flat_map(|year| (1..=12).map(move |month| (year, month)));
        for (year, month) in days {
            let first = Date::new(year, month, 1).unwrap();
            let last = Date::new(year, month, crate::domain::date::last_day(year, month).unwrap()).unwrap();
            for lang in Lang::ALL {
                for date in [first, last] {
                    let printed = long(words(*lang), date);
                    assert_eq!(Date::parse(&ruby::base(&printed)), Ok(date), "{printed}");
                }
            }
        }
    }

    #[test]
    fn every_problem_says_what_to_do_and_that_the_text_is_there() {
        for (text, expected) in [
            ("来年の春", "日にちとして読めませんでした。「令和8年11月22日」や「2026-11-22」のように書いてください。"),
            ("11月22日", "何年かが書かれていません。「令和8年」や「2026年」のように、年も書いてください。"),
            (
                "8年11月22日",
                "「8年」だけでは、いつの年かわかりません。「令和」などを前につけるか、西暦の4けたで書いてください。",
            ),
            ("令和8年", "何月何日かが書かれていません。月と日も書いてください。"),
            ("平成29年6月", "6月の何日かが書かれていません。日も書いてください。"),
            ("226年1月1日", "226年は使えません。1868年から2199年までの年に直してください。"),
            ("2026-13-01", "月は1から12までです。月を直してください。"),
            ("2027-02-30", "2月は28日までです。日にちを直してください。"),
            ("令和元年4月30日", "令和は2019年5月1日からです。年の書き方を直してください。"),
            ("平成32年3月1日", "平成は2019年4月30日までです。年の書き方を直してください。"),
            ("令和元年（2020年）5月1日", "令和元年は2019年です。2020年と書いてあるので、どちらかを直してください。"),
            ("2026年11月22日（月）", "11月22日は日曜日です。日にちか曜日を直してください。"),
        ] {
            let found = problem(words(Lang::Ja), Date::parse(text).unwrap_err());
            assert_eq!(found, format!("{expected}書いた日は、このまま残っています。"), "{text}");
        }
    }
}
