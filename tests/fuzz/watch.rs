//! The watchdog: a thread that ends the whole run when one input takes more than a second, with the number of the input.

#![expect(clippy::disallowed_methods, reason = "tests on the host have a clock")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use std::{process, thread};

/// How often the watchdog looks, and at how many looks in a row the same input is too slow: a machine that stands still does not look either.
const LOOK: Duration = Duration::from_millis(50);
const MOST_LOOKS: u32 = 20;
/// No input is being decoded.
const NONE: u64 = u64::MAX;
/// The run is over.
const OVER: u64 = u64::MAX - 1;

/// A decoder that is watched.
pub struct Watch {
    decoder: &'static str,
    number: Arc<AtomicU64>,
    began: Instant,
    slowest: (Duration, u64),
}

impl Watch {
    /// Watches a decoder.
    pub fn over(decoder: &'static str) -> Self {
        let number = Arc::new(AtomicU64::new(NONE));
        let watched = Arc::clone(&number);
        thread::spawn(move || guard(decoder, &watched));
        Self { decoder, number, began: Instant::now(), slowest: (Duration::ZERO, 0) }
    }

    /// An input begins.
    pub fn begin(&mut self, number: u64) {
        self.number.store(number, Ordering::Relaxed);
        self.began = Instant::now();
    }

    /// It is done.
    pub fn end(&mut self) {
        let number = self.number.swap(NONE, Ordering::Relaxed);
        self.slowest = self.slowest.max((self.began.elapsed(), number));
    }

    /// How long the slowest one took, and which it was.
    pub fn slowest(&self) -> (Duration, u64) {
        self.slowest
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("fuzz {}: input {} panicked", self.decoder, self.number.load(Ordering::Relaxed));
        }
        self.number.store(OVER, Ordering::Relaxed);
    }
}

fn guard(decoder: &str, number: &AtomicU64) {
    let (mut before, mut looks) = (NONE, 0);
    loop {
        thread::sleep(LOOK);
        match number.load(Ordering::Relaxed) {
            OVER => return,
            now if now == before && now != NONE => looks += 1,
            now => (before, looks) = (now, 0),
        }
        if looks > MOST_LOOKS {
            eprintln!("fuzz {decoder}: input {before} takes more than a second");
            process::abort();
        }
    }
}
