//! Dates against ICU, a second calendar that was written by others.

use super::*;
use icu_calendar::cal::Japanese;
use icu_calendar::types::Weekday as IcuWeekday;

fn date(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn check(text: &str, expected: Result<(i32, u8, u8), DateProblem>) {
    assert_eq!(Date::parse(text), expected.map(|(year, month, day)| date(year, month, day)), "{text}");
}

fn every_day() -> impl Iterator<Item = Date> {
    let (first, last) = (date(Date::FIRST_YEAR, 1, 1), date(Date::LAST_YEAR, 12, 31));
    (first.days_since_epoch()..=last.days_since_epoch()).map(|days| Date::from_days_since_epoch(days).unwrap())
}

#[test]
fn what_people_type_is_read() {
    for text in [
        "令和8年11月22日",
        "令和８年１１月２２日",
        " 令和 8 年 11 月 22 日 ",
        "令和　８年　１１月　２２日",
        "㋿8年11月22日",
        "R8.11.22",
        "r8/11/22",
        "R08-11-22",
        "R.8.11.22",
        "Ｒ８．１１．２２",
        "令和8.11.22",
        "2026年11月22日",
        "西暦2026年11月22日",
        "2026-11-22",
        "2026/11/22",
        "2026.11.22",
        "2026・11・22",
        "2026－11－22",
        "2026ー11ー22",
        "2026 11 22",
        "20261122",
        "２０２６１１２２",
        "2026年11月22",
        "2026年11月22日（日）",
        "2026年11月22日(日)",
        "2026年11月22日（日・祝）",
        "2026年11月22日（日曜日）",
        "2026年11月22日日曜日",
        "2026-11-22 日曜日",
        "2026/11/22(日)",
        "令和8年（2026年）11月22日（日）",
        "令和8年(2026)11月22日",
        "令和8（2026）年11月22日",
        "2026年（令和8年）11月22日",
        "2026（令和8）年11月22日（日）",
        "R8(2026).11.22",
    ] {
        check(text, Ok((2026, 11, 22)));
    }
    check("令和元年5月1日", Ok((2019, 5, 1)));
    check("平成29年6月17日", Ok((2017, 6, 17)));
    check("昭和64年1月7日（土）", Ok((1989, 1, 7)));
    check("S39.10.10", Ok((1964, 10, 10)));
    check("2028年2月29日", Ok((2028, 2, 29)));
}

#[test]
fn what_is_missing_is_told() {
    use DateProblem::*;
    for text in ["11月22日", "11月22日（日）", "11/22", "11月", "１１月２２"] {
        check(text, Err(NoYear));
    }
    for text in ["平成29年6月", "2017年6月", "2017-06", "2017/6", "H29.6"] {
        check(text, Err(NoDay { month: 6 }));
    }
    for text in ["令和8年", "2026年", "2026", "R8"] {
        check(text, Err(NoMonth));
    }
    for text in ["8年11月22日", "8.11.22", "8年", "8年11月"] {
        check(text, Err(NoEra { year: 8 }));
    }
    check("26/11/22", Err(NoEra { year: 26 }));
}

#[test]
fn what_does_not_exist_is_told() {
    use DateProblem::*;
    for text in ["2027年2月30日", "2027-02-29", "令和9年2月0日", "20270231", "R9.2.300"] {
        check(text, Err(NoSuchDay { month: 2, last_day: 28 }));
    }
    check("2028年2月30日", Err(NoSuchDay { month: 2, last_day: 29 }));
    check("2026年13月1日", Err(NoSuchMonth { month: 13 }));
    check("令和8年0月", Err(NoSuchMonth { month: 0 }));
    for year in [226, 1867, 2200, 9999] {
        check(&format!("{year}年11月22日"), Err(YearOutOfRange { year }));
    }
    check("令和999年1月1日", Err(YearOutOfRange { year: 3017 }));
}

#[test]
fn what_contradicts_itself_is_told() {
    use DateProblem::*;
    check("令和8年（2027年）11月22日", Err(EraYearMismatch { era: Era::Reiwa, era_year: 8, year: 2027 }));
    check("2026年11月22日（月）", Err(WeekdayMismatch { day: date(2026, 11, 22), weekday: Weekday::Monday }));
    check("令和元年4月30日", Err(OutsideEra { era: Era::Reiwa, day: date(2019, 4, 30) }));
    check("平成32年3月31日", Err(OutsideEra { era: Era::Heisei, day: date(2020, 3, 31) }));
}

#[test]
fn other_texts_are_no_dates() {
    for text in [
        "",
        " ",
        "未定",
        "来年の春",
        "令和",
        "令和年11月22日",
        "2026年11月22日ごろ",
        "11月下旬",
        "2026-11-22T10:00",
        "-",
        "20",
        "202611",
        "123456789",
        "99999999999999999999",
        "2026年11月22日（令和8年）",
        "令和8年（2026年11月22日",
        "1月2月3月",
        "令和8年令和8年1月1日",
        "2026年（2026年）1月1日",
        "🌊",
        "2026--11-22",
        "令和8年度",
        "11月22日23日",
        "（日）",
    ] {
        check(text, Err(DateProblem::NotADate));
    }
}

#[test]
fn eras_begin_and_end_on_their_days() {
    for (text, era, year) in [
        ("1868-10-23", Some(Era::Meiji), 1),
        ("1912-07-29", Some(Era::Meiji), 45),
        ("1912-07-30", Some(Era::Taisho), 1),
        ("1926-12-24", Some(Era::Taisho), 15),
        ("1926-12-25", Some(Era::Showa), 1),
        ("1989-01-07", Some(Era::Showa), 64),
        ("1989-01-08", Some(Era::Heisei), 1),
        ("2019-04-30", Some(Era::Heisei), 31),
        ("2019-05-01", Some(Era::Reiwa), 1),
        ("2026-11-22", Some(Era::Reiwa), 8),
    ] {
        let day = Date::parse(text).unwrap();
        assert_eq!(Era::of(day), era, "{text}");
        assert_eq!(era.map(|era| era.year_of(day.year())), Some(year), "{text}");
    }
    assert_eq!(Era::of(date(1868, 10, 22)), None);
    assert_eq!(Era::Heisei.last_day(), Some(date(2019, 4, 30)));
    assert_eq!(Era::Reiwa.last_day(), None);
}

#[test]
fn every_day_is_read_back_from_every_written_form() {
    const LETTERS: [&str; 5] = ["M", "T", "S", "H", "R"];
    const NAMES: [&str; 5] = ["明治", "大正", "昭和", "平成", "令和"];
    for day in every_day().take_while(|day| day.year() <= 2100) {
        let (y, m, d) = (day.year(), day.month(), day.day());
        let weekday = ["日", "月", "火", "水", "木", "金", "土"][day.weekday() as usize];
        let mut forms = vec![
            day.iso(),
            format!("{y}/{m}/{d}"),
            format!("{y}.{m}.{d}"),
            format!("{y}{m:02}{d:02}"),
            format!("{y}年{m}月{d}日({weekday})"),
        ];
        if let Some(era) = Era::of(day) {
            let (letter, name) = (LETTERS[era as usize], NAMES[era as usize]);
            let number = era.year_of(y);
            let in_words = if number == 1 { "元".to_owned() } else { number.to_string() };
            forms.push(format!("{letter}{number}.{m}.{d}"));
            forms.push(format!("{name}{in_words}年{m}月{d}日"));
            forms.push(format!("{name}{in_words}年（{y}年）{m}月{d}日（{weekday}）"));
        }
        for form in forms {
            assert_eq!(Date::parse(&form), Ok(day), "{form}");
        }
    }
}

#[test]
fn the_calendar_agrees_with_icu() {
    for day in every_day() {
        let (y, m, d) = (day.year(), day.month(), day.day());
        let icu = icu_calendar::Date::try_new_iso(y, m, d).unwrap();
        let weekday = match icu.weekday() {
            IcuWeekday::Sunday => Weekday::Sunday,
            IcuWeekday::Monday => Weekday::Monday,
            IcuWeekday::Tuesday => Weekday::Tuesday,
            IcuWeekday::Wednesday => Weekday::Wednesday,
            IcuWeekday::Thursday => Weekday::Thursday,
            IcuWeekday::Friday => Weekday::Friday,
            IcuWeekday::Saturday => Weekday::Saturday,
        };
        assert_eq!(day.weekday(), weekday, "{day:?}");
        assert_eq!(last_day(y, m), Some(icu.days_in_month()), "{day:?}");
        let japanese = icu.to_calendar(Japanese::new()).era_year();
        // ICU counts in eras only from 明治6年 on, when the Gregorian calendar came to Japan.
        if y >= 1873 {
            let era = Era::of(day).unwrap();
            assert_eq!(format!("{era:?}").to_lowercase(), japanese.era.as_str(), "{day:?}");
            assert_eq!(era.year_of(y), japanese.year, "{day:?}");
        }
    }
}

#[test]
fn days_are_counted_through() {
    let mut days = every_day();
    let mut previous = days.next().unwrap();
    for day in days {
        assert_eq!(previous.plus_days(1), Some(day));
        assert_eq!(previous.days_until(day), 1);
        assert_eq!(day.plus_days(-1), Some(previous));
        previous = day;
    }
    assert_eq!(date(1970, 1, 1).days_since_epoch(), 0);
    assert_eq!(date(2026, 11, 22).days_until(date(2027, 5, 30)), 189);
    assert_eq!(previous.plus_days(1), None);
    assert_eq!(previous.plus_days(i32::MAX), None);
}

#[test]
fn the_fiscal_year_begins_in_april() {
    assert_eq!(date(2027, 3, 31).fiscal_year(), 2026);
    assert_eq!(date(2027, 4, 1).fiscal_year(), 2027);
}
