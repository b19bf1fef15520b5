//! How this person on this device wants the app to look. Not part of any plan, never in a copy.

use crate::domain::field::Choice;
use crate::words::{Lang, Wording, Years};
use serde::{Deserialize, Serialize};

/// What can be set. A part that is missing or not known to this version reads as its default.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language; `None`: that of the system.
    #[serde(with = "by_key", skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// Whether kanji have their readings over them; `None`: as the language has it.
    #[serde(deserialize_with = "known_or_default", skip_serializing_if = "Option::is_none")]
    pub ruby: Option<bool>,
    /// How years are told in Japanese; `None`: as usual.
    #[serde(with = "by_key", skip_serializing_if = "Option::is_none")]
    pub years: Option<Years>,
    /// Light or dark.
    #[serde(deserialize_with = "known_or_default")]
    pub theme: Theme,
    /// The size of the text, on top of the system's own.
    #[serde(deserialize_with = "known_or_default")]
    pub text: TextSize,
    /// How strong the contrast is.
    #[serde(deserialize_with = "known_or_default")]
    pub contrast: Contrast,
    /// Where phones find the app, as somebody wrote it; an empty text: nowhere. `None`: where the app was opened, see
    /// [`crate::exchange::public_address`].
    #[serde(deserialize_with = "known_or_default", skip_serializing_if = "Option::is_none")]
    pub public_address: Option<String>,
    /// The edition of 「新しくなったところ」 that was shown last.
    #[serde(deserialize_with = "known_or_default", skip_serializing_if = "Option::is_none")]
    pub news: Option<String>,
    /// Whether the short tour of the first start was read or skipped.
    #[serde(deserialize_with = "known_or_default", skip_serializing_if = "is_usual")]
    pub toured: bool,
    /// Whether single letters, digits and signs do nothing by themselves. Who speaks to the device, or hits keys unmeant, needs
    /// them quiet (WCAG 2.1.4).
    #[serde(deserialize_with = "known_or_default", skip_serializing_if = "is_usual")]
    pub quiet_keys: bool,
}

/// What stands as usual is not written down.
fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Settings {
    /// The words that are shown in these settings, where the system's language is this one.
    pub fn wording(&self, system: Lang) -> Wording {
        let usual = Wording::from(self.lang.unwrap_or(system));
        let has_readings = usual.lang.has_kanji() && self.ruby.unwrap_or(usual.has_readings);
        Wording { has_readings, years: self.years.unwrap_or_default(), ..usual }
    }
}

/// What the words know, which know no serde: kept by its key.
mod by_key {
    use super::Choice;
    use serde::{Deserializer, Serializer};

    #[allow(clippy::ref_option, reason = "serde hands it in so")]
    pub fn serialize<T: Choice, S: Serializer>(choice: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_some(&choice.map(Choice::key))
    }

    pub fn deserialize<'de, T: Choice, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        let key: Option<String> = super::known_or_default(deserializer)?;
        Ok(key.and_then(|key| T::from_key(&key)))
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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

/// A later version may know more themes than this one: one that is not known must not take the others with it.
fn known_or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(T::deserialize(value).unwrap_or_default())
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
            Some(r#"{"theme":"system","text":"normal","contrast":"normal"}"#)
        );
    }
}
