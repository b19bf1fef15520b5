//! What stands on the screen when the app can't (public/trouble.json): three languages for every text, none missing, none too many, and
//! a reading over every kanji of the easy one.

use std::collections::{BTreeMap, BTreeSet};

const SCRIPT: &str = include_str!("../public/trouble.js");
const PAGE: &str = include_str!("../public/index.html");

fn said() -> BTreeMap<String, [String; 3]> {
    serde_json::from_str(include_str!("../public/trouble.json")).expect("three texts for each key")
}

fn is_kanji(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter) || letter == '々'
}

#[test]
fn every_text_is_said_and_every_text_that_is_said_is_there() {
    let known: BTreeSet<String> = said().into_keys().collect();
    let quoted = SCRIPT.match_indices("say(").flat_map(|(at, _)| {
        let inside = &SCRIPT[at..at + SCRIPT[at..].find(')').unwrap_or_default()];
        inside.split('\'').skip(1).step_by(2).map(ToOwned::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(quoted.collect::<BTreeSet<_>>(), known);
}

#[test]
fn easy_japanese_has_a_reading_over_every_kanji_and_the_others_have_none() {
    for (key, [plain, easy, english]) in said() {
        for text in [&plain, &easy, &english] {
            assert!(!text.is_empty() && !text.contains(['!', '！']), "{key}: {text}");
        }
        assert!(!plain.contains('{') && !english.contains('{'), "{key}");
        assert!(!english.chars().any(|letter| letter > '\u{2fff}'), "{key}: {english}");
        let mut letters = String::new();
        for (at, piece) in easy.split(['{', '}']).enumerate() {
            match piece.split_once('|').filter(|_| at % 2 == 1) {
                Some((base, reading)) => {
                    assert!(base.chars().all(is_kanji), "{key}: {base}");
                    assert!(reading.chars().all(|letter| ('ぁ'..='ー').contains(&letter)), "{key}: {reading}");
                }
                None => letters.push_str(piece),
            }
        }
        assert!(!letters.chars().any(is_kanji), "{key}: {letters}");
    }
}

#[test]
fn without_scripts_the_page_speaks_three_languages() {
    let (_, blocked) = PAGE.split_once("<noscript>").expect("words for where scripts are stopped");
    for told in ["JavaScript が止められています", "<ruby>止<rt>と</rt></ruby>まって", "JavaScript is turned off"]
    {
        assert!(blocked.contains(told), "{told}");
    }
}
