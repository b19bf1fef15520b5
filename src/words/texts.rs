//! Texts in the order of their keys: what a pack holds.

/// Stands between two texts of a pack. No text holds it.
pub const SEPARATOR: char = '\u{1f}';

/// Texts that are taken one after the other.
pub struct Texts(std::str::Split<'static, char>);

impl Texts {
    /// Those of an unpacked pack.
    pub fn new(pack: &'static str) -> Self {
        Self(pack.split(SEPARATOR))
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
            *text = self.0.next().unwrap_or_default();
        }
    }
}
