//! From the plan to the document: the smallest difference between the plan as it was and the plan as it shall be.

use super::prose;
use super::schema::{self, FORMAT, FORMAT_KEY, ORDER, REMOVED};
use crate::domain::field::{Choice, Kind, Value};
use crate::domain::{Entry, Field, Id, List, Plan};
use std::collections::{BTreeSet, HashMap};
use yrs::{GetString, Map, Text, TransactionMut, WriteTxn};

/// One value that differs.
#[derive(Debug)]
pub(super) enum Change {
    /// A register takes this text.
    Register { list: List, key: String, text: String },
    /// A text of several lines becomes this one.
    Prose { name: String, text: String },
}

/// What differs between two states of one plan.
pub(super) fn changes(before: &Plan, next: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    for &list in List::ALL {
        let (old, new) = (before.list(list).entries(), next.list(list).entries());
        if old.len() == new.len() && old.iter().zip(&new).all(|(a, b)| is_one(*a, *b)) {
            continue;
        }
        let old: HashMap<Id, &dyn Entry> = old.into_iter().map(|entry| (entry.meta().id, entry)).collect();
        for entry in new {
            let known = old.get(&entry.meta().id).copied();
            if !known.is_some_and(|known| is_one(known, entry)) {
                entry_changes(list, known, entry, &mut changes);
            }
        }
    }
    changes
}

/// Whether two entries are the same piece of memory, so that nothing in them can differ.
fn is_one(a: &dyn Entry, b: &dyn Entry) -> bool {
    std::ptr::addr_eq(a, b)
}

fn entry_changes(list: List, old: Option<&dyn Entry>, new: &dyn Entry, changes: &mut Vec<Change>) {
    let meta = new.meta();
    let mut register = |name: &str, key: &str, text: String| {
        changes.push(Change::Register { list, key: schema::register(meta.id, name, key), text });
    };
    // The place is written for every new entry, so that an empty one is there too; the head is always there.
    if old.map_or(list != List::Head || !meta.order.is_empty(), |old| old.meta().order != meta.order) {
        register(ORDER, "", meta.order.clone());
    }
    if meta.removed != old.map(|old| old.meta().removed).unwrap_or_default() {
        register(REMOVED, "", meta.removed.read(""));
    }
    let mut prose = Vec::new();
    for field in new.fields() {
        for key in keys(field, old, new) {
            let text = new.read(field.name, &key);
            if old.is_some_and(|old| old.read(field.name, &key) == text) {
                continue;
            }
            match field.kind {
                Kind::Prose => prose.push(Change::Prose { name: schema::root_text(*field, meta.id), text }),
                _ => register(field.name, &key, text),
            }
        }
    }
    changes.append(&mut prose);
}

/// The keys under which a field may differ: all that either of the two entries holds.
fn keys(field: &Field, old: Option<&dyn Entry>, new: &dyn Entry) -> BTreeSet<String> {
    let old = old.map(|old| old.keys(field.name)).unwrap_or_default();
    old.into_iter().chain(new.keys(field.name)).collect()
}

/// Writes the changes into the document, and with the first one ever the version of the schema.
pub(super) fn write(txn: &mut TransactionMut, changes: Vec<Change>) {
    let head = txn.get_or_insert_map(List::Head.key());
    if head.get(txn, FORMAT_KEY).is_none() {
        head.insert(txn, FORMAT_KEY, FORMAT);
    }
    for change in changes {
        match change {
            Change::Register { list, key, text } => {
                let map = txn.get_or_insert_map(list.key());
                map.insert(txn, key, text);
            }
            Change::Prose { name, text } => write_prose(txn, &name, &text),
        }
    }
}

fn write_prose(txn: &mut TransactionMut, name: &str, new: &str) {
    let text = txn.get_or_insert_text(name);
    let old = text.get_string(txn);
    for edit in prose::edits(&old, new) {
        if edit.remove > 0 {
            text.remove_range(txn, edit.at, edit.remove);
        }
        if !edit.insert.is_empty() {
            text.insert(txn, edit.at, &edit.insert);
        }
    }
}
