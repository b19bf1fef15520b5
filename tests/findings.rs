//! The findings of the self-check against rows of an independent oracle in exact arithmetic: those of the project, and those
//! of the file named in `KYOSO_FINDINGS`.

mod cases;
mod properties;
mod rules;

use kyoso::domain::check::{Finding, Tally, agreement::Agreement, has_worry};
use serde_json::Value;

/// One row; `counts` from まだこれから to できている.
#[derive(serde::Deserialize)]
struct Row {
    counts: [u32; 4],
    dont_know: u32,
    not_applicable: u32,
    min_n: u32,
    agreement: Option<f64>,
    finding: String,
    worry: bool,
}

/// What of a row comes out otherwise.
fn difference(row: &Row) -> Option<String> {
    let tally = Tally { graded: row.counts, dont_know: row.dont_know, not_applicable: row.not_applicable };
    let agreement = Agreement::of(&tally).map(|agreement| {
        let (numerator, denominator) = agreement.fraction();
        #[allow(clippy::cast_precision_loss, reason = "compared within a millionth")]
        let value = numerator as f64 / denominator as f64;
        value
    });
    let is_same_agreement = match (agreement, row.agreement) {
        (Some(found), Some(expected)) => (found - expected).abs() < 1e-6,
        (found, expected) => found.is_none() && expected.is_none(),
    };
    let finding = format!("{:?}", Finding::of(&tally, row.min_n));
    let worry = has_worry(&tally, row.min_n);
    let is_same = is_same_agreement && finding == row.finding && worry == row.worry;
    (!is_same).then(|| format!("{tally:?} min_n {}: {agreement:?} {finding} {worry}", row.min_n))
}

fn check(file: &str) {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert!(!rows.is_empty(), "{file} has no rows");
    let differences: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let parsed = serde_json::from_value(row.clone()).unwrap_or_else(|error| panic!("{file}: {row}: {error}"));
            Some(format!("{row}\n  but {}", difference(&parsed)?))
        })
        .collect();
    assert!(
        differences.is_empty(),
        "{file}, {} of {} rows:\n{}",
        differences.len(),
        rows.len(),
        differences.join("\n")
    );
    println!("{file}: {} rows", rows.len());
}

#[test]
fn every_row_of_the_project_is_found() {
    check(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/findings.json"));
}

#[test]
fn every_row_of_the_named_file_is_found() {
    if let Ok(file) = std::env::var("KYOSO_FINDINGS") {
        check(&file);
    }
}
