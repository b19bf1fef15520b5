//! A static host for one folder, as strict as a real one about types and caching. The folder is read anew at every request, so
//! a build may replace it under a running app.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::{
    build::base,
    release::hash,
    served::{caching, mime},
    trouble::Trouble,
};

/// How many requests are answered at once; browsers open six connections to a host.
const WORKERS: usize = 8;
/// How far to look for a free port.
const NEXT_PORTS: u16 = 50;

/// The command line of `host`.
pub struct Options {
    pub folder: PathBuf,
    /// 0 takes any free port; others are the first of a row to try.
    pub port: u16,
    /// The path the folder appears under, with a slash at both ends.
    pub base: String,
}

impl Options {
    /// Reads the words after the command's name.
    pub fn parse(words: &[String]) -> Result<Self, Trouble> {
        let mut options = Self { folder: PathBuf::new(), port: 8080, base: "/".to_owned() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--dir" => options.folder = words.next().map(PathBuf::from).unwrap_or_default(),
                "--port" => options.port = port(words.next())?,
                "--base" => options.base = base(words.next())?,
                other => return Err(Trouble::Usage(format!("`host` has no option `{other}`."))),
            }
        }
        if options.folder.as_os_str().is_empty() {
            return Err(Trouble::Usage("`host` needs --dir with the folder to serve.".to_owned()));
        }
        Ok(options)
    }
}

/// A port's number.
pub fn port(word: Option<&String>) -> Result<u16, Trouble> {
    word.and_then(|word| word.parse().ok())
        .ok_or_else(|| Trouble::Usage("`--port` needs a number up to 65535.".to_owned()))
}

/// Serves until the process is ended.
pub fn run(options: &Options) -> Result<(), Trouble> {
    wait(listen(options)?);
    Ok(())
}

/// Waits for the threads that answer, which end only with the process.
pub fn wait(workers: Vec<thread::JoinHandle<()>>) {
    for worker in workers {
        // A thread that panicked has printed why; the others go on answering.
        let _ = worker.join();
    }
}

/// Starts to serve, prints `listening ADDRESS`, and returns the threads that answer.
pub fn listen(options: &Options) -> Result<Vec<thread::JoinHandle<()>>, Trouble> {
    let server = Arc::new(open(options.port)?);
    let port = server.server_addr().to_ip().map_or(options.port, |address| address.port());
    println!("listening http://localhost:{port}{}", options.base);
    let site = Arc::new(Site { folder: options.folder.clone(), base: options.base.clone() });
    let work = |_| {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || server.incoming_requests().for_each(|request| site.answer(request)))
    };
    Ok((0..WORKERS).map(work).collect())
}

fn open(first: u16) -> Result<Server, Trouble> {
    let last = if first == 0 { 0 } else { first.saturating_add(NEXT_PORTS) };
    let mut refusal = String::new();
    for port in first..=last {
        match Server::http(("127.0.0.1", port)) {
            Ok(server) => return Ok(server),
            Err(error) => refusal = error.to_string(),
        }
    }
    Err(Trouble::Port(first, refusal))
}

struct Site {
    folder: PathBuf,
    base: String,
}

impl Site {
    fn answer(&self, request: Request) {
        let response = match self.name(request.url()) {
            _ if !matches!(request.method(), Method::Get | Method::Head) => plain(405, "only GET and HEAD"),
            None => plain(404, "not found"),
            Some(name) => match fs::read(self.folder.join(&name)) {
                Ok(bytes) => file(&request, &name, bytes),
                Err(_) => plain(404, "not found"),
            },
        };
        // The browser may have gone away in the middle of an answer: nothing to do about it.
        let _ = request.respond(response);
    }

    /// The file's name below the folder, or nothing when the address leads elsewhere.
    fn name(&self, address: &str) -> Option<String> {
        let path = address.split(['?', '#']).next()?.strip_prefix(&self.base)?;
        let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let stays_inside = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
        stays_inside.then_some(name)
    }
}

type Answer = Response<io::Cursor<Vec<u8>>>;

fn plain(status: u16, words: &str) -> Answer {
    with_headers(Response::from_string(words).with_status_code(status), &[("Cache-Control", "no-store")])
}

fn file(request: &Request, name: &str, bytes: Vec<u8>) -> Answer {
    let tag = format!("\"{}\"", hash(&[&bytes]));
    let known = request.headers().iter().any(|header| header.field.equiv("If-None-Match") && header.value == *tag);
    let headers = [
        ("Content-Type", mime(name)),
        ("Cache-Control", caching(name)),
        ("ETag", tag.as_str()),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let (status, bytes) = if known { (304, Vec::new()) } else { (200, bytes) };
    with_headers(Response::from_data(bytes).with_status_code(status), &headers)
}

fn with_headers(mut response: Answer, headers: &[(&str, &str)]) -> Answer {
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(*name, *value) {
            response.add_header(header);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Site;
    use crate::served::is_hashed;

    fn check(base: &str, address: &str, expected: Option<&str>) {
        let site = Site { folder: PathBuf::new(), base: base.to_owned() };
        assert_eq!(site.name(address).as_deref(), expected, "{address} below {base}");
    }

    #[test]
    fn addresses_lead_to_files_below_the_base() {
        check("/", "/", Some("index.html"));
        check("/", "/?safe=1", Some("index.html"));
        check("/any/sub/", "/any/sub/icon/192.png", Some("icon/192.png"));
        check("/any/sub/", "/other/", None);
    }

    #[test]
    fn addresses_never_leave_the_folder() {
        check("/", "/../Cargo.toml", None);
        check("/", "/icon/../../Cargo.toml", None);
        check("/", "//etc/passwd", None);
    }

    #[test]
    fn only_names_with_a_hash_are_cached_for_good() {
        assert!(is_hashed("app-0123456789abcdef.wasm"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("icon/maskable-512.png"));
    }
}
