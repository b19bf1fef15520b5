//! `cargo xtask gallery`: every page as a picture and every paper as it is printed, in `target/gallery`; a chosen few of them are the
//! pictures of `docs/gallery.md`.

use std::path::{Path, PathBuf};

use crate::{
    build,
    compile::Mode,
    setup,
    trouble::Trouble,
    workspace::{cargo, clear, dist, files_below, finish, read, root, target, write},
};

/// The test that draws; the others leave it out.
const TEST: &str = "gallery::every_page_and_paper_is_drawn";

/// The command line of `gallery`.
pub struct Options {
    /// An app that is already built; else it is built first.
    dist: Option<PathBuf>,
    /// Only pages whose names hold this; the pictures of the docs then stay as they are.
    only: Option<String>,
}

impl Options {
    /// Reads the words after the command's name.
    pub fn parse(words: &[String]) -> Result<Self, Trouble> {
        let mut options = Self { dist: None, only: None };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| Trouble::Usage(format!("`{word}` wants a word after it.")));
            match word.as_str() {
                "--dist" => options.dist = Some(root().join(value()?)),
                "--only" => options.only = Some(value()?.clone()),
                other => return Err(Trouble::Usage(format!("`gallery` has no option `{other}`."))),
            }
        }
        Ok(options)
    }
}

/// Draws.
pub fn run(options: &Options) -> Result<(), Trouble> {
    setup::browser()?;
    let app = if let Some(folder) = &options.dist {
        folder.clone()
    } else {
        setup::wasm_target()?;
        build::run(&build::Options { base: "/".to_owned(), mode: Mode::Release })?;
        dist()
    };
    let folder = target().join("gallery");
    clear(&folder)?;
    let mut command = cargo();
    command.args(["test", "--package=kyoso", "--features=kyoso/browser", "--test=kyoso", "--"]);
    command.args(["--ignored", "--exact", TEST, "--nocapture"]);
    command.env("KYOSO_DIST", app).env("KYOSO_DRIVER", "chromedriver").env("KYOSO_GALLERY", &folder);
    if let Some(only) = &options.only {
        command.env("KYOSO_GALLERY_ONLY", only);
    }
    finish(&mut command, "Drawing the pages")?;
    if options.only.is_none() {
        to_docs(&folder.join("docs"))?;
    }
    println!("\nThe pictures: {}", folder.join("index.html").display());
    Ok(())
}

/// The chosen pictures take the place of those before.
fn to_docs(chosen: &Path) -> Result<(), Trouble> {
    let folder = root().join("docs/gallery");
    clear(&folder)?;
    for picture in files_below(chosen)? {
        let name = picture.file_name().unwrap_or_default();
        write(&folder.join(name), &read(&picture)?)?;
    }
    Ok(())
}
