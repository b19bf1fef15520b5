//! What must never happen, collected while a journey goes on: breaches of the content security policy, requests to others, and
//! scripts that fail.

use super::{Browser, Server, Strangers};
use crate::engine::Engine;
use serde_json::Value;

/// What was seen so far.
#[derive(Debug, Default)]
pub struct Watch {
    /// Breaches of the content security policy.
    pub breaches: Vec<String>,
    /// Addresses outside the app's own.
    pub foreign: Vec<String>,
    /// Errors that nobody caught.
    pub failures: Vec<String>,
}

impl Watch {
    /// Takes everything the browser wrote down since the last time. Call it before the page goes away.
    pub async fn collect(&mut self, browser: &Browser, strangers: &Strangers, server: &Server) {
        self.breaches.extend(server.breaches());
        self.foreign.extend(strangers.asked());
        if browser.engine() == Engine::Chromium {
            self.read_logs(browser, &server.address()).await;
        } else {
            self.failures.extend(browser.uncaught().await);
        }
    }

    /// What Chromium writes down beyond what page, host and proxy see.
    async fn read_logs(&mut self, browser: &Browser, own: &str) {
        let told = browser.script("return (globalThis.breaches || []).splice(0)").await;
        self.breaches.extend(told.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        for entry in browser.log("browser").await {
            let message = entry["message"].as_str().unwrap_or_default().to_owned();
            if message.contains("Content Security Policy") {
                self.breaches.push(message);
            } else if ["Uncaught", "panicked at", "RuntimeError"].iter().any(|word| message.contains(word)) {
                self.failures.push(message);
            }
        }
        let requests = browser.log("performance").await;
        self.foreign.extend(requests.iter().filter_map(requested).filter(|address| is_foreign(address, own)));
    }

    /// Fails when anything was seen.
    pub fn assert_nothing(&self) {
        assert!(self.breaches.is_empty(), "breaches of the content security policy: {:#?}", self.breaches);
        assert!(self.foreign.is_empty(), "requests to others: {:#?}", self.foreign);
        assert!(self.failures.is_empty(), "errors nobody caught: {:#?}", self.failures);
    }
}

/// The address of a request in the driver's performance log.
fn requested(entry: &Value) -> Option<String> {
    let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let event = &message["message"];
    (event["method"] == "Network.requestWillBeSent")
        .then(|| event["params"]["request"]["url"].as_str().map(str::to_owned))?
}

/// Whether an address is someone else's. The browser's own pages and what has no host are nobody's.
fn is_foreign(address: &str, own: &str) -> bool {
    let nobody = ["data:", "blob:", "about:", "chrome:", "chrome-extension:", "chrome-untrusted:", "devtools:"];
    !address.starts_with(own) && !nobody.iter().any(|start| address.starts_with(start))
}
