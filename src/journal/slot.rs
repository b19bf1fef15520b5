//! The one slot of a device: an open round without names, outside the journal. One key, the same bytes in both stores, overwritten in
//! place: the one exception to "nobody overwrites anybody", because what came before must not be found any more. It knows texts, not
//! what they say.
//!
//! The stored form: `KYR1`, the CRC-32 of the text (4 bytes, little-endian), the text in UTF-8.

use super::checksum;
use super::load::Which;
use super::reserve;
use super::storage::{QuickStorage, Storage, StorageError};
use futures_util::FutureExt;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The key of the slot in every store.
pub const SLOT_KEY: &str = "kyoso/1/round";
const MAGIC: &[u8] = b"KYR1";

/// The slot over two stores.
pub struct Slot {
    quick: Rc<dyn QuickStorage>,
    durable: Rc<dyn Storage>,
    wanted: RefCell<Wanted>,
    /// Somebody is at it: one at a time, so that nothing that was removed is written again by a write that came late.
    is_settling: Cell<bool>,
}

/// What the slot shall hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Wanted {
    /// The bytes; `None` where it shall be empty.
    bytes: Option<Vec<u8>>,
    /// How often this was changed.
    change: u64,
    /// Up to which change the durable store has followed.
    settled: u64,
}

/// What was found in the slot at a start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotFound {
    /// The texts, at most one a store; where both are alike, one.
    pub texts: Vec<String>,
    /// What cannot be read. It stays where it is until somebody empties the slot.
    pub unreadable: Vec<(Which, Vec<u8>)>,
    /// Whether the quick store could be read, and why not.
    pub quick: Result<(), StorageError>,
    /// Whether the durable store could be read, and why not.
    pub durable: Result<(), StorageError>,
}

impl Slot {
    /// The slot over these stores.
    pub fn new(quick: Rc<dyn QuickStorage>, durable: Rc<dyn Storage>) -> Self {
        Self { quick, durable, wanted: RefCell::default(), is_settling: Cell::new(false) }
    }

    /// What both stores hold.
    pub async fn read(&self) -> SlotFound {
        let (quick, durable) = futures_util::future::join(self.quick.read(SLOT_KEY), self.durable.read(SLOT_KEY)).await;
        let (mut texts, mut unreadable) = (Vec::new(), Vec::new());
        let mut take = |which, found: Option<Vec<u8>>| {
            let Some(bytes) = found else { return };
            match decode(&bytes) {
                Some(text) if texts.contains(&text) => {}
                Some(text) => texts.push(text),
                None => unreadable.push((which, bytes)),
            }
        };
        let quick = quick.map(|found| take(Which::Quick, found));
        let durable = durable.map(|found| take(Which::Durable, found));
        SlotFound { texts, unreadable, quick, durable }
    }

    /// What the quick store holds at this moment, which another tab may have written; `None` where that cannot be told at once.
    pub fn read_now(&self) -> Option<String> {
        self.quick.read(SLOT_KEY).now_or_never()?.ok().flatten().and_then(|bytes| decode(&bytes))
    }

    /// Puts a text into the slot. Before it returns the quick store was asked to take it; it counts as saved only after
    /// [`Slot::settle`].
    pub fn write_now(&self, text: &str) -> Result<(), StorageError> {
        let bytes = encode(text);
        let written = reserve::write_now(&*self.quick, SLOT_KEY, &bytes);
        self.want(Some(bytes));
        written
    }

    /// Empties the slot; done in both stores only after [`Slot::settle`].
    pub fn clear(&self) {
        // At once where that is possible, so that nobody goes on from what was thrown away; settling sees to it in any case.
        let _ = self.quick.remove(&[SLOT_KEY.to_owned()]).now_or_never();
        self.want(None);
    }

    /// Brings the stores to what is wanted: a text into the durable one, nothing into either. Gives back whether that is so now; `false`
    /// where somebody else is at it already, who goes on until it is so.
    pub async fn settle(&self) -> Result<bool, StorageError> {
        if self.is_settling.replace(true) {
            return Ok(false);
        }
        let _free = Free(&self.is_settling);
        loop {
            let Wanted { bytes, change, settled } = self.wanted.borrow().clone();
            if change == settled {
                return Ok(true);
            }
            if let Some(bytes) = bytes {
                self.durable.write(&[(SLOT_KEY.to_owned(), bytes)]).await?;
            } else {
                let key = [SLOT_KEY.to_owned()];
                // One store that fails does not keep the other one from letting go.
                let quick = self.quick.remove(&key).await;
                self.durable.remove(&key).await.and(quick)?;
            }
            self.wanted.borrow_mut().settled = change;
        }
    }

    fn want(&self, bytes: Option<Vec<u8>>) {
        let mut wanted = self.wanted.borrow_mut();
        wanted.bytes = bytes;
        wanted.change += 1;
    }
}

/// Frees the slot for the next one, also where the work is dropped half done.
struct Free<'a>(&'a Cell<bool>);

impl Drop for Free<'_> {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

fn encode(text: &str) -> Vec<u8> {
    [MAGIC, &checksum(text.as_bytes()).to_le_bytes(), text.as_bytes()].concat()
}

fn decode(bytes: &[u8]) -> Option<String> {
    let (stated, text) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
    let is_whole = checksum(text) == u32::from_le_bytes(*stated);
    String::from_utf8(text.to_vec()).ok().filter(|_| is_whole)
}
