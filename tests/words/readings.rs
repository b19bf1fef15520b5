//! Readings over kanji in both Japanese files: every kanji has one, in hiragana, and the same word is read alike in both.

use super::rules::wrong_reading;
use super::sentence::{Text, is_hiragana, is_kanji};
use super::texts;
use kyoso::words::Lang;
use kyoso::words::ruby::{Piece, pieces};
use std::collections::{BTreeMap, BTreeSet};

/// Kanji that are read in more than one way, and how: 何の, 何を; 3人, あの人, 1人.
const SEVERAL: &[(&str, &[&str])] = &[
    ("重", &["おも", "かさ"]),
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

/// What comes after a word tells how it is read: 何を, 何の. These are read in two ways all the same.
const SAME_BEFORE: &[(&str, Option<char>)] = &[
    // 中（なか）, 書きこみ中; the days 日, 月, 金 and 日, 月, お金.
    ("中", None),
    ("日", None),
    ("月", None),
    ("金", None),
    // 1か月に, 月に一度.
    ("月", Some('に')),
    // 2か所で, 行がならぶ所で.
    ("所", Some('で')),
    // 入れる, (みんなが) 入れます; 入ります, 入り口.
    ("入", Some('れ')),
    ("入", Some('り')),
    // 行った (いった, おこなった).
    ("行", Some('っ')),
];

/// Counters are read by the number before them: 1人, 3人 and あの人; 5分, 10分; 2026年 and その年.
const COUNTERS: [&str; 3] = ["人", "分", "年"];

#[test]
fn a_word_is_read_alike_before_the_same_letter() {
    let mut found: BTreeMap<(String, Option<char>), BTreeSet<String>> = BTreeMap::new();
    for text in japanese() {
        let all: Vec<Piece> = pieces(&text.text).collect();
        for (at, piece) in all.iter().enumerate() {
            let Piece::Read { base, reading } = *piece else { continue };
            let before = at.checked_sub(1).map_or("", |before| bare(all[before]));
            let is_counter = COUNTERS.contains(&base)
                && before.ends_with(|letter: char| letter.is_ascii_digit() || "}○".contains(letter));
            let next =
                all.get(at + 1).and_then(|next| bare(*next).chars().next()).filter(|letter| is_hiragana(*letter));
            if !is_counter && !SAME_BEFORE.contains(&(base, next)) {
                found.entry((base.to_owned(), next)).or_default().insert(reading.to_owned());
            }
        }
    }
    found.retain(|_, readings| readings.len() > 1);
    assert!(found.is_empty(), "read in two ways before the same letter: {found:?}");
}

fn bare(piece: Piece<'_>) -> &str {
    if let Piece::Bare(bare) = piece { bare } else { "" }
}
