//! Makes a wasm module smaller with binaryen's wasm-opt, which npm brings. Without Node the module stays as it is.

use std::process::Command;

use crate::{
    release::hash,
    trouble::Trouble,
    workspace::{self, answers, finish},
};

/// The version is pinned: older ones make modules that die at the start.
const BINARYEN: &str = "binaryen@132.0.0";

/// Exactly the features rustc emits for its wasm target; `--all-features` makes modules that Chromium refuses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Names and notes for tools; the features section goes last, because wasm-opt itself reads it.
const STRIP: [&str; 3] = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/// The smaller module, or nothing where Node is missing. What was made once is kept in the build folder.
pub fn smaller(wasm: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
    let folder = workspace::target().join("xtask");
    let key = hash(&[wasm, BINARYEN.as_bytes()]);
    let (before, after) = (folder.join(format!("{key}.before.wasm")), folder.join(format!("{key}.wasm")));
    if after.exists() {
        return workspace::read(&after).map(Some);
    }
    if !answers("npx") {
        println!(
            "Node (npx) is missing: the release stays larger than it could be, and its budgets are only reported."
        );
        println!("To do: install Node 18 or newer, then build again.");
        return Ok(None);
    }
    println!("Making the module smaller with wasm-opt");
    workspace::clear(&folder)?;
    workspace::write(&before, wasm)?;
    let unfinished = folder.join("unfinished.wasm");
    let mut command = Command::new("npx");
    command.args(["--yes", "--package", BINARYEN, "wasm-opt", "-Oz"]).args(FEATURES).args(STRIP);
    command.arg(&before).arg("-o").arg(&unfinished);
    finish(&mut command, "Making the module smaller (wasm-opt of npm's binaryen)")?;
    std::fs::rename(&unfinished, &after).map_err(|error| Trouble::Write(after.clone(), error))?;
    workspace::read(&after).map(Some)
}
