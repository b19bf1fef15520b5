//! One browser that is running: a driver, a session in it, and the profile it lives in.

use super::found::Found;
use super::page::Page;
use super::setup::{Profile, Setup};
use super::{Driver, capabilities, wire};
use crate::engine::Engine;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::timeout;

/// How long a browser may take to report to its driver.
const START: Duration = Duration::from_secs(30);

/// How often it is started before it counts as broken.
const ATTEMPTS: usize = 3;

/// Tells the page's breaches of its content security policy, also those that no console shows.
const LISTENER: &str = "globalThis.breaches = []; addEventListener('securitypolicyviolation', (event) => \
     breaches.push(`${event.violatedDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));";

/// The same for the errors that nobody caught, where the driver does not tell them; from the moment the page stands there.
const FAILURES: &str = "if (!globalThis.failures) { globalThis.failures = []; \
     const note = (text) => globalThis.failures.push(String(text)); \
     addEventListener('error', (event) => event.message && note(event.message)); \
     addEventListener('unhandledrejection', (event) => note(event.reason)); }";

/// A running browser. It ends without ceremony when the value does; see [`Browser::kill`] and [`Browser::end`].
pub struct Browser {
    driver: Driver,
    client: Client,
    profile: Profile,
    setup: Setup,
}

impl Browser {
    /// Starts a browser.
    pub async fn start(setup: Setup, profile: Profile, proxy: &str) -> Self {
        let mut last = String::new();
        // WebKit's browser now and then never reports to its driver, which then waits for ever; a fresh one does.
        for _ in 0..ATTEMPTS {
            let driver = Driver::start(&setup, &profile).await;
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities::of(&setup, &profile, proxy));
            match timeout(START, builder.connect(driver.address())).await {
                Ok(Ok(client)) => {
                    let browser = Self { driver, client, profile, setup };
                    browser.prepare_tab().await;
                    return browser;
                }
                Ok(Err(error)) => panic!("the driver opens no browser: {error}"),
                Err(silence) => last = silence.to_string(),
            }
        }
        panic!("the driver opens no browser in {ATTEMPTS} attempts: {last}");
    }

    /// The page in the current tab.
    pub fn page(&self) -> Page {
        Page::of(self.client.clone())
    }

    /// The profile it lives in.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Which browser it is.
    pub fn engine(&self) -> Engine {
        self.setup.engine
    }

    /// Its version, as it says itself.
    pub fn version(&self) -> String {
        let said = self.client.capabilities().and_then(|said| said.get("browserVersion")?.as_str());
        said.unwrap_or("?").to_owned()
    }

    /// The width of the window in CSS pixels.
    pub(super) fn width(&self) -> u32 {
        self.setup.size.0
    }

    /// Goes to an address in the current tab.
    pub async fn go(&self, address: &str) {
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
        if self.engine() == Engine::WebKit {
            self.script(FAILURES).await;
        }
    }

    /// Opens a further tab and shows it.
    pub async fn open_tab(&self) -> WindowHandle {
        let opened = self.client.new_window(true).await.expect("a tab opens");
        self.show(&opened.handle).await;
        self.prepare_tab().await;
        opened.handle
    }

    /// The tab that is shown.
    pub async fn tab(&self) -> WindowHandle {
        self.client.window().await.expect("a tab is shown")
    }

    /// All tabs and windows that are open.
    pub async fn tabs(&self) -> Vec<WindowHandle> {
        self.client.windows().await.expect("the windows are known")
    }

    /// Shows a tab; [`Browser::page`] is its page then.
    pub async fn show(&self, tab: &WindowHandle) {
        self.client.switch_to_window(tab.clone()).await.expect("the tab is there");
    }

    /// A command of the Chrome DevTools Protocol to the current tab.
    pub async fn devtools(&self, method: &str, params: Value) -> Value {
        let answer = wire::devtools(&self.client, method, params).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Runs a script in the page; what it returns comes back.
    pub async fn script(&self, script: &str) -> Value {
        let answer = self.client.execute(script, Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("`{script}`: {error}"))
    }

    /// Runs a script that returns elements, each with a text: `[[element, text], …]`.
    pub async fn elements(&self, script: &str) -> Vec<(Found, String)> {
        let told = self.script(script).await;
        let pairs = told.as_array().into_iter().flatten();
        let pair = |pair: &Value| {
            let id = pair[0].as_object()?.values().next()?.as_str()?.to_owned();
            let text = pair[1].as_str()?.to_owned();
            let element = Element::from_element_id(self.client.clone(), ElementRef::from(id));
            Some((Found::new(self.client.clone(), element, text.clone()), text))
        };
        pairs.filter_map(pair).collect()
    }

    /// Runs a script that calls its last argument with the answer, later.
    pub async fn script_async(&self, script: &str) -> Value {
        let answer = self.client.execute_async(script, Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("`{script}`: {error}"))
    }

    /// Takes the driver's log; each entry is given once.
    pub async fn log(&self, kind: &str) -> Vec<Value> {
        wire::log(&self.client, kind).await.unwrap_or_default()
    }

    /// The errors that nobody caught since the last call, where no log of the driver tells them.
    pub(super) async fn uncaught(&self) -> Vec<String> {
        let told = self.script("return (globalThis.failures || []).splice(0)").await;
        let told = told.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        told.chain(self.driver.uncaught()).collect()
    }

    /// Runs a script in every page from now on, before the page's own. Only Chromium's driver can do that; for the others the
    /// host puts it into the page.
    pub(super) async fn before_page(&self, script: &str) {
        if self.engine() == Engine::Chromium {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        }
    }

    /// Ends every process of the browser with SIGKILL, in the middle of whatever it does. The data stays.
    pub async fn kill(self) -> Profile {
        let Self { mut driver, profile, .. } = self;
        driver.kill();
        driver.wait().await;
        profile
    }

    /// Closes the browser as a person does. The data stays.
    pub async fn end(self) -> Profile {
        let Self { driver, client, profile, .. } = self;
        client.close().await.expect("the session ends");
        drop(driver);
        profile
    }

    /// What every tab needs before its first page: size, wishes, scripts.
    async fn prepare_tab(&self) {
        if self.engine() != Engine::Chromium {
            return self.fit_window().await;
        }
        let (width, height) = self.setup.size;
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": self.setup.scale, "mobile": self.setup.is_phone,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        // They would take their width from the page, as they do on no phone.
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        self.set_media("", if self.setup.is_dark { "dark" } else { "light" }).await;
        for source in [LISTENER].iter().chain(&self.setup.scripts) {
            self.before_page(source).await;
        }
    }

    /// Makes the window so large that the page has the size of the setup. No phone: windows have a smallest width.
    async fn fit_window(&self) {
        let (width, height) = self.setup.size;
        let (mut outer_width, mut outer_height) = self.setup.size;
        for _ in 0..2 {
            self.client.set_window_size(outer_width, outer_height).await.expect("the window has a size");
            let inner = self.script("return [innerWidth, innerHeight]").await;
            let missing = |index: usize, wanted: u32| {
                inner[index]
                    .as_u64()
                    .and_then(|inner| u32::try_from(inner).ok())
                    .map_or(0, |inner| wanted.saturating_sub(inner))
            };
            outer_width += missing(0, width);
            outer_height += missing(1, height);
        }
    }
}
