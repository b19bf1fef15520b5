//! The app as a journey has it: served from a folder, opened in a browser, watched all the time, ended and opened again.

use super::watch::Watch;
use super::{Browser, Page, Profile, Server, Setup, Strangers};
use crate::engine::Engine;
use kyoso::app::Route;
use kyoso::domain::PlanId;
use std::path::{Path, PathBuf};
use std::{env, fs, thread};

/// Waits for another heading than the one that stands there, and until the page is painted.
const VISIT: &str = "
    const done = arguments[arguments.length - 1];
    const before = location.hash === '#ROUTE' ? null : document.querySelector('h1');
    const end = performance.now() + 15000;
    const look = () => {
        const heading = document.querySelector('h1');
        if (heading && heading !== before) requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
        else if (performance.now() > end) done(false);
        else setTimeout(look, 10);
    };
    location.hash = 'ROUTE';
    look();";

/// An app in a browser. A journey ends with [`App::finish`], which fails when anything was seen that must never happen.
pub struct App {
    server: Server,
    strangers: Strangers,
    setup: Setup,
    /// Nothing between [`App::kill`] and [`App::start_again`].
    browser: Option<Browser>,
    profile: Option<Profile>,
    watch: Watch,
    is_finished: bool,
}

impl App {
    /// Opens the built app.
    pub async fn open(setup: Setup) -> Self {
        Self::of(&built("KYOSO_DIST"), setup).await
    }

    /// Opens any folder with an `index.html`.
    pub async fn of(folder: &Path, setup: Setup) -> Self {
        let (server, strangers) = (Server::start(folder).await, Strangers::start().await);
        if setup.engine != Engine::Chromium {
            setup.scripts.iter().for_each(|script| server.before_page(script));
        }
        let mut app = Self {
            server,
            strangers,
            setup,
            browser: None,
            profile: Some(Profile::fresh()),
            watch: Watch::default(),
            is_finished: false,
        };
        app.start_again().await;
        app
    }

    /// What is on the screen.
    pub fn page(&self) -> Page {
        self.browser().page()
    }

    /// The browser that is running.
    pub fn browser(&self) -> &Browser {
        self.browser.as_ref().expect("the browser was ended: call start_again first")
    }

    /// Who serves the app.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Which browser it is.
    pub fn engine(&self) -> Engine {
        self.setup.engine
    }

    /// Runs a script before every page from now on. Outside of Chromium the app then keeps no release on the device: a kept page
    /// would come without the script.
    pub async fn before_page(&self, script: &str) {
        if self.engine() == Engine::Chromium {
            self.browser().before_page(script).await;
        } else {
            self.server.before_page(script);
        }
    }

    /// Goes to a route of the app, in the same document.
    pub async fn go(&self, route: &str) {
        self.browser().go(&format!("{}#{route}", self.server.address())).await;
    }

    /// Goes to a route as a link does, and waits until its heading stands there. Quicker than [`App::go`] and a search, for tests
    /// that see every page.
    pub async fn visit(&self, route: &str) {
        let came = self.browser().script_async(&VISIT.replace("ROUTE", route)).await;
        assert_eq!(came, true, "{route} has no heading; the page is {}", self.page().text().await);
    }

    /// Opens the app in a further tab and shows it.
    pub async fn open_tab(&self) -> fantoccini::wd::WindowHandle {
        let tab = self.browser().open_tab().await;
        self.browser().go(&self.server.address()).await;
        tab
    }

    /// The network is gone: nobody answers at the app's address. Only Chromium's driver can also tell the tab.
    pub async fn go_offline(&mut self) {
        self.server.stop().await;
        if let Some(browser) = self.browser.as_ref().filter(|browser| browser.engine() == Engine::Chromium) {
            browser.set_online(false).await;
        }
    }

    /// The network is back.
    pub async fn go_online(&mut self) {
        self.server.resume().await;
        if let Some(browser) = self.browser.as_ref().filter(|browser| browser.engine() == Engine::Chromium) {
            browser.set_online(true).await;
        }
    }

    /// Ends the browser with SIGKILL, now; its data stays on the disk. What it had to tell is lost: call [`App::note`] before
    /// when time does not matter.
    pub async fn kill(&mut self) {
        let browser = self.browser.take().expect("a browser is running");
        self.profile = Some(browser.kill().await);
    }

    /// Closes the browser as a person does; its data stays on the disk.
    pub async fn close(&mut self) {
        self.note().await;
        let browser = self.browser.take().expect("a browser is running");
        self.profile = Some(browser.end().await);
    }

    /// Opens the app in a fresh process with the same data.
    pub async fn start_again(&mut self) {
        let profile = self.profile.take().expect("the browser was ended");
        let browser = Browser::start(self.setup.clone(), profile, &self.strangers.proxy()).await;
        browser.go(&self.server.address()).await;
        self.browser = Some(browser);
    }

    /// Ends the browser and opens the app anew; where no data would outlive that, the page is left and opened again.
    pub async fn come_back(&mut self) {
        if self.engine() == Engine::WebKit {
            self.note().await;
            self.browser().go("about:blank").await;
            self.browser().go(&self.server.address()).await;
        } else {
            self.close().await;
            self.start_again().await;
        }
    }

    /// Kills the browser where it is, once all is saved, and opens it again there. What the page of the plan says is what the
    /// disk holds.
    pub async fn start_over(&mut self, plan: PlanId) -> Page {
        let here = self.page().route().await;
        self.go(&Route::Plan(plan).to_hash()[1..]).await;
        let is_kept = async || {
            let said = self.page().status().await;
            ["保存しました", "書いたところから保存されます"].iter().any(|text| said.contains(text)).then_some(())
        };
        self.page().until("nothing waits to be saved", is_kept).await;
        self.go(&here).await;
        self.page().until("the page again", async || (self.page().route().await == here).then_some(())).await;
        self.note().await;
        self.kill().await;
        self.start_again().await;
        self.go(&here).await;
        self.page()
    }

    /// Takes from the browser what must be told before the page goes away.
    pub async fn note(&mut self) {
        if let Some(browser) = &self.browser {
            self.watch.collect(browser, &self.strangers, &self.server).await;
        }
    }

    /// Waits for a file that the page hands over, and reads it.
    pub async fn downloaded(&self, name: &str) -> Vec<u8> {
        let path = self.browser().profile().downloads().join(name);
        // It stands there empty before it is written.
        let whole = async || fs::read(&path).ok().filter(|bytes| !bytes.is_empty());
        self.page().until(&format!("the file {name}"), whole).await
    }

    /// What was seen so far that must never happen.
    pub fn watch(&self) -> &Watch {
        &self.watch
    }

    /// The end of a journey: no breach of the policy, no request to others, no error that nobody caught.
    pub async fn finish(mut self) {
        self.note().await;
        self.is_finished = true;
        self.watch.assert_nothing();
    }

    /// The end of a test that did on purpose what a journey must not do.
    pub fn abandon(mut self) {
        self.is_finished = true;
    }
}

impl Drop for App {
    fn drop(&mut self) {
        assert!(self.is_finished || thread::panicking(), "a journey ends with App::finish");
    }
}

/// A folder that `cargo xtask test` has built.
pub fn built(variable: &str) -> PathBuf {
    let folder = env::var_os(variable).map(PathBuf::from).filter(|folder| folder.join("index.html").exists());
    folder.unwrap_or_else(|| panic!("{variable} names no built page: run `cargo xtask test`, which builds it"))
}
