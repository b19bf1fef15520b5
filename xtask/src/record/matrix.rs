//! `docs/fault-matrix.md`: which fault was planted in which browser, and which tests passed then.

use std::fmt::Write;

use super::{Run, parts};

/// The columns of the table: its heading, and how the names of its tests end. What ends otherwise is native.
const COLUMNS: [(&str, &str); 4] =
    [("native", ""), ("Chromium", "_in_chromium"), ("Firefox", "_in_firefox"), ("WebKitGTK", "_in_webkit")];

/// What the lines of a run say about the fault matrix.
#[derive(Default)]
pub struct Matrix {
    /// Names of the tests of rows that passed.
    passed: Vec<String>,
    rows: Vec<(u8, String)>,
    /// Row, engine, reason.
    lacks: Vec<(u8, String, String)>,
    figures: Vec<String>,
}

impl Matrix {
    /// Takes what one line says; most say nothing.
    pub fn hear(&mut self, line: &str) {
        if let Some(name) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... ok")) {
            let is_of_a_row = name.rsplit("::").next().is_some_and(|name| name.starts_with("row_"));
            self.passed.extend(is_of_a_row.then(|| name.to_owned()));
        } else if let Some(row) = line.strip_prefix("row: ") {
            if let [number, fault] = &parts(row)[..] {
                self.rows.extend(number.parse().ok().map(|number| (number, fault.clone())));
            }
        } else if let Some(lack) = line.strip_prefix("lack: ") {
            if let [number, engine, reason] = &parts(lack)[..] {
                self.lacks.extend(number.parse().ok().map(|number| (number, engine.clone(), reason.clone())));
            }
        } else if let Some(figure) = line.strip_prefix("figure: ") {
            self.figures.push(figure.to_owned());
        }
    }

    /// The page.
    pub fn page(&self, run: &Run) -> String {
        let mut page = format!(
            "# The fault matrix, as one run of the tests saw it\n\nWritten by `cargo xtask test --record`; nobody edits it. \
             The tests ran on commit {}, in {}.\nA row is green where its tests ran in that run and passed; their names stand \
             below the table.\n\n| # | fault |",
            run.commit,
            run.engines.join(", ")
        );
        for (heading, _) in COLUMNS {
            let _ = write!(page, " {heading} |");
        }
        page.push_str("\n|---|---|---|---|---|---|\n");
        for (number, fault) in &self.rows {
            let _ = write!(page, "| {number} | {fault} |");
            for (heading, ending) in COLUMNS {
                let _ = write!(page, " {} |", self.cell(*number, heading, ending));
            }
            page.push('\n');
        }
        page.push_str("\n## Figures\n\n");
        for figure in &self.figures {
            let _ = writeln!(page, "- {figure}");
        }
        page.push_str("\n## The tests that passed\n\n");
        for name in &self.passed {
            let _ = writeln!(page, "- `{name}`");
        }
        page
    }

    /// How many tests of a row passed in a column, or why there is none.
    fn cell(&self, number: u8, heading: &str, ending: &str) -> String {
        let start = format!("row_{number:02}_");
        let is_of_column = |name: &str| match ending {
            "" => !COLUMNS.iter().any(|(_, ending)| !ending.is_empty() && name.ends_with(ending)),
            ending => name.ends_with(ending),
        };
        let names = self.passed.iter().filter_map(|name| name.rsplit("::").next());
        let count = names.filter(|name| name.starts_with(&start) && is_of_column(name)).count();
        let lack = self.lacks.iter().find(|(row, engine, _)| *row == number && engine == heading);
        match (count, lack) {
            (0, Some((_, _, reason))) => format!("no: {reason}"),
            (0, None) => "–".to_owned(),
            (count, _) => format!("green ({count})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Run};

    #[test]
    fn a_row_is_green_only_where_its_test_passed() {
        let mut matrix = Matrix::default();
        for line in [
            "row: 3|a kill",
            "lack: 3|WebKitGTK|keeps nothing",
            "figure: 4 kills",
            "test journey_kill::row_03_kept_in_chromium ... ok",
            "test journey_kill::row_03_kept_in_firefox ... FAILED",
            "test other::something ... ok",
        ] {
            matrix.hear(line);
        }
        let run = Run { commit: "abc of 2026-01-01".to_owned(), engines: vec!["Chromium 1.2".to_owned()] };
        let page = matrix.page(&run);
        assert!(page.contains("| 3 | a kill | – | green (1) | – | no: keeps nothing |"), "{page}");
        assert!(page.contains("abc of 2026-01-01, in Chromium 1.2") && page.contains("- 4 kills"), "{page}");
        assert!(page.ends_with("- `journey_kill::row_03_kept_in_chromium`\n"), "{page}");
    }
}
