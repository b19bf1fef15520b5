//! A plan in readable form: plain JSON that a person, or another program, can read without this app. Every field of every
//! entry, removed ones included, by its stable name.

use crate::domain::field::{Choice, Kind};
use crate::domain::{Command, Entry, Field, Id, LIST_LIMIT, List, Plan, PlanId, take_over};
use serde_json::{Map, Value};

/// The plan as JSON: an array of entries a list, each with its `id`, its fields, and `removed` where it was taken out.
pub fn write(plan: &Plan) -> Value {
    let lists = List::ALL.iter().map(|list| {
        let entries = plan.list(*list).entries().into_iter().map(entry).collect();
        (list.key().to_owned(), Value::Array(entries))
    });
    Value::Object(lists.collect())
}

fn entry(entry: &dyn Entry) -> Value {
    let mut object = Map::new();
    object.insert("id".to_owned(), entry.meta().id.to_string().into());
    if entry.meta().removed.0 {
        object.insert("removed".to_owned(), true.into());
    }
    for field in entry.fields() {
        let keys = entry.keys(field.name);
        if keys.is_empty() {
            continue;
        }
        let value = if matches!(field.kind, Kind::Keyed) {
            Value::Object(keys.iter().map(|key| (key.clone(), entry.read(field.name, key).into())).collect())
        } else {
            entry.read(field.name, "").into()
        };
        object.insert(field.name.to_owned(), value);
    }
    Value::Object(object)
}

/// What the plan in a readable form is called, as it stands there; empty where it has no title.
pub fn title(value: &Value) -> &str {
    value.pointer("/plan/0/title").and_then(Value::as_str).unwrap_or_default()
}

/// Whether making a plan anew from this readable form would say nothing that this plan does not say.
pub fn says_the_same(value: &Value, plan: &Plan) -> bool {
    title(value) == &*plan.head().title && write(&read(value, plan.id()).plan) == write(plan)
}

/// The commands that write such a plan anew under the name `id`. What this version does not know is left out; a value that a
/// field refuses is left out too, and counted.
pub fn read(value: &Value, id: PlanId) -> Rebuilt {
    let mut plan = Plan::new(id);
    let mut left_out = 0;
    for list in List::ALL {
        let entries = value.get(list.key()).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        left_out += entries.len().saturating_sub(LIST_LIMIT);
        for entry in entries.iter().take(LIST_LIMIT) {
            let own = entry.get("id").and_then(Value::as_str).and_then(|text| text.parse::<Id>().ok());
            let Some(entry_id) = (if *list == List::Head { Some(id.0) } else { own }) else {
                left_out += 1;
                continue;
            };
            for command in commands(&plan, *list, entry_id, entry) {
                left_out += usize::from(take_over(&mut plan, &command).is_err());
            }
        }
    }
    Rebuilt { plan, left_out }
}

/// A plan made anew from its readable form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    /// The plan.
    pub plan: Plan,
    /// How many values could not be taken over.
    pub left_out: usize,
}

fn commands(plan: &Plan, list: List, id: Id, entry: &Value) -> Vec<Command> {
    let mut commands = Vec::new();
    if list != List::Head {
        commands.push(Command::Add { list, id, values: Vec::new() });
    }
    for field in plan.list(list).fields() {
        if let Some(value) = entry.get(field.name) {
            commands.extend(writes(*field, id, value));
        }
    }
    if entry.get("removed").and_then(Value::as_bool) == Some(true) {
        commands.push(Command::Remove { list, id });
    }
    commands
}

fn writes(field: Field, id: Id, value: &Value) -> Vec<Command> {
    match value {
        Value::String(text) => vec![Command::write(field.of(id), text.clone())],
        Value::Object(keyed) => keyed
            .iter()
            .filter_map(|(key, text)| Some(Command::write(field.keyed(id, key.clone()), text.as_str()?)))
            .collect(),
        _ => Vec::new(),
    }
}
