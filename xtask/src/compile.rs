//! From Rust to a wasm module with its JavaScript bindings.

use std::{path::PathBuf, process::Stdio};

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    optimise,
    setup::{self, WASM},
    trouble::Trouble,
    workspace,
};

/// The default name wasm-bindgen's loader looks for; whoever names the module otherwise puts the name in its place.
pub const MODULE_PLACEHOLDER: &str = "app_bg.wasm";

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
    /// Whether wasm-opt ran; sizes without it say nothing about the budgets.
    pub optimised: bool,
}

/// Compiles a part, makes its bindings and, for a release, optimises it.
pub fn module(part: Part, mode: Mode) -> Result<Module, Trouble> {
    setup::wasm_target()?;
    let (script, wasm) = bindings(&cargo_build(part, mode)?, mode)?;
    let is_app = matches!(part, Part::App);
    let smaller = if is_app && mode == Mode::Release { optimise::smaller(&wasm)? } else { None };
    let optimised = smaller.is_some();
    Ok(Module { script, wasm: smaller.unwrap_or(wasm), optimised })
}

/// Runs cargo and returns the file it made, as cargo itself reports it.
fn cargo_build(part: Part, mode: Mode) -> Result<PathBuf, Trouble> {
    let (kind, name) = match part {
        Part::App => ("bin", "kyoso"),
        Part::Example(name) => ("example", name),
    };
    let step = format!("Compiling the {kind} `{name}` for the browser");
    println!("{step}");
    let mut command = workspace::cargo();
    command.args(["build", "--package", "kyoso", "--no-default-features", "--features", "csr", "--target", WASM]);
    command.arg(format!("--{kind}={name}")).arg("--message-format=json-render-diagnostics");
    if mode == Mode::Release {
        command.arg("--release");
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

fn bindings(wasm: &PathBuf, mode: Mode) -> Result<(String, Vec<u8>), Trouble> {
    let refused = |error: &dyn std::fmt::Display| Trouble::Bindings(format!("{error:#}"));
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("app").typescript(false);
    bindgen.remove_name_section(mode == Mode::Release).keep_debug(mode == Mode::Dev);
    let mut output = bindgen.web(true).and_then(Bindgen::generate_output).map_err(|error| refused(&error))?;
    if output.snippets().values().any(|files| !files.is_empty()) || !output.local_modules().is_empty() {
        return Err(refused(&"a dependency brings JavaScript files of its own, which the release does not carry"));
    }
    let module = output.wasm_mut().emit_wasm();
    Ok((output.js().to_owned(), module))
}
