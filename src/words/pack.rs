//! The texts of a language as the app loads them: two packs, so that the first page waits for few of them.

use super::group::{Group, Key};
use super::texts::SEPARATOR;
use super::{Lang, Later, Wording, Words, ruby};
use crate::domain::field::Choice;
use miniz_oxide::{deflate, inflate};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// No pack is larger when it is unpacked: a damaged one ends here.
const LIMIT: usize = 4 << 20;

/// The best that deflate can do.
const LEVEL: u8 = 10;

/// Which texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// Those of the first page: [`Words`].
    #[default]
    First,
    /// Those of all other pages: [`super::LaterWords`], then the items, then the names of lists and fields.
    Later,
}

impl Choice for Part {
    const ALL: &'static [Self] = &[Self::First, Self::Later];
    /// The key is also how a release names the files.
    fn key(self) -> &'static str {
        match self {
            Self::First => "words",
            Self::Later => "later",
        }
    }
}

impl Part {
    /// Its keys in the order of the texts.
    pub fn keys(self) -> Vec<Key> {
        let mut keys = Vec::new();
        match self {
            Self::First => Words::keys("", &mut keys),
            Self::Later => Later::keys("", &mut keys),
        }
        keys
    }

    /// Puts texts, found by their keys, in order. A key without text is named.
    pub fn joined(self, texts: &BTreeMap<String, String>) -> Result<String, String> {
        let text = |key: Key| match key.name.as_str() {
            "" => Ok(""),
            name => texts.get(name).map(String::as_str).ok_or(key.name),
        };
        let found = self.keys().into_iter().map(text);
        Ok(found.collect::<Result<Vec<_>, _>>()?.join(&SEPARATOR.to_string()))
    }
}

/// A pack as a release carries it.
pub fn packed(text: &str) -> Vec<u8> {
    deflate::compress_to_vec(text.as_bytes(), LEVEL)
}

/// What was packed; `None` where it is damaged.
#[inline(never)]
pub fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    inflate::decompress_to_vec_with_limit(packed, LIMIT).ok()
}

/// The packs that were brought, by language and part.
static BROUGHT: [[OnceLock<String>; Part::ALL.len()]; Lang::ALL.len()] =
    [const { [const { OnceLock::new() }; Part::ALL.len()] }; Lang::ALL.len()];

/// Takes a pack of a release in; whether it could be read.
pub fn bring(lang: Lang, part: Part, packed: &[u8]) -> bool {
    let unpacked = unpacked(packed).and_then(|text| String::from_utf8(text).ok());
    unpacked.is_some_and(|text| {
        BROUGHT[lang as usize][part as usize].get_or_init(|| text);
        true
    })
}

/// Whether the texts of a part are here.
pub fn is_here(lang: Lang, part: Part) -> bool {
    texts(lang.into(), part).is_some()
}

/// The texts of a part where they are here: the packs of the release; on the host the files themselves. Kanji are bare where
/// no readings are wanted.
pub(super) fn texts(wording: Wording, part: Part) -> Option<&'static str> {
    static BARE: [[OnceLock<String>; Part::ALL.len()]; Lang::ALL.len()] =
        [const { [const { OnceLock::new() }; Part::ALL.len()] }; Lang::ALL.len()];
    let Wording { lang, has_readings, .. } = wording;
    let texts = BROUGHT[lang as usize][part as usize].get().map(String::as_str);
    #[cfg(feature = "ssr")]
    let texts = texts.or_else(|| super::file::text(lang, part));
    let bare = |texts| &**BARE[lang as usize][part as usize].get_or_init(|| ruby::base(texts).into_owned());
    if has_readings { texts } else { texts.map(bare) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_brought_whole_and_damage_is_told() {
        let text = super::super::file::text(Lang::Ja, Part::First).unwrap();
        let mut packed = packed(text);
        assert!(packed.len() * 2 < text.len());
        assert!(bring(Lang::Ja, Part::First, &packed));
        assert_eq!(BROUGHT[0][Part::First as usize].get().map(String::as_str), Some(text));
        packed.truncate(100);
        assert!(!bring(Lang::Ja, Part::First, &packed));
    }
}
