//! Which layer may name which: the architecture's invariants 1, 2 and 10, and the table behind them.

use super::Finding;
use super::packages::shipped_crates;
use super::rust::{Kind, Source, Token};
use super::tree::{File, Tree};

/// What a layer may name besides the standard library and itself.
struct Layer {
    name: &'static str,
    /// Other layers.
    layers: &'static [&'static str],
    /// Crates among the package's direct dependencies.
    crates: &'static [&'static str],
    /// Words it must not say, with the reason.
    silent: &'static [(&'static str, &'static str)],
}

/// What leaves the app: a plan as text and files, and a link as a picture.
const OUTSIDE: [&str; 8] =
    ["serde", "serde_json", "base64", "crc", "futures_core", "futures_util", "futures_channel", "qrcodegen"];

/// Waiting without a runtime, and what bytes need: no world in them.
const PLAIN: [&str; 7] = ["serde", "serde_json", "base64", "crc", "futures_core", "futures_util", "futures_channel"];

const NO_STORE: &str = "pages never touch a store: dispatch a command to the session";
const NO_DOM: &str = "`app` is reactive and knows no DOM: views belong to `ui`";

const LAYERS: [Layer; 8] = [
    Layer { name: "domain", layers: &[], crates: &["serde"], silent: &[] },
    Layer { name: "document", layers: &["domain"], crates: &["serde", "yrs"], silent: &[] },
    Layer { name: "journal", layers: &["domain"], crates: &PLAIN, silent: &[] },
    Layer { name: "exchange", layers: &["document", "domain", "words"], crates: &OUTSIDE, silent: &[] },
    Layer { name: "words", layers: &["domain"], crates: &["miniz_oxide", "toml"], silent: &[] },
    Layer {
        name: "app",
        layers: &["document", "domain", "exchange", "journal", "words"],
        crates: &[
            "base64",
            "futures_channel",
            "futures_core",
            "futures_util",
            "leptos",
            "send_wrapper",
            "serde",
            "serde_json",
        ],
        silent: &[("NodeRef", NO_DOM), ("IntoView", NO_DOM), ("component", NO_DOM), ("mount", NO_DOM)],
    },
    Layer {
        name: "platform",
        layers: &["app", "domain", "journal", "words"],
        crates: &[
            "any_spawner",
            "base64",
            "futures_channel",
            "futures_core",
            "futures_util",
            "gloo_storage",
            "js_sys",
            "send_wrapper",
            "serde",
            "serde_json",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
        silent: &[],
    },
    Layer {
        name: "ui",
        layers: &["app", "domain", "exchange", "platform", "words"],
        crates: &["leptos", "send_wrapper"],
        silent: &[("local_storage", NO_STORE), ("session_storage", NO_STORE), ("indexed_db", NO_STORE)],
    },
];

/// Names of the browser's own interfaces, however they are reached (`leptos::web_sys` too).
fn is_browser(word: &str) -> bool {
    ["web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"].contains(&word) || word.starts_with("gloo_")
}

/// Finds every name that a layer must not say.
pub fn guard(tree: &Tree) -> Vec<Finding> {
    tree.ending("rs").filter(|file| file.is_in("src")).flat_map(findings).collect()
}

fn findings(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    let source = Source::read(file);
    let place = file.path.trim_start_matches("src/");
    let own = place.split_once('/').map_or(place, |(layer, _)| layer);
    for (index, word) in source.words() {
        let mut tell = |message: String| found.push(Finding::new(&file.path, word.line, message));
        if own != "platform" && is_browser(&word.text) {
            tell(format!("`{}` outside src/platform: give platform a function for it", word.text));
        }
        if own != "platform" && own != "main.rs" && word.text == "target_arch" {
            tell("`cfg(target_arch)` outside src/platform and src/main.rs: everything else runs natively".to_owned());
        }
        if ["app", "ui"].contains(&own)
            && ["window", "document"].contains(&word.text.as_str())
            && is_call(&source, index)
        {
            tell(format!("Leptos' `{}()` hands out the browser: give platform a function for it", word.text));
        }
    }
    // The root only wires: `main.rs` may name every layer, `lib.rs` names none but by declaring it.
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == own) else { return found };
    for (index, word) in source.words() {
        let mut tell = |message: String| found.push(Finding::new(&file.path, word.line, message));
        for named in layers_named(&source, index, word, depth(place)) {
            if named != layer.name && is_layer(&named) && !layer.layers.contains(&named.as_str()) {
                tell(format!("`{}` must not know `{named}`", layer.name));
            }
        }
        if is_crate_named(&source, index) && !layer.crates.contains(&word.text.as_str()) && !is_browser(&word.text) {
            tell(format!("`{}` must not know the crate `{}`", layer.name, word.text));
        }
        if layer.name == "app" && word.text == "view" && source.text(index + 1) == "!" {
            tell(NO_DOM.to_owned());
        }
        if let Some((_, reason)) = layer.silent.iter().find(|(silent, _)| *silent == word.text) {
            tell(format!("`{}`: {reason}", word.text));
        }
    }
    found
}

fn is_layer(name: &str) -> bool {
    LAYERS.iter().any(|layer| layer.name == name)
}

/// A free function's call: no method, no definition.
fn is_call(source: &Source, index: usize) -> bool {
    let before = index.checked_sub(1).map_or("", |before| source.text(before));
    source.reads(index + 1, &["(", ")"]) && before != "." && before != "fn"
}

/// How many modules a file lies below the root.
fn depth(place: &str) -> usize {
    place.trim_end_matches("/mod.rs").split('/').count()
}

/// The top-level modules that a path beginning at this word names: `crate::a`, `crate::{a, b}`, `super::super::a`, `kyoso::a`.
fn layers_named(source: &Source, index: usize, word: &Token, depth: usize) -> Vec<String> {
    let begins = index == 0 || source.text(index - 1) != "::";
    if !begins || source.text(index + 1) != "::" {
        return Vec::new();
    }
    let mut next = index + 2;
    match word.text.as_str() {
        "crate" | "kyoso" => {}
        "super" => {
            let mut supers = 1;
            while source.reads(next, &["super", "::"]) {
                supers += 1;
                next += 2;
            }
            if supers != depth + word.modules {
                return Vec::new();
            }
        }
        _ => return Vec::new(),
    }
    heads(source, next)
}

/// The first words of a path or of every path in a `{ }` of a `use`.
fn heads(source: &Source, index: usize) -> Vec<String> {
    if source.text(index) != "{" {
        return vec![source.text(index).to_owned()];
    }
    let mut found = Vec::new();
    let mut inside = index + 1;
    let end = source.close_of(index);
    while inside < end {
        if ["{", ","].contains(&source.text(inside - 1)) {
            found.push(source.text(inside).to_owned());
        }
        let is_group = source.tokens[inside].kind == Kind::Open;
        inside = if is_group { source.close_of(inside) + 1 } else { inside + 1 };
    }
    found
}

/// Whether this word is the head of a path into a crate of `Cargo.toml`, or a `use` of the crate itself.
fn is_crate_named(source: &Source, index: usize) -> bool {
    let before = index.checked_sub(1).map_or("", |before| source.text(before));
    let after = source.text(index + 1);
    let is_head = before != "::" && after == "::";
    let is_use = before == "use" && [";", "as"].contains(&after);
    (is_head || is_use) && shipped_crates().iter().any(|name| name == source.text(index))
}
