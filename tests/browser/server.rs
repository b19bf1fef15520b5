//! A static host for one folder inside the test: strict about types and caching like a real one, counts what it is asked, can be
//! switched off and on at the same address, answers wrongly on request, and is told breaches of the pages' policy.

use super::reply::{BEFORE, BREACHES, Reply, with_script};
use super::request;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::{fs, mem};
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

#[derive(Default)]
struct State {
    folder: PathBuf,
    faults: BTreeMap<String, Fault>,
    asked: Vec<String>,
    breaches: Vec<String>,
    scripts: String,
}

impl Site {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no answer panics")
    }
}

impl Server {
    /// Serves a folder at a free port.
    pub async fn start(folder: &Path) -> Self {
        let state = State { folder: folder.to_owned(), ..State::default() };
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

    /// Puts a script before every page's own from now on, and hands out no service worker any more.
    pub fn before_page(&self, script: &str) {
        let scripts = &mut self.site.state().scripts;
        scripts.push_str(script);
        scripts.push('\n');
    }

    /// What browsers have reported against the policy of the pages since the last call.
    pub fn breaches(&self) -> Vec<String> {
        mem::take(&mut self.site.state().breaches)
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
    let Some(request) = request::read(&mut stream).await else { return };
    if request.method == "POST" && request.target == BREACHES {
        site.state().breaches.push(String::from_utf8_lossy(&request.body).into_owned());
    }
    let name = name(&request.target).unwrap_or_default();
    let (folder, fault, scripts) = {
        let mut state = site.state();
        state.asked.extend(Some(name.clone()).filter(|name| !name.is_empty()));
        (state.folder.clone(), state.faults.get(&name).copied(), state.scripts.clone())
    };
    let file = match name.as_str() {
        "" => None,
        BEFORE => Some(scripts.into_bytes()),
        // It would keep pages without their script.
        "sw.js" if !scripts.is_empty() => None,
        "index.html" if !scripts.is_empty() => fs::read(folder.join(&name)).ok().map(|page| with_script(&page)),
        _ => fs::read(folder.join(&name)).ok(),
    };
    let reply = match (&file, fault) {
        (_, Some(Fault::Hang)) => std::future::pending().await,
        (_, Some(Fault::Status(status))) => Reply::plain(status, "planned"),
        (None, _) => Reply::plain(404, "not found"),
        (Some(bytes), fault) => {
            let half = &bytes[..bytes.len() / 2];
            match fault {
                Some(Fault::Half) => Reply::file(&folder, &name, half),
                Some(Fault::Cut) => Reply { told: bytes.len(), ..Reply::file(&folder, &name, half) },
                _ => Reply::file(&folder, &name, bytes),
            }
        }
    };
    // The browser may have gone away in the middle: nothing to do about it.
    let _ = reply.send(&mut stream).await;
}

/// The file's name below the folder, or nothing when the address leads elsewhere.
fn name(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    Path::new(&name).components().all(|part| matches!(part, Component::Normal(_))).then_some(name)
}
