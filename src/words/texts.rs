//! Texts in the order of their keys: what a pack holds.

use super::wording::Wording;

/// Stands between two texts of a pack. No text holds it.
pub const SEPARATOR: char = '\u{1f}';

/// Texts that are taken one after the other.
pub struct Texts {
    texts: std::str::Split<'static, char>,
    wording: Wording,
}

impl Texts {
    /// Those of an unpacked pack, and what they are.
    pub fn new(pack: &'static str, wording: Wording) -> Self {
        Self { texts: pack.split(SEPARATOR), wording }
    }

    /// Which words they are.
    pub const fn wording(&self) -> Wording {
        self.wording
    }

    /// The next so many; empty beyond the last, which the build and the tests rule out.
    pub fn take<const COUNT: usize>(&mut self) -> [&'static str; COUNT] {
        let mut texts = [""; COUNT];
        self.fill(&mut texts);
        texts
    }

    /// One function for all counts.
    #[inline(never)]
    fn fill(&mut self, texts: &mut [&'static str]) {
        for text in texts {
            *text = self.texts.next().unwrap_or_default();
        }
    }
}
