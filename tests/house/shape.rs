//! The calm of the files: their length, their head, the length of a component (conventions 1 and 6). That public components and
//! their props are documented is the lint `missing_docs`.

use super::Finding;
use super::rust::Source;
use super::tree::{File, Tree};

/// A file longer than this wants to be two; the norm is half of it.
const FILE_LINES: usize = 400;

/// Lines between the braces of a `#[component]`.
const COMPONENT_LINES: usize = 60;

/// Finds files without a head, long files and long components.
pub fn guard(tree: &Tree) -> Vec<Finding> {
    let rust = tree.ending("rs").flat_map(|file| [head(file), components(file)].concat());
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

fn components(file: &File) -> Vec<Finding> {
    let source = Source::read(file);
    let mut found = Vec::new();
    for (index, word) in source.words() {
        if word.text != "component" || !source.reads(index.saturating_sub(2), &["#", "["]) {
            continue;
        }
        let start = (index..source.tokens.len()).find(|at| source.text(*at) == "fn").unwrap_or(index);
        let Some(open) = (start..source.tokens.len()).find(|at| source.text(*at) == "{") else { continue };
        let lines = source.tokens[source.close_of(open)].line.saturating_sub(source.tokens[open].line + 1);
        if lines > COMPONENT_LINES {
            let name = source.text(start + 1);
            let message = format!("component `{name}` has {lines} lines, the limit is {COMPONENT_LINES}: split it");
            found.push(Finding::new(&file.path, word.line, message));
        }
    }
    found
}

#[test]
fn a_long_file_or_component_is_caught() {
    let check = |text: String, expected: usize| assert_eq!(guard(&Tree::of("src/ui/a.rs", text)).len(), expected);
    let component = |lines: usize| format!("//! x\n#[component]\npub fn A() -> u8 {{\n{}}}\n", "f();\n".repeat(lines));
    check(format!("//! x\n{}", "// y\n".repeat(FILE_LINES - 1)), 0);
    check(format!("//! x\n{}", "// y\n".repeat(FILE_LINES)), 1);
    check(component(COMPONENT_LINES), 0);
    check(component(COMPONENT_LINES + 1), 1);
}
