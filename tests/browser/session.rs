//! One browser that is running: a driver, a session in it, and the profile it lives in.

use super::page::Page;
use super::setup::{Profile, Setup};
use super::{Driver, wire};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// Tells the page's breaches of its content security policy, also those that no console shows.
const LISTENER: &str = "globalThis.breaches = []; addEventListener('securitypolicyviolation', (event) => \
     breaches.push(`${event.violatedDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));";

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
        let driver = Driver::start().await;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(setup.capabilities(&profile, proxy));
        let client = builder.connect(driver.address()).await;
        let client = client.unwrap_or_else(|error| panic!("the driver opens no browser: {error}"));
        let browser = Self { driver, client, profile, setup };
        browser.prepare_tab().await;
        browser
    }

    /// The page in the current tab.
    pub fn page(&self) -> Page {
        Page::of(self.client.clone())
    }

    /// The profile it lives in.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The width of the window in CSS pixels.
    pub(super) fn width(&self) -> u32 {
        self.setup.size.0
    }

    /// Goes to an address in the current tab.
    pub async fn go(&self, address: &str) {
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
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

    /// Runs a script that calls its last argument with the answer, later.
    pub async fn script_async(&self, script: &str) -> Value {
        let answer = self.client.execute_async(script, Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("`{script}`: {error}"))
    }

    /// Takes the driver's log; each entry is given once.
    pub async fn log(&self, kind: &str) -> Vec<Value> {
        wire::log(&self.client, kind).await.unwrap_or_default()
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
        let (width, height) = self.setup.size;
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": self.setup.scale, "mobile": self.setup.is_phone,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        // They would take their width from the page, as they do on no phone.
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        self.set_media("", if self.setup.is_dark { "dark" } else { "light" }).await;
        for source in [LISTENER].iter().chain(&self.setup.scripts) {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
        }
    }
}
