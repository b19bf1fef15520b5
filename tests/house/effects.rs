//! No effect writes a signal (invariant 8): what can be derived is derived, effects only leave the reactive world.
//! A guess by names, on purpose: it also sees through closures and tasks that an effect starts.

use super::Finding;
use super::rust::{Kind, Source, Token};
use super::tree::{File, Tree};

/// Methods that write a signal, or the plan by way of the session.
const WRITES: [&str; 11] = [
    "set",
    "update",
    "set_untracked",
    "update_untracked",
    "maybe_update",
    "write",
    "write_untracked",
    "notify",
    "patch",
    "dispatch",
    "try_set",
];

/// Finds writes inside the arguments of an effect's making.
pub fn guard(tree: &Tree) -> Vec<Finding> {
    tree.ending("rs").filter(|file| file.is_in("src")).flat_map(findings).collect()
}

fn findings(file: &File) -> Vec<Finding> {
    let source = Source::read(file);
    let mut found = Vec::new();
    for (index, word) in source.words() {
        let Some(open) = opens_effect(&source, index, word) else { continue };
        for inside in open..source.close_of(open) {
            let token = &source.tokens[inside];
            let is_method = source.text(inside - 1) == "." && source.text(inside + 1) == "(";
            if token.kind == Kind::Word && is_method && WRITES.contains(&token.text.as_str()) {
                let message = format!("`.{}(` in an effect: derive it with a memo, or act in the handler", token.text);
                found.push(Finding::new(&file.path, token.line, message));
            }
        }
    }
    found
}

/// The parenthesis of `Effect::new(`, `RenderEffect::new(`, `ImmediateEffect::new(`, `Effect::watch(` and their kin.
fn opens_effect(source: &Source, index: usize, word: &Token) -> Option<usize> {
    let is_effect = word.text.ends_with("Effect") && source.text(index + 1) == "::";
    let is_making = source.text(index + 2).starts_with("new") || source.text(index + 2) == "watch";
    (is_effect && is_making && source.text(index + 3) == "(").then_some(index + 3)
}
