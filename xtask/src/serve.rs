//! `cargo xtask serve` and `cargo xtask dev`: build, then show the app at an address.

use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    thread,
    time::{Duration, Instant, SystemTime},
};

use crate::{
    build,
    compile::Mode,
    host,
    trouble::Trouble,
    workspace::{dist, files_below, root},
};

/// Another port than the release's, so that a release kept by the browser never answers for the one being worked on.
const DEV_PORT: u16 = 8090;
const RELEASE_PORT: u16 = 8080;
/// How often the sources are looked at for changes.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The command line of `serve` and `dev`.
pub struct Options {
    port: Option<u16>,
    base: String,
}

impl Options {
    /// Reads the words after the command's name.
    pub fn parse(words: &[String]) -> Result<Self, Trouble> {
        let mut options = Self { port: None, base: "/".to_owned() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--port" => options.port = Some(host::port(words.next())?),
                "--base" => options.base = build::base(words.next())?,
                other => return Err(Trouble::Usage(format!("`serve` and `dev` have no option `{other}`."))),
            }
        }
        Ok(options)
    }

    fn build(&self, mode: Mode) -> build::Options {
        build::Options { base: self.base.clone(), mode }
    }

    fn host(&self, port: u16) -> host::Options {
        let port = self.port.unwrap_or(port);
        host::Options { folder: dist(), port, base: self.base.clone() }
    }
}

/// Builds the release and serves it until the process is ended.
pub fn serve(options: &Options) -> Result<(), Trouble> {
    let began = Instant::now();
    build::run(&options.build(Mode::Release))?;
    let workers = host::listen(&options.host(RELEASE_PORT))?;
    println!("Ready after {:.1} s. Open the address in a browser; Ctrl-C ends.", began.elapsed().as_secs_f32());
    host::wait(workers);
    Ok(())
}

/// Serves an unoptimised build and builds again whenever a source changes. A build that fails says why and leaves the last
/// good one in place.
pub fn follow(options: &Options) -> Result<(), Trouble> {
    let build = options.build(Mode::Dev);
    let mut seen = changes()?;
    build::run(&build)?;
    host::listen(&options.host(DEV_PORT))?;
    println!("Changes are built as they are saved; reload the page to see them. Ctrl-C ends.");
    loop {
        thread::sleep(LOOK_EVERY);
        let now = changes()?;
        if now != seen {
            seen = now;
            if let Err(trouble) = build::run(&build) {
                eprintln!("{trouble}");
            }
        }
    }
}

/// When each source was changed last.
fn changes() -> Result<BTreeMap<PathBuf, Option<SystemTime>>, Trouble> {
    let mut paths = vec![root().join("Cargo.toml"), root().join("Cargo.lock")];
    for folder in ["src", "style", "public"] {
        paths.extend(files_below(&root().join(folder))?);
    }
    let changed = |path: &PathBuf| fs::metadata(path).and_then(|about| about.modified()).ok();
    Ok(paths.into_iter().map(|path| (path.clone(), changed(&path))).collect())
}
