//! The fault matrix: its rows, and that each has the tests it promises. A test proves a row when its name begins with `row_NN_`;
//! in a real browser it ends with the engine, else it is native. What is printed here goes into the table of a recorded run.

use crate::engine::Engine;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A row of the fault matrix.
struct Row {
    number: u8,
    /// What goes wrong.
    fault: &'static str,
    /// Whether it is proven without a browser.
    is_native: bool,
    /// Whether it is proven in every engine that allows it.
    is_in_engines: bool,
}

const fn native(number: u8, fault: &'static str) -> Row {
    Row { number, fault, is_native: true, is_in_engines: false }
}

const fn in_engines(number: u8, fault: &'static str) -> Row {
    Row { number, fault, is_native: false, is_in_engines: true }
}

const fn everywhere(number: u8, fault: &'static str) -> Row {
    Row { number, fault, is_native: true, is_in_engines: true }
}

const ROWS: [Row; 16] = [
    native(1, "a write throws at the n-th call"),
    native(2, "a write is absent, cut or flipped at the next start"),
    in_engines(3, "the browser is killed 0 / 50 / 500 / 5,000 ms after a tap"),
    in_engines(4, "two tabs edit in turns and at once"),
    everywhere(5, "a tab with older code beside a newer one"),
    in_engines(6, "IndexedDB blocked, hanging, or closed in mid-transaction"),
    in_engines(7, "storage access throws"),
    native(8, "quota 0, one byte short, freed again"),
    in_engines(9, "a file of a new release is missing, cut or never comes"),
    in_engines(10, "a new release arrives; another tab accepts"),
    in_engines(11, "mixed versions"),
    in_engines(12, "caches deleted while data is kept, and no network"),
    native(13, "the clock jumps"),
    everywhere(14, "hostile imports"),
    native(15, "the same file twice; an old backup over newer data"),
    in_engines(16, "content security policy and requests to others"),
];

/// The names of tests that prove a row, from the sources.
fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for folder in ["tests", "src"] {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut names);
    }
    names
}

fn read(folder: &Path, names: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).expect("a folder of sources").map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            read(&path, names);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("sources are text");
            let words = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_'));
            let is_test = |word: &&str| {
                word.strip_prefix("row_").is_some_and(|rest| rest.len() > 3 && rest.as_bytes()[2] == b'_')
            };
            names.extend(words.filter(is_test).map(str::to_owned));
        }
    }
}

#[test]
fn every_row_of_the_fault_matrix_has_its_tests() {
    let names = names();
    let mut missing = Vec::new();
    for Row { number, fault, is_native, is_in_engines } in ROWS {
        println!("row: {number}|{fault}");
        let start = format!("row_{number:02}_");
        let of_row = || names.iter().filter(|name| name.starts_with(&start));
        let is_of = |name: &String, engine: Engine| name.ends_with(engine.ending());
        if is_native && !of_row().any(|name| !Engine::ALL.iter().any(|engine| is_of(name, *engine))) {
            missing.push(format!("{number}, native"));
        }
        for engine in Engine::ALL.into_iter().filter(|_| is_in_engines) {
            let lack = engine.lacks().iter().find(|lack| lack.row == number);
            if let Some(lack) = lack {
                println!("lack: {number}|{}|{}", engine.name(), lack.reason);
            }
            if lack.is_none() != of_row().any(|name| is_of(name, engine)) {
                missing.push(format!("{number}, {} (or a test of what it is said to lack)", engine.name()));
            }
        }
    }
    assert!(missing.is_empty(), "rows without a test: {missing:#?}");
}
