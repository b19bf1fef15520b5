//! What is served as it is (`public/`) and the style sheets' addresses: no inline script, style or handler, no address of anyone
//! else, and no script that builds HTML or code from strings.

use super::Finding;
use super::tree::{File, Tree};

/// Words of JavaScript that turn strings into HTML, code or style. Comments must not say them either: simpler, and no loss.
const SCRIPT: [&str; 12] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "createContextualFragment",
    "DOMParser",
    "srcdoc",
    "eval(",
    "Function(",
    "javascript:",
    "cssText",
    "setAttribute('style'",
];

/// Names that look like addresses and are never asked for.
const NAMESPACES: [&str; 3] =
    ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/xlink"];

/// Finds what the content security policy would refuse, before a browser does.
pub fn guard(tree: &Tree) -> Vec<Finding> {
    let endings = ["html", "js", "svg", "css", "json", "webmanifest"];
    let files = endings.into_iter().flat_map(|ending| tree.ending(ending));
    files.filter(|file| file.is_in("public") || file.is_in("style")).flat_map(findings).collect()
}

fn findings(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, text) in file.text.lines().enumerate() {
        let mut tell = |message: String| found.push(Finding::new(&file.path, index + 1, message));
        let script = text.replace('"', "'");
        for word in SCRIPT.iter().filter(|word| script.contains(**word)) {
            tell(format!("`{word}`: HTML, code and styles are never built from strings"));
        }
        if let Some(address) = addresses(text).find(|address| !NAMESPACES.contains(address)) {
            tell(format!("{address}: the app asks nobody but its own files"));
        }
        if ["html", "svg"].contains(&file.ending()) {
            for name in attributes(text).filter(|name| *name == "style" || name.starts_with("on")) {
                tell(format!("`{name}=`: the content security policy refuses it"));
            }
            if text.contains("<script") && !text.contains(" src=") {
                tell("an inline script: the content security policy refuses it".to_owned());
            }
            if file.ending() == "html" && text.contains("<style") {
                tell("an inline style sheet: the content security policy refuses it".to_owned());
            }
        }
    }
    found
}

/// Everything in a line that begins like an address of another host.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let starts = ["http://", "https://", "ws://", "wss://", "url(//", "=\"//"];
    starts.into_iter().flat_map(move |start| text.match_indices(start).map(move |(at, _)| at)).map(|at| {
        let rest = &text[at..];
        &rest[..rest.find(['"', '\'', ')', ' ', '<', '>', '`']).filter(|end| *end > 0).unwrap_or(rest.len())]
    })
}

/// The names of the attributes of a line of HTML, in small letters as we write them.
fn attributes(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('=').filter_map(|(at, _)| {
        let name = text[..at].rsplit([' ', '\t', '"', '\'']).next()?;
        (!name.is_empty() && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-')).then_some(name)
    })
}
