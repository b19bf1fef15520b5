//! The settings of words: which language, readings over kanji, how years are told.

use super::Setting;
use crate::domain::field::Choice;
use crate::ui::context::use_words;
use crate::ui::part::section::Section;
use crate::words::{Lang, Years, wording};

/// The keys of the two choices of readings.
const WITH: &str = "with";
const WITHOUT: &str = "without";

/// The language, each in its own name.
pub fn language() -> Section {
    let words = &use_words().settings;
    let setting = Setting {
        name: "lang",
        read: |_| wording::chosen().lang.key(),
        write: |settings, key| settings.lang = Lang::from_key(key),
        options: Lang::ALL.iter().map(|lang| (lang.key(), lang.own_name(), "")).collect(),
    };
    Section::new("lang", words.lang()).note(words.lang_note()).with(setting)
}

/// Readings over kanji, where there are kanji.
pub fn readings() -> Option<Section> {
    let words = &use_words().settings;
    let setting = Setting {
        name: "ruby",
        read: |_| if wording::chosen().has_readings { WITH } else { WITHOUT },
        write: |settings, key| settings.ruby = Some(key == WITH),
        options: vec![(WITHOUT, words.ruby_without(), ""), (WITH, words.ruby_with(), "")],
    };
    let section = || Section::new("ruby", words.ruby()).note(words.ruby_note()).with(setting);
    wording::chosen().lang.has_kanji().then(section)
}

/// Years, where they are told in two ways.
pub fn years() -> Option<Section> {
    let words = &use_words().settings;
    let setting = Setting {
        name: "years",
        read: |_| wording::chosen().years.key(),
        write: |settings, key| settings.years = Years::from_key(key),
        options: vec![(Years::Both.key(), words.years_both(), ""), (Years::Western.key(), words.years_western(), "")],
    };
    let section = || Section::new("years", words.years()).note(words.years_note()).with(setting);
    (wording::chosen().lang == Lang::Ja).then(section)
}
