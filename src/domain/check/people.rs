//! A number of people as it is typed: by an input method in digits of full width too, and often with 人 behind it.

use super::code::half_width;

/// The most people whose answers are counted; more is a slip of the keys.
pub const MOST_PEOPLE: u32 = 999;

/// The number that is meant; `None` where the text is none, or more than [`MOST_PEOPLE`].
pub fn people(text: &str) -> Option<u32> {
    let digits = text.trim().trim_end_matches('人').trim_end();
    let digits: String = digits.chars().map(half_width).collect();
    let is_number = digits.chars().all(|sign| sign.is_ascii_digit());
    digits.parse().ok().filter(|count| is_number && *count <= MOST_PEOPLE)
}

#[cfg(test)]
mod tests {
    use super::people;

    #[test]
    fn digits_of_either_width_are_a_number_of_people() {
        let check = |text: &str, expected| assert_eq!(people(text), expected, "{text}");
        check("3", Some(3));
        check("３", Some(3));
        check("　１２人 ", Some(12));
        check("1２ 人", Some(12));
        check("0", Some(0));
        check("999", Some(999));
    }

    #[test]
    fn what_is_no_number_of_people_is_none() {
        for text in ["", " ", "人", "三", "三人", "-1", "+1", "1.5", "１、２", "1人半", "1000", "99999999999"]
        {
            assert_eq!(people(text), None, "{text}");
        }
    }
}
