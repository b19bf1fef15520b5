//! The backup file: whole copies of plans in one JSON file. Each plan stands in it twice: as document bytes, which other
//! copies can merge, and in readable form, for people and for the day when the bytes cannot be read. The bytes rule; without
//! them the readable half makes a new plan.
//!
//! The form is described in `docs/format.md`. Any file is hostile: its size and depth are bounded before it is read, and a
//! file of a newer version is refused with its reason.

use super::readable;
use crate::domain::date::Date;
use crate::domain::{Plan, PlanId};
use crate::words::is_direction;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// What the file says it is.
const FORMAT: &str = "kyoso-backup";
/// The version of the form that this code writes, and the newest that it reads.
const VERSION: u32 = 1;
/// The largest file that is read, in bytes.
pub const LIMIT: usize = 5_000_000;
/// The most plans in a file that is read.
pub const MOST_PLANS: usize = 500;
/// So near its beginning a file says that it is ours, be it broken further down.
const FORMAT_WITHIN: usize = 200;

/// One plan in a backup file.
#[derive(Debug, Clone, PartialEq)]
pub struct Copy {
    /// The plan's name.
    pub id: PlanId,
    /// The whole document as one update, if it stands in the file.
    pub document: Option<Vec<u8>>,
    /// The readable form.
    pub readable: Value,
}

#[derive(Serialize)]
struct File {
    format: &'static str,
    version: u32,
    made: String,
    plans: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    id: String,
    document: String,
    plan: Value,
}

/// Writes a backup file. `made` is the day on it.
pub fn write(plans: &[(Arc<Plan>, Vec<u8>)], made: Date) -> Result<Vec<u8>, NotWritten> {
    let entries = plans.iter().map(|(plan, document)| Entry {
        id: plan.id().to_string(),
        document: STANDARD.encode(document),
        plan: readable::write(plan),
    });
    let file = File { format: FORMAT, version: VERSION, made: made.iso(), plans: entries.collect() };
    let bytes = serde_json::to_vec_pretty(&file).map_err(|error| NotWritten { reason: error.to_string() })?;
    // Read back what goes out: a backup that cannot be opened is worse than none.
    let back = read(&bytes).map_err(|problem| NotWritten { reason: problem.to_string() })?;
    let is_whole = back.len() == plans.len()
        && back.iter().zip(plans).all(|(copy, (_, document))| copy.document.as_ref() == Some(document));
    if is_whole { Ok(bytes) } else { Err(NotWritten { reason: "the file does not hold what was put in".to_owned() }) }
}

/// Reads a backup file. Nothing is changed by it, and nothing of the documents in it is decoded.
pub fn read(bytes: &[u8]) -> Result<Vec<Copy>, NotABackup> {
    if bytes.len() > LIMIT {
        return Err(NotABackup::TooLarge);
    }
    // Editors put a byte order mark in front; serde_json's own limit of depth (128) guards against nesting.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value = value(bytes)?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(NotABackup::NotOurs);
    }
    let damaged = NotABackup::Damaged { line: 1 };
    match value.get("version").and_then(Value::as_u64).ok_or(damaged)? {
        0 => Err(damaged)?,
        version if version > u64::from(VERSION) => return Err(NotABackup::Newer { version }),
        _ => {}
    }
    let plans = value.get("plans").and_then(Value::as_array).ok_or(damaged)?;
    if plans.len() > MOST_PLANS {
        return Err(NotABackup::TooLarge);
    }
    let read = |(number, entry)| copy(entry).ok_or(NotABackup::PlanDamaged { number });
    (1..).zip(plans).map(read).collect()
}

fn value(bytes: &[u8]) -> Result<Value, NotABackup> {
    let is_ours = || {
        let head = bytes.get(..FORMAT_WITHIN).unwrap_or(bytes);
        head.windows(FORMAT.len()).any(|window| window == FORMAT.as_bytes())
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        match error.error_len() {
            _ if !is_ours() => NotABackup::NotOurs,
            // The last letter itself is cut.
            None => NotABackup::CutShort { line },
            Some(_) => NotABackup::NotText { line },
        }
    })?;
    serde_json::from_str(text).map_err(|error| match error.classify() {
        _ if !is_ours() => NotABackup::NotOurs,
        serde_json::error::Category::Eof => NotABackup::CutShort { line: error.line() },
        _ => NotABackup::Damaged { line: error.line() },
    })
}

fn copy(entry: &Value) -> Option<Copy> {
    let id = entry.get("id")?.as_str()?.parse().ok()?;
    let document = match entry.get("document").map_or(Some(""), Value::as_str)? {
        "" => None,
        text => Some(STANDARD.decode(text).ok()?),
    };
    let readable = entry.get("plan").cloned().unwrap_or_default();
    Some(Copy { id, document, readable })
}

/// The name of a backup file: what it holds and the day, in letters that every system takes.
pub fn file_name(title: &str, made: Date) -> String {
    let is_unsafe = |c: char| c.is_control() || is_direction(c) || "/\\:*?\"<>|".contains(c);
    let safe: String = title.chars().map(|c| if is_unsafe(c) { '_' } else { c }).collect();
    let short: String = safe.trim().chars().take(40).collect();
    if short.is_empty() {
        format!("共創ノート_{}.json", made.iso())
    } else {
        format!("共創ノート_{short}_{}.json", made.iso())
    }
}

/// Why a file is not opened. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotABackup {
    /// It is larger than any backup may be, or holds more plans.
    TooLarge,
    /// It is some other file.
    NotOurs,
    /// It is ours, and its end is missing.
    CutShort {
        /// The last line, from 1.
        line: usize,
    },
    /// It is ours, and not in UTF-8: some other program has written it anew.
    NotText {
        /// The first such line, from 1.
        line: usize,
    },
    /// It is ours and broken, near this line.
    Damaged {
        /// The line, from 1.
        line: usize,
    },
    /// It is ours, and the name or the document of a plan in it is none.
    PlanDamaged {
        /// The how manieth plan, from 1.
        number: usize,
    },
    /// A newer version of the app made it.
    Newer {
        /// The version of its form.
        version: u64,
    },
}

impl fmt::Display for NotABackup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "at most {LIMIT} bytes and {MOST_PLANS} plans"),
            Self::NotOurs => f.write_str("not a backup of this app"),
            Self::CutShort { line } => write!(f, "cut short in line {line}"),
            Self::NotText { line } => write!(f, "not UTF-8 in line {line}"),
            Self::Damaged { line } => write!(f, "damaged near line {line}"),
            Self::PlanDamaged { number } => write!(f, "plan {number} is damaged"),
            Self::Newer { version } => write!(f, "version {version}, this app reads {VERSION}"),
        }
    }
}

impl std::error::Error for NotABackup {}

/// Why a file was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotWritten {
    /// What went wrong.
    pub reason: String,
}

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no backup was made: {}", self.reason)
    }
}

impl std::error::Error for NotWritten {}
