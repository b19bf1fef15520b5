//! The backup file: whole copies of plans in one JSON file. Each plan stands in it twice: as document bytes, which other
//! copies can merge, and in readable form, for people and for the day when the bytes cannot be read. The bytes rule; without
//! them the readable half makes a new plan.
//!
//! The form is described in `docs/format.md`. Any file is hostile: its size and depth are bounded before it is read, and a
//! file of a newer version is refused with its reason.

use super::readable;
use crate::domain::date::Date;
use crate::domain::{Plan, PlanId};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// What the file says it is.
const FORMAT: &str = "kyoso-backup";
/// The version of the form that this code writes, and the newest that it reads.
const VERSION: u32 = 1;
/// The largest file that is read, in bytes.
pub const LIMIT: usize = 5_000_000;

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

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    #[serde(default)]
    made: String,
    plans: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    document: String,
    #[serde(default)]
    plan: Value,
}

/// Writes a backup file. `made` is the day on it.
pub fn write(plans: &[(Arc<Plan>, Vec<u8>)], made: Date) -> Result<Vec<u8>, NotWritten> {
    let entries = plans.iter().map(|(plan, document)| Entry {
        id: plan.id().to_string(),
        document: STANDARD.encode(document),
        plan: readable::write(plan),
    });
    let file = File { format: FORMAT.to_owned(), version: VERSION, made: made.iso(), plans: entries.collect() };
    let bytes = serde_json::to_vec_pretty(&file).map_err(|error| NotWritten { reason: error.to_string() })?;
    // Read back what goes out: a backup that cannot be opened is worse than none.
    let back = read(&bytes).map_err(|problem| NotWritten { reason: problem.to_string() })?;
    let is_whole = back.len() == plans.len()
        && back.iter().zip(plans).all(|(copy, (_, document))| copy.document.as_ref() == Some(document));
    if is_whole { Ok(bytes) } else { Err(NotWritten { reason: "the file does not hold what was put in".to_owned() }) }
}

/// Reads a backup file. Nothing is changed by it.
pub fn read(bytes: &[u8]) -> Result<Vec<Copy>, NotABackup> {
    if bytes.len() > LIMIT {
        return Err(NotABackup::TooLarge { bytes: bytes.len() });
    }
    // Editors put a byte order mark in front; serde_json's own limit of depth (128) guards against nesting.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        serde_json::error::Category::Eof => NotABackup::Damaged { line: error.line() },
        _ if bytes.starts_with(b"{") => NotABackup::Damaged { line: error.line() },
        _ => NotABackup::NotOurs,
    })?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(NotABackup::NotOurs);
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version > u64::from(VERSION) => return Err(NotABackup::Newer { version }),
        Some(1..) => {}
        _ => return Err(NotABackup::Damaged { line: 1 }),
    }
    let file: File = serde_json::from_value(value).map_err(|_| NotABackup::Damaged { line: 1 })?;
    file.plans.into_iter().map(copy).collect()
}

fn copy(entry: Entry) -> Result<Copy, NotABackup> {
    let id = entry.id.parse().map_err(|_| NotABackup::Damaged { line: 1 })?;
    let document = match entry.document.as_str() {
        "" => None,
        text => Some(STANDARD.decode(text).map_err(|_| NotABackup::Damaged { line: 1 })?),
    };
    Ok(Copy { id, document, readable: entry.plan })
}

/// The name of a backup file: what it holds and the day, in letters that every system takes.
pub fn file_name(title: &str, made: Date) -> String {
    let safe: String =
        title.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c }).collect();
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
    /// It is larger than any backup may be.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is some other file.
    NotOurs,
    /// It is ours and broken, near this line.
    Damaged {
        /// The line, from 1.
        line: usize,
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
            Self::TooLarge { bytes } => write!(f, "{bytes} bytes, at most {LIMIT}"),
            Self::NotOurs => f.write_str("not a backup of this app"),
            Self::Damaged { line } => write!(f, "damaged near line {line}"),
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
