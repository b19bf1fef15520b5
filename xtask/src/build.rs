//! `cargo xtask build`: the app as a folder for any static host.

use std::time::Instant;

use crate::{
    compile::{self, Mode, Module, Part},
    notices,
    release::{Parts, Release},
    size::Sizes,
    style,
    trouble::Trouble,
    words,
    workspace::{self, root},
};

/// The command line of `build`.
pub struct Options {
    /// The path the app will live under, with a slash at both ends.
    pub base: String,
    pub mode: Mode,
}

impl Options {
    /// Reads the words after the command's name.
    pub fn parse(words: &[String]) -> Result<Self, Trouble> {
        let mut options = Self { base: "/".to_owned(), mode: Mode::Release };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--base" => options.base = base(words.next())?,
                "--dev" => options.mode = Mode::Dev,
                other => return Err(Trouble::Usage(format!("`build` has no option `{other}`."))),
            }
        }
        Ok(options)
    }
}

/// A path below the host's root; people write it with and without slashes.
pub fn base(word: Option<&String>) -> Result<String, Trouble> {
    let word = word.ok_or_else(|| Trouble::Usage("`--base` needs a path, such as /any/sub/path/.".to_owned()))?;
    let inner = word.trim_matches('/');
    let is_plain = inner.chars().all(|letter| letter.is_ascii_alphanumeric() || "/-_.~".contains(letter));
    match (is_plain, inner) {
        (false, _) => Err(Trouble::Usage(format!("`--base {word}` is not a path of letters, digits, - _ . ~ and /."))),
        (true, "") => Ok("/".to_owned()),
        (true, inner) => Ok(format!("/{inner}/")),
    }
}

/// Builds into `dist/`, prints the sizes and enforces the budgets.
pub fn run(options: &Options) -> Result<(), Trouble> {
    let began = Instant::now();
    let module = compile::module(Part::App, options.mode)?;
    let release = assemble(&module, options, "")?;
    release.write(&workspace::dist())?;
    if options.mode == Mode::Release {
        judge(&release, module.optimised)?;
    }
    println!("dist/ holds build {}, made in {:.1} s", release.build, began.elapsed().as_secs_f32());
    Ok(())
}

/// Puts the release together from a compiled module; see [`Parts::edition`] for the last argument.
pub fn assemble(module: &Module, options: &Options, edition: &str) -> Result<Release, Trouble> {
    let [sheet, later_sheet] = style::sheets(&root().join("style"))?;
    let public = root().join("public");
    let (mode, base) = (options.mode, options.base.as_str());
    let (notices, packs) = (notices::text()?, words::packs()?);
    let sheets = [sheet.as_str(), later_sheet.as_str()];
    let (notices, packs) = (notices.as_str(), packs.as_slice());
    Release::assemble(&Parts { public: &public, sheets, notices, packs, module, mode, base, edition })
}

fn judge(release: &Release, optimised: bool) -> Result<(), Trouble> {
    let sizes = Sizes::measure(release);
    print!("\n{}", sizes.table());
    workspace::write(&workspace::dist().join("sizes.json"), sizes.json().as_bytes())?;
    if optimised {
        return sizes.enforce();
    }
    println!("The budgets are not enforced: without wasm-opt the sizes are not those of a real release.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::base;

    fn check(word: &str, expected: Option<&str>) {
        assert_eq!(base(Some(&word.to_owned())).ok().as_deref(), expected, "{word}");
    }

    #[test]
    fn a_base_gets_a_slash_at_both_ends() {
        check("/", Some("/"));
        check("", Some("/"));
        check("kyoso", Some("/kyoso/"));
        check("/any/sub/path", Some("/any/sub/path/"));
    }

    #[test]
    fn a_base_that_would_need_escaping_is_refused() {
        check("https://example.org/", None);
        check("/共創/", None);
        check("/a\"b/", None);
    }
}
