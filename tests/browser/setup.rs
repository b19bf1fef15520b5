//! How a browser is started: the window, the reader's wishes, what is different for a control run, and where it keeps its data.

use crate::engine::Engine;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

/// What people read here unless a journey says otherwise. The app follows what the browser asks for, so every browser is told:
/// Chromium and Firefox in [`super::capabilities`], `WebKit` by the environment of its driver.
const LANGUAGE: &str = "ja";

/// How a browser is started.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The browser.
    pub engine: Engine,
    /// Width and height of the page in CSS pixels.
    pub size: (u32, u32),
    /// Device pixels for each CSS pixel.
    pub scale: f64,
    /// Whether the page is laid out as on a phone: by its own viewport, zoomed out when it is too wide.
    pub is_phone: bool,
    /// Whether the reader's system asks for dark colours.
    pub is_dark: bool,
    /// What the browser calls itself, where that matters; Chromium only.
    pub agent: Option<&'static str>,
    /// The language that the browser asks for: `ja`, `en`.
    pub language: &'static str,
    /// Scripts that run in every page before its own.
    pub scripts: Vec<&'static str>,
}

impl Setup {
    /// A laptop.
    pub fn laptop() -> Self {
        Self {
            engine: Engine::Chromium,
            size: (1280, 800),
            scale: 1.0,
            is_phone: false,
            is_dark: false,
            agent: None,
            language: LANGUAGE,
            scripts: Vec::new(),
        }
    }

    /// A small phone.
    pub fn phone() -> Self {
        Self { size: (360, 740), scale: 2.0, is_phone: true, ..Self::laptop() }
    }

    /// The control run of the kill test: a browser in which IndexedDB is not there.
    #[must_use]
    pub fn without_indexed_db(mut self) -> Self {
        self.scripts.push("Object.defineProperty(globalThis, 'indexedDB', { value: undefined });");
        self
    }

    /// The same in another browser.
    #[must_use]
    pub fn in_engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// A browser that calls itself so.
    #[must_use]
    pub fn called(mut self, agent: &'static str) -> Self {
        self.agent = Some(agent);
        self
    }

    /// One more script that runs in every page before its own.
    #[must_use]
    pub fn with_script(mut self, script: &'static str) -> Self {
        self.scripts.push(script);
        self
    }

    /// The browser of somebody who reads another language.
    #[must_use]
    pub fn in_language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// A system that asks for dark colours.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.is_dark = true;
        self
    }
}

/// A browser's data on disk. It outlives the browser and goes with the value.
#[derive(Debug)]
pub struct Profile {
    folder: PathBuf,
}

impl Profile {
    /// A fresh one: a browser that was never used.
    pub fn fresh() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-{}-{number}", process::id()));
        // A folder of an earlier run with the same process number is nobody's any more.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("downloads")).expect("the target folder can be written");
        // Where desktops that have no preferences of their own put what is handed over: WebKit's browser asks here.
        let places = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.join("downloads").display());
        fs::write(folder.join("user-dirs.dirs"), places).expect("the target folder can be written");
        Self { folder }
    }

    /// Where the browser keeps its data.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A folder in which the C library finds this locale, whether or not the machine has it: `WebKit` asks for the language of
    /// its process, and no process has one that is nowhere.
    pub fn locales(&self, locale: &str) -> PathBuf {
        let folder = self.folder.join("locales");
        // Where the plain one lies elsewhere, the machine's own of that name counts; the harness's journey tells if it is missing.
        let _ = fs::create_dir_all(&folder).and_then(|()| symlink("/usr/lib/locale/C.utf8", folder.join(locale)));
        folder
    }

    /// Where files go that a page hands over.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        if env::var_os("KYOSO_KEEP").is_none() {
            // The browser may still be closing its last file; what stays lies in the target folder.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}
