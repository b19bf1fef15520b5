//! The words of all languages as a release carries them: two packed files a language. What they hold is known to the app's own
//! package, whose example `packs` makes them.

use crate::{trouble::Trouble, workspace};

/// One packed file.
pub struct Pack {
    /// Part and language: `words-ja`, `later-ja`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Makes the packs. What is wrong with a file of words stops the build.
pub fn packs() -> Result<Vec<Pack>, Trouble> {
    let folder = workspace::target().join("xtask/words");
    workspace::clear(&folder)?;
    workspace::create(&folder)?;
    let mut command = workspace::cargo();
    command.args(["run", "--quiet", "--package", "kyoso", "--example", "packs", "--"]).arg(&folder);
    workspace::finish(&mut command, "packing the words")?;
    let pack = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Pack { name, bytes: workspace::read(&path)? })
    };
    workspace::files_below(&folder)?.into_iter().map(pack).collect()
}
