//! Words that are banned in the app's sources: HTML from strings, code from strings, and the world without the platform.
//! `clippy.toml` bans the same calls with types; this guard also sees what only the browser's build compiles.

use super::Finding;
use super::rust::{Kind, Source};
use super::tree::{File, Tree};

const NO_HTML: &str = "HTML is never built from strings: use `ui::view`, or the one escaping writer of the public page";
const NO_CODE: &str = "code is never built from strings: the content security policy forbids it too";
const NO_CLOCK: &str = "there is no such clock in a browser, and time is handed in: ask `app::World`";
const NO_STYLE: &str = "the content security policy forbids the attribute: use a class";

/// The word, and why not and what instead. Whole words of the language, so comments and texts may say them.
const WORDS: [(&str, &str); 16] = [
    ("inner_html", NO_HTML),
    ("set_inner_html", NO_HTML),
    ("outer_html", NO_HTML),
    ("set_outer_html", NO_HTML),
    ("insert_adjacent_html", NO_HTML),
    ("innerHTML", NO_HTML),
    ("srcdoc", NO_HTML),
    ("set_srcdoc", NO_HTML),
    ("create_contextual_fragment", NO_HTML),
    ("HtmlDocument", NO_HTML),
    ("DomParser", NO_HTML),
    ("eval", NO_CODE),
    ("new_no_args", NO_CODE),
    ("new_with_args", NO_CODE),
    ("SystemTime", NO_CLOCK),
    ("Instant", NO_CLOCK),
];

/// Attributes that no element may have.
const ATTRIBUTES: [(&str, &str); 3] = [("style", NO_STYLE), ("innerHTML", NO_HTML), ("srcdoc", NO_HTML)];

/// Finds banned words, style attributes and addresses of others in everything that becomes part of the app.
pub fn guard(tree: &Tree) -> Vec<Finding> {
    tree.ending("rs").filter(|file| file.is_in("src")).flat_map(findings).collect()
}

fn findings(file: &File) -> Vec<Finding> {
    let source = Source::read(file);
    let mut found = Vec::new();
    for (index, token) in source.tokens.iter().enumerate() {
        let mut tell = |message: String| found.push(Finding::new(&file.path, token.line, message));
        match token.kind {
            Kind::Word => {
                if let Some((word, reason)) = WORDS.iter().find(|(word, _)| *word == token.text) {
                    tell(format!("`{word}`: {reason}"));
                }
            }
            Kind::Literal => {
                let attribute = ATTRIBUTES.iter().find(|(name, _)| token.text.trim_matches('"') == *name);
                if let Some((name, reason)) = attribute
                    && ["attr", "set_attribute"].contains(&before_call(&source, index))
                {
                    tell(format!("`{name}=`: {reason}"));
                }
                let asks_others = ["http://", "https://", "ws://", "wss://"].iter().any(|way| token.text.contains(way));
                if asks_others && !is_allowed(file, &token.text) {
                    tell(format!("{}: the app asks nobody but its own files", token.text));
                }
            }
            Kind::Sign | Kind::Open | Kind::Close => {}
        }
    }
    found
}

/// Names of namespaces, which are never asked for, and the texts people may tap on or copy: `words`, and the case sheet.
fn is_allowed(file: &File, text: &str) -> bool {
    let namespace = ["\"http://www.w3.org/2000/svg\"", "\"http://www.w3.org/1999/xhtml\""].contains(&text);
    namespace || file.is_in("src/words") || file.is_in("src/exchange")
}

/// The word before the parenthesis that opens right before this token.
fn before_call(source: &Source, index: usize) -> &str {
    if index >= 2 && source.text(index - 1) == "(" { source.text(index - 2) } else { "" }
}
