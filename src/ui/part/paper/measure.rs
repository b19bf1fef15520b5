//! How much room words take on paper. Estimates, in millimetres and full-width letters of 12 pt: the browser breaks the lines,
//! here it is only foreseen.

use crate::words::ruby;

/// The height of A4 between the margins of `style/print.css`.
pub const PAGE: f32 = 272.0;

/// A line in reserve, for words that do not break where we think.
pub const RESERVE: f32 = 8.0;

/// With readings a letter is 14 pt instead of 12, and a line takes so much more of the paper.
pub const LINE_WITH_READINGS: f32 = 1.36;

/// The letters of a line that are left of so many where they have readings.
pub const fn letters_with_readings(letters: usize) -> usize {
    letters * 12 / 14
}

/// The lines that a text takes, one at least. Readings stand above its letters and take no room beside them.
pub fn lines(text: &str, letters: usize) -> usize {
    // Letters of ASCII are about half as wide as kana and kanji.
    let halves: usize = ruby::base(text).chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum();
    halves.div_ceil(2 * letters).max(1)
}

/// The height of so many lines.
pub fn tall(lines: usize, line: f32) -> f32 {
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * line
}
