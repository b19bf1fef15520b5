//! How the texts of a case sheet fit on one A4 page. An estimate from the measures of `style/page/casesheet.css`: the browser
//! breaks the lines, here it is only foreseen which setting to choose and what to say.

use crate::exchange::case_sheet::CaseSheet;
use crate::ui::part::paper::measure::{LINE_WITH_READINGS, PAGE, RESERVE, letters_with_readings, lines, tall};

/// The setting of a case sheet. Nothing is ever set smaller than 12 pt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Room for all, in large type.
    Roomy,
    /// One page, closer set, with smaller places for photos.
    Close,
    /// One page in the smallest type.
    Dense,
    /// One page without places for photos.
    Full,
    /// It goes on to a second page.
    TwoPages,
}

/// What a setting takes up on paper. Lengths in millimetres, widths in full-width letters.
struct Setting {
    title_letters: usize,
    title_line: f32,
    who_line: f32,
    text_letters: usize,
    text_line: f32,
    /// The least height of a part: its number and its heading.
    part: f32,
    part_gap: f32,
    /// Everything that is always there: kind, rules, photos, foot.
    fixed: f32,
}

const ROOMY: Setting = Setting {
    title_letters: 20,
    title_line: 12.4,
    who_line: 7.0,
    text_letters: 30,
    text_line: 8.6,
    part: 22.5,
    part_gap: 5.0,
    fixed: 106.0,
};

const CLOSE: Setting = Setting {
    title_letters: 25,
    title_line: 9.9,
    who_line: 6.4,
    text_letters: 31,
    text_line: 7.8,
    part: 18.0,
    part_gap: 3.0,
    fixed: 83.0,
};

const DENSE: Setting = Setting { text_letters: 34, text_line: 6.8, ..CLOSE };

/// The least height of the places for photos, and the gap above them.
const PHOTOS: f32 = 41.0;

const FULL: Setting = Setting { fixed: DENSE.fixed - PHOTOS, ..DENSE };

/// The letters of a line of 実施主体 and 共創・協働団体等, in every setting.
const WHO_LETTERS: usize = 34;

impl Fit {
    /// The most generous setting in which the sheet stays on one page.
    pub fn of(sheet: &CaseSheet, has_readings: bool) -> Self {
        let settings = [(Self::Roomy, ROOMY), (Self::Close, CLOSE), (Self::Dense, DENSE), (Self::Full, FULL)];
        let fitting = settings.into_iter().find(|(_, setting)| {
            let height = if has_readings { height(sheet, &setting.with_readings()) } else { height(sheet, setting) };
            height <= PAGE - RESERVE
        });
        fitting.map_or(Self::TwoPages, |(fit, _)| fit)
    }
}

impl Setting {
    /// The same where kanji have readings: the letters are larger, the lines stand further apart.
    fn with_readings(&self) -> Self {
        Self {
            title_letters: letters_with_readings(self.title_letters),
            title_line: self.title_line * LINE_WITH_READINGS,
            who_line: self.who_line * LINE_WITH_READINGS,
            text_letters: letters_with_readings(self.text_letters),
            text_line: self.text_line * LINE_WITH_READINGS,
            part: self.part * LINE_WITH_READINGS,
            ..*self
        }
    }
}

fn height(sheet: &CaseSheet, setting: &Setting) -> f32 {
    let who = lines(&sheet.lead, WHO_LETTERS) + lines(&sheet.partners.join("、"), WHO_LETTERS);
    let parts = sheet.parts.iter().map(|text| {
        let text: usize = text.lines().map(|line| lines(line, setting.text_letters)).sum();
        tall(text, setting.text_line).max(setting.part) + setting.part_gap
    });
    let title = lines(&sheet.title, setting.title_letters);
    setting.fixed + tall(title, setting.title_line) + tall(who, setting.who_line) + parts.sum::<f32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(letters_a_part: usize, expected: Fit) {
        let sheet = CaseSheet {
            title: "「瑞風」を活かしたまちづくり事業".to_owned(),
            place: String::new(),
            lead: "「瑞風」とまちづくりの会".to_owned(),
            partners: vec!["あ".repeat(60)],
            parts: [(); 4].map(|()| "あ".repeat(letters_a_part)),
        };
        assert_eq!(Fit::of(&sheet, false), expected, "{letters_a_part} letters a part");
    }

    #[test]
    fn longer_texts_are_set_closer_and_then_go_on() {
        check(0, Fit::Roomy);
        check(60, Fit::Roomy);
        check(120, Fit::Close);
        check(170, Fit::Dense);
        check(200, Fit::Full);
        check(1000, Fit::TwoPages);
    }
}
