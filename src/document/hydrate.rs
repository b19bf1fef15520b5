//! From the document to the plan. Entries that did not change are shared with the plan as it was.

use super::migrate::migrate;
use super::reading::{Foreign, Reading};
use super::schema::{self, FORMAT, FORMAT_KEY, ORDER, REMOVED};
use crate::domain::field::{Choice, Flag, Kind, Value};
use crate::domain::{Entry, Id, List, Plan};
use std::collections::{BTreeMap, HashMap};
use yrs::{Any, GetString, Map, Out, ReadTxn};

/// The registers and texts of one entry: name and key → the text; nothing where the value is none.
pub(super) type Found = BTreeMap<(String, String), Option<String>>;

/// Reads the plan out of the document, beginning with the plan as it was, and tells how well that went.
pub(super) fn hydrate(txn: &impl ReadTxn, before: &Plan) -> (Plan, Reading) {
    let mut foreign = Vec::new();
    let found: Vec<_> = List::ALL.iter().map(|list| (*list, entries(txn, *list, before))).collect();
    let is_gone = |list: List, id: Id, found: &HashMap<Id, Found>| list != List::Head && !found.contains_key(&id);
    let lost = found
        .iter()
        .any(|(list, found)| before.list(*list).entries().iter().any(|entry| is_gone(*list, entry.meta().id, found)));
    // Registers are never taken out by this app; where another program did it, nothing of the old plan is shared.
    let mut plan = if lost { Plan::new(before.id()) } else { before.clone() };
    for (list, found) in &found {
        let known: HashMap<Id, &dyn Entry> = before.list(*list).entries().iter().map(|e| (e.meta().id, *e)).collect();
        for (id, values) in found {
            let as_before = known.get(id).filter(|_| !lost);
            if as_before.is_some_and(|entry| holds(*entry, values)) {
                continue;
            }
            plan.list_mut(*list).edit(*id, &mut |entry| {
                let refused = fill(entry, values);
                foreign.extend(refused.into_iter().map(|(name, key)| Foreign { list: *list, id: *id, name, key }));
            });
        }
    }
    (plan, reading(txn, foreign))
}

/// Every value of a list, by entry. What this version does not know is passed over and stays in the document.
fn entries(txn: &impl ReadTxn, list: List, plan: &Plan) -> HashMap<Id, Found> {
    let mut entries: HashMap<Id, Found> = HashMap::new();
    if list == List::Head {
        // It is always there, be it without a single value.
        entries.insert(plan.id().0, Found::new());
    }
    let is_of_plan = |id: Id| list != List::Head || id == plan.id().0;
    if let Some(map) = txn.get_map(list.key()) {
        for (register, value) in map.iter(txn) {
            let Some((id, name, key)) = schema::parse_register(register).filter(|(id, _, _)| is_of_plan(*id)) else {
                continue;
            };
            if is_register(plan, list, name, key) {
                entries.entry(id).or_default().insert((name.to_owned(), key.to_owned()), text(value));
            }
        }
    }
    let prefix = format!("{}/", list.key());
    for (name, _) in txn.root_refs().filter(|(name, _)| name.starts_with(&prefix)) {
        let Some((field, id)) = schema::parse_root_text(name, plan).filter(|(_, id)| is_of_plan(*id)) else {
            continue;
        };
        let prose = txn.get_text(name).map(|text| text.get_string(txn)).filter(|prose| !prose.is_empty());
        if let Some(prose) = prose {
            entries.entry(id).or_default().insert((field.name.to_owned(), String::new()), Some(prose));
        }
    }
    for found in entries.values_mut() {
        migrate(list, found);
    }
    entries
}

/// Whether this version knows the register. A keyed field without a key is known, and refused by the field.
fn is_register(plan: &Plan, list: List, name: &str, key: &str) -> bool {
    let field = || plan.list(list).fields().iter().find(|field| field.name == name);
    match name {
        ORDER | REMOVED => key.is_empty(),
        _ => field().is_some_and(|field| match field.kind {
            Kind::Prose => false,
            Kind::Keyed => true,
            _ => key.is_empty(),
        }),
    }
}

fn text(value: Out) -> Option<String> {
    match value {
        Out::Any(Any::String(text)) => Some(text.as_ref().to_owned()),
        _ => None,
    }
}

/// Whether the entry says exactly what was found.
fn holds(entry: &dyn Entry, found: &Found) -> bool {
    let mut matched = 0;
    let mut is_same =
        |name: &str, key: &str, here: &str, is_default: bool| match found.get(&(name.to_owned(), key.to_owned())) {
            Some(there) => {
                matched += 1;
                there.as_deref().is_some_and(|there| there == here || (there.is_empty() && is_default))
            }
            None => is_default,
        };
    let meta = entry.meta();
    let same = is_same(ORDER, "", &meta.order, meta.order.is_empty())
        && is_same(REMOVED, "", &meta.removed.read(""), !meta.removed.0)
        && entry.fields().iter().all(|field| match field.kind {
            Kind::Keyed => {
                let keys = entry.keys(field.name);
                keys.iter().all(|key| is_same(field.name, key, &entry.read(field.name, key), false))
            }
            _ => is_same(field.name, "", &entry.read(field.name, ""), entry.keys(field.name).is_empty()),
        });
    // A register of a keyed field that the entry does not have is the same only where it was emptied.
    same && matched + emptied_keys(entry, found) == found.len()
}

fn emptied_keys(entry: &dyn Entry, found: &Found) -> usize {
    let is_emptied = |(name, key): &(String, String), value: &Option<String>| {
        !key.is_empty() && value.as_deref() == Some("") && entry.read(name, key).is_empty()
    };
    found.iter().filter(|(place, value)| is_emptied(place, value)).count()
}

/// Makes the entry say what was found, and nothing else; gives back where a value is none that the field can take.
fn fill(entry: &mut dyn Entry, found: &Found) -> Vec<(String, String)> {
    for field in entry.fields() {
        for key in entry.keys(field.name) {
            // Emptying is something every field can take.
            let _ = entry.write(field.name, &key, "");
        }
    }
    entry.meta_mut().order.clear();
    entry.meta_mut().removed = Flag::default();
    let mut refused = Vec::new();
    for ((name, key), value) in found {
        let taken = match (value, name.as_str()) {
            (None, _) => false,
            (Some(order), ORDER) => {
                entry.meta_mut().order.clone_from(order);
                true
            }
            (Some(removed), REMOVED) => entry.meta_mut().removed.write("", removed),
            (Some(value), name) => entry.write(name, key, value),
        };
        if !taken {
            refused.push((name.clone(), key.clone()));
        }
    }
    refused
}

fn reading(txn: &impl ReadTxn, foreign: Vec<Foreign>) -> Reading {
    let format = txn.get_map(List::Head.key()).and_then(|map| map.get(txn, FORMAT_KEY));
    match format.map(text) {
        Some(Some(format)) if format != FORMAT => Reading::Newer { format },
        Some(None) => Reading::Newer { format: String::new() },
        _ if foreign.is_empty() => Reading::Whole,
        _ => Reading::Foreign { places: foreign },
    }
}
