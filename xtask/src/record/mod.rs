//! The record of one run of the tests: pages of `docs/` that are made from the lines of that run and from nothing else.

mod access;
mod matrix;

use std::process::Command;

use crate::{
    trouble::Trouble,
    workspace::{root, write},
};
use access::Access;
use matrix::Matrix;

/// What the lines of a run say.
#[derive(Default)]
pub struct Record {
    matrix: Matrix,
    access: Access,
    engines: Vec<String>,
}

/// What was tested, and in what.
pub struct Run {
    /// The commit and its day.
    commit: String,
    /// Names and versions of the browsers.
    engines: Vec<String>,
}

impl Record {
    /// Takes what one line says; most say nothing.
    pub fn hear(&mut self, line: &str) {
        self.matrix.hear(line);
        self.access.hear(line);
        self.engines.extend(line.strip_prefix("engine: ").map(str::to_owned));
    }

    /// Writes the pages.
    pub fn keep(&self) -> Result<(), Trouble> {
        let run = Run { commit: git(&["log", "-1", "--format=%h of %cs"]), engines: self.engines.clone() };
        let docs = root().join("docs");
        write(&docs.join("fault-matrix.md"), self.matrix.page(&run).as_bytes())?;
        write(&docs.join("accessibility.md"), self.access.page(&run).as_bytes())
    }
}

/// What stands between bars.
fn parts(rest: &str) -> Vec<String> {
    rest.split('|').map(str::to_owned).collect()
}

fn git(words: &[&str]) -> String {
    let output = Command::new("git").args(words).current_dir(root()).output();
    output.map_or_else(|_| "unknown".to_owned(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
