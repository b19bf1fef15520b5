//! What a copy of a plan would change here, value by value, before anything is changed. It only looks: taking in is a matter of
//! the session.

use super::readable;
use super::trial::{Tried, Verdict};
use crate::document::{Document, Joined, NotJoined, WriterId};
use crate::domain::field::{Choice, Kind};
use crate::domain::name::name_of;
use crate::domain::{Entry, Id, List, Place, Plan, PlanId};
use std::collections::{BTreeSet, HashMap};

/// One plan of a file, held against what is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Its name.
    pub id: PlanId,
    /// What it is called in the file; empty where it has no title.
    pub title: String,
    /// What taking it in would do.
    pub fate: Fate,
    /// The plan of this name lies in the bin here: it can be taken out.
    pub is_in_bin: bool,
    /// The values held against those here.
    pub comparison: Comparison,
}

/// What taking a copy in would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// A plan that is not here is added.
    Added,
    /// It is put together with the one here.
    Merged,
    /// Nothing: everything in it is here already.
    Nothing,
    /// Its document is missing: its readable half makes a new plan.
    Rebuilt,
    /// It cannot be read. Nothing is done.
    Damaged,
    /// A newer version of the app wrote it, or something in it is foreign. Nothing is done.
    NotUnderstood,
    /// Reading it does not come to an end. Nothing is done.
    TooSlow,
}

/// The values of two copies, counted, and those that differ.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Values that are not here.
    pub new: usize,
    /// Values that are others here.
    pub different: usize,
    /// Values that are the same here.
    pub same: usize,
    /// Each value that is new or different, in the order of the lists.
    pub differences: Vec<Difference>,
}

/// One value that is not the same in both copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The list.
    pub list: List,
    /// The entry.
    pub id: Id,
    /// What the entry is called; empty where nothing names it.
    pub entry: String,
    /// Where the value stands; nothing where it is the entry itself that was taken out, or put back.
    pub place: Option<Place>,
    /// What stands here: a text, `yes` for an entry that was taken out here.
    pub ours: String,
    /// What stands in the file.
    pub theirs: String,
    /// What would stand here afterwards: the later one of the two, or both together in a text of several lines.
    pub after: String,
}

/// Looks into copies; it writes nothing, so that its name never stands anywhere.
const READER: WriterId = WriterId::from_random(0);

impl Incoming {
    /// Holds a copy against the document of the same plan here, if there is one. `is_remade`: a plan that says the same as its readable half
    /// is here. Of what did not come through its trial nothing but its name is told.
    pub fn look_into(tried: &Tried, here: Option<&Document>, is_remade: bool) -> Self {
        let copy = tried.copy();
        let ours = here.map(Document::plan);
        let is_in_bin = ours.is_some_and(Plan::is_removed);
        let told = |title: &str, fate, comparison| Self {
            id: copy.id,
            title: title.trim().to_owned(),
            fate,
            is_in_bin,
            comparison,
        };
        let refused = |fate| told(readable::title(&copy.readable), fate, Comparison::default());
        match tried.verdict() {
            Verdict::Sound => {}
            Verdict::Damaged => return refused(Fate::Damaged),
            Verdict::NotUnderstood => return refused(Fate::NotUnderstood),
            Verdict::TooSlow | Verdict::Untried => return refused(Fate::TooSlow),
        }
        let Some(update) = copy.document.as_deref() else {
            let theirs = readable::read(&copy.readable, copy.id).plan;
            let (fate, ours) = if is_remade { (Fate::Nothing, Some(&theirs)) } else { (Fate::Rebuilt, None) };
            return told(&theirs.head().title, fate, Comparison::of(ours, &theirs, &theirs));
        };
        match Joined::of(copy.id, here, update, READER) {
            Err(NotJoined::Damaged(_)) => refused(Fate::Damaged),
            Err(NotJoined::NotUnderstood(_)) => refused(Fate::NotUnderstood),
            Ok(Joined { theirs, after, merged }) => {
                let fate = match here {
                    _ if !merged.changed => Fate::Nothing,
                    None => Fate::Added,
                    Some(_) => Fate::Merged,
                };
                told(&theirs.plan().head().title, fate, Comparison::of(ours, theirs.plan(), after.plan()))
            }
        }
    }
}

impl Comparison {
    /// Holds their values against ours. `after` is what the two make together.
    pub fn of(ours: Option<&Plan>, theirs: &Plan, after: &Plan) -> Self {
        let mut comparison = Self::default();
        for list in List::ALL {
            let here = ours.map(|ours| by_name(ours, *list)).unwrap_or_default();
            let after = by_name(after, *list);
            for entry in theirs.list(*list).entries() {
                let id = entry.meta().id;
                let Some(after) = after.get(&id) else { continue };
                comparison.entry(*list, here.get(&id).copied(), entry, *after);
            }
        }
        comparison
    }

    fn entry(&mut self, list: List, ours: Option<&dyn Entry>, theirs: &dyn Entry, after: &dyn Entry) {
        let id = theirs.meta().id;
        let name = name_of(after);
        let mut hold = |place: Option<Place>, values: [String; 3], is_new: bool| {
            let [ours, theirs, after] = values;
            if ours == theirs {
                self.same += usize::from(place.is_some());
                return;
            }
            if is_new {
                self.new += 1;
            } else {
                self.different += 1;
            }
            let entry = name.clone();
            self.differences.push(Difference { list, id, entry, place, ours, theirs, after });
        };
        for field in theirs.fields() {
            let keys = |entry: Option<&dyn Entry>| entry.map(|entry| entry.keys(field.name)).unwrap_or_default();
            let [in_theirs, in_ours]: [BTreeSet<String>; 2] =
                [Some(theirs), ours].map(|entry| keys(entry).into_iter().collect());
            let all: BTreeSet<String> =
                keys(Some(after)).into_iter().chain(in_theirs.clone()).chain(in_ours.clone()).collect();
            for key in all {
                let read = |entry: &dyn Entry| entry.read(field.name, &key);
                let values = [ours.map(read).unwrap_or_default(), read(theirs), read(after)];
                // What stands here alone and stays is no part of what comes in.
                if !in_theirs.contains(&key) && values[0] == values[2] {
                    continue;
                }
                // A choice is never empty: the first one of an entry that is here is its value.
                let is_choice = matches!(field.kind, Kind::Choice(_) | Kind::Flag);
                let is_new = ours.is_none() || !is_choice && !in_ours.contains(&key);
                hold(Some(field.keyed(id, key.clone())), values, is_new);
            }
        }
        let removed = |entry: &dyn Entry| crate::domain::field::Value::read(&entry.meta().removed, "");
        if ours.is_some() || theirs.meta().removed.0 {
            let values = [ours.map(removed).unwrap_or_default(), removed(theirs), removed(after)];
            hold(None, values, false);
        }
    }
}

fn by_name(plan: &Plan, list: List) -> HashMap<Id, &dyn Entry> {
    plan.list(list).entries().into_iter().map(|entry| (entry.meta().id, entry)).collect()
}
