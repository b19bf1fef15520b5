//! Days in words against ICU, a second calendar that was written by others: every day from 1868 to 2100, in every language,
//! printed as ICU counts it and read back.

use icu_calendar::cal::Japanese;
use icu_calendar::types::Weekday;
use kyoso::domain::date::Date;
use kyoso::words::{Lang, Words, date, ruby, words};

const LAST_YEAR: i32 = 2100;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day as ICU counts it.
struct Day {
    year: i32,
    month: u8,
    number: u8,
    /// 日 to 土.
    sign: &'static str,
    /// Sun to Sat.
    short: &'static str,
}

impl Day {
    fn of(day: Date) -> Self {
        let icu = icu_calendar::Date::try_new_iso(day.year(), day.month(), day.day()).unwrap();
        let (sign, short) = match icu.weekday() {
            Weekday::Sunday => ("日", "Sun"),
            Weekday::Monday => ("月", "Mon"),
            Weekday::Tuesday => ("火", "Tue"),
            Weekday::Wednesday => ("水", "Wed"),
            Weekday::Thursday => ("木", "Thu"),
            Weekday::Friday => ("金", "Fri"),
            Weekday::Saturday => ("土", "Sat"),
        };
        Self { year: day.year(), month: day.month(), number: day.day(), sign, short }
    }

    fn fiscal_year(&self) -> i32 {
        if self.month < 4 { self.year - 1 } else { self.year }
    }

    fn month_name(&self) -> &'static str {
        MONTHS[usize::from(self.month) - 1]
    }
}

/// The era of a day and its year, 元 for the first. ICU counts in eras only from 明治6年 on, when Japan took this calendar; before
/// it, 明治 began on the day of its proclamation.
fn era(year: i32, month: u8, day: u8) -> Option<String> {
    let (name, number) = if year < 1873 {
        ((year, month, day) >= (1868, 10, 23)).then_some(("明治", year - 1867))?
    } else {
        let japanese =
            icu_calendar::Date::try_new_iso(year, month, day).unwrap().to_calendar(Japanese::new()).era_year();
        let name = match japanese.era.as_str() {
            "meiji" => "明治",
            "taisho" => "大正",
            "showa" => "昭和",
            "heisei" => "平成",
            "reiwa" => "令和",
            other => panic!("{other}"),
        };
        (name, japanese.year)
    };
    Some(format!("{name}{}", if number == 1 { "元".to_owned() } else { number.to_string() }))
}

fn every_day() -> impl Iterator<Item = Date> {
    let first = Date::new(Date::FIRST_YEAR, 1, 1).unwrap();
    std::iter::successors(Some(first), |day| day.plus_days(1)).take_while(|day| day.year() <= LAST_YEAR)
}

fn check(lang: Lang, day: Date, printed: &str, expected: &str) {
    assert_eq!(ruby::base(printed), expected, "{} in {}", day.iso(), lang.own_name());
}

/// What is printed in full is the same day again.
fn read_back(printed: &str, day: Date) {
    assert_eq!(Date::parse(&ruby::base(printed)), Ok(day), "{printed}");
}

#[test]
fn every_day_in_japanese_has_its_era_as_icu_counts_it() {
    let words: &Words = words(Lang::Ja);
    for date in every_day() {
        let day @ Day { year, month, number, sign, .. } = &Day::of(date);
        let (fiscal, rest) = (day.fiscal_year(), format!("{month}月{number}日（{sign}）"));
        let long = match era(*year, *month, *number) {
            Some(era) => format!("{era}年（{year}年）{rest}"),
            None => format!("{year}年{rest}"),
        };
        check(Lang::Ja, date, &date::long(words, date), &long);
        check(Lang::Ja, date, &date::short(words, date), &rest);
        read_back(&long, date);
        // The year of the budget is called after the era in which its Western year ends.
        let budget = match era(fiscal, 12, 31) {
            Some(era) => format!("{era}年度（{fiscal}年度）"),
            None => format!("{fiscal}年度"),
        };
        check(Lang::Ja, date, &date::fiscal_year(words, date), &budget);
    }
}

#[test]
fn every_day_in_easy_japanese_is_western() {
    let words: &Words = words(Lang::JaEasy);
    for date in every_day() {
        let day @ Day { year, month, number, sign, .. } = &Day::of(date);
        let long = format!("{year}年{month}月{number}日（{sign}）");
        check(Lang::JaEasy, date, &date::long(words, date), &long);
        check(Lang::JaEasy, date, &date::year(words, date), &format!("{year}年"));
        check(Lang::JaEasy, date, &date::fiscal_year(words, date), &format!("{}年度", day.fiscal_year()));
        read_back(&long, date);
    }
}

#[test]
fn every_day_in_english_is_read_back() {
    let words: &Words = words(Lang::En);
    for date in every_day() {
        let day @ Day { year, number, short, .. } = &Day::of(date);
        let (month, fiscal) = (day.month_name(), day.fiscal_year());
        let long = format!("{short} {number} {month} {year}");
        check(Lang::En, date, &date::long(words, date), &long);
        check(Lang::En, date, &date::day(words, date), &format!("{number} {month}"));
        let budget = format!("fiscal year {fiscal} (April {fiscal} to March)");
        check(Lang::En, date, &date::fiscal_year(words, date), &budget);
        read_back(&long, date);
        // As Americans write it, and without its year, told with it.
        read_back(&Date::text_with_year(&format!("{month} {number}"), *year), date);
    }
}

#[test]
fn eras_and_budgets_change_on_their_days() {
    let words: &Words = words(Lang::Ja);
    for (iso, long, budget) in [
        ("1868-10-22", "1868年10月22日（木）", "明治元年度（1868年度）"),
        ("1868-10-23", "明治元年（1868年）10月23日（金）", "明治元年度（1868年度）"),
        ("1868-10-24", "明治元年（1868年）10月24日（土）", "明治元年度（1868年度）"),
        ("1912-07-29", "明治45年（1912年）7月29日（月）", "大正元年度（1912年度）"),
        ("1912-07-30", "大正元年（1912年）7月30日（火）", "大正元年度（1912年度）"),
        ("1912-07-31", "大正元年（1912年）7月31日（水）", "大正元年度（1912年度）"),
        ("1926-12-24", "大正15年（1926年）12月24日（金）", "昭和元年度（1926年度）"),
        ("1926-12-25", "昭和元年（1926年）12月25日（土）", "昭和元年度（1926年度）"),
        ("1926-12-26", "昭和元年（1926年）12月26日（日）", "昭和元年度（1926年度）"),
        ("1989-01-07", "昭和64年（1989年）1月7日（土）", "昭和63年度（1988年度）"),
        ("1989-01-08", "平成元年（1989年）1月8日（日）", "昭和63年度（1988年度）"),
        ("1989-01-09", "平成元年（1989年）1月9日（月）", "昭和63年度（1988年度）"),
        ("1989-03-31", "平成元年（1989年）3月31日（金）", "昭和63年度（1988年度）"),
        ("1989-04-01", "平成元年（1989年）4月1日（土）", "平成元年度（1989年度）"),
        ("2019-03-31", "平成31年（2019年）3月31日（日）", "平成30年度（2018年度）"),
        ("2019-04-01", "平成31年（2019年）4月1日（月）", "令和元年度（2019年度）"),
        ("2019-04-30", "平成31年（2019年）4月30日（火）", "令和元年度（2019年度）"),
        ("2019-05-01", "令和元年（2019年）5月1日（水）", "令和元年度（2019年度）"),
        ("2019-05-02", "令和元年（2019年）5月2日（木）", "令和元年度（2019年度）"),
        ("2027-03-31", "令和9年（2027年）3月31日（水）", "令和8年度（2026年度）"),
        ("2027-04-01", "令和9年（2027年）4月1日（木）", "令和9年度（2027年度）"),
    ] {
        let day = Date::parse(iso).unwrap();
        check(Lang::Ja, day, &date::long(words, day), long);
        check(Lang::Ja, day, &date::fiscal_year(words, day), budget);
        read_back(long, day);
    }
}
