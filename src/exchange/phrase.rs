//! Pieces of texts that are composed from a plan. Nothing is said that nobody entered.

use crate::domain::date::Date;
use crate::domain::field::DateText;
use crate::words::{self, Words};

/// A day in words, or what was typed where it cannot be read as one.
pub(super) fn day_in_words(text: &DateText, words: &Words) -> String {
    text.day().map_or_else(|_| text.trim().to_owned(), |day| words::date::long(words, day))
}

/// A day in the narrow cell of a table. The year goes without saying where it is the one in which the sheet was made, which
/// stands at its foot.
pub(super) fn day_in_cell(text: &DateText, words: &Words, made_on: Date) -> String {
    match text.day() {
        Ok(day) if day.year() == made_on.year() => words::date::short(words, day),
        _ => day_in_words(text, words),
    }
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// A text on one line, as it stands inside a sentence: without the full stop at its end.
pub(super) fn inner(text: &str) -> String {
    without_stop(&one_line(text)).0.to_owned()
}

/// A text and the full stop at its end, in whatever language it was written. The one of an abbreviation (「p.m.」) stays.
pub(super) fn without_stop(text: &str) -> (&str, &str) {
    let is_short_for = |text: &str| {
        let last = text.split_whitespace().next_back().unwrap_or_default();
        last.contains('.') || ["etc", "Mr", "Mrs", "Dr", "St", "No"].contains(&last)
    };
    let sentence = text.trim_end_matches('。');
    let sentence = sentence.strip_suffix('.').filter(|sentence| !is_short_for(sentence)).unwrap_or(sentence);
    text.split_at(sentence.len())
}

/// What the sentence makes of a text; nothing of an empty one.
pub(super) fn said(text: &str, sentence: impl FnOnce(&str) -> String) -> String {
    if text.is_empty() { String::new() } else { sentence(text) }
}

/// One under the other, without the empty ones.
pub(super) fn paragraphs(texts: impl IntoIterator<Item = String>) -> String {
    joined(texts, "\n")
}

/// One after the other, without the empty ones.
pub(super) fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::without_stop;

    #[test]
    fn a_full_stop_is_known_in_every_language_and_an_abbreviation_keeps_its_own() {
        let check = |text: &str, expected| assert_eq!(without_stop(text), expected, "{text}");
        check("草を刈る。", ("草を刈る", "。"));
        check("We cut the grass.", ("We cut the grass", "."));
        check("草を刈る", ("草を刈る", ""));
        check("From 2 p.m.", ("From 2 p.m.", ""));
        check("Sickles, gloves etc.", ("Sickles, gloves etc.", ""));
        check("60 m wide...", ("60 m wide...", ""));
        check("", ("", ""));
    }
}
