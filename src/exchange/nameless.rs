//! A copy without names, for reading: a new document, built from what is left of the plan when contacts, who came and the names of
//! persons are taken out. The old document could not be used: its bytes keep what ever stood in it. What was taken out of lists does
//! not come along. The names of organisations stay.
//!
//! Nobody can know every name in a free text: what stands in a field for persons is taken out of all other texts too, and the page
//! says that somebody should read the copy before it is handed on.

mod person;

use super::backup::{self, NotWritten};
use super::readable;
use crate::document::Document;
use crate::domain::activity::Activity;
use crate::domain::agreement::Agreement;
use crate::domain::check::Check;
use crate::domain::closing::Closing;
use crate::domain::date::Date;
use crate::domain::field::{Choice, Kind};
use crate::domain::meeting::Meeting;
use crate::domain::need::Need;
use crate::domain::partner::Partner;
use crate::domain::plan::Head;
use crate::domain::promise::Promise;
use crate::domain::role::Role;
use crate::domain::{Field, LINE_LIMIT, List, Plan, PlanId, WriterId};
use person::Persons;
use serde_json::Value;
use std::sync::Arc;

/// What is empty afterwards. The name of the round before would lead to the plan with the names.
const EMPTIED: [Field; 4] = [Partner::contact, Meeting::who, Agreement::by, Head::previous];

/// Where a neutral word takes the place of a person.
const WHO: [Field; 5] = [Role::who, Role::stand_in, Promise::who, Activity::who, Closing::who];

/// Lines that name other entries or hold figures, no words of anybody.
const NOT_WORDS: [Field; 7] = [
    Need::partner,
    Agreement::partner,
    Promise::item,
    Promise::check,
    Check::text_version,
    Check::published,
    Check::phase_since,
];

/// The named values that hold words of people.
const WORDS: [Field; 3] = [Head::principles, Check::sides, Check::extra];

/// What stands in a copy in place of the names.
#[derive(Debug, Clone, Copy)]
pub struct Neutral<'a> {
    /// In place of a person.
    pub person: &'a str,
    /// Behind the name of the plan: that it is a copy without names.
    pub title: &'a str,
}

/// The plan without names, under another name of its own.
pub fn nameless(plan: &Plan, id: PlanId, neutral: Neutral) -> Plan {
    let persons = Persons::of(plan, neutral.person);
    let mut value = readable::write(plan);
    for list in List::ALL {
        let Some(Value::Array(entries)) = value.get_mut(list.key()) else { continue };
        entries.retain(|entry| entry.get("removed").is_none() || *list == List::Head);
        for entry in entries {
            plan.list(*list).fields().iter().for_each(|field| redact(entry, *field, &persons));
            if *list == List::Head {
                name(entry, neutral.title);
            }
        }
    }
    readable::read(&value, id).plan
}

/// A backup file that holds nothing but such a plan, which this writer makes anew.
pub fn write(plan: Plan, writer: WriterId, made: Date) -> Result<Vec<u8>, NotWritten> {
    let mut document = Document::new(plan.id(), writer);
    document.reconcile(&plan);
    let bytes = document.encode();
    backup::write(&[(Arc::new(plan), bytes)], made)
}

fn redact(entry: &mut Value, field: Field, persons: &Persons) {
    let Some(value) = entry.get_mut(field.name) else { return };
    match value {
        Value::String(text) if EMPTIED.contains(&field) => text.clear(),
        Value::String(text) if WHO.contains(&field) => *text = persons.leave(text),
        Value::String(text) if matches!(field.kind, Kind::Line | Kind::Prose) && !NOT_WORDS.contains(&field) => {
            *text = persons.out_of(text);
        }
        Value::Object(texts) if WORDS.contains(&field) => {
            for text in texts.values_mut() {
                *text = persons.out_of(text.as_str().unwrap_or_default()).into();
            }
        }
        _ => {}
    }
}

/// The copy says in its name what it is; a copy lies in no bin.
fn name(head: &mut Value, suffix: &str) {
    let Some(head) = head.as_object_mut() else { return };
    head.remove("removed");
    let title = head.get(Head::title.name).and_then(Value::as_str).unwrap_or_default();
    let room = LINE_LIMIT.saturating_sub(suffix.chars().count());
    let title: String = title.chars().take(room).chain(suffix.chars()).collect();
    head.insert(Head::title.name.to_owned(), title.into());
}
