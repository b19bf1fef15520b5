//! Texts with marks: places to be filled, borders of phrases.

use std::fmt::Display;

/// The border of a phrase in the word files. In a value it is written full-width, so that a text of users is never a mark.
const BORDER: char = '|';
const BORDER_IN_VALUES: &str = "｜";

/// Puts values into the places `{name}` of a text. A place without a value stays as it is, which the tests of the languages
/// rule out.
pub fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut pieces = text.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let place = piece.split_once('}').and_then(|(name, rest)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value.to_string(), rest))
        });
        if let Some((value, rest)) = place {
            filled.push_str(&value.replace(BORDER, BORDER_IN_VALUES).replace(is_direction, ""));
            filled.push_str(rest);
        } else {
            filled.push('{');
            filled.push_str(piece);
        }
    }
    filled
}

/// Whether a letter turns the direction of what comes after it. In a value it would turn our own words too.
pub fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The phrases of a text: a line may break between them (`<wbr>`), nowhere else by choice.
pub fn phrases(text: &str) -> impl Iterator<Item = &str> {
    text.split(BORDER)
}

/// The text without marks, for titles, labels, files and copies.
pub fn plain(text: &str) -> String {
    phrases(text).collect()
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
    fn a_place_without_a_value_stays() {
        assert_eq!(fill("{a} {b", &[("b", &1)]), "{a} {b");
    }

    #[test]
    fn a_value_is_never_a_mark() {
        let text = fill("{title}|を開く", &[("title", &"A|B")]);
        assert_eq!(phrases(&text).collect::<Vec<_>>(), ["A｜B", "を開く"]);
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
