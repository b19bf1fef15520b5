//! How large a release is, and how large it may be.

use std::{fmt::Write, io::Write as _};

use brotli::enc::{BrotliEncoderParams, writer::CompressorWriter};
use serde_json::json;

use crate::{release::Release, trouble::Trouble};

/// What the first visit loads before the app runs, compressed: 225 kB.
const FIRST_VISIT: usize = 225_000;
/// What the service worker keeps on the device, as it lies there.
const PRECACHE: usize = 1_500_000;
/// Each file is a request in the hall's weak network.
const PRECACHE_FILES: usize = 25;

/// The sizes of one file in bytes.
struct Row<'a> {
    name: &'a str,
    raw: usize,
    brotli: usize,
}

/// The sizes of a whole release.
pub struct Sizes<'a> {
    rows: Vec<Row<'a>>,
    build: &'a str,
}

impl<'a> Sizes<'a> {
    /// Measures every file; brotli at its best quality, as a host would keep it.
    pub fn measure(release: &'a Release) -> Self {
        let row = |(name, bytes): (&'a String, &'a Vec<u8>)| Row { name, raw: bytes.len(), brotli: compressed(bytes) };
        Self { rows: release.files.iter().map(row).collect(), build: &release.build }
    }

    fn first_visit(&self) -> usize {
        self.rows.iter().filter(|row| is_first(row.name)).map(|row| row.brotli).sum()
    }

    fn later(&self) -> usize {
        self.rows.iter().filter(|row| !is_first(row.name)).map(|row| row.brotli).sum()
    }

    /// The service worker does not keep itself; the browser does.
    fn precached(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter().filter(|row| row.name != "sw.js")
    }

    fn precache(&self) -> usize {
        self.precached().map(|row| row.raw).sum()
    }

    /// The table that the build prints.
    pub fn table(&self) -> String {
        let mut table = format!("{:<34}{:>12}{:>12}\n", "file", "bytes", "brotli");
        for row in &self.rows {
            let _ = writeln!(table, "{:<34}{:>12}{:>12}", row.name, grouped(row.raw), grouped(row.brotli));
        }
        let sum = |size: fn(&Row) -> usize| grouped(self.rows.iter().map(size).sum());
        let _ = writeln!(table, "{:<34}{:>12}{:>12}", "all", sum(|row| row.raw), sum(|row| row.brotli));
        let _ = writeln!(
            table,
            "code of the first visit, brotli: {} of {} B · loaded later: {} B · kept offline: {} of {} B in {} of {PRECACHE_FILES} files",
            grouped(self.first_visit()),
            grouped(FIRST_VISIT),
            grouped(self.later()),
            grouped(self.precache()),
            grouped(PRECACHE),
            self.precached().count(),
        );
        table
    }

    /// The same for programs.
    pub fn json(&self) -> String {
        let file = |row: &Row| json!({ "name": row.name, "raw": row.raw, "brotli": row.brotli });
        let sizes = json!({
            "build": self.build,
            "first_visit_brotli": self.first_visit(),
            "later_brotli": self.later(),
            "precache_raw": self.precache(),
            "precache_files": self.precached().count(),
            "files": self.rows.iter().map(file).collect::<Vec<_>>(),
        });
        format!("{sizes:#}\n")
    }

    /// Refuses what is beyond a budget, one sentence each.
    pub fn enforce(&self) -> Result<(), Trouble> {
        let budgets = [
            ("The code of the first visit", self.first_visit(), FIRST_VISIT, "bytes after brotli"),
            ("What is kept offline", self.precache(), PRECACHE, "bytes"),
            ("What is kept offline", self.precached().count(), PRECACHE_FILES, "files"),
        ];
        let over = budgets.into_iter().filter(|(_, is, may, _)| is > may);
        let sentences: Vec<String> = over
            .map(|(what, is, may, unit)| format!("{what} is {} {unit}; the budget is {}.", grouped(is), grouped(may)))
            .collect();
        if sentences.is_empty() { Ok(()) } else { Err(Trouble::OverBudget(sentences)) }
    }
}

/// What is loaded to show the first page, in Japanese. Not: pictures, which don't delay it; the worker, which starts after it; the parts of
/// the app behind it; the notices, which are loaded when somebody reads them.
fn is_first(name: &str) -> bool {
    let is_main =
        ["app", "boot", "start", "trouble", "index", "manifest", "words-ja-"].iter().any(|stem| name.starts_with(stem));
    is_main && !name.contains('/')
}

fn compressed(bytes: &[u8]) -> usize {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut writer = CompressorWriter::with_params(Vec::new(), 4096, &parameters);
    // Writing into memory can't fail; were it to, the size of what got through would be wrong, so count the raw one.
    if writer.write_all(bytes).is_err() {
        return bytes.len();
    }
    writer.into_inner().len()
}

/// 1234567 as 1,234,567.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Sizes, grouped};
    use crate::{release::Release, trouble::Trouble};

    fn release(files: &[(&str, usize)]) -> Release {
        let files: BTreeMap<_, _> = files.iter().map(|(name, size)| ((*name).to_owned(), vec![0; *size])).collect();
        Release { build: "b".to_owned(), files }
    }

    #[test]
    fn numbers_are_grouped_by_three() {
        let shown: Vec<String> = [0, 999, 1_000, 1_234_567].into_iter().map(grouped).collect();
        assert_eq!(shown, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_release_within_the_budgets_passes() {
        assert!(Sizes::measure(&release(&[("app.wasm", 1_000_000), ("sw.js", 600_000)])).enforce().is_ok());
    }

    #[test]
    fn what_is_kept_offline_is_limited_in_bytes_and_in_files() {
        let names: Vec<String> = (0..26).map(|at| format!("icon/{at}.png")).collect();
        let files: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 60_000)).collect();
        let refused = Sizes::measure(&release(&files)).enforce();
        assert!(matches!(refused, Err(Trouble::OverBudget(sentences)) if sentences.len() == 2));
    }
}
