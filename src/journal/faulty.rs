//! A store that fails as told: everything that stores were seen to do, as data for the tests.

use super::storage::{Pending, QuickStorage, Storage, StorageError};
use futures_util::FutureExt;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::{pending, poll_fn, ready};
use std::task::Poll;

/// Wraps a store and lets it fail.
#[derive(Debug, Default)]
pub struct FaultyStore<S> {
    inner: S,
    faults: RefCell<Faults>,
    /// How many values were to be written so far.
    written: Cell<usize>,
    /// How many keys were to be removed so far.
    removed: Cell<usize>,
}

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    /// What happens to the n-th value that is written, counted from 0.
    pub writes: BTreeMap<usize, Fault>,
    /// The most bytes, keys included, that the store has room for; none for no limit.
    pub quota: Option<usize>,
    /// After so many removed keys the store fails in the middle of removing; none for never.
    pub removals: Option<usize>,
    /// Whether the store answers at all.
    pub answers: Answers,
}

/// What happens to one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The write reports an error, and nothing of it is stored.
    Throws(StorageError),
    /// The write reports success, and the value is not there.
    Absent,
    /// The write reports success, and only so many bytes are there.
    Truncated(usize),
    /// The write reports success, and this bit, counted from the first and around the end, is turned.
    Flipped(usize),
}

/// Whether a store answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Answers {
    /// Yes.
    #[default]
    Yes,
    /// Yes, but not at the first asking: there is time for something else to happen.
    Later,
    /// Everything is answered with this error.
    Error(StorageError),
    /// Never; what must be answered at once is answered with [`StorageError::Silent`].
    Never,
}

impl<S: Storage> FaultyStore<S> {
    /// Lets a store fail.
    pub fn new(inner: S, faults: Faults) -> Self {
        Self { inner, faults: RefCell::new(faults), written: Cell::default(), removed: Cell::default() }
    }

    /// From now on something else goes wrong; writes are counted from 0 again.
    pub fn set(&self, faults: Faults) {
        self.faults.replace(faults);
        self.written.set(0);
        self.removed.set(0);
    }

    /// The store itself, as the next start will find it.
    pub fn inner(&self) -> &S {
        &self.inner
    }

    /// How many values were to be written since the faults were set.
    pub fn written(&self) -> usize {
        self.written.get()
    }

    fn answer<'a, T: 'a>(&self, ask: impl FnOnce() -> Pending<'a, T> + 'a) -> Pending<'a, T> {
        match self.faults.borrow().answers.clone() {
            Answers::Yes => ask(),
            Answers::Later => Box::pin(asked_twice().then(move |()| ask())),
            Answers::Error(error) => Box::pin(ready(Err(error))),
            Answers::Never => Box::pin(pending()),
        }
    }

    /// What will really be stored of these values.
    fn damaged(&self, entries: &[(String, Vec<u8>)]) -> Result<Vec<(String, Vec<u8>)>, StorageError> {
        let faults = self.faults.borrow();
        let first = self.written.replace(self.written.get() + entries.len());
        let mut stored = Vec::new();
        for (number, (key, bytes)) in entries.iter().enumerate() {
            let mut bytes = bytes.clone();
            match faults.writes.get(&(first + number)) {
                None => {}
                Some(Fault::Throws(error)) => return Err(error.clone()),
                Some(Fault::Absent) => continue,
                Some(Fault::Truncated(length)) => bytes.truncate(*length),
                Some(Fault::Flipped(bit)) => {
                    let bit = bit % (bytes.len() * 8).max(1);
                    if let Some(byte) = bytes.get_mut(bit / 8) {
                        *byte ^= 1 << (bit % 8);
                    }
                }
            }
            stored.push((key.clone(), bytes));
        }
        Ok(stored)
    }

    async fn remove_some(&self, keys: &[String]) -> Result<(), StorageError> {
        let Some(most) = self.faults.borrow().removals else { return self.inner.remove(keys).await };
        let may = most.saturating_sub(self.removed.replace(self.removed.get() + keys.len())).min(keys.len());
        self.inner.remove(&keys[..may]).await?;
        if may < keys.len() { Err(StorageError::Failed("stopped in the middle".to_owned())) } else { Ok(()) }
    }

    async fn write_damaged(&self, entries: &[(String, Vec<u8>)]) -> Result<(), StorageError> {
        let stored = self.damaged(entries)?;
        let quota = self.faults.borrow().quota;
        if let Some(quota) = quota {
            let held = self.inner.read_all("").await?;
            let kept = held.iter().filter(|(key, _)| !stored.iter().any(|(new, _)| new == key));
            let used: usize = kept.chain(&stored).map(|(key, bytes)| key.len() + bytes.len()).sum();
            if used > quota {
                return Err(StorageError::Full);
            }
        }
        self.inner.write(&stored).await
    }
}

/// Done when it is asked for the second time.
fn asked_twice() -> impl Future<Output = ()> {
    let mut was_asked = false;
    poll_fn(move |context| {
        if was_asked {
            return Poll::Ready(());
        }
        was_asked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
}

impl<S: Storage> Storage for FaultyStore<S> {
    fn keys<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<String>> {
        self.answer(|| self.inner.keys(prefix))
    }

    fn read_all<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<(String, Vec<u8>)>> {
        self.answer(|| self.inner.read_all(prefix))
    }

    fn read<'a>(&'a self, key: &'a str) -> Pending<'a, Option<Vec<u8>>> {
        self.answer(|| self.inner.read(key))
    }

    fn write<'a>(&'a self, entries: &'a [(String, Vec<u8>)]) -> Pending<'a, ()> {
        self.answer(|| Box::pin(self.write_damaged(entries)))
    }

    fn remove<'a>(&'a self, keys: &'a [String]) -> Pending<'a, ()> {
        self.answer(|| Box::pin(self.remove_some(keys)))
    }
}

impl QuickStorage for FaultyStore<super::MemoryStore> {
    fn write_now(&self, key: &str, bytes: &[u8]) -> Result<(), StorageError> {
        let entries = [(key.to_owned(), bytes.to_vec())];
        // A store in memory answers at once; one that would answer later cannot write without waiting.
        self.write(&entries).now_or_never().unwrap_or(Err(StorageError::Silent))
    }
}
