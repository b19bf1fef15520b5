//! Readings over kanji (ふりがな). In the files of words `{漢字|かんじ}`; in a loaded text the interlinear annotation characters
//! that Unicode has for this (U+FFF9 to U+FFFB), so that a text stays one text wherever it goes and a view draws `<ruby>` of it.
//! What becomes of a reading:
//! - in the page: `<ruby>` (`ui/view/ruby.rs`);
//! - where no element can stand (`title`, `aria-label`, `<option>`): 漢字（かんじ）, by [`bracketed`];
//! - in a plan, a file, a comparison: nothing, by [`base`].

use std::borrow::Cow;

const ANCHOR: char = '\u{fff9}';
const SEPARATOR: char = '\u{fffa}';
const TERMINATOR: char = '\u{fffb}';

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Without a reading.
    Bare(&'a str),
    /// Letters and how they are read.
    Read {
        /// The letters.
        base: &'a str,
        /// In hiragana.
        reading: &'a str,
    },
}

/// Whether a text has readings.
pub fn has_readings(text: &str) -> bool {
    text.contains(ANCHOR)
}

/// Whether a letter is a mark of a reading: none ever stands in what a person wrote.
pub const fn is_mark(letter: char) -> bool {
    matches!(letter, ANCHOR | SEPARATOR | TERMINATOR)
}

/// The pieces of a text, in order. An annotation that is not whole is a bare piece.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let until = rest.find(ANCHOR).unwrap_or(rest.len());
        if until > 0 {
            let bare;
            (bare, rest) = rest.split_at(until);
            return Some(Piece::Bare(bare));
        }
        let inside = &rest[ANCHOR.len_utf8()..];
        let read = inside.split_once(TERMINATOR).and_then(|(annotated, after)| {
            let (base, reading) = annotated.split_once(SEPARATOR)?;
            Some((Piece::Read { base, reading }, after))
        });
        let (piece, after) = read.unwrap_or((Piece::Bare(inside), ""));
        rest = after;
        Some(piece)
    })
}

/// The text without readings.
#[inline(never)]
pub fn base(text: &str) -> Cow<'_, str> {
    said(text, |base, _| base.to_owned())
}

/// The text with its readings in brackets: 漢字（かんじ）.
#[inline(never)]
pub fn bracketed(text: &str) -> Cow<'_, str> {
    said(text, |base, reading| format!("{base}（{reading}）"))
}

#[inline(never)]
fn said(text: &str, read: impl Fn(&str, &str) -> String) -> Cow<'_, str> {
    if !has_readings(text) {
        return Cow::Borrowed(text);
    }
    let told = pieces(text).map(|piece| match piece {
        Piece::Bare(bare) => bare.to_owned(),
        Piece::Read { base, reading } => read(base, reading),
    });
    Cow::Owned(told.collect())
}

/// A text of a file of words as it is loaded. What is in braces is a reading where a letter that is not Latin stands before its
/// `|`; all else in braces is a place.
#[cfg(feature = "ssr")]
pub fn from_file(text: &str) -> String {
    let mut loaded = String::new();
    let mut pieces = text.split('{');
    loaded.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let read = piece.split_once('}').and_then(|(inside, after)| {
            let (base, reading) = inside.split_once('|').filter(|(base, _)| !base.is_ascii())?;
            Some((base, reading, after))
        });
        match read {
            Some((base, reading, after)) => {
                loaded.extend([ANCHOR]);
                loaded.push_str(base);
                loaded.extend([SEPARATOR]);
                loaded.push_str(reading);
                loaded.extend([TERMINATOR]);
                loaded.push_str(after);
            }
            None => loaded.extend(["{", piece]),
        }
    }
    loaded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_drawn_bracketed_or_left_out() {
        let text = from_file("8つの{質問|しつもん}の {i}つめ");
        assert_eq!(base(&text), "8つの質問の {i}つめ");
        assert_eq!(bracketed(&text), "8つの質問（しつもん）の {i}つめ");
        let read = Piece::Read { base: "質問", reading: "しつもん" };
        assert_eq!(pieces(&text).collect::<Vec<_>>(), [Piece::Bare("8つの"), read, Piece::Bare("の {i}つめ")]);
    }

    #[test]
    fn places_and_plurals_are_no_readings() {
        for text in ["{time}", "{n} {n:promise|promises}", "終わる日、|または", "{a", "|}"] {
            assert_eq!(from_file(text), text);
            assert!(!has_readings(&from_file(text)));
        }
        assert_eq!(base(&from_file("{1日|ついたち}")), "1日");
    }

    #[test]
    fn half_an_annotation_loses_no_letter() {
        let text = "水\u{fff9}辺";
        assert_eq!(pieces(text).collect::<Vec<_>>(), [Piece::Bare("水"), Piece::Bare("辺")]);
    }
}
