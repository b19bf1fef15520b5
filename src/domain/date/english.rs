//! Dates as people write them in English, told in the form that the reader knows: "Sunday 22 November 2026" becomes
//! 2026年11月22日(日).

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const WEEKDAY_SIGNS: [char; 7] = ['日', '月', '火', '水', '木', '金', '土'];

/// What may stand in a date without saying anything.
const FILLERS: [&str; 4] = ["of", "the", "on", "by"];

/// The same date with the signs of years, months and days; `None` where no English month is named, or anything else is.
pub(super) fn in_signs(text: &str) -> Option<String> {
    let (mut year, mut month, mut day, mut weekday) = (None, None, None, None);
    let words = text.split(|letter: char| letter.is_whitespace() || ",.()-/".contains(letter));
    for word in words.filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        let digits = word.trim_end_matches(char::is_alphabetic);
        if let Some(at) = named(&MONTHS, &word) {
            month.replace(at + 1).is_none().then_some(())?;
        } else if let Some(at) = named(&WEEKDAYS, &word) {
            weekday.replace(WEEKDAY_SIGNS[at]).is_none().then_some(())?;
        } else if word.len() == 4 && digits == word {
            year.replace(word.clone()).is_none().then_some(())?;
        } else if (1..=2).contains(&digits.len()) && matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th") {
            day.replace(digits.to_owned()).is_none().then_some(())?;
        } else if !FILLERS.contains(&&*word) {
            return None;
        }
    }
    let part = |value: Option<String>, sign: char| value.map(|value| format!("{value}{sign}")).unwrap_or_default();
    let month = format!("{}月", month?);
    let weekday = weekday.map(|sign| format!("({sign})")).unwrap_or_default();
    Some([part(year, '年'), month, part(day, '日'), weekday].concat())
}

/// A date without a year, with this one, as people write it in either language.
pub(super) fn with_year(text: &str, year: i32) -> String {
    let text = text.trim();
    if in_signs(text).is_some() { format!("{text} {year}") } else { format!("{year}年{text}") }
}

/// The place of a name, of which the first letters are enough, at least three.
fn named(names: &[&str], word: &str) -> Option<usize> {
    names.iter().position(|name| word.len() >= 3 && name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::in_signs;

    #[test]
    fn english_dates_are_told_in_signs() {
        for (text, expected) in [
            ("22 November 2026", Some("2026年11月22日")),
            ("Sunday 22 November 2026", Some("2026年11月22日(日)")),
            ("Sun, 22 Nov 2026", Some("2026年11月22日(日)")),
            ("November 22nd, 2026", Some("2026年11月22日")),
            ("the 22nd of November", Some("11月22日")),
            ("22nd of November", Some("11月22日")),
            ("May 2027", Some("2027年5月")),
            ("6 December", Some("12月6日")),
            ("6 Dec.", Some("12月6日")),
            ("6th Dec 2026", Some("2026年12月6日")),
            ("DECEMBER 6, 2026", Some("2026年12月6日")),
            ("Dec 6 2026", Some("2026年12月6日")),
            ("Sept 3", Some("9月3日")),
            ("3 Sept. 2026", Some("2026年9月3日")),
            ("the 22nd of November 2026", Some("2026年11月22日")),
            ("on 22 November 2026", Some("2026年11月22日")),
            ("by 6 December", Some("12月6日")),
            ("22 November 2026 (Sun)", Some("2026年11月22日(日)")),
            ("Wednesday, 1st July, 2026", Some("2026年7月1日(水)")),
            ("2026 November 22", Some("2026年11月22日")),
            ("6-Dec-2026", Some("2026年12月6日")),
            ("6/Dec/2026", Some("2026年12月6日")),
            ("December", Some("12月")),
            ("next spring", None),
            ("May May", None),
            ("maybe 6", None),
            ("6 December or 7 December", None),
            ("end of May", None),
            ("early May 2027", None),
            ("6 Decembre 2026", None),
            ("marching 5", None),
            ("Sunday", None),
            ("6nd of", None),
            ("", None),
            ("2026-11-22", None),
            ("R8.11.22", None),
        ] {
            assert_eq!(in_signs(text).as_deref(), expected, "{text}");
        }
    }
}
