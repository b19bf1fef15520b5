//! `cargo xtask test`: everything that can be checked on this machine, one stage after the other, each with its time.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
    time::Instant,
};

use crate::{
    build,
    compile::{self, Mode, Part},
    record::Record,
    setup,
    trouble::Trouble,
    workspace::{self, cargo, dist, finish, root, target},
};

/// A page that runs the storage suite in a browser; built when the file is there.
const CONFORMANCE: &str = "conformance";

/// The command line of `test`.
pub struct Options {
    /// Also what takes many minutes: more cases, more runs.
    long: bool,
    /// The tables of the fault matrix and of accessibility are written from this run.
    record: bool,
    /// Nothing but the journeys whose names hold this word, for the one who is writing them.
    only: Option<String>,
}

impl Options {
    /// Reads the words after the command's name.
    pub fn parse(words: &[String]) -> Result<Self, Trouble> {
        let mut options = Self { long: false, record: false, only: None };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--long" => options.long = true,
                "--record" => options.record = true,
                "--only" => {
                    let missing = || Trouble::Usage("`--only` wants a part of a journey's name.".to_owned());
                    options.only = Some(words.next().ok_or_else(missing)?.clone());
                }
                other => return Err(Trouble::Usage(format!("`test` has no option `{other}`."))),
            }
        }
        Ok(options)
    }
}

/// How many tests ran, summed over every test program, and what they said for the record.
#[derive(Default)]
struct Heard {
    passed: usize,
    failed: usize,
    ignored: usize,
    record: Record,
}

/// Runs every stage; stops at the first that fails.
pub fn run(options: &Options) -> Result<(), Trouble> {
    let began = Instant::now();
    let mut count = Heard::default();
    stage("Set-up", || {
        setup::wasm_target().and_then(|()| setup::browser()).and_then(|()| setup::geckodriver().map(drop))?;
        setup::axe().map(drop)
    })?;
    if let Some(only) = &options.only {
        stage("The app", || build::run(&build::Options { base: "/".to_owned(), mode: Mode::Release }))?;
        stage("Pages and releases for the journeys", for_journeys)?;
        return stage("Journeys in the browser", || tests(&["--test-threads=1", only], options, &mut count));
    }
    stage("Form (cargo fmt)", || finish(cargo().args(["fmt", "--all", "--check"]), "The check of the code's form"))?;
    stage("Lints on the host (cargo clippy)", || {
        lints(&["--workspace", "--all-targets", "--features", "kyoso/browser"])
    })?;
    stage("Lints of the app (cargo clippy)", || {
        lints(&["--package=kyoso", "--bins", "--no-default-features", "--features=csr", "--target", setup::WASM])
    })?;
    stage("Tests on the host", || tests(&["--skip", "journey"], options, &mut count))?;
    if options.long {
        stage("A million inputs for every decoder", || million(&mut count))?;
    }
    stage("The app", || build::run(&build::Options { base: "/".to_owned(), mode: Mode::Release }))?;
    stage("Pages and releases for the journeys", for_journeys)?;
    stage("Journeys in the browser", || tests(&["--test-threads=1", "journey"], options, &mut count))?;
    if options.record {
        count.record.keep()?;
    }
    println!("\nAll stages are green. {} passed, {} failed, {} ignored.", count.passed, count.failed, count.ignored);
    println!("It took {:.0} s.", began.elapsed().as_secs_f32());
    Ok(())
}

fn stage(name: &str, work: impl FnOnce() -> Result<(), Trouble>) -> Result<(), Trouble> {
    println!("\n== {name}");
    let began = Instant::now();
    work()?;
    println!("== {name}: {:.1} s", began.elapsed().as_secs_f32());
    Ok(())
}

fn lints(what: &[&str]) -> Result<(), Trouble> {
    finish(cargo().arg("clippy").args(what).args(["--", "--deny", "warnings"]), "The lints")
}

/// Runs the tests whose names the filter lets through. Both runs compile the same program, once.
fn tests(filter: &[&str], options: &Options, count: &mut Heard) -> Result<(), Trouble> {
    let mut command = cargo();
    command.args(["test", "--workspace", "--features", "kyoso/browser", "--no-fail-fast", "--"]).args(filter);
    command.env("KYOSO_DIST", dist()).env("KYOSO_NEXT", next()).env("KYOSO_CONFORMANCE", conformance());
    command.env("KYOSO_DRIVER", "chromedriver").env("KYOSO_GECKODRIVER", setup::geckodriver()?);
    command.env("KYOSO_AXE", setup::axe()?);
    if options.long || options.record {
        // Also what tests print that pass: the figures.
        command.arg("--show-output");
    }
    if options.long {
        command.env("KYOSO_LONG", "1");
    }
    shown_and_counted(&mut command, count)
}

/// Every decoder under a million inputs (`tests/fuzz`), in a program that is quick and still checks all arithmetic.
fn million(count: &mut Heard) -> Result<(), Trouble> {
    let mut command = cargo();
    command.args(["test", "--package=kyoso", "--test=kyoso", "--profile=fuzz", "--", "fuzz::", "--nocapture"]);
    shown_and_counted(command.env("KYOSO_FUZZ", "1000000"), count)
}

/// Shows the tests' lines as they come and sums their results.
fn shown_and_counted(command: &mut Command, count: &mut Heard) -> Result<(), Trouble> {
    let step = format!("The tests ({} passed before)", count.passed);
    let failed = || Trouble::Failed { step: step.clone() };
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|_| failed())?;
    let lines = child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines());
    for line in lines.map_while(Result::ok) {
        println!("{line}");
        count.add(&line);
    }
    match child.wait() {
        Ok(status) if status.success() && count.failed == 0 => Ok(()),
        _ => {
            println!("\n{} passed, {} failed, {} ignored.", count.passed, count.failed, count.ignored);
            Err(failed())
        }
    }
}

impl Heard {
    /// Adds what one `test result:` line says; other lines change nothing.
    fn add(&mut self, line: &str) {
        self.record.hear(line);
        let Some(results) = line.strip_prefix("test result: ") else { return };
        for part in results.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                Some((number, "ignored")) => self.ignored += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

/// A second release that differs from the first only in its build id: what an update looks like to the first.
fn next() -> PathBuf {
    target().join("next-release")
}

fn conformance() -> PathBuf {
    target().join(CONFORMANCE)
}

fn for_journeys() -> Result<(), Trouble> {
    let module = compile::module(Part::App, Mode::Release)?;
    let options = build::Options { base: "/".to_owned(), mode: Mode::Release };
    build::assemble(&module, &options, "next")?.write(&next())?;
    if root().join("tests/page").join(CONFORMANCE).with_extension("rs").exists() {
        page(CONFORMANCE)?;
    }
    Ok(())
}

/// Builds an example of the package as a page of its own, with the files of `tests/page/` around it.
fn page(example: &str) -> Result<(), Trouble> {
    let module = compile::module(Part::Example(example), Mode::Release)?;
    let folder = target().join(example);
    workspace::clear(&folder)?;
    workspace::write(&folder.join("app.js"), module.script.as_bytes())?;
    workspace::write(&folder.join(compile::MODULE_PLACEHOLDER), &module.wasm)?;
    workspace::write(
        &folder.join("start.js"),
        b"import init from './app.js';\nawait init({ module_or_path: './app_bg.wasm' });\n",
    )?;
    let html = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>{example}</title><body><script type=\"module\" src=\"start.js\"></script>"
    );
    workspace::write(&folder.join("index.html"), html.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::Heard;

    fn check(line: &str, expected: (usize, usize, usize)) {
        let mut count = Heard::default();
        count.add(line);
        assert_eq!((count.passed, count.failed, count.ignored), expected, "{line}");
    }

    #[test]
    fn results_are_read_from_the_summary_line() {
        check(
            "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 7 filtered out; finished in 0.10s",
            (12, 0, 3),
        );
        check("test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured", (1, 2, 0));
        check("test check::passed ... ok", (0, 0, 0));
    }
}
