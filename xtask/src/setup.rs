//! What must be installed before anything can be built or tested, and how it gets there.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    trouble::Trouble,
    workspace::{answers, cargo, clear, finish, target},
};

/// The target triple of the app.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Debian's packages that the browser tests need: three browsers, the drivers of two of them, a screen for the one that wants
/// one, Japanese letters, and a reader of printed pages.
const PACKAGES: [&str; 8] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "fonts-noto-cjk",
    "fonts-morisawa-bizud-gothic",
    "poppler-utils",
];

/// The checker of pages for those who use assistive technology, with its version: it runs in the pages of the tests and is no part
/// of the app.
const AXE: &str = "axe-core@4.14.1";

/// Firefox's driver, which Debian does not have.
const GECKODRIVER: &str = "geckodriver";

/// Installs Rust's wasm target when the toolchain lacks it.
pub fn wasm_target() -> Result<(), Trouble> {
    let libraries = Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]).output();
    if libraries.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()) {
        return Ok(());
    }
    let by_hand = format!("install Rust with rustup (https://rustup.rs), then type `rustup target add {WASM}`.");
    if !answers("rustup") {
        return Err(Trouble::Missing { program: format!("Rust's target {WASM}"), remedy: by_hand });
    }
    println!("Installing Rust's target {WASM}");
    finish(Command::new("rustup").args(["target", "add", WASM]), &format!("Installing the target {WASM}"))
}

/// Installs the sources of Rust's standard library when the toolchain lacks them. Whether they are there: without them the
/// release is made with the library as it came.
pub fn standard_library() -> bool {
    if has_standard_library() {
        return true;
    }
    println!("Installing the sources of Rust's standard library");
    let installed = Command::new("rustup").args(["component", "add", "rust-src"]).status();
    let is_there = installed.is_ok_and(|status| status.success()) && has_standard_library();
    if !is_there {
        println!(
            "They could not be installed: the release is larger than it could be, and its budgets are only reported."
        );
        println!("To do: type `rustup component add rust-src`, then build again.");
    }
    is_there
}

fn has_standard_library() -> bool {
    let root = Command::new("rustc").args(["--print", "sysroot"]).output();
    root.is_ok_and(|output| {
        let root = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Path::new(&root).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
    })
}

/// Installs the packages the browser tests need, where this may be done without asking; else says what to type.
pub fn browser() -> Result<(), Trouble> {
    let missing: Vec<&str> = PACKAGES.into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let line = format!("apt-get install --yes --no-install-recommends {}", missing.join(" "));
    if !(is_root() && answers("apt-get")) {
        return Err(Trouble::Missing {
            program: missing.join(", "),
            remedy: format!(
                "on Debian type `sudo {line}`; elsewhere install Chromium with chromedriver, Firefox, WebKitGTK's WebKitWebDriver, xvfb-run, Japanese fonts and poppler's pdftotext."
            ),
        });
    }
    println!("Installing {}", missing.join(", "));
    // The list of packages may be from the day the machine was made; an error here shows itself in the next step.
    let _ = Command::new("apt-get").args(["update", "--quiet"]).status();
    let mut install = Command::new("apt-get");
    install.args(line.split(' ').skip(1)).env("DEBIAN_FRONTEND", "noninteractive");
    finish(&mut install, "Installing the packages")
}

/// The driver of Firefox: the one on the path, else one of our own in the build folder, built from the registry when it is not
/// there yet.
pub fn geckodriver() -> Result<PathBuf, Trouble> {
    if answers(GECKODRIVER) {
        return Ok(PathBuf::from(GECKODRIVER));
    }
    let tools = target().join("tools");
    let own = tools.join("bin").join(GECKODRIVER);
    if !answers(&own.to_string_lossy()) {
        println!("Building {GECKODRIVER}, the driver of Firefox (once, about two minutes)");
        let mut install = cargo();
        install.args(["install", "--locked", GECKODRIVER, "--root"]).arg(&tools);
        install.arg("--target-dir").arg(tools.join("build"));
        finish(&mut install, &format!("Building {GECKODRIVER}"))?;
        clear(&tools.join("build"))?;
    }
    Ok(own)
}

/// axe-core as one script, from the registry of npm, in the build folder when it is not there yet. Nothing of a package is run to
/// install it.
pub fn axe() -> Result<PathBuf, Trouble> {
    let folder = target().join("tools").join(AXE);
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    if !answers("npm") {
        return Err(Trouble::Missing {
            program: "npm".to_owned(),
            remedy: format!(
                "the tests fetch {AXE} with it: install Node.js (on Debian `sudo apt-get install npm`), or put that package into {}.",
                folder.join("node_modules").display()
            ),
        });
    }
    println!("Fetching {AXE}");
    let mut install = Command::new("npm");
    install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(&folder);
    finish(install.arg(AXE), &format!("Fetching {AXE}"))?;
    Ok(script)
}

/// A package counts as there when Debian says so, or when the program it brings answers (on systems without Debian's tools).
fn is_installed(package: &str) -> bool {
    let by_debian = Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]).output();
    if let Ok(output) = by_debian {
        return output.stdout == b"installed";
    }
    match package {
        "chromium-driver" => answers("chromedriver"),
        "poppler-utils" => Command::new("pdftotext").arg("-v").output().is_ok(),
        "firefox-esr" => answers("firefox-esr") || answers("firefox"),
        // They have no version to tell; that they start is enough.
        "webkit2gtk-driver" => Command::new("WebKitWebDriver").arg("--help").output().is_ok(),
        "xvfb" => Command::new("xvfb-run").arg("--help").output().is_ok(),
        "chromium" => answers("chromium") || answers("google-chrome"),
        // Fonts can't be asked; tests that measure letters say themselves when they are missing.
        _ => true,
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
