//! The driver's process, and the browser's with it: one group of processes, so that both can be ended at once and at any moment.

use super::{Profile, Setup};
use crate::engine::Engine;
use std::env;
use std::net::TcpListener;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

/// How long the driver may take to be ready.
const START: Duration = Duration::from_secs(20);

/// How often it is started before it counts as broken.
const ATTEMPTS: usize = 5;

/// How Firefox says an error that nobody caught.
const UNCAUGHT: &str = "JavaScript error: http";

/// A running driver. It ends, with its browser, when the value does.
pub struct Driver {
    engine: Engine,
    process: Child,
    address: String,
    uncaught: Arc<Mutex<Vec<String>>>,
}

impl Driver {
    /// Starts the driver of the setup's engine at a free port; its browser will keep its data in the profile.
    pub async fn start(setup: &Setup, profile: &Profile) -> Self {
        let mut said = Vec::new();
        // Its port was free a moment ago; somebody else may have it by now: then it says so and ends.
        for _ in 0..ATTEMPTS {
            match Self::attempt(setup, profile).await {
                Ok(driver) => return driver,
                Err(lines) => said.push(lines),
            }
        }
        panic!("the driver of {:?} was not ready in {ATTEMPTS} attempts, but: {said:#?}", setup.engine);
    }

    /// Starts it once; if it does not get ready, all that it said instead.
    async fn attempt(setup: &Setup, profile: &Profile) -> Result<Self, Vec<String>> {
        let engine = setup.engine;
        let mut command = command(setup, profile);
        let fixed = if engine == Engine::WebKit { Some(free_port()) } else { None };
        command.arg(format!("--port={}", fixed.unwrap_or_default()));
        command.env("TZ", "Asia/Tokyo").process_group(0).kill_on_drop(true);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let (tell, mut heard) = mpsc::unbounded_channel();
        let uncaught = Arc::default();
        follow(process.stdout.take().expect("it is piped"), tell.clone(), &uncaught);
        follow(process.stderr.take().expect("it is piped"), tell, &uncaught);
        let mut said = Vec::new();
        let ready = async {
            if let Some(port) = fixed {
                return answers(port, &mut process).await.then_some(port);
            }
            while let Some(line) = heard.recv().await {
                if let Some(port) = port(&line) {
                    return Some(port);
                }
                said.push(line);
            }
            None
        };
        let port = timeout(START, ready).await.ok().flatten();
        let Some(port) = port else { return Err(said) };
        Ok(Self { engine, process, address: format!("http://127.0.0.1:{port}/"), uncaught })
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The errors that Firefox has written down since the last call.
    pub fn uncaught(&self) -> Vec<String> {
        std::mem::take(&mut *self.uncaught.lock().expect("no reader panics"))
    }

    /// Ends driver and browser with SIGKILL, all their processes in one call: nothing gets to flush anything.
    pub fn kill(&mut self) {
        let Some(group) = self.process.id() else { return };
        // The screen of WebKit's browser would leave its lock behind, and that browser has nothing to flush.
        let first =
            if self.engine == Engine::WebKit { format!("kill -TERM -{group}; sleep 0.2;") } else { String::new() };
        // The standard library signals only single processes; the shell's own `kill` knows groups.
        let script = format!("{first} kill -KILL -{group} 2>&-");
        let ended = std::process::Command::new("sh").args(["-c", &script]).status();
        assert!(ended.is_ok(), "a shell ends the group {group}");
    }

    /// Waits until the processes are gone.
    pub async fn wait(&mut self) {
        // It was killed: how it ended says nothing new.
        let _ = self.process.wait().await;
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill();
    }
}

fn command(setup: &Setup, profile: &Profile) -> Command {
    let named = |variable: &str, usual: &str| env::var(variable).unwrap_or_else(|_| usual.to_owned());
    match setup.engine {
        Engine::Chromium => Command::new(named("KYOSO_DRIVER", "chromedriver")),
        Engine::Firefox => {
            // The port of the process before this one, if that was killed.
            let _ = std::fs::remove_file(profile.folder().join("MarionetteActivePort"));
            Command::new(named("KYOSO_GECKODRIVER", "geckodriver"))
        }
        Engine::WebKit => {
            let mut command = Command::new("xvfb-run");
            command.args(["--auto-servernum", "--server-args=-screen 0 1600x1200x24", "WebKitWebDriver"]);
            command.env("XDG_CONFIG_HOME", profile.folder()).env("XDG_DATA_HOME", profile.folder());
            command.env("XDG_CACHE_HOME", profile.folder());
            let locale = format!("{}.UTF-8", if setup.language == "ja" { "ja_JP" } else { setup.language });
            command.env("LOCPATH", profile.locales(&locale)).env("LC_ALL", &locale).env("LANGUAGE", setup.language);
            command
        }
    }
}

/// Tells every line, and keeps those about errors that nobody caught. A full pipe would stop the driver.
fn follow(
    lines: impl AsyncRead + Unpin + Send + 'static,
    tell: mpsc::UnboundedSender<String>,
    uncaught: &Arc<Mutex<Vec<String>>>,
) {
    let uncaught = Arc::clone(uncaught);
    tokio::spawn(async move {
        let mut lines = BufReader::new(lines).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            if line.starts_with(UNCAUGHT) {
                uncaught.lock().expect("no reader panics").push(line.clone());
            }
            // Nobody listens any more once the port is known.
            let _ = tell.send(line);
        }
    });
}

/// The port in the line with which Chromium's or Firefox's driver says that it is ready.
fn port(line: &str) -> Option<u16> {
    let said = ["started successfully on port ", "Listening on 127.0.0.1:"];
    let rest = said.iter().find_map(|words| line.split(words).nth(1))?;
    rest.trim_end_matches('.').trim().parse().ok()
}

/// `WebKit`'s driver wants to be told a port and says nothing when it is ready.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    listener.local_addr().expect("it is bound").port()
}

/// Waits until somebody listens at the port; `false` when the process ends before.
async fn answers(port: u16, process: &mut Child) -> bool {
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if !matches!(process.try_wait(), Ok(None)) {
            return false;
        }
        sleep(Duration::from_millis(50)).await;
    }
    true
}
