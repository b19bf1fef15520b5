//! Makes wasm modules smaller with binaryen's wasm-opt, and scripts and style sheets with esbuild; npm brings both. Without Node
//! all stays as it is.

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    release::hash,
    trouble::Trouble,
    workspace::{self, answers, finish},
};

/// The version is pinned: older ones make modules that die at the start.
const BINARYEN: &str = "binaryen@132.0.0";

/// The version is pinned, so that the same sources give the same release.
const ESBUILD: &str = "esbuild@0.25.12";

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

/// What a text is, which decides how much of it may go.
#[derive(Debug, Clone, Copy)]
pub enum Text {
    /// A script that a compiler wrote: comments, blanks and long names.
    Generated,
    /// A script that we wrote: the same.
    Written,
    /// The same for any browser, however old: its syntax stays as old as it is.
    Old,
    /// A style sheet: comments and blanks.
    Style,
}

/// Leaves away what only readers of the sources need.
pub fn shorter(text: Vec<u8>, kind: Text) -> Result<Vec<u8>, Trouble> {
    if !answers("npx") {
        return Ok(text);
    }
    let options = match kind {
        Text::Generated | Text::Written => ["--minify", "--loader=js", "--target=esnext"],
        Text::Old => ["--minify", "--loader=js", "--target=es5"],
        Text::Style => ["--minify-whitespace", "--loader=css", "--target=esnext"],
    };
    let failed = || Trouble::Failed { step: format!("Making a text shorter (esbuild of npm, {kind:?})") };
    let mut command = Command::new("npx");
    command.args(["--yes", "--package", ESBUILD, "esbuild", "--charset=utf8", "--log-level=error"]).args(options);
    let mut running =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().map_err(|_| failed())?;
    // esbuild reads all of it before it writes: no pipe fills up while nobody reads. Dropped, the pipe ends.
    let is_given = running.stdin.take().is_some_and(|mut input| input.write_all(&text).is_ok());
    let output = running.wait_with_output().map_err(|_| failed())?;
    if is_given && output.status.success() { Ok(output.stdout) } else { Err(failed()) }
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
