//! A static host for one folder inside the test: strict about types and caching like a real one, counts what it is asked, can be
//! switched off and on at the same address, and answers wrongly on request.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::{fs, mem};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// What goes wrong with the answer for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// This status and no file.
    Status(u16),
    /// Half of the file, told as if it were whole: a broken upload.
    Half,
    /// Half of the file, then the connection ends: a broken network.
    Cut,
    /// No answer, ever.
    Hang,
}

/// A folder at an address of its own. Ends with the value.
pub struct Server {
    site: Arc<Site>,
    port: u16,
    running: Option<JoinHandle<()>>,
}

struct Site {
    state: Mutex<State>,
}

struct State {
    folder: PathBuf,
    faults: BTreeMap<String, Fault>,
    asked: Vec<String>,
}

impl Site {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no answer panics")
    }
}

impl Server {
    /// Serves a folder at a free port.
    pub async fn start(folder: &Path) -> Self {
        let state = State { folder: folder.to_owned(), faults: BTreeMap::new(), asked: Vec::new() };
        let mut server = Self { site: Arc::new(Site { state: Mutex::new(state) }), port: 0, running: None };
        server.resume().await;
        server
    }

    /// The address of the folder, with a slash at its end. `localhost`, because browsers trust it like https.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Switches the host off, as a network that is gone: nobody answers at the address.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.abort();
            // An aborted task answers with an error; what counts is that its listener is closed now.
            let _ = running.await;
        }
    }

    /// Switches the host on again, at the same address.
    pub async fn resume(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await.expect("the port is free");
        self.port = listener.local_addr().expect("it is bound").port();
        let site = Arc::clone(&self.site);
        self.running = Some(tokio::spawn(async move {
            // Dropped with the task, and every open connection with it.
            let mut open = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                open.spawn(answer(Arc::clone(&site), stream));
            }
        }));
    }

    /// Serves another folder from now on: a new release at the same address.
    pub fn serve(&self, folder: &Path) {
        folder.clone_into(&mut self.site.state().folder);
    }

    /// Answers wrongly for a file (its name below the address) from now on.
    pub fn break_file(&self, name: &str, fault: Fault) {
        self.site.state().faults.insert(name.to_owned(), fault);
    }

    /// Answers rightly again.
    pub fn mend(&self) {
        self.site.state().faults.clear();
    }

    /// The files asked for since the last call, in order.
    pub fn asked(&self) -> Vec<String> {
        mem::take(&mut self.site.state().asked)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.abort();
        }
    }
}

/// Answers one request; every connection has one.
async fn answer(site: Arc<Site>, mut stream: TcpStream) {
    let Some(target) = read_target(&mut stream).await else { return };
    let name = name(&target);
    let (folder, fault) = {
        let mut state = site.state();
        state.asked.extend(name.clone());
        (state.folder.clone(), name.as_ref().and_then(|name| state.faults.get(name).copied()))
    };
    let file = name.and_then(|name| Some((fs::read(folder.join(&name)).ok()?, mime(&name), name)));
    let sent = match (file, fault) {
        (_, Some(Fault::Hang)) => std::future::pending().await,
        (_, Some(Fault::Status(status))) => send(&mut stream, status, "text/plain", "no-store", b"planned", 7).await,
        (None, _) => send(&mut stream, 404, "text/plain", "no-store", b"not found", 9).await,
        (Some((bytes, mime, name)), fault) => {
            let half = bytes.len() / 2;
            let (body, told) = match fault {
                Some(Fault::Half) => (&bytes[..half], half),
                Some(Fault::Cut) => (&bytes[..half], bytes.len()),
                _ => (&bytes[..], bytes.len()),
            };
            send(&mut stream, 200, mime, caching(&name), body, told).await
        }
    };
    // The browser may have gone away in the middle: nothing to do about it.
    let _ = sent;
}

/// The path that the first line of a request asks for; nothing when the connection ends before.
pub async fn read_target(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut piece = [0; 4096];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let count = stream.read(&mut piece).await.ok().filter(|count| *count > 0)?;
        head.extend_from_slice(&piece[..count]);
    }
    String::from_utf8_lossy(&head).split(' ').nth(1).map(str::to_owned)
}

async fn send(
    stream: &mut TcpStream,
    status: u16,
    mime: &str,
    caching: &str,
    body: &[u8],
    told: usize,
) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status} .\r\nContent-Type: {mime}\r\nContent-Length: {told}\r\nCache-Control: {caching}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await?;
    stream.shutdown().await
}

/// The file's name below the folder, or nothing when the address leads elsewhere.
fn name(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    Path::new(&name).components().all(|part| matches!(part, Component::Normal(_))).then_some(name)
}

/// Names that carry the hash of their content are kept for good, the others are asked for anew.
fn caching(name: &str) -> &'static str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let is_hashed = hash.len() == 16 && hash.bytes().all(|sign| sign.is_ascii_hexdigit());
    if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
