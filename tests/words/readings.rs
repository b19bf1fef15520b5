//! Readings over kanji in both Japanese files: every kanji has one, in hiragana, and the same word is read alike in both.

use super::rules::wrong_reading;
use super::sentence::{Text, is_kanji};
use super::texts;
use kyoso::words::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// Kanji that are read in more than one way, and how: 何の, 何を; 3人, あの人, 1人.
const SEVERAL: &[(&str, &[&str])] = &[
    ("上", &["あ", "うえ"]),
    ("下", &["さ", "した"]),
    ("中", &["ちゅう", "なか"]),
    ("人", &["にん", "ひと", "り"]),
    ("会", &["あ", "かい"]),
    ("何", &["なに", "なん"]),
    ("元", &["がん", "もと"]),
    ("入", &["い", "はい"]),
    ("出", &["だ", "で"]),
    ("分", &["ふん", "ぶん", "ぷん", "わ"]),
    ("問", &["と", "もん"]),
    ("回", &["かい", "まわ"]),
    ("外", &["そと", "はず"]),
    ("大", &["おお", "だい"]),
    ("少", &["すく", "すこ"]),
    ("年", &["とし", "ねん"]),
    ("所", &["しょ", "ところ"]),
    ("数", &["かず", "かぞ"]),
    ("新", &["あたら", "あら"]),
    ("日", &["にち", "ひ"]),
    ("時", &["じ", "とき"]),
    ("月", &["がつ", "げつ", "つき"]),
    ("来", &["き", "く"]),
    ("消", &["き", "け"]),
    ("生", &["い", "う"]),
    ("空", &["あ", "から"]),
    ("行", &["い", "おこな", "ぎょう"]),
    ("話", &["はな", "はなし"]),
    ("足", &["あし", "た"]),
    ("金", &["かね", "きん"]),
];

fn japanese() -> Vec<Text> {
    [Lang::Ja, Lang::JaEasy].into_iter().flat_map(texts).filter(|text| !text.is_sample()).collect()
}

#[test]
fn every_kanji_of_both_files_has_its_reading() {
    let wrong = |text: &Text| {
        let unread: String = text.unread().chars().filter(|letter| is_kanji(*letter)).collect();
        let unread = (!unread.is_empty()).then(|| format!("no reading over {unread}"));
        let read = text.read().into_iter().filter_map(|(base, reading)| wrong_reading(base, reading));
        unread.into_iter().chain(read).map(|said| format!("{}: {said}", text.key)).collect::<Vec<_>>()
    };
    assert_eq!(japanese().iter().flat_map(wrong).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_same_word_is_read_alike() {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for text in japanese() {
        for (base, reading) in text.read() {
            found.entry(base.to_owned()).or_default().insert(reading.to_owned());
        }
    }
    let known: BTreeMap<&str, &[&str]> = SEVERAL.iter().copied().collect();
    let is_known = |base: &str, readings: &BTreeSet<String>| match known.get(base) {
        Some(known) => readings.iter().all(|reading| known.contains(&&**reading)),
        None => readings.len() == 1,
    };
    found.retain(|base, readings| !is_known(base, readings));
    assert!(found.is_empty(), "read in more than one way; where that is right, SEVERAL names it: {found:?}");
}

/// Where both files use a word in the same text, they read it alike at least once there.
#[test]
fn a_word_of_both_texts_is_read_alike_in_both() {
    let easy: BTreeMap<String, Text> = texts(Lang::JaEasy).into_iter().map(|text| (text.key.clone(), text)).collect();
    let readings = |text: &Text, word: &str| -> BTreeSet<String> {
        text.read().into_iter().filter(|(base, _)| *base == word).map(|(_, reading)| reading.to_owned()).collect()
    };
    for text in texts(Lang::Ja) {
        let Some(easy) = easy.get(&text.key) else { continue };
        for (word, _) in text.read() {
            let (ours, theirs) = (readings(&text, word), readings(easy, word));
            assert!(theirs.is_empty() || !ours.is_disjoint(&theirs), "{}: {word} {ours:?} {theirs:?}", text.key);
        }
    }
}
