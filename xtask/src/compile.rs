//! From Rust to a wasm module with its JavaScript bindings.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Stdio,
};

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    optimise,
    setup::{self, WASM},
    split::{self, Chunk},
    trouble::Trouble,
    workspace,
};

/// The default name wasm-bindgen's loader looks for; whoever names the module otherwise puts the name in its place.
pub const MODULE_PLACEHOLDER: &str = "app_bg.wasm";

/// In a release the pages after the first are a module of their own; the linker's notes say what belongs to it.
const SPLIT_FLAGS: &str = "-Clink-args=--emit-relocs";

/// The standard library is compiled with the release: for size, and without the texts of panics.
const SMALL_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic ends the module at once, as a trap, which `public/trouble.js` hears.
const SMALL_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Exports that nobody calls: leptos brings streams for functions of a server, which this app does not have.
const UNUSED: &str = "intounderlying";

/// What is compiled.
#[derive(Clone, Copy)]
pub enum Part<'a> {
    /// The app itself.
    App,
    /// An example of the package: a page that only tests open.
    Example(&'a str),
}

/// How it is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Small, for people.
    Release,
    /// Quick to build, for the edit loop.
    Dev,
}

/// A module ready for a browser.
pub struct Module {
    pub script: String,
    pub wasm: Vec<u8>,
    /// What the script loads later.
    pub chunks: Vec<Chunk>,
    /// Whether all was there to make it small; sizes without it say nothing about the budgets.
    pub optimised: bool,
}

/// Compiles a part and makes its bindings; the release of the app is also split and optimised.
pub fn module(part: Part, mode: Mode) -> Result<Module, Trouble> {
    setup::wasm_target()?;
    let is_release = matches!(part, Part::App) && mode == Mode::Release;
    let has_small_std = is_release && setup::standard_library();
    let compiled = cargo_build(part, mode, has_small_std)?;
    if !is_release {
        let (script, wasm) = bindings(&compiled, mode)?;
        return Ok(Module { script, wasm, chunks: Vec::new(), optimised: false });
    }
    let mut split = split::apart(&compiled)?;
    let (script, mut wasm) = bindings(&split.main, mode)?;
    let script = split.joined(&script)?;
    let mut modules: Vec<&mut Vec<u8>> = split.chunks.iter_mut().map(|chunk| &mut chunk.wasm).collect();
    modules.push(&mut wasm);
    let optimised = optimise::smaller(&mut modules)? && has_small_std;
    Ok(Module { script, wasm, chunks: split.chunks, optimised })
}

/// Runs cargo and returns the file it made, as cargo itself reports it.
fn cargo_build(part: Part, mode: Mode, has_small_std: bool) -> Result<PathBuf, Trouble> {
    let (kind, name, features) = match (part, mode) {
        (Part::App, Mode::Release) => ("bin", "kyoso", "split"),
        (Part::App, Mode::Dev) => ("bin", "kyoso", "csr"),
        (Part::Example(name), _) => ("example", name, "csr"),
    };
    let step = format!("Compiling the {kind} `{name}` for the browser");
    println!("{step}");
    let mut command = workspace::cargo();
    command.args(["build", "--package", "kyoso", "--no-default-features", "--features", features, "--target", WASM]);
    command.arg(format!("--{kind}={name}")).arg("--message-format=json-render-diagnostics");
    if mode == Mode::Release {
        command.arg("--release");
    }
    if features == "split" {
        let mut flags = SPLIT_FLAGS.to_owned();
        if has_small_std {
            // The flags are those of the nightly compiler, which the stable one is under another name.
            command.args(SMALL_STD).env("RUSTC_BOOTSTRAP", "1");
            flags = format!("{SMALL_FLAGS} {flags}");
        }
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    let output = command.stderr(Stdio::inherit()).output();
    let failed = || Trouble::Failed { step: step.clone() };
    let report = output.ok().filter(|output| output.status.success()).ok_or_else(failed)?.stdout;
    report.split(|byte| *byte == b'\n').rev().find_map(|line| artifact(line, kind, name)).ok_or_else(failed)
}

/// The wasm file named by one line of cargo's report, if the line is about the wanted part.
fn artifact(line: &[u8], kind: &str, name: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_slice(line).ok()?;
    let wanted = message["reason"] == "compiler-artifact"
        && message["target"]["name"] == name
        && message["target"]["kind"].as_array()?.iter().any(|found| found == kind);
    let files = message["filenames"].as_array()?;
    let mut paths = files.iter().filter_map(|file| file.as_str()).map(PathBuf::from);
    paths.find(|path| wanted && path.extension().is_some_and(|extension| extension == "wasm"))
}

fn bindings(wasm: &Path, mode: Mode) -> Result<(String, Vec<u8>), Trouble> {
    let refused = |error: &dyn std::fmt::Display| Trouble::Bindings(format!("{error:#}"));
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("app").typescript(false);
    bindgen.remove_name_section(mode == Mode::Release).keep_debug(mode == Mode::Dev);
    // What a part that is loaded later shares with the main one are the linker's exports.
    bindgen.keep_lld_exports(mode == Mode::Release).demangle(mode == Mode::Dev);
    let mut output = bindgen.web(true).and_then(Bindgen::generate_output).map_err(|error| refused(&error))?;
    if output.snippets().values().any(|files| !files.is_empty()) || !output.local_modules().is_empty() {
        return Err(refused(&"a dependency brings JavaScript files of its own, which the release does not carry"));
    }
    let module = output.wasm_mut();
    let names: Vec<String> = module.exports.iter().map(|export| export.name.clone()).collect();
    for name in names.iter().filter(|name| name.contains(UNUSED)) {
        module.exports.remove(name).map_err(|error| refused(&error))?;
    }
    let mut short = BTreeMap::new();
    for import in module.imports.iter_mut().filter(|import| mode == Mode::Release && has_hash(&import.name)) {
        let name = format!("i{}", short.len());
        short.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    Ok((renamed(&without_unused(output.js()), &short), output.wasm_mut().emit_wasm()))
}

/// Whether the bindings gave it a name that ends with the hash of what it does: nothing packs those letters, and they stand in
/// the module and in the script.
fn has_hash(name: &str) -> bool {
    let hash = name.rsplit_once('_').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|letter| letter.is_ascii_hexdigit())
}

/// The script with other names for what it hands to the module.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(|letter| !is_of_name(letter)).unwrap_or(rest.len()));
        text.push_str(names.get(word).map_or(word, String::as_str));
        let (between, next) = after.split_at(after.find(is_of_name).unwrap_or(after.len()));
        text.push_str(between);
        rest = next;
    }
    text
}

/// The script without the classes of [`UNUSED`].
fn without_unused(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    // How the last line of what is left out begins and ends.
    let mut until = None;
    for line in script.lines() {
        if line.starts_with("export class IntoUnderlying") {
            until = Some("if (Symbol.dispose)");
        } else if line.starts_with("const IntoUnderlying") {
            until = Some("");
        }
        match until {
            None => kept.extend([line, "\n"]),
            Some(begin) if line.starts_with(begin) && line.ends_with(';') => until = None,
            Some(_) => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{has_hash, renamed, without_unused};
    use std::collections::BTreeMap;

    #[test]
    fn what_nobody_calls_is_left_out() {
        let script = "a;\nexport class IntoUnderlyingSink {\nfree() {\na();\n}\n}\nif (Symbol.dispose) IntoUnderlyingSink.x = 1;\n\
            const IntoUnderlyingSinkFinalization = (true)\n    ? { a() {} }\n    : new F(1);\nb;\n";
        assert_eq!(without_unused(script), "a;\nb;\n");
    }

    #[test]
    fn hashed_names_become_short_ones() {
        assert!(has_hash("__wbg_body_0123456789abcdef") && !has_hash("__wbindgen_init_externref_table"));
        let names = BTreeMap::from([("__wbg_a_0123456789abcdef".to_owned(), "i0".to_owned())]);
        assert_eq!(renamed("x = { __wbg_a_0123456789abcdef: 水, b }", &names), "x = { i0: 水, b }");
    }
}
