//! Texts with marks: places to be filled, borders of phrases.

use std::borrow::Cow;
use std::fmt::Display;

/// The border of a phrase in the word files. In a value it is written full-width, so that a text of users is never a mark.
const BORDER: char = '|';
const BORDER_IN_VALUES: &str = "｜";

/// Puts values into the places `{name}` of a text; of `{name:one|many}` the first form where the value is 1, else the second. A
/// place without a value stays as it is, which the tests of the languages rule out.
#[inline(never)]
pub fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut pieces = text.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let place = piece.split_once('}').and_then(|(place, rest)| {
            let (name, forms) = place.split_once(':').map_or((place, None), |(name, forms)| (name, Some(forms)));
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value.to_string(), forms, rest))
        });
        match place {
            Some((value, Some(forms), rest)) => {
                let (one, many) = forms.split_once(BORDER).unwrap_or((forms, forms));
                filled.extend([if value == "1" { one } else { many }, rest]);
            }
            Some((value, None, rest)) => {
                filled.push_str(&value.replace(BORDER, BORDER_IN_VALUES).replace(is_direction, ""));
                filled.push_str(&counted(&value, rest));
            }
            None => filled.extend(["{", piece]),
        }
    }
    filled
}

/// What comes after a number as it is said after that number: 12こ instead of 12つ, 1人（ひとり）, 3分（さんぷん）.
fn counted<'a>(value: &str, rest: &'a str) -> Cow<'a, str> {
    let Ok(number) = value.parse::<u32>() else { return Cow::Borrowed(rest) };
    if number >= 10
        && let Some(after) = rest.strip_prefix('つ')
    {
        return Cow::Owned(format!("こ{after}"));
    }
    let reading = match (number, number % 10) {
        (1 | 2, _) => "\u{fff9}人\u{fffa}り\u{fffb}",
        (_, 0 | 1 | 3 | 4 | 6 | 8) => "\u{fff9}分\u{fffa}ぷん\u{fffb}",
        _ => return Cow::Borrowed(rest),
    };
    let usual =
        if reading.contains('人') { "\u{fff9}人\u{fffa}にん\u{fffb}" } else { "\u{fff9}分\u{fffa}ふん\u{fffb}" };
    rest.strip_prefix(usual).map_or(Cow::Borrowed(rest), |after| Cow::Owned(format!("{reading}{after}")))
}

/// Whether a letter turns the direction of what comes after it. In a value it would turn our own words too.
pub fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The phrases of a text: a line may break between them (`<wbr>`), nowhere else by choice.
pub fn phrases(text: &str) -> impl Iterator<Item = &str> {
    text.split(BORDER)
}

/// The text without borders, for titles and labels. Its readings stay: see [`super::ruby`].
pub fn plain(text: &str) -> String {
    phrases(text).collect()
}

/// A text as it stands in quotation marks: its own become those of the second level, 『』 and ‘’.
pub fn quoted_inside(text: &str) -> String {
    let inner = |mark| match mark {
        '「' => '『',
        '」' => '』',
        '“' => '‘',
        '”' => '’',
        other => other,
    };
    text.chars().map(inner).collect()
}

/// A sentence as it stands inside another one: without the full stop at its end.
pub fn without_stop(text: &str) -> &str {
    split_stop(text).0
}

/// A text and the full stop at its end, in whatever language it was written. The one of an abbreviation (「p.m.」) stays.
pub fn split_stop(text: &str) -> (&str, &str) {
    let is_short_for = |text: &str| {
        let last = text.split_whitespace().next_back().unwrap_or_default();
        last.contains('.') || ["etc", "Mr", "Mrs", "Dr", "St", "No"].contains(&last)
    };
    let sentence = text.trim_end_matches('。');
    let sentence = sentence.strip_suffix('.').filter(|sentence| !is_short_for(sentence)).unwrap_or(sentence);
    text.split_at(sentence.len())
}

/// A text for searching and sorting: katakana as hiragana, full-width letters as narrow ones, small letters, no brackets or
/// spaces. Kanji have no reading here and keep their own order.
pub fn folded(text: &str) -> String {
    text.chars().filter_map(folded_letter).flat_map(char::to_lowercase).collect()
}

fn folded_letter(letter: char) -> Option<char> {
    let moved = |by: i32| char::from_u32(u32::from(letter).checked_add_signed(by)?);
    match letter {
        '「' | '」' | '『' | '』' | '（' | '）' | '(' | ')' | '“' | '”' | '・' => None,
        'ァ'..='ヶ' => moved(-0x60),
        '！'..='～' => moved(-0xfee0),
        _ if letter.is_whitespace() => None,
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_their_places_once() {
        assert_eq!(fill("{n}問中 {i}問め", &[("n", &8), ("i", &3)]), "8問中 3問め");
        assert_eq!(fill("「{title}」{n}", &[("title", &"{n}"), ("n", &1)]), "「{n}」1");
    }

    #[test]
    fn one_and_many_have_their_own_forms() {
        for (n, expected) in [(0, "0 promises"), (1, "1 promise"), (2, "2 promises")] {
            assert_eq!(fill("{n} {n:promise|promises}", &[("n", &n)]), expected);
        }
    }

    #[test]
    fn what_is_counted_is_said_as_after_that_number() {
        let check = |text: &str, n: u32, expected: &str| {
            let filled = fill(&crate::words::ruby::from_file(text), &[("n", &n)]);
            assert_eq!(crate::words::ruby::bracketed(&filled), expected);
        };
        check("約束が{n}つ", 9, "約束が9つ");
        check("約束が{n}つ", 12, "約束が12こ");
        check("{n}{人|にん}が", 1, "1人（り）が");
        check("{n}{人|にん}が", 3, "3人（にん）が");
        check("あと{n}{分|ふん}", 5, "あと5分（ふん）");
        check("あと{n}{分|ふん}", 10, "あと10分（ぷん）");
    }

    #[test]
    fn a_place_without_a_value_stays() {
        assert_eq!(fill("{a} {b", &[("b", &1)]), "{a} {b");
    }

    #[test]
    fn a_value_is_never_a_mark() {
        let text = fill("{title}|を開く", &[("title", &"A|B")]);
        assert_eq!(phrases(&text).collect::<Vec<_>>(), ["A｜B", "を開く"]);
    }

    #[test]
    fn a_sentence_inside_another_has_no_stop() {
        for (text, expected) in [
            ("表をうめる。", "表をうめる"),
            ("Fill in the table.", "Fill in the table"),
            ("From 2 p.m.", "From 2 p.m."),
            ("Sickles, gloves etc.", "Sickles, gloves etc."),
            ("And so on...", "And so on..."),
            ("Is it done?", "Is it done?"),
            ("", ""),
        ] {
            assert_eq!(without_stop(text), expected);
            assert_eq!(split_stop(text).1, &text[expected.len()..]);
        }
    }

    #[test]
    fn alike_texts_fold_into_one() {
        for (text, expected) in [
            ("カフェ ヴ", "かふぇゔ"),
            ("「ＰＴＡ」の会　２", "ptaの会2"),
            ("水辺を 遊び場に", "水辺を遊び場に"),
            ("ー", "ー"),
        ] {
            assert_eq!(folded(text), expected);
        }
    }

    #[test]
    fn a_plain_text_has_no_borders() {
        assert_eq!(plain("終わる日、|または|続けるかを"), "終わる日、または続けるかを");
    }
}
