//! Counters (相談窓口): whom to ask when nobody is found, or nobody knows how. The pamphlet's ① names two; every town has its
//! own.

use super::command::Command;
use super::entry::entry;
use super::field::{Line, Prose};
use super::id::Id;
use super::plan::List;

entry! {
    /// One counter.
    Counter in Counter {
        /// The office.
        name: Line,
        /// Its telephone number.
        phone: Line,
        /// What else there is to know.
        note: Prose,
    }
}

impl Counter {
    /// Adds a counter with its name, number and note.
    pub fn add(id: Id, [name, phone, note]: [&str; 3]) -> Command {
        let values = [(Self::name, name), (Self::phone, phone), (Self::note, note)];
        Command::Add { list: List::Counter, id, values: values.map(|(field, text)| (field, text.to_owned())).to_vec() }
    }
}
