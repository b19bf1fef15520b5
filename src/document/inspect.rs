//! Looks an update through before it is handed to the CRDT: the update format (lib0 v1, the one of Yjs) can say far more than a
//! plan ever does, and what a plan never says is refused here. This bounds counts, lengths and nesting by the bytes that are
//! really there, so that a hostile update can neither fill the memory nor the stack.
//!
//! It knows the format of updates and nothing of plans.

use super::unreadable::Damage;
use std::collections::BTreeMap;

/// No update may be longer than this many bytes; a plan with thousands of entries needs far less.
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// Clocks are counted in 31 bits.
const MOST_CLOCK: u64 = i32::MAX as u64;
/// Names of writers have 53 bits.
const MOST_CLIENT: u64 = (1 << 53) - 1;
/// A value in a register may be nested so deep. Ours are texts; those of newer versions are let through.
const MOST_NESTING: u32 = 16;

const HAS_ORIGIN: u8 = 0x80;
const HAS_RIGHT_ORIGIN: u8 = 0x40;
const HAS_PARENT_KEY: u8 = 0x20;
const CONTENT: u8 = 0x1f;
const COLLECTED: u8 = 0;
const DELETED: u8 = 1;
const TEXT: u8 = 4;
const VALUES: u8 = 8;
const SKIP: u8 = 10;

/// What an update builds on: by client, the highest clock of another block beside which one of its own stands. Clients and
/// clocks as yrs counts them.
pub(super) type Needs = BTreeMap<u64, u32>;

/// Makes sure that the bytes are one whole update that says nothing a plan cannot say, and tells what it builds on.
pub(super) fn inspect(bytes: &[u8]) -> Result<Needs, Damage> {
    if bytes.len() > MOST_BYTES {
        return Err(Damage::TooLong { bytes: bytes.len() });
    }
    let mut reader = Reader { bytes, at: 0, needs: Needs::new() };
    let mut own = BTreeMap::new();
    for _ in 0..reader.count()? {
        let blocks = reader.count()?;
        let client = reader.number(MOST_CLIENT)?;
        let first = reader.number(MOST_CLOCK)?;
        if own.insert(client, first).is_some() {
            return reader.malformed();
        }
        let mut clock = first;
        for _ in 0..blocks {
            clock += reader.block(client, clock)?;
            if clock > MOST_CLOCK {
                return reader.malformed();
            }
        }
    }
    for _ in 0..reader.count()? {
        reader.number(MOST_CLIENT)?;
        for _ in 0..reader.count()? {
            let clock = reader.number(MOST_CLOCK)?;
            reader.length(MOST_CLOCK - clock)?;
        }
    }
    if reader.at < bytes.len() {
        return reader.malformed();
    }
    // What the update brings along it does not need.
    reader.needs.retain(|client, clock| own.get(client).is_none_or(|first| u64::from(*clock) < *first));
    Ok(reader.needs)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    needs: Needs,
}

impl<'a> Reader<'a> {
    fn malformed<T>(&self) -> Result<T, Damage> {
        Err(Damage::Malformed { at: self.at })
    }

    fn foreign<T>(&self) -> Result<T, Damage> {
        Err(Damage::Foreign { at: self.at })
    }

    fn byte(&mut self) -> Result<u8, Damage> {
        let Some(byte) = self.bytes.get(self.at) else { return self.malformed() };
        self.at += 1;
        Ok(*byte)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Damage> {
        let rest = &self.bytes[self.at..];
        let Some(taken) = rest.get(..length) else { return self.malformed() };
        self.at += length;
        Ok(taken)
    }

    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self, most: u64) -> Result<u64, Damage> {
        let mut number = 0_u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return if number <= most { Ok(number) } else { self.malformed() };
            }
        }
        self.malformed()
    }

    /// How many things follow: each takes a byte at least.
    fn count(&mut self) -> Result<u64, Damage> {
        let left = self.bytes.len() - self.at;
        self.number(left as u64)
    }

    /// A length, which is never nothing.
    fn length(&mut self, most: u64) -> Result<u64, Damage> {
        match self.number(most)? {
            0 => self.malformed(),
            length => Ok(length),
        }
    }

    fn text(&mut self) -> Result<&'a str, Damage> {
        let length = self.count()?;
        let bytes = self.take(usize::try_from(length).unwrap_or(usize::MAX))?;
        std::str::from_utf8(bytes).or_else(|_| self.malformed())
    }

    /// One block; gives back how many clocks it takes.
    fn block(&mut self, client: u64, clock: u64) -> Result<u64, Damage> {
        let info = self.byte()?;
        if info == COLLECTED || info == SKIP {
            return self.length(MOST_CLOCK - clock);
        }
        for _ in 0..(info & HAS_ORIGIN).count_ones() + (info & HAS_RIGHT_ORIGIN).count_ones() {
            let (origin, at) = (self.number(MOST_CLIENT)?, self.number(MOST_CLOCK)?);
            // Nothing stands beside something that was written after it.
            if origin == client && at >= clock {
                return self.malformed();
            }
            let highest = self.needs.entry(origin).or_default();
            *highest = u32::try_from(at).map_or(*highest, |at| at.max(*highest));
        }
        if info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN) == 0 {
            // 1: in a root type; 0: in a nested one, of which plans have none.
            if self.number(1)? == 0 {
                return self.foreign();
            }
            self.text()?;
            if info & HAS_PARENT_KEY != 0 {
                self.text()?;
            }
        }
        match info & CONTENT {
            DELETED => self.length(MOST_CLOCK - clock),
            TEXT => match self.text()?.encode_utf16().count() {
                0 => self.malformed(),
                units => Ok(units as u64),
            },
            VALUES => {
                let count = self.count()?;
                for _ in 0..count {
                    self.value(MOST_NESTING)?;
                }
                if count == 0 { self.malformed() } else { Ok(count) }
            }
            _ => self.foreign(),
        }
    }

    /// A value like those of JSON.
    fn value(&mut self, nesting: u32) -> Result<(), Damage> {
        let Some(inner) = nesting.checked_sub(1) else { return self.foreign() };
        match self.byte()? {
            // Undefined, null, no, yes.
            127 | 126 | 121 | 120 => Ok(()),
            // A whole number of any length.
            125 => {
                for _ in 0..10 {
                    if self.byte()? < 0x80 {
                        return Ok(());
                    }
                }
                self.malformed()
            }
            124 => self.take(4).map(drop),
            123 | 122 => self.take(8).map(drop),
            119 => self.text().map(drop),
            118 => {
                for _ in 0..self.count()? {
                    self.text()?;
                    self.value(inner)?;
                }
                Ok(())
            }
            117 => {
                for _ in 0..self.count()? {
                    self.value(inner)?;
                }
                Ok(())
            }
            116 => {
                let length = self.count()?;
                self.take(usize::try_from(length).unwrap_or(usize::MAX)).map(drop)
            }
            _ => self.malformed(),
        }
    }
}
