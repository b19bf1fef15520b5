//! The calm of the files: their length, their head, the length of a view (conventions 1 and 6). That public views and
//! parts are documented is the lint `missing_docs`.

use super::Finding;
use super::rust::Source;
use super::tree::{File, Tree};

/// A file longer than this wants to be two; the norm is half of it.
const FILE_LINES: usize = 400;

/// Lines between the braces of a function of a view.
const VIEW_LINES: usize = 60;

/// Finds files without a head, long files and long views.
pub fn guard(tree: &Tree) -> Vec<Finding> {
    let rust = tree.ending("rs").flat_map(|file| [head(file), views(file)].concat());
    let long = ["rs", "css", "js", "html"].into_iter().flat_map(|ending| tree.ending(ending)).filter_map(length);
    rust.chain(long).collect()
}

fn length(file: &File) -> Option<Finding> {
    let lines = file.text.lines().count();
    let message = || format!("{lines} lines, the alarm is at {FILE_LINES}: one main type a file");
    (lines > FILE_LINES).then(|| Finding::new(&file.path, 1, message()))
}

fn head(file: &File) -> Vec<Finding> {
    let missing = || Finding::new(&file.path, 1, "no `//!` that says what the file owns and what it must not know");
    if file.text.starts_with("//! ") { Vec::new() } else { vec![missing()] }
}

/// Functions of views; others may be long for a reason, and clippy watches them.
fn views(file: &File) -> Vec<Finding> {
    if !file.is_in("src/ui") {
        return Vec::new();
    }
    let source = Source::read(file);
    let mut found = Vec::new();
    for (index, word) in source.words().filter(|(_, word)| word.text == "fn") {
        let end = (index..source.tokens.len()).find(|at| ["{", ";"].contains(&source.text(*at)));
        let Some(open) = end.filter(|at| source.text(*at) == "{") else { continue };
        let lines = source.tokens[source.close_of(open)].line.saturating_sub(source.tokens[open].line + 1);
        if lines > VIEW_LINES {
            let name = source.text(index + 1);
            let message = format!("`{name}` has {lines} lines, the limit is {VIEW_LINES}: split it");
            found.push(Finding::new(&file.path, word.line, message));
        }
    }
    found
}

#[test]
fn a_long_file_or_view_is_caught() {
    let check = |text: String, expected: usize| assert_eq!(guard(&Tree::of("src/ui/a.rs", text)).len(), expected);
    let view = |lines: usize| format!("//! x\npub fn a() -> El {{\n{}}}\n", "f();\n".repeat(lines));
    check(format!("//! x\n{}", "// y\n".repeat(FILE_LINES - 1)), 0);
    check(format!("//! x\n{}", "// y\n".repeat(FILE_LINES)), 1);
    check(view(VIEW_LINES), 0);
    check(view(VIEW_LINES + 1), 1);
}
