//! Amounts of money as people write them: 「30,000円」「３万円」「1万5千円」「2.5万円」, "30,000 yen", "JPY 30,000". Whole yen, or nothing: what is
//! not exact is not read.

/// The largest amount that is read.
pub(super) const MOST: u64 = 999_999_999_999;

/// The units that stand inside 万 and 億, and those two, the larger one first.
const SMALL: [(char, u64); 2] = [('千', 1_000), ('百', 100)];
const LARGE: [(char, u64); 2] = [('億', 100_000_000), ('万', 10_000)];

/// The amount in yen; nothing where the text is no exact one.
pub(super) fn read(text: &str) -> Option<u64> {
    let text: String = text.trim().chars().map(plain).collect();
    let mut rest = without_currency(&text);
    let (mut yen, mut has_unit) = (0, false);
    for (sign, unit) in LARGE {
        if let Some((before, after)) = rest.split_once(sign) {
            let part = section(before, true)?.checked_mul(unit);
            yen += part.map(|part| part / SCALE).filter(|part| *part <= MOST)?;
            (rest, has_unit) = (after, true);
        }
    }
    if !rest.is_empty() || !has_unit {
        let last = section(rest, false)?;
        // 「3万20000」 is no number.
        if has_unit && last / SCALE >= LARGE[1].1 {
            return None;
        }
        yen += last / SCALE;
    }
    (yen <= MOST).then_some(yen)
}

/// The yen as they are named before an amount and after it.
const BEFORE: [&str; 3] = ["¥", "jpy", "yen"];
const AFTER: [&str; 4] = ["円", "¥", "jpy", "yen"];

/// The number by itself; the name of the yen may stand before it, after it, or both.
fn without_currency(text: &str) -> &str {
    let after = |text| AFTER.iter().find_map(|name| str::strip_suffix(text, name)).unwrap_or(text);
    let before = |text| BEFORE.iter().find_map(|name| str::strip_prefix(text, name)).unwrap_or(text);
    before(after(text.trim()).trim()).trim()
}

/// Parts of a unit are counted in ten-thousandths, so that 「2.5万」 is exact.
const SCALE: u64 = 10_000;

/// A number with 千 and 百 in it, in ten-thousandths. `may_have_parts`: whether a unit that follows makes them whole again.
fn section(text: &str, may_have_parts: bool) -> Option<u64> {
    let mut rest = text;
    let (mut sum, mut has_unit) = (0, false);
    for (sign, unit) in SMALL {
        if let Some((before, after)) = rest.split_once(sign) {
            let number = number(before)?;
            if has_unit && number >= 10 * SCALE {
                return None;
            }
            sum += number.checked_mul(unit)?;
            (rest, has_unit) = (after, true);
        }
    }
    if !rest.is_empty() || !has_unit {
        let last = number(rest)?;
        if has_unit && last >= 1_000 * SCALE {
            return None;
        }
        sum += last;
    }
    (may_have_parts || sum % SCALE == 0).then_some(sum)
}

/// Digits, with commas between groups of three and at most four places behind the point, in ten-thousandths.
fn number(text: &str) -> Option<u64> {
    let (whole, parts) = text.split_once('.').unwrap_or((text, "0"));
    let groups: Vec<&str> = whole.split(',').collect();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    if !is_grouped || !groups.iter().all(|group| is_digits(group)) || !is_digits(parts) || parts.len() > 4 {
        return None;
    }
    let whole: u64 = groups.concat().parse().ok().filter(|whole| *whole <= MOST)?;
    let parts: u64 = format!("{parts:0<4}").parse().ok()?;
    Some(whole * SCALE + parts)
}

/// Full-width signs as plain ones, Latin letters as small ones.
fn plain(sign: char) -> char {
    match sign {
        '０'..='９' => char::from(b'0' + u8::try_from(u32::from(sign) - u32::from('０')).unwrap_or(0)),
        '，' | '、' => ',',
        '．' => '.',
        '￥' | '\\' => '¥',
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign).to_ascii_lowercase(),
        other => other.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, read};
    use proptest::prelude::*;

    fn check(text: &str, expected: impl Into<Option<u64>>) {
        assert_eq!(read(text), expected.into(), "{text}");
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        check("30,000円", 30_000);
        check("３万円", 30_000);
        check("３０，０００円", 30_000);
        check(" 500 円 ", 500);
        check("¥1,200", 1_200);
        check("￥0", 0);
        check("1万5千円", 15_000);
        check("3万5,000円", 35_000);
        check("2.5万円", 25_000);
        check("1.25千円", 1_250);
        check("2千万円", 20_000_000);
        check("1億2千3百万4千5百60円", 123_004_560);
        check("999,999,999,999", MOST);
        for text in [
            "50,000 yen",
            "50,000yen",
            "50,000 Yen",
            "50000 JPY",
            "JPY 50,000",
            "¥50,000",
            "¥ 50,000",
            "50,000¥",
            "５万 ＹＥＮ",
        ] {
            check(text, 50_000);
        }
        check("¥50,000円", 50_000);
    }

    #[test]
    fn what_is_not_exact_is_not_read() {
        for text in [
            "",
            "円",
            "いくらか",
            "約3万円",
            "3万円ぐらい",
            "三万円",
            "3-4万円",
            "1.5円",
            "0.00001万円",
            "3,00円",
            "1,2345",
            "万円",
            "3万20000円",
            "5百2千円",
            "1万2億円",
            "-500円",
            "1000000000000円",
            "99999999999999999999億円",
            "3 万 円",
            "yen",
            "JPY",
            "about 50,000 yen",
            "50,000 dollars",
            "50,000 yen each",
            "50.000.000 yen",
            "1.5 yen",
        ] {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn every_printed_amount_is_read(yen in 0..=MOST) {
            let digits = yen.to_string();
            let grouped: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
            prop_assert_eq!(read(&format!("{}円", grouped.join(","))), Some(yen));
            prop_assert_eq!(read(&format!("{}万{}円", yen / 10_000, yen % 10_000)), Some(yen));
        }

        #[test]
        fn any_text_may_come(text in "[0-9０-９.,万億千百円¥yenJPY ]{0,24}") {
            prop_assert!(read(&text).is_none_or(|yen| yen <= MOST));
        }
    }
}
