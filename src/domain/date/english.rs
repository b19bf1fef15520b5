//! Dates as people write them in English, told in the form that the reader knows: "Sunday 22 November 2026" becomes
//! 2026年11月22日(日).

/// By their first three letters.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [(&str, char); 7] =
    [("sun", '日'), ("mon", '月'), ("tue", '火'), ("wed", '水'), ("thu", '木'), ("fri", '金'), ("sat", '土')];

/// The same date with the signs of years, months and days; `None` where no English month is named, or anything else is.
pub(super) fn in_signs(text: &str) -> Option<String> {
    let (mut year, mut month, mut day, mut weekday) = (None, None, None, None);
    let words = text.split(|letter: char| letter.is_whitespace() || ",.()".contains(letter));
    for word in words.filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        let first = word.get(..3).unwrap_or_default();
        let digits = word.trim_end_matches(char::is_alphabetic);
        if let Some(number) = named(&MONTHS, first).filter(|_| is_name(&word)) {
            month.replace(number).is_none().then_some(())?;
        } else if let Some((_, sign)) = WEEKDAYS.iter().find(|(name, _)| *name == first && is_name(&word)) {
            weekday.replace(*sign).is_none().then_some(())?;
        } else if word.len() == 4 && digits == word {
            year.replace(word.clone()).is_none().then_some(())?;
        } else if (1..=2).contains(&digits.len()) && matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th") {
            day.replace(digits.to_owned()).is_none().then_some(())?;
        } else if word != "of" {
            return None;
        }
    }
    let part = |value: Option<String>, sign: char| value.map(|value| format!("{value}{sign}")).unwrap_or_default();
    let month = format!("{}月", month?);
    let weekday = weekday.map(|sign| format!("({sign})")).unwrap_or_default();
    Some([part(year, '年'), month, part(day, '日'), weekday].concat())
}

fn named(names: &[&str], first: &str) -> Option<usize> {
    names.iter().position(|name| *name == first).map(|at| at + 1)
}

fn is_name(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_alphabetic())
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
            ("the 22nd of November", None),
            ("22nd of November", Some("11月22日")),
            ("May 2027", Some("2027年5月")),
            ("next spring", None),
            ("May May", None),
            ("2026-11-22", None),
            ("R8.11.22", None),
        ] {
            assert_eq!(in_signs(text).as_deref(), expected, "{text}");
        }
    }
}
