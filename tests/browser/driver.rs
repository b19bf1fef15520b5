//! The driver's process, and the browser's with it: one group of processes, so that both can be ended at once and at any moment.

use std::env;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

/// How long the driver may take to say its port.
const START: Duration = Duration::from_secs(20);

/// How often it is started before it counts as broken.
const ATTEMPTS: usize = 5;

/// A running driver. It ends, with its browser, when the value does.
pub struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts `KYOSO_DRIVER`, or `chromedriver`, at a free port.
    pub async fn start() -> Self {
        let program = env::var("KYOSO_DRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut said = Vec::new();
        // It takes a free port of one kind of address and then wants the same number of the other kind, which somebody else may
        // have by now: then it says so and ends.
        for _ in 0..ATTEMPTS {
            match Self::attempt(&program).await {
                Ok(driver) => return driver,
                Err(lines) => said.push(lines),
            }
        }
        panic!("`{program}` did not say its port in {ATTEMPTS} attempts, but: {said:#?}");
    }

    /// Starts it once; if it does not say its port, all that it said instead.
    async fn attempt(program: &str) -> Result<Self, Vec<String>> {
        let mut command = Command::new(program);
        command.arg("--port=0").env("TZ", "Asia/Tokyo").process_group(0).kill_on_drop(true);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap_or_else(|error| panic!("`{program}` does not start: {error}"));
        let mut lines = BufReader::new(process.stdout.take().expect("it is piped")).lines();
        let mut said = Vec::new();
        let Some(port) = timeout(START, port(&mut lines, &mut said)).await.ok().flatten() else { return Err(said) };
        // What it says later is nothing to us, but a full pipe would stop it.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { process, address: format!("http://127.0.0.1:{port}/") })
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Ends driver and browser with SIGKILL, all their processes in one call: nothing gets to flush anything.
    pub fn kill(&mut self) {
        let Some(group) = self.process.id() else { return };
        // The standard library signals only single processes; the shell's own `kill` knows groups.
        let ended = std::process::Command::new("sh").args(["-c", &format!("kill -KILL -{group}")]).status();
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

/// Reads on until the line that names the port, and keeps what was said before.
async fn port(lines: &mut Lines<BufReader<ChildStdout>>, said: &mut Vec<String>) -> Option<u16> {
    while let Ok(Some(line)) = lines.next_line().await {
        let number = line.split("started successfully on port ").nth(1).map(|rest| rest.trim_end_matches('.').trim());
        if let Some(port) = number.and_then(|number| number.parse().ok()) {
            return Some(port);
        }
        said.push(line);
    }
    None
}
