//! The guards of the house: what the architecture forbids, as tests over the project's own files.
//!
//! A guard is a function from a [`Tree`] to [`Finding`]s. It runs twice: over the project, where it must find nothing, and over
//! `tests/fixtures/house`, a small house full of planted violations, where it must find every line marked `CAUGHT <guard>` and
//! no other line. Nothing here knows what the app does.

mod banned;
mod css;
mod effects;
mod layers;
mod packages;
mod page;
mod rust;
mod shape;
mod style;
mod tree;

use std::collections::BTreeSet;
use std::fmt;
use tree::Tree;

/// One breach of one rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    /// The file, relative to the house.
    path: String,
    /// Counted from one.
    line: usize,
    /// What is wrong and what to do instead.
    message: String,
}

impl Finding {
    fn new(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// A guard over the files of a house.
type Guard = fn(&Tree) -> Vec<Finding>;

/// The project keeps the rule, and the guard catches exactly the planted violations.
fn check(name: &str, guard: Guard) {
    let planted = Tree::planted();
    let expected: BTreeSet<(String, usize)> = planted.marks(&format!("CAUGHT {name}")).into_iter().collect();
    let caught: BTreeSet<(String, usize)> = guard(&planted).into_iter().map(|found| (found.path, found.line)).collect();
    assert!(!expected.is_empty(), "no violation of `{name}` is planted in tests/fixtures/house");
    let missed: Vec<_> = expected.difference(&caught).collect();
    let wrong: Vec<_> = caught.difference(&expected).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "guard `{name}`: missed {missed:?}, wrongly caught {wrong:?}");
    assert_clean(name, &guard(&Tree::project()));
}

/// Fails with every finding on a line of its own.
fn assert_clean(name: &str, findings: &[Finding]) {
    let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "the house rule `{name}` is broken {} times:\n{}", list.len(), list.join("\n"));
}

#[test]
fn every_layer_names_only_what_it_may() {
    check("layers", layers::guard);
}

#[test]
fn nothing_banned_is_called() {
    check("banned", banned::guard);
}

#[test]
fn no_effect_writes_a_signal() {
    check("effects", effects::guard);
}

#[test]
fn files_are_calm_and_say_what_they_own() {
    check("shape", shape::guard);
}

#[test]
fn colours_and_sizes_are_tokens_and_old_browsers_are_served() {
    check("style", style::guard);
}

#[test]
fn pages_are_plain_and_ask_nobody_else() {
    check("page", page::guard);
}
