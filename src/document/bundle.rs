//! Several updates as one run of bytes: the whole of a copy in which something still waits. What waits cannot be written into
//! one update with the rest: yrs 0.28.1 loses blocks when it merges updates around a hole (found by the property tests).
//!
//! A bundle is a mark, then each update with its length before it. The mark begins like no update does: with a zero written in
//! more bytes than it needs. One update alone is no bundle and stays as it is, readable for every program of the format.

use super::unreadable::Damage;

const MARK: [u8; 4] = [0x80, 0x80, 0x00, 1];

/// One run of bytes for all of these updates.
pub(super) fn pack(mut updates: Vec<Vec<u8>>) -> Vec<u8> {
    if updates.len() == 1 {
        return updates.remove(0);
    }
    let mut bytes = MARK.to_vec();
    for update in updates {
        // An update of more than four thousand million bytes cannot be held in memory.
        bytes.extend(u32::try_from(update.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(update);
    }
    bytes
}

/// The updates in these bytes; the bytes themselves where they are no bundle.
pub(super) fn unpack(bytes: &[u8]) -> Result<Vec<&[u8]>, Damage> {
    let Some(mut rest) = bytes.strip_prefix(&MARK) else { return Ok(vec![bytes]) };
    let mut updates = Vec::new();
    while !rest.is_empty() {
        let cut_short = Damage::Malformed { at: bytes.len() - rest.len() };
        let (length, after) = rest.split_first_chunk().ok_or_else(|| cut_short.clone())?;
        let length = u32::from_le_bytes(*length) as usize;
        let (update, after) = after.split_at_checked(length).ok_or(cut_short)?;
        updates.push(update);
        rest = after;
    }
    Ok(updates)
}
