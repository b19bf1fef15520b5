//! A link as the square picture that a phone's camera reads (QR): which squares are dark, as one line of drawing.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The light edge that cameras need around it, in squares.
const EDGE: i32 = 4;
/// One of the eight patterns laid over the squares. Cameras read any; to weigh all eight would double the program.
const MASK: u8 = 2;

/// A square picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How many squares a side has, with the light edge.
    pub side: i32,
    /// All dark squares as a path of SVG, those beside each other as one bar.
    pub dark: String,
}

impl Qr {
    /// The picture of a text; `None` where it is too long for any.
    pub fn of(text: &str) -> Option<Self> {
        let text = [QrSegment::make_bytes(text.as_bytes())];
        let (ecc, mask) = (QrCodeEcc::Medium, Some(Mask::new(MASK)));
        let code = QrCode::encode_segments_advanced(&text, ecc, Version::MIN, Version::MAX, mask, false).ok()?;
        let is_dark = |row, column| code.get_module(column, row);
        Some(Self { side: code.size() + 2 * EDGE, dark: bars(code.size(), is_dark) })
    }
}

fn bars(size: i32, is_dark: impl Fn(i32, i32) -> bool) -> String {
    let mut path = String::new();
    for row in 0..size {
        let mut column = 0;
        while column < size {
            let end = (column..size).find(|at| !is_dark(row, *at)).unwrap_or(size);
            let length = end - column;
            if length > 0 {
                let (x, y) = (column + EDGE, row + EDGE);
                path.extend([format!("M{x} {y}h{length}v1h-{length}z")]);
            }
            column += length.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_squares_become_bars_within_the_light_edge() {
        let dark = [(0, 0), (0, 1), (1, 2)];
        assert_eq!(bars(3, |row, column| dark.contains(&(row, column))), "M4 4h2v1h-2zM6 5h1v1h-1z");
    }

    #[test]
    fn a_longer_text_has_more_squares_and_one_too_long_has_no_picture() {
        let check = |length: usize, expected: Option<i32>| {
            let found = Qr::of(&"a".repeat(length));
            // Every picture begins with the upper edge of its first mark.
            assert!(found.as_ref().is_none_or(|qr| qr.dark.starts_with("M4 4h7v1h-7z")), "{found:?}");
            assert_eq!(found.map(|qr| qr.side), expected, "{length}");
        };
        check(14, Some(29));
        check(60, Some(41));
        check(3000, None);
    }
}
