//! Everybody else: a proxy that the browser must take for every address but this machine. It answers nothing and writes down who
//! was asked for, by the page, its workers or the browser itself, so that "no foreign request" is seen and not believed.

use super::request::{Request, read};
use std::mem;
use std::sync::{Arc, Mutex};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Hosts that Chromium and Firefox themselves ask for now and then, whatever the page is: updates, spelling, sign-in, settings, the
/// search of Debian's build. None is named in the app (tests/house sees to it), and the driver's own log has no such exception.
const OF_THE_BROWSER: [&str; 18] = [
    "accounts.google.com",
    "android.clients.google.com",
    "clients2.google.com",
    "clientservices.googleapis.com",
    "content-autofill.googleapis.com",
    "edgedl.me.gvt1.com",
    "content-signature-2.cdn.mozilla.net",
    "detectportal.firefox.com",
    "firefox-settings-attachments.cdn.mozilla.net",
    "firefox.settings.services.mozilla.com",
    "mtalk.google.com",
    "optimizationguide-pa.googleapis.com",
    "redirector.gvt1.com",
    "safebrowsing.googleapis.com",
    "safebrowsingohttpgateway.googleapis.com",
    "start.duckduckgo.com",
    "update.googleapis.com",
    "www.google.com",
];

/// The proxy. Ends with the value.
pub struct Strangers {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    running: JoinHandle<()>,
}

impl Strangers {
    /// Starts to listen at a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let list = Arc::clone(&asked);
        let running = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let list = Arc::clone(&list);
                tokio::spawn(async move {
                    let Some(Request { target, .. }) = read(&mut stream).await else { return };
                    list.lock().expect("no answer panics").push(target);
                    // The browser may have gone away: it was written down all the same.
                    let _ = stream.write_all(b"HTTP/1.1 502 .\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await;
                });
            }
        });
        Self { port, asked, running }
    }

    /// What to tell the browser as its proxy: host and port.
    pub fn proxy(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Who was asked for since the last call, but for the browser's own habits.
    pub fn asked(&self) -> Vec<String> {
        let all = mem::take(&mut *self.asked.lock().expect("no answer panics"));
        all.into_iter().filter(|target| !OF_THE_BROWSER.contains(&host(target))).collect()
    }
}

impl Drop for Strangers {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// The host in `http://host/path` or `host:443`.
fn host(target: &str) -> &str {
    let address = target.split_once("://").map_or(target, |(_, rest)| rest);
    address.split(['/', ':']).next().unwrap_or(address)
}
