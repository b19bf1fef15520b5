//! The rules of やさしい日本語, as far as a machine can judge them. A rule is a function from a text to what is wrong with it;
//! where the rules come from: docs/writing.md.

use super::sentence::{Text, is_hiragana, is_kanji, katakana, phrases, without_places};
use super::{exceptions, glossary};

/// The most letters of a sentence, without spaces and places.
const MOST_LETTERS: usize = 40;

/// The most phrases with kanji in a sentence.
const MOST_KANJI_PHRASES: usize = 3;

/// A phrase of more letters has a space missing; a word in katakana may be longer.
const LONGEST_PHRASE: usize = 12;

/// What is wrong with a text, a line each.
type Rule = fn(&Text) -> Vec<String>;

/// Every rule and its name.
pub const RULES: &[(&str, Rule)] = &[
    ("length", length),
    ("kanji", kanji),
    ("spaces", spaces),
    ("double negative", double_negative),
    ("respect", respect),
    ("ending", ending),
    ("loan word", loan_word),
    ("year", year),
    ("time", time),
    ("number", number),
    ("reading", reading),
    ("term", term),
    ("banned", banned),
];

fn length(text: &Text) -> Vec<String> {
    let letters = |sentence: &String| without_places(sentence).chars().filter(|letter| !letter.is_whitespace()).count();
    let long = text.sentences().into_iter().filter(|sentence| letters(sentence) > MOST_LETTERS);
    long.map(|sentence| format!("more than {MOST_LETTERS} letters: {sentence}")).collect()
}

fn kanji(text: &Text) -> Vec<String> {
    let count = |sentence: &String| phrases(sentence).filter(|phrase| phrase.contains(is_kanji)).count();
    // What people type into a plan is theirs; the sample is typed so.
    let many =
        text.sentences().into_iter().filter(|sentence| count(sentence) > MOST_KANJI_PHRASES && !text.is_sample());
    many.map(|sentence| format!("more than {MOST_KANJI_PHRASES} phrases with kanji: {sentence}")).collect()
}

fn spaces(text: &Text) -> Vec<String> {
    let bare = without_places(&text.bare());
    let is_long = |phrase: &str| phrase.chars().count() > LONGEST_PHRASE && katakana(phrase).next().is_none();
    // を always ends a phrase.
    let goes_on =
        |phrase: &str| phrase.split_once('を').is_some_and(|(_, after)| !after.trim_end_matches('。').is_empty());
    let wrong = bare.split('。').flat_map(phrases).filter(|phrase| is_long(phrase) || goes_on(phrase));
    let mut said: Vec<String> = wrong.map(|phrase| format!("a space is missing: {phrase}")).collect();
    said.extend(text.text.contains('|').then(|| "a space, not |, is the border of a phrase".to_owned()));
    said
}

fn double_negative(text: &Text) -> Vec<String> {
    glossary::found(&text.letters(), glossary::DOUBLE_NEGATIVES)
}

fn respect(text: &Text) -> Vec<String> {
    glossary::found(&text.letters(), glossary::RESPECTFUL)
}

/// What ends with a full stop is a sentence, and ends with です or ます; a label ends as it likes.
fn ending(text: &Text) -> Vec<String> {
    const ENDS: [&str; 7] = ["ます", "ません", "ました", "です", "でした", "ください", "ましょう"];
    let bare = text.bare();
    let wrong = bare.split('。').rev().skip(1).map(without_aside).filter(|sentence| {
        let said = sentence.strip_suffix('か').unwrap_or(sentence);
        // A value that is filled in is a sentence of its own.
        !ENDS.iter().any(|end| said.ends_with(end)) && !said.ends_with('}')
    });
    wrong.map(|sentence| format!("no です or ます: {sentence}")).collect()
}

/// A sentence without what stands in brackets at its end.
fn without_aside(sentence: &str) -> &str {
    sentence.strip_suffix('）').and_then(|rest| rest.rsplit_once('（')).map_or(sentence, |(said, _)| said)
}

fn loan_word(text: &Text) -> Vec<String> {
    let letters = text.letters();
    let strange =
        katakana(&letters).filter(|word| !glossary::LOAN_WORDS.contains(word) && !exceptions::NAMES.contains(word));
    strange.map(|word| format!("a loan word that is not in the list: {word}")).collect()
}

fn year(text: &Text) -> Vec<String> {
    // Only where a text about dates names an era that somebody wrote.
    if text.key.starts_with("dates.") { Vec::new() } else { glossary::found(&text.letters(), glossary::ERAS) }
}

/// Clock times have 午前 or 午後 before them.
fn time(text: &Text) -> Vec<String> {
    let letters: Vec<char> = text.letters().chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let is_clock = |at: &usize| {
        let is_hour = letters[*at] == '時' && letters.get(at + 1) != Some(&'間');
        *at > 0 && is_digit(at - 1) && (is_hour || (letters[*at] == ':' && is_digit(at + 1)))
    };
    let has_half = |at: usize| {
        let before: String = letters[..at].iter().collect();
        let before = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
        ["午前", "午後", "朝", "夜"].iter().any(|half| before.ends_with(half))
    };
    let bare = (0..letters.len()).filter(is_clock).filter(|at| !has_half(*at));
    bare.map(|_| format!("午前 or 午後 is missing: {}", text.letters())).collect()
}

/// Things are counted in digits.
fn number(text: &Text) -> Vec<String> {
    glossary::found(&text.letters(), glossary::NUMBERS)
}

fn reading(text: &Text) -> Vec<String> {
    if text.is_sample() {
        return if text.read().is_empty() { Vec::new() } else { vec!["the sample has no readings".to_owned()] };
    }
    let unread: String = text.unread().chars().filter(|letter| is_kanji(*letter)).collect();
    let mut said: Vec<String> = (!unread.is_empty()).then(|| format!("no reading over {unread}")).into_iter().collect();
    said.extend(text.read().into_iter().filter_map(|(base, reading)| wrong_reading(base, reading)));
    said
}

/// What is wrong with a reading: kanji, or digits with kanji, are read in hiragana.
pub fn wrong_reading(base: &str, reading: &str) -> Option<String> {
    let kanji = base.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_right = !kanji.is_empty() && kanji.chars().all(|letter| is_kanji(letter) || letter == 'ヶ');
    let is_read = !reading.is_empty() && reading.chars().all(is_hiragana);
    (!is_right || !is_read).then(|| format!("{base} is not read as {reading}"))
}

fn term(text: &Text) -> Vec<String> {
    let letters = text.letters();
    let mut said: Vec<String> = glossary::TERMS
        .iter()
        .filter(|(other, _)| letters.contains(other))
        .map(|(other, term)| format!("{other} is called {term}"))
        .collect();
    let spelt = text.read().into_iter().filter(|read| glossary::IN_KANA.contains(read));
    said.extend(spelt.map(|(base, reading)| format!("{base} is written {reading}")));
    said
}

fn banned(text: &Text) -> Vec<String> {
    let names = glossary::NAMES_WITH_MARKS.iter().fold(text.letters(), |rest, name| rest.replace(name, ""));
    glossary::found(&names, glossary::BANNED)
}
