//! Texts are put together by the words: no view and no file that is made writes punctuation of one language itself.

use std::fs;
use std::path::{Path, PathBuf};

/// Japanese marks that stand between texts or around them.
const MARKS: &str = "　、。（）「」『』：｜・～";

/// Where such a mark is no text of ours, and what it is.
const OTHERWISE: &[(&str, &str)] = &[
    ("src/ui/page/check/asked.rs", "a border of phrases that somebody typed, as their letter"),
    ("src/ui/page/meeting/ways/keypad.rs", "the sign of an answer"),
    ("src/ui/page/case_sheet/fit.rs", "measures the width of Japanese lines"),
    ("src/exchange/nameless/person.rs", "what people type between names"),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The lines of code with such a mark in quotes, without comments and tests.
fn marked(code: &str) -> Vec<&str> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.filter(|line| line.contains(['"', '\'']) && line.contains(|letter| MARKS.contains(letter))).collect()
}

#[test]
fn no_view_writes_punctuation_itself() {
    let house = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = ["src/ui", "src/exchange", "src/app"].into_iter().flat_map(|folder| files(&house.join(folder)));
    let name = |path: &Path| path.strip_prefix(house).unwrap().to_string_lossy().into_owned();
    let ours = all.filter(|path| !OTHERWISE.iter().any(|(otherwise, _)| *otherwise == name(path)));
    let found: Vec<String> = ours
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .flat_map(|path| {
            let code = fs::read_to_string(&path).unwrap();
            marked(&code).into_iter().map(|line| format!("{}: {}", name(&path), line.trim())).collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "a separator is a word of `joins`:\n{}", found.join("\n"));
}

#[test]
fn punctuation_in_code_is_caught() {
    assert_eq!(marked("let name = format!(\"{a}　{b}\");").len(), 1);
    assert_eq!(marked("names.join(\"、\")").len(), 1);
    assert_eq!(marked("names.join(words.joins.comma()) // 「、」\n#[cfg(test)]\n\"、\"").len(), 0);
}
