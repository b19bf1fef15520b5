//! Writes the packs of all languages into the folder that is named: `words-ja` and `later-ja`, packed as the app loads them.
//! Of the package of the app, because only there stands which texts there are and in which order.

use kyoso::domain::field::Choice;
use kyoso::words::pack::{Part, packed};
use kyoso::words::{Lang, file};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("The folder for the packs is missing.");
        return ExitCode::FAILURE;
    };
    for lang in Lang::ALL {
        for part in Part::ALL {
            let text = match file::joined(*lang, *part) {
                Ok(text) => text,
                Err(problem) => {
                    eprintln!("The words of {}: {problem:?}", lang.key());
                    return ExitCode::FAILURE;
                }
            };
            let path = folder.join(format!("{}-{}", part.key(), lang.key()));
            if let Err(problem) = std::fs::write(&path, packed(&text)) {
                eprintln!("{}: {problem}", path.display());
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
