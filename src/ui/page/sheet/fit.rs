//! How a sheet fits on one A4 page. An estimate from the measures of `style/page/sheet.css`; see [`measure`].

use crate::exchange::sheet::{Block, Column, Matter, Sheet, SheetName, Width};
use crate::ui::part::paper::measure::{self, LINE_WITH_READINGS, RESERVE, letters_with_readings, lines, tall};
use crate::words::plain;

/// The setting of a sheet. Nothing is ever set smaller than 12 pt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Room for all.
    Roomy,
    /// One page, closer set.
    Close,
    /// One page, as close as it stays easy to read.
    Dense,
    /// It goes on to further pages.
    Long,
}

/// Whether a sheet lies across: a table of many columns has no room to write on upright paper.
pub fn is_wide(name: SheetName) -> bool {
    matches!(name, SheetName::Roles | SheetName::Promises)
}

/// What a setting takes up on paper, in millimetres.
struct Setting {
    /// Kind, lead, rules, foot, and the gaps around them.
    fixed: f32,
    title_line: f32,
    /// The letters of the title are so many times as large as the others.
    title_size: usize,
    text_line: f32,
    /// The gap above a part.
    gap: f32,
    /// A line to write on.
    room_line: f32,
    row_line: f32,
    /// The padding of a row and its rule.
    row: f32,
    /// The least height of a row.
    least_row: f32,
}

const ROOMY: Setting = Setting {
    fixed: 42.0,
    title_line: 12.4,
    title_size: 22,
    text_line: 7.0,
    gap: 5.0,
    room_line: 10.0,
    row_line: 6.2,
    row: 4.3,
    least_row: 11.0,
};

const CLOSE: Setting = Setting {
    fixed: 38.0,
    title_line: 9.9,
    title_size: 18,
    text_line: 6.4,
    gap: 3.0,
    room_line: 9.0,
    row_line: 5.9,
    row: 2.7,
    least_row: 9.0,
};

const DENSE: Setting = Setting {
    fixed: 35.0,
    title_line: 8.6,
    title_size: 15,
    text_line: 6.2,
    gap: 2.0,
    room_line: 8.0,
    row_line: 5.8,
    row: 1.9,
    least_row: 8.0,
};

/// A page, upright or across: its height, and the letters of a line.
struct Page {
    height: f32,
    letters: usize,
}

const UPRIGHT: Page = Page { height: measure::PAGE, letters: 43 };
const ACROSS: Page = Page { height: 185.0, letters: 64 };

/// The letters of the headings that hang left, and of the gap beside them.
const HANGING: usize = 9;

/// What padding and the borders of phrases take of any column, in letters.
const PADDING: usize = 2;

/// The letters of a column whose width is fixed.
const fn letters(width: Width) -> Option<usize> {
    match width {
        Width::Wide => None,
        Width::Day => Some(9),
        Width::Short => Some(7),
    }
}

impl Fit {
    /// The most generous setting in which the sheet stays on one page. Kanji with readings are larger and take more.
    pub fn of(name: SheetName, sheet: &Sheet, has_readings: bool) -> Self {
        let page = if is_wide(name) { ACROSS } else { UPRIGHT };
        let settings = [(Self::Roomy, ROOMY), (Self::Close, CLOSE), (Self::Dense, DENSE)];
        let (page, settings) = if has_readings {
            (page.with_readings(), settings.map(|(fit, setting)| (fit, setting.with_readings())))
        } else {
            (page, settings)
        };
        let fitting = settings.into_iter().find(|(_, setting)| setting.height(sheet, &page) <= page.height - RESERVE);
        fitting.map_or(Self::Long, |(fit, _)| fit)
    }
}

impl Page {
    fn with_readings(self) -> Self {
        Self { letters: letters_with_readings(self.letters), ..self }
    }
}

impl Setting {
    fn with_readings(self) -> Self {
        Self {
            // Kind and foot are lines too.
            // Readings over the first line of a cell stand in its padding.
            row: self.row + 1.0,
            fixed: self.fixed + 3.0 * (LINE_WITH_READINGS - 1.0) * self.text_line,
            title_line: self.title_line * LINE_WITH_READINGS,
            text_line: self.text_line * LINE_WITH_READINGS,
            row_line: self.row_line * LINE_WITH_READINGS,
            ..self
        }
    }

    fn height(&self, sheet: &Sheet, page: &Page) -> f32 {
        let title = lines(&sheet.title, page.letters * 10 / self.title_size);
        let lead = lines(sheet.lead, page.letters);
        let blocks: f32 = sheet.blocks.iter().map(|block| self.gap + self.block(block, page)).sum();
        self.fixed + tall(title, self.title_line) + tall(lead, self.text_line) + blocks
    }

    fn block(&self, block: &Block, page: &Page) -> f32 {
        match &block.matter {
            Matter::Lines(texts) => {
                let texts = texts.iter().map(|text| lines(text, page.letters - HANGING)).sum();
                let heading = lines(&plain(block.heading), HANGING - 2);
                (tall(texts, self.text_line) + tall(block.room, self.room_line)).max(tall(heading, self.text_line))
            }
            Matter::Table { columns, rows } => {
                let rows = rows.iter().map(|row| self.row_of(columns, row, page)).sum::<f32>();
                // The heading above, and the row of names.
                self.text_line + self.row_line + self.row + rows + tall(block.room, self.least_row)
            }
        }
    }

    fn row_of(&self, columns: &[Column], row: &[String], page: &Page) -> f32 {
        let taken: usize = columns.iter().filter_map(|column| letters(column.width)).sum();
        let others = columns.iter().filter(|column| column.width == Width::Wide).count();
        let wide = page.letters.saturating_sub(taken) / others.max(1);
        let cells = columns.iter().zip(row).map(|(column, text)| {
            let letters = letters(column.width).unwrap_or(wide);
            lines(text, letters.saturating_sub(PADDING).max(1))
        });
        (tall(cells.max().unwrap_or(1), self.row_line) + self.row).max(self.least_row)
    }
}
