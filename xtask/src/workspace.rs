//! Where things lie, and the small file operations that name the file when they fail.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::trouble::Trouble;

/// The folder with the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let own =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_path_buf)
}

/// The finished app.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's build folder; what the commands here keep lies in its `xtask/`.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The cargo that runs this command, so that a toolchain chosen with `+name` stays chosen.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs a command to its end; `step` names it in the error.
pub fn finish(command: &mut Command, step: &str) -> Result<(), Trouble> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Trouble::Failed { step: step.to_owned() }),
        Err(error) => Err(Trouble::Missing {
            program: command.get_program().to_string_lossy().into_owned(),
            remedy: format!("it is needed for: {step} ({error})."),
        }),
    }
}

/// Whether a program can be started at all; it is asked for its version.
pub fn answers(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

pub fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(path).map_err(|error| Trouble::Read(path.to_path_buf(), error))
}

pub fn read_text(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(|error| Trouble::Read(path.to_path_buf(), error))
}

/// Makes a folder and those above it.
pub fn create(folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|error| Trouble::Write(folder.to_path_buf(), error))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    path.parent().map_or(Ok(()), create)?;
    fs::write(path, bytes).map_err(|error| Trouble::Write(path.to_path_buf(), error))
}

/// Removes a folder with all it holds; a folder that is not there is fine.
pub fn clear(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(error) if folder.exists() => Err(Trouble::Write(folder.to_path_buf(), error)),
        _ => Ok(()),
    }
}

/// Every file below a folder, sorted by path, so that what is made from them is the same on every machine.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let failed = |error| Trouble::Read(folder.to_path_buf(), error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
