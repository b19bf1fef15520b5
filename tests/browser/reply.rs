//! What the host of the tests answers: a file with its type, its caching and the policy that is to be reported on, or half of it.

use super::served::{caching, mime};
use std::path::Path;
use std::{fs, io};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// Where breaches of the policy are reported.
pub const BREACHES: &str = "/breach-of-the-policy";

/// The file that holds what runs before every page.
pub const BEFORE: &str = "before-the-page.js";

/// After this a page's scripts may stand.
const HEAD: &str = "<meta charset=\"utf-8\">";

/// An answer.
pub struct Reply<'a> {
    pub status: u16,
    pub mime: &'a str,
    pub caching: &'a str,
    /// The header that makes browsers report what the page's own policy forbids, or nothing.
    pub policy: String,
    pub body: &'a [u8],
    /// How long the body is said to be.
    pub told: usize,
}

impl<'a> Reply<'a> {
    /// No file, but words.
    pub fn plain(status: u16, words: &'a str) -> Self {
        let body = words.as_bytes();
        Self { status, mime: "text/plain", caching: "no-store", policy: String::new(), body, told: body.len() }
    }

    /// A file of the folder.
    pub fn file(folder: &Path, name: &'a str, body: &'a [u8]) -> Self {
        let policy = reported(folder, name);
        Self { status: 200, mime: mime(name), caching: caching(name), policy, body, told: body.len() }
    }

    pub async fn send(&self, stream: &mut TcpStream) -> io::Result<()> {
        let Self { status, mime, caching, policy, body, told } = self;
        let head = format!(
            "HTTP/1.1 {status} .\r\nContent-Type: {mime}\r\nContent-Length: {told}\r\nCache-Control: {caching}\r\n{policy}\
             X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(body).await?;
        stream.shutdown().await
    }
}

/// The page with a script before its own.
pub fn with_script(page: &[u8]) -> Vec<u8> {
    let script = format!("{HEAD}<script src=\"./{BEFORE}\"></script>");
    String::from_utf8_lossy(page).replacen(HEAD, &script, 1).into_bytes()
}

/// A page's own policy once more, as one that is reported on; for workers, that of the folder's page. In this way every browser
/// tells its breaches, also those before the first script runs.
fn reported(folder: &Path, name: &str) -> String {
    let page = if Path::new(name).extension().is_some_and(|ending| ending == "html") { name } else { "index.html" };
    let page = fs::read_to_string(folder.join(page)).unwrap_or_default();
    let policy = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").map(|(_, rest)| rest);
    let policy = policy.and_then(|rest| rest.split('"').next());
    policy.map_or(String::new(), |policy| {
        format!("Content-Security-Policy-Report-Only: {policy}; report-uri {BREACHES}\r\n")
    })
}
