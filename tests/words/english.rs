//! The English words: one kind of quotation mark and of apostrophe, no marks of Japanese, the terms of the glossary.

use super::sentence::Text;
use super::texts;
use kyoso::words::Lang;

/// What is called otherwise: the word of another text, and the one to use.
const TERMS: &[(&str, &str)] = &[
    ("continue", "carry on"),
    ("project plan", "plan"),
    ("trash", "bin"),
    ("delete entry", "remove"),
    ("oashi", "Owashi"),
    ("participant", "person or partner"),
    ("stakeholder", "partner"),
    ("organization", "organisation"),
    ("center", "centre"),
    ("invalid", "what happened and what to do"),
    ("cancel", "what happens"),
    ("error", "what happened and what to do"),
    ("successfully", "what happened"),
];

/// What the Japanese files write and English does not. The signs of answers and steps are the same everywhere.
const FOREIGN: &str = "「」『』（）、。：？！　｜~’‘\"";

fn findings(text: &Text) -> Vec<String> {
    let bare = super::sentence::without_places(&text.text);
    let small = bare.to_lowercase();
    let terms = TERMS.iter().filter(|(other, _)| small.contains(other)).map(|(other, term)| format!("{other}: {term}"));
    let mut said: Vec<String> = terms.collect();
    let foreign: String = bare.chars().filter(|letter| FOREIGN.contains(*letter)).collect();
    said.extend((!foreign.is_empty()).then(|| format!("not English: {foreign}")));
    said.extend((bare.matches('“').count() != bare.matches('”').count()).then(|| "a quotation is open".to_owned()));
    said.extend(text.text.contains("  ").then(|| "two spaces".to_owned()));
    said.into_iter().map(|said| format!("{}: {said}: {}", text.key, text.text)).collect()
}

/// Names in Japanese letters where people must find them so: the two desks, the beginning of a file's name.
const JAPANESE_NAMES: [&str; 3] = ["counters.life_name", "counters.revival_name", "data.not_ours_text"];

#[test]
fn english_has_its_own_marks_and_terms() {
    let found: Vec<String> = texts(Lang::En).iter().flat_map(findings).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn english_is_written_in_latin_letters() {
    let is_japanese = |letter: char| matches!(letter, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let all = texts(Lang::En);
    let strange = all.iter().filter(|text| text.text.contains(is_japanese)).map(|text| &*text.key);
    let strange: Vec<&str> = strange.filter(|key| !JAPANESE_NAMES.contains(key)).collect();
    assert_eq!(strange, Vec::<&str>::new());
}

#[test]
fn what_breaks_a_rule_is_caught() {
    for text in ["We continue", "Open 「this」", "Open “this", "It’s here", "Two  spaces", "Community center"] {
        assert!(!findings(&Text::written("planted", text)).is_empty(), "{text}");
    }
    assert_eq!(findings(&Text::written("plain", "It's “here” – {n} {n:time|times}.")), Vec::<String>::new());
}
