//! Takes the parts that are loaded later out of a compiled module, and gives the app's script the lines that load them.

use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::{trouble::Trouble, workspace};

/// The script that the splitter writes beside the parts; it becomes a piece of the app's own, see [`Split::joined`].
const LINK: &str = "./__wasm_split.js";
/// How a part comes from the host; the splitter's own way has no limit of time and refuses hosts with wrong types.
const LOADER: &str = include_str!("later.js");
/// What the splitter writes, and what of [`LOADER`] stands in its place.
const CALLS: [(&str, &str); 2] =
    [("fetch(new URL(", "fetched(new URL("), ("WebAssembly.instantiateStreaming(", "instantiated(")];

/// A part of the app that is loaded later.
pub struct Chunk {
    /// What it is called in the sources, such as `pages`.
    pub name: String,
    pub wasm: Vec<u8>,
}

impl Chunk {
    /// The file name that stands in the script until the release gives the real one.
    pub fn placeholder(&self) -> String {
        format!("{PREFIX}{}.wasm", self.name)
    }
}

const PREFIX: &str = "split_";

/// A module taken apart.
pub struct Split {
    /// What is loaded at once; wasm-bindgen has not seen it yet.
    pub main: PathBuf,
    pub chunks: Vec<Chunk>,
    link: String,
}

/// Takes a module apart that was linked with `--emit-relocs`.
pub fn apart(wasm: &Path) -> Result<Split, Trouble> {
    let folder = workspace::target().join("xtask/split");
    workspace::clear(&folder)?;
    let (bytes, main) = (workspace::read(wasm)?, folder.join("main.wasm"));
    let mut options = Options::new(&bytes);
    (options.output_dir, options.main_out_path, options.link_name) = (&folder, &main, LINK);
    let parts = transform(options).map_err(|error| Trouble::Bindings(format!("{error:#}")))?;
    let chunks = parts.split_modules.iter().map(|path| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = stem.strip_prefix(PREFIX).unwrap_or(&stem).to_owned();
        Ok(Chunk { name, wasm: workspace::read(path)? })
    });
    let chunks = chunks.collect::<Result<_, _>>()?;
    let link = workspace::read_text(&folder.join(LINK))?;
    Ok(Split { main, chunks, link })
}

impl Split {
    /// The app's script with the loading in it: two scripts that name each other could not both be named by their content.
    pub fn joined(&self, script: &str) -> Result<String, Trouble> {
        joined(script, &self.link).ok_or_else(|| {
            Trouble::Bindings("the lines that load a part are not of the form that xtask/src/split.rs knows".to_owned())
        })
    }
}

fn joined(script: &str, link: &str) -> Option<String> {
    let import = script.lines().find(|line| line.starts_with("import ") && line.contains(LINK))?;
    let place = import.strip_prefix("import * as ")?.split(' ').next()?;
    let loaders: Vec<&str> =
        link.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next()).collect();
    let mut link: String = link
        .lines()
        .filter(|line| !line.starts_with("import "))
        .fold(String::new(), |text, line| text + line.strip_prefix("export ").unwrap_or(line) + "\n");
    for (before, after) in CALLS {
        link = link.contains(before).then(|| link.replace(before, after))?;
    }
    let script = script.replacen(import, "", 1);
    Some(format!("{script}\n{LOADER}\n{link}\nconst {place} = {{ {} }};\n", loaders.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::joined;

    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"\nfunction initSync() {}";
    const LINK: &str = "import { initSync } from \"./main.js\";\n\
        export const load_pages = wrap(() => { fetch(new URL(\"./a.wasm\")); WebAssembly.instantiateStreaming(src); });\n";

    #[test]
    fn two_scripts_become_one() {
        let script = joined(SCRIPT, LINK).unwrap();
        assert!(!script.contains("import "), "{script}");
        assert!(
            script.contains("\nconst load_pages = wrap(() => { fetched(new URL(\"./a.wasm\")); instantiated(src); });")
        );
        assert!(script.ends_with("\nconst import1 = { load_pages };\n"));
    }

    #[test]
    fn an_unknown_form_is_refused() {
        assert!(joined("function initSync() {}", LINK).is_none());
        assert!(joined(SCRIPT, "export const load_pages = load();").is_none());
    }
}
