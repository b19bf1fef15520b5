//! `cargo xtask COMMAND`: the developer's commands. Reads the command line and hands over; knows no details.

mod build;
mod compile;
mod gallery;
mod host;
mod notices;
mod optimise;
mod record;
mod release;
mod serve;
mod served;
mod setup;
mod size;
mod split;
mod style;
mod test;
mod trouble;
mod words;
mod workspace;

use std::{env, process::ExitCode};

use trouble::Trouble;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--base /PATH/]     build the release and serve it at http://localhost:8080 (or the next free port)
  test [--long] [--record] [--only NAME]
                                       install what the tests need, then run all of them, or build and run those of a name;
                                       --record writes docs/fault-matrix.md and docs/accessibility.md from what that run saw
  gallery [--dist DIR] [--only NAME]   draw every page and paper into target/gallery, and the pictures of docs/gallery; --dist takes
                                       an app that is already built, --only the pages whose names hold NAME
  dev [--port N]                       serve an unoptimised build that follows every change of the sources
  build [--base /PATH/] [--dev]        make dist/ for a static host; print its sizes and enforce the budgets
  host --dir DIR [--port N] [--base /PATH/]
                                       serve a folder that is already built; port 0 takes any free one
  help                                 this page

--base is the path the app will live under. All addresses are relative, so it only names the installed app.
";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<(), Trouble> {
    let (command, rest) = words.split_first().map_or(("help", words), |(first, rest)| (first.as_str(), rest));
    match command {
        "build" => build::run(&build::Options::parse(rest)?),
        "serve" => serve::serve(&serve::Options::parse(rest)?),
        "dev" => serve::follow(&serve::Options::parse(rest)?),
        "host" => host::run(&host::Options::parse(rest)?),
        "test" => test::run(&test::Options::parse(rest)?),
        "gallery" => gallery::run(&gallery::Options::parse(rest)?),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Trouble::Usage(format!("There is no command `{other}`."))),
    }
}
