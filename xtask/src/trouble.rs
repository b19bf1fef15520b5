//! What can go wrong in the developer's commands, each said once: what happened, then what to do.

use std::{fmt, io, path::PathBuf};

/// A command could not finish.
#[derive(Debug)]
pub enum Trouble {
    /// The command line was not understood; the sentence says where.
    Usage(String),
    /// A file or folder could not be read.
    Read(PathBuf, io::Error),
    /// A file or folder could not be written.
    Write(PathBuf, io::Error),
    /// A program is not installed; `remedy` is what to type or to read.
    Missing { program: String, remedy: String },
    /// A program ran and reported failure.
    Failed { step: String },
    /// The bindings between wasm and JavaScript could not be made.
    Bindings(String),
    /// No port could be opened.
    Port(u16, String),
    /// The release is larger than the budgets allow; one sentence a budget.
    OverBudget(Vec<String>),
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Usage(sentence) => {
                write!(out, "{sentence}\nTo do: `cargo xtask help` lists the commands and their options.")
            }
            Self::Read(path, error) => write!(out, "{} could not be read: {error}.", path.display()),
            Self::Write(path, error) => write!(out, "{} could not be written: {error}.", path.display()),
            Self::Missing { program, remedy } => write!(out, "{program} is missing.\nTo do: {remedy}"),
            Self::Failed { step } => write!(out, "{step} failed. The reason stands above."),
            Self::Bindings(reason) => write!(out, "The JavaScript bindings could not be made: {reason}."),
            Self::Port(port, reason) => {
                write!(out, "Port {port} could not be opened: {reason}.\nTo do: name another one with --port.")
            }
            Self::OverBudget(sentences) => {
                write!(out, "The release is too large.\n{}", sentences.join("\n"))?;
                write!(out, "\nTo do: find what grew in the table above; the budgets stand in xtask/src/size.rs.")
            }
        }
    }
}
