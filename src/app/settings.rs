//! How this person on this device wants the app to look. Not part of any plan, never in a copy.

use crate::domain::field::Choice;
use crate::words::{Lang, Wording, Years};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// What can be set. A part that is missing or not known to this version reads as its default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The language; `None`: that of the system.
    pub lang: Option<Lang>,
    /// Whether kanji have their readings over them; `None`: as the language has it.
    pub ruby: Option<bool>,
    /// How years are told in Japanese; `None`: as usual.
    pub years: Option<Years>,
    /// Light or dark.
    pub theme: Theme,
    /// The size of the text, on top of the system's own.
    pub text: TextSize,
    /// How strong the contrast is.
    pub contrast: Contrast,
    /// Where phones find the app, as somebody wrote it; an empty text: nowhere. `None`: where the app was opened, see
    /// [`crate::exchange::public_address`].
    pub public_address: Option<String>,
    /// The edition of 「新しくなったところ」 that was shown last.
    pub news: Option<String>,
    /// Whether the short tour of the first start was read or skipped.
    pub toured: bool,
    /// Whether single letters, digits and signs do nothing by themselves. Who speaks to the device, or hits keys unmeant, needs
    /// them quiet (WCAG 2.1.4).
    pub quiet_keys: bool,
}

impl Settings {
    /// The words that are shown in these settings, where the system's language is this one.
    pub fn wording(&self, system: Lang) -> Wording {
        let usual = Wording::from(self.lang.unwrap_or(system));
        let has_readings = usual.lang.has_kanji() && self.ruby.unwrap_or(usual.has_readings);
        Wording { has_readings, years: self.years.unwrap_or_default(), ..usual }
    }
}

// By hand, over the values that JSON has: what serde derives for these few fields weighs 8 kB of the first visit.
impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = Value::deserialize(deserializer)?;
        let text = |name: &str| kept.get(name).and_then(Value::as_str);
        let flag = |name: &str| kept.get(name).and_then(Value::as_bool);
        Ok(Self {
            lang: choice(text("lang")),
            ruby: flag("ruby"),
            years: choice(text("years")),
            theme: choice(text("theme")).unwrap_or_default(),
            text: choice(text("text")).unwrap_or_default(),
            contrast: choice(text("contrast")).unwrap_or_default(),
            public_address: text("public_address").map(str::to_owned),
            news: text("news").map(str::to_owned),
            toured: flag("toured").unwrap_or_default(),
            quiet_keys: flag("quiet_keys").unwrap_or_default(),
        })
    }
}

/// What stands as usual is not written down, but for the three that were first.
impl Serialize for Settings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = |text: &str| Some(Value::from(text));
        let flag = |flag: bool| flag.then_some(Value::Bool(true));
        let values = [
            ("lang", self.lang.and_then(|lang| text(lang.key()))),
            ("ruby", self.ruby.map(Value::Bool)),
            ("years", self.years.and_then(|years| text(years.key()))),
            ("theme", text(self.theme.key())),
            ("text", text(self.text.key())),
            ("contrast", text(self.contrast.key())),
            ("public_address", self.public_address.as_deref().and_then(text)),
            ("news", self.news.as_deref().and_then(text)),
            ("toured", flag(self.toured)),
            ("quiet_keys", flag(self.quiet_keys)),
        ];
        let kept = values.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Value::Object(kept.collect()).serialize(serializer)
    }
}

fn choice<T: Choice>(key: Option<&str>) -> Option<T> {
    T::from_key(key?)
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

/// The size of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TextSize {
    /// 標準, 18 px.
    #[default]
    Normal,
    /// 大, 22 px.
    Large,
    /// 特大, 28 px.
    Huge,
}

/// How strong the contrast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Contrast {
    /// As the system has it.
    #[default]
    Normal,
    /// Black and white, thicker lines.
    More,
}

impl Choice for Theme {
    const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark];
    fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Choice for TextSize {
    const ALL: &'static [Self] = &[Self::Normal, Self::Large, Self::Huge];
    fn key(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Huge => "huge",
        }
    }
}

impl Choice for Contrast {
    const ALL: &'static [Self] = &[Self::Normal, Self::More];
    fn key(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::More => "more",
        }
    }
}

/// The value of the attribute on the root element that the styles read; the default stands without the attribute.
pub fn attribute<T: Choice>(choice: T) -> Option<&'static str> {
    (choice != T::default()).then(|| choice.key())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_known_and_defaults_the_rest() {
        let check = |json: &str, expected: Settings| {
            assert_eq!(serde_json::from_str::<Settings>(json).ok(), Some(expected), "{json}");
        };
        let dark = Settings { theme: Theme::Dark, ..Settings::default() };
        let placed = Settings { public_address: Some("somewhere".to_owned()), ..Settings::default() };
        check("{}", Settings::default());
        check(r#"{"public_address":"somewhere"}"#, placed);
        check(r#"{"theme":"dark"}"#, dark.clone());
        check(r#"{"theme":"dark","text":"gigantic","contrast":7,"public_address":7,"new":[]}"#, dark);
        check(
            r#"{"theme":"light","text":"huge","contrast":"more"}"#,
            Settings { theme: Theme::Light, text: TextSize::Huge, contrast: Contrast::More, ..Settings::default() },
        );
    }

    #[test]
    fn words_follow_the_system_until_told_otherwise() {
        let check = |json: &str, system: Lang, lang: Lang, has_readings: bool| {
            let wording = serde_json::from_str::<Settings>(json).unwrap().wording(system);
            assert_eq!((wording.lang, wording.has_readings), (lang, has_readings), "{json}");
        };
        check("{}", Lang::Ja, Lang::Ja, false);
        check("{}", Lang::JaEasy, Lang::JaEasy, true);
        check(r#"{"lang":"en"}"#, Lang::Ja, Lang::En, false);
        check(r#"{"lang":"en","ruby":true}"#, Lang::Ja, Lang::En, false);
        check(r#"{"lang":"ja-easy","ruby":false}"#, Lang::En, Lang::JaEasy, false);
        check(r#"{"lang":"ja","ruby":true}"#, Lang::En, Lang::Ja, true);
        check(r#"{"lang":"klingon"}"#, Lang::En, Lang::En, false);
    }

    #[test]
    fn is_written_with_the_words_that_the_boot_script_reads() {
        assert_eq!(
            serde_json::to_string(&Settings::default()).ok().as_deref(),
            Some(r#"{"contrast":"normal","text":"normal","theme":"system"}"#)
        );
    }
}
