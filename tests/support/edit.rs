//! Arbitrary edits of arbitrary plans, made from the declaration of the fields alone: a field that is added to the domain is
//! filled here without a line of new code.

use kyoso::domain::field::{Choice, Kind};
use kyoso::domain::{Command, Field, Id, List, Place, Plan, Refusal, apply};
use proptest::prelude::*;
use proptest::sample::Index;

/// Something that a person does, as chances that become a command once there is a plan to do it to.
#[derive(Debug, Clone)]
pub struct Edit {
    what: What,
    list: List,
    entry: Index,
    field: Index,
    choice: Index,
    key: String,
    text: String,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Add,
    Write,
    Remove,
    Restore,
    Move,
}

/// An arbitrary edit. Writing is what people mostly do.
pub fn edit() -> impl Strategy<Value = Edit> {
    let what = prop_oneof![
        2 => Just(What::Add), 8 => Just(What::Write), 1 => Just(What::Remove), 1 => Just(What::Restore), 1 => Just(What::Move),
    ];
    let list = prop::sample::select(List::ALL);
    let chances = (any::<Index>(), any::<Index>(), any::<Index>());
    (what, list, chances, key(), text()).prop_map(|(what, list, (entry, field, choice), key, text)| Edit {
        what,
        list,
        entry,
        field,
        choice,
        key,
        text,
    })
}

/// Keys of keyed fields: those of the check's items, and others that look like parts of a register's name.
fn key() -> impl Strategy<Value = String> {
    prop_oneof![3 => "P[1-8]-[1-4]", 1 => "[a-z./あ🌸]{1,3}"]
}

/// Texts with everything that makes texts hard: kanji beyond the first plane, emoji of several characters, combining marks,
/// empty lines, no text at all.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec("(あ|花|𠮷|b|7|🌸|👩‍👩‍👦|か\u{3099}|\r|\n|\n\n| |\u{202e}|\0){0,3}", 0..4)
        .prop_map(|parts| parts.concat())
}

impl Edit {
    /// What it is for this plan; nothing where it cannot be done. `fresh` names a new entry.
    pub fn command(&self, plan: &Plan, fresh: Id) -> Option<Command> {
        let list = self.list;
        if matches!(self.what, What::Add) {
            return (list != List::Head).then_some(Command::Add { list, id: fresh, values: Vec::new() });
        }
        let entries = plan.list(list).entries();
        let id = entries.get(self.entry.index(entries.len().max(1)))?.meta().id;
        Some(match self.what {
            What::Remove => Command::Remove { list, id },
            What::Restore => Command::Restore { list, id },
            What::Move => {
                let before = entries.get(self.field.index(entries.len() + 1)).map(|entry| entry.meta().id);
                Command::Move { list, id, before: before.filter(|before| *before != id) }
            }
            _ => {
                let place = self.place(*self.field.get(plan.list(list).fields()), id);
                let text = self.value(place.field, &plan.read(&place));
                Command::write(place, text)
            }
        })
    }

    /// The plan after it, where it can be done and is allowed: a finished check takes no answers.
    pub fn carry_out(&self, plan: &Plan, fresh: Id) -> Option<Plan> {
        let command = self.command(plan, fresh)?;
        match apply(plan, &command) {
            Ok(applied) => Some(applied.plan),
            Err(Refusal::Finished { .. }) => None,
            Err(refusal) => panic!("an edit is made to be possible: {refusal}"),
        }
    }

    fn place(&self, field: Field, id: Id) -> Place {
        match field.kind {
            Kind::Keyed => field.keyed(id, self.key.clone()),
            _ => field.of(id),
        }
    }

    fn value(&self, field: Field, before: &str) -> String {
        match field.kind {
            Kind::Choice(keys) => (*self.choice.get(&keys())).to_owned(),
            Kind::Flag => if self.choice.index(2) == 0 { "" } else { "yes" }.to_owned(),
            Kind::Prose => self.prose(before),
            _ => self.text.clone(),
        }
    }

    /// A text of several lines is mostly changed in one of its lines.
    fn prose(&self, before: &str) -> String {
        let mut lines: Vec<&str> = before.split('\n').collect();
        let at = self.entry.index(lines.len());
        match self.choice.index(4) {
            0 => return self.text.clone(),
            1 => lines.insert(at, &self.text),
            2 => drop(lines.remove(at)),
            _ => lines[at] = &self.text,
        }
        lines.join("\n")
    }
}

/// Arbitrary edits.
pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(edit(), 0..60)
}

/// The plan after all edits that can be done; new entries are named from `first_name` on.
pub fn carry_out(plan: &Plan, edits: &[Edit], first_name: u64) -> Plan {
    (first_name..)
        .zip(edits)
        .fold(plan.clone(), |plan, (name, edit)| edit.carry_out(&plan, Id::from_random(name)).unwrap_or(plan))
}
