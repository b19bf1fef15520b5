//! The languages, without a framework: every word of the interface is a field of [`Words`] and a line in the file of each
//! language (`ja.toml`, `ja-easy.toml`, `en.toml`), where a missing one fails the build and the tests. Adding a language is one more file, and its name in
//! [`Lang`]. The app loads the texts as packs (see [`pack`]). Texts of users are never translated and never pass through here
//! but as values of [`fill`]. Knows the domain's terms, no page and no DOM.
//!
//! # Marks in the texts
//! - `{time}`: a place to be filled. [`group!`](group) makes a function of the key's name for it: `words.save.saved("10:32")`.
//!   In `{n:promise|promises}` the first form is shown where the place `n` is 1, else the second.
//! - `|`: the border of a phrase, where a line may break. [`phrases`] gives the pieces, [`plain`] the text without borders.
//! - `{漢字|かんじ}`: a reading over kanji; see [`ruby`].

mod act_keys;
mod begin_keys;
mod check_keys;
mod check_page_keys;
mod choice;
mod choice_keys;
pub mod date;
mod everybody_keys;
#[cfg(feature = "ssr")]
pub mod file;
mod given;
pub mod group;
pub mod guide;
mod guide_keys;
pub mod help;
mod help_keys;
mod items;
mod keys;
mod naming;
mod note_keys;
pub mod pack;
mod page_keys;
mod phone_keys;
pub mod refusal;
pub mod report;
mod report_keys;
pub mod ruby;
pub mod sample;
mod session_keys;
mod sheet_keys;
mod step_keys;
mod text;
pub mod texts;
mod ways_keys;
pub mod wording;
pub mod yen;

pub use act_keys::*;
pub use begin_keys::*;
pub use check_keys::*;
pub use check_page_keys::*;
pub use choice_keys::*;
pub use everybody_keys::*;
pub use given::*;
pub use guide_keys::*;
pub use help_keys::*;
pub use items::{ItemWords, Items, PrincipleWords};
pub use keys::*;
pub use naming::Naming;
pub use note_keys::*;
pub use page_keys::*;
pub use phone_keys::*;
pub use report_keys::*;
pub use session_keys::*;
pub use sheet_keys::*;
pub use step_keys::*;
pub use text::{fill, folded, is_direction, phrases, plain, quoted_inside, split_stop, without_stop};
pub use ways_keys::*;
pub use wording::{Lang, Wording, Years};

use crate::domain::field::Choice;
use group::{Group, Key};
use pack::Part;
use std::ops::Deref;
use std::sync::OnceLock;
use texts::Texts;

/// All words of a language. Texts that are not loaded are empty; the app draws nothing before they are.
pub fn words(wording: impl Into<Wording>) -> &'static Words {
    static READ: [OnceLock<Words>; Wording::COUNT] = [const { OnceLock::new() }; Wording::COUNT];
    static NONE: OnceLock<Words> = OnceLock::new();
    once(&READ, &NONE, wording.into(), Part::First)
}

impl Deref for Words {
    type Target = LaterWords;

    /// The words that are loaded later. Only here both meet, by name, so that neither drags the other along.
    fn deref(&self) -> &LaterWords {
        &later(self.wording).words
    }
}

/// The statements, evidence and actions of the self-check in a language.
pub fn items(wording: impl Into<Wording>) -> &'static Items {
    &later(wording.into()).items
}

/// The names of the lists and fields of a plan in a language.
pub fn naming(wording: impl Into<Wording>) -> &'static Naming {
    &later(wording.into()).naming
}

/// Whether all words of all languages are here: only then a text of another day can be known again in whatever language it
/// was written.
pub fn are_all_here() -> bool {
    Lang::ALL.iter().all(|lang| Part::ALL.iter().all(|part| pack::is_here(*lang, *part)))
}

/// What is loaded with the pages after the first.
struct Later {
    words: LaterWords,
    items: Items,
    naming: Naming,
}

impl Group for Later {
    fn read(texts: &mut Texts) -> Self {
        Self { words: Group::read(texts), items: Group::read(texts), naming: Group::read(texts) }
    }

    fn keys(name: &str, keys: &mut Vec<Key>) {
        LaterWords::keys(name, keys);
        Items::keys("items", keys);
        Naming::keys("naming", keys);
    }
}

// Never inlined: words are asked for in more than a thousand places.
#[inline(never)]
fn later(wording: Wording) -> &'static Later {
    static READ: [OnceLock<Later>; Wording::COUNT] = [const { OnceLock::new() }; Wording::COUNT];
    static NONE: OnceLock<Later> = OnceLock::new();
    once(&READ, &NONE, wording, Part::Later)
}

/// What is read once, as soon as its texts are here; without texts until then.
#[inline(never)]
fn once<T: Group>(
    read: &'static [OnceLock<T>; Wording::COUNT],
    none: &'static OnceLock<T>,
    wording: Wording,
    part: Part,
) -> &'static T {
    let read = &read[wording.at()];
    if let Some(read) = read.get() {
        return read;
    }
    match pack::texts(wording, part) {
        Some(texts) => read.get_or_init(|| T::read(&mut Texts::new(texts, wording))),
        None => none.get_or_init(|| T::read(&mut Texts::new("", wording))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// A text of a language and its key.
    struct Written {
        name: String,
        places: &'static [&'static str],
        text: String,
    }

    fn all_keys() -> impl Iterator<Item = Written> {
        Lang::ALL.iter().flat_map(|lang| {
            let texts = file::of(*lang).unwrap();
            let keys =
                Part::ALL.iter().flat_map(|part| part.keys()).filter(|key| !key.name.is_empty()).collect::<Vec<_>>();
            let text = move |key: Key| Written { text: texts[&key.name].clone(), name: key.name, places: key.places };
            keys.into_iter().map(text)
        })
    }

    #[test]
    fn every_place_to_be_filled_is_filled_in_every_language() {
        for key in all_keys() {
            let pieces = key.text.split('{').skip(1).filter_map(|piece| piece.split('}').next());
            // Of a place with two forms, the name stands before them.
            let places: BTreeSet<&str> = pieces.map(|place| place.split(':').next().unwrap_or(place)).collect();
            let known: BTreeSet<&str> = key.places.iter().copied().collect();
            // Not every language tells all parts of a day.
            let is_filled = if key.name.starts_with("dates.") { places.is_subset(&known) } else { places == known };
            assert!(is_filled, "{}: {}", key.name, key.text);
        }
    }

    #[test]
    fn no_word_of_any_language_is_a_score_a_percentage_or_a_rank() {
        for (name, text) in all_keys().map(|key| (key.name, ruby::base(&key.text).into_owned())) {
            // Only that there are none may be said.
            let text = text.replace("点数や|順位は|つきません", "").to_lowercase();
            for banned in [
                "点数",
                "得点",
                "満点",
                "採点",
                "評価点",
                "合格",
                "平均",
                "スコア",
                "ランク",
                "ランキング",
                "順位",
                "パーセント",
                "％",
                "%",
                "score",
                "percent",
                "rank",
                "grade",
                "average",
            ] {
                assert!(!text.contains(banned), "{name}: {banned} in {text}");
            }
        }
    }

    #[test]
    fn no_text_is_empty_or_breaks_a_writing_rule() {
        for key in all_keys() {
            // What joins two texts may be a space.
            let is_join = key.name.starts_with("joins.") && !key.text.is_empty();
            assert!(is_join || !key.text.trim().is_empty(), "{} is empty", key.name);
            // A name stands as its owners print it.
            let text = ruby::base(&key.text);
            let own_words = text.replace("大芦発信！「元気な", "").replace("大芦発信！「元気な ", "");
            for banned in ["無効", "！", "!", "エラー", "キャンセル"] {
                assert!(!own_words.contains(banned), "{}: {banned} in {}", key.name, key.text);
            }
            assert!(phrases(&key.text).all(|phrase| !phrase.is_empty()), "{}: an empty phrase", key.name);
        }
    }
}
