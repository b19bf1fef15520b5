//! The files a guard looks at: read once, as text. Knows folders and endings, no rules.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders that are the house's own work. What is generated or copied in from outside is not there.
const ROOMS: [&str; 6] = ["src", "tests", "xtask", "style", "public", "benches"];

/// The files of one house, in the order of their paths.
pub struct Tree {
    files: Vec<File>,
}

/// One text file.
pub struct File {
    /// Relative to the house, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl File {
    /// Whether it lies in the folder.
    pub fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// What follows the last dot of its name.
    pub fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }
}

impl Tree {
    /// The project itself.
    pub fn project() -> Self {
        Self::at(Path::new(env!("CARGO_MANIFEST_DIR")))
    }

    /// The small house of planted violations.
    pub fn planted() -> Self {
        Self::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/house"))
    }

    /// One file that lies nowhere, for rules that are easier to break in memory.
    pub fn of(path: &str, text: String) -> Self {
        Self { files: vec![File { path: path.to_owned(), text }] }
    }

    fn at(root: &Path) -> Self {
        let mut paths = Vec::new();
        for room in ROOMS {
            walk(&root.join(room), &mut paths);
        }
        paths.sort();
        let relative = |path: &Path| path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let file = |path: &PathBuf| Some(File { path: relative(path), text: fs::read_to_string(path).ok()? });
        let files = paths.iter().filter(|path| !relative(path).starts_with("tests/fixtures/")).filter_map(file);
        Self { files: files.collect() }
    }

    /// The files with this ending.
    pub fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.ending() == ending)
    }

    /// Every line that holds the mark, as path and line number.
    pub fn marks(&self, mark: &str) -> Vec<(String, usize)> {
        let lines = |file: &File| {
            let marked = file.text.lines().enumerate().filter(|(_, line)| line.contains(mark));
            marked.map(|(index, _)| (file.path.clone(), index + 1)).collect::<Vec<_>>()
        };
        self.files.iter().flat_map(lines).collect()
    }
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() { walk(&path, into) } else { into.push(path) }
    }
}
