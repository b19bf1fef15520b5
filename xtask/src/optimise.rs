//! Makes wasm modules smaller with binaryen's wasm-opt, which npm brings. Without Node they stay as they are.

use std::{path::Path, process::Command};

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

/// Makes all modules of a release smaller in their places, and says whether it could: not where Node is missing. What was made
/// once is kept in the build folder.
pub fn smaller(modules: &mut [&mut Vec<u8>]) -> Result<bool, Trouble> {
    let folder = workspace::target().join("xtask/small");
    let key = |wasm: &[u8]| hash(&[wasm, BINARYEN.as_bytes()]);
    let kept: Vec<_> = modules.iter().map(|wasm| folder.join(format!("{}.wasm", key(wasm)))).collect();
    if !kept.iter().all(|path| path.exists()) {
        if !answers("npx") {
            println!(
                "Node (npx) is missing: the release stays larger than it could be, and its budgets are only reported."
            );
            println!("To do: install Node 18 or newer, then build again.");
            return Ok(false);
        }
        println!("Making the modules smaller with wasm-opt");
        workspace::clear(&folder)?;
        modules.iter().zip(&kept).try_for_each(|(wasm, after)| make_smaller(wasm, after))?;
    }
    for (wasm, after) in modules.iter_mut().zip(&kept) {
        **wasm = workspace::read(after)?;
    }
    Ok(true)
}

fn make_smaller(wasm: &[u8], after: &Path) -> Result<(), Trouble> {
    let (before, unfinished) = (after.with_extension("before.wasm"), after.with_extension("unfinished.wasm"));
    workspace::write(&before, wasm)?;
    let mut command = Command::new("npx");
    command.args(["--yes", "--package", BINARYEN, "wasm-opt", "-Oz"]).args(FEATURES).args(STRIP);
    command.arg(&before).arg("-o").arg(&unfinished);
    finish(&mut command, "Making a module smaller (wasm-opt of npm's binaryen)")?;
    std::fs::rename(&unfinished, after).map_err(|error| Trouble::Write(after.to_path_buf(), error))
}
