//! Which words this tab shows: the language, whether kanji have their readings over them, how years are told. Drawn pages hold
//! the words of the moment; a change draws the page anew (`ui/root.rs`).

use super::group::{Group, Key};
use super::texts::Texts;
use crate::domain::field::Choice;
use std::cell::Cell;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// 日本語.
    #[default]
    Ja,
    /// やさしい日本語.
    JaEasy,
    /// English.
    En,
}

impl Choice for Lang {
    const ALL: &'static [Self] = &[Self::Ja, Self::JaEasy, Self::En];
    fn key(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::JaEasy => "ja-easy",
            Self::En => "en",
        }
    }
}

impl Lang {
    /// As BCP 47 names it: the `lang` of the page. やさしい日本語 is Japanese.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ja | Self::JaEasy => "ja",
            Self::En => "en",
        }
    }

    /// Its own name in itself, with readings where it is written so.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::JaEasy => "やさしい \u{fff9}日本語\u{fffa}にほんご\u{fffb}",
            Self::En => "English",
        }
    }

    /// Whether it is written with kanji, which can have readings over them.
    pub const fn has_kanji(self) -> bool {
        matches!(self, Self::Ja | Self::JaEasy)
    }
}

/// How years are told in Japanese.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Years {
    /// 令和8年（2026年）.
    #[default]
    Both,
    /// 2026年.
    Western,
}

impl Choice for Years {
    const ALL: &'static [Self] = &[Self::Both, Self::Western];
    fn key(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Western => "western",
        }
    }
}

/// Words of a language as they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wording {
    /// The language.
    pub lang: Lang,
    /// Whether kanji have their readings over them.
    pub has_readings: bool,
    /// How years are told.
    pub years: Years,
}

impl From<Lang> for Wording {
    /// As the language is shown until somebody chooses otherwise.
    fn from(lang: Lang) -> Self {
        Self { lang, has_readings: lang == Lang::JaEasy, years: Years::default() }
    }
}

impl Wording {
    /// How many there are.
    pub(super) const COUNT: usize = Lang::ALL.len() * 4;

    /// Its place among all of them.
    pub(super) const fn at(self) -> usize {
        self.lang as usize * 4 + self.has_readings as usize * 2 + self.years as usize
    }
}

impl Wording {
    /// All in which a text can stand in a plan: there it has no readings.
    pub fn bare() -> impl Iterator<Item = Self> {
        let of =
            |lang: &Lang| [Years::Both, Years::Western].map(|years| Self { lang: *lang, has_readings: false, years });
        Lang::ALL.iter().flat_map(of)
    }
}

impl Group for Wording {
    fn read(texts: &mut Texts) -> Self {
        texts.wording()
    }

    /// It is no text.
    fn keys(_: &str, _: &mut Vec<Key>) {}
}

thread_local! {
    static CHOSEN: Cell<Wording> = const {
        Cell::new(Wording { lang: Lang::Ja, has_readings: false, years: Years::Both })
    };
}

/// What this tab shows.
pub fn chosen() -> Wording {
    CHOSEN.get()
}

/// Chooses what this tab shows from now on. What is drawn already stays as it is.
pub fn choose(wording: Wording) {
    CHOSEN.set(wording);
}
