//! The form of the sample plan (見本): a story that a group could have lived, entry by entry, in each language. How it
//! becomes a plan is told in `exchange/sample.rs`.

use crate::domain::{Field, List};

/// The sample plan of a language, step by step: its entries in the order in which they were made.
#[derive(Debug)]
pub struct Sample(pub &'static [&'static [SampleEntry]]);

impl Sample {
    /// Its entries.
    pub fn entries(&self) -> impl Iterator<Item = &'static SampleEntry> {
        self.0.iter().copied().flatten()
    }
}

/// One entry of the sample plan.
#[derive(Debug)]
pub struct SampleEntry {
    /// The list it stands in. The head may come several times: there is one, and all values are its own.
    pub list: List,
    /// By what other entries of the sample mean it; empty where none does.
    pub name: &'static str,
    /// Its values. Beside what people would type:
    /// - a date is a number of days from today: `-30`, `14`;
    /// - a keyed value begins with its key and a blank: `P4-1 3`;
    /// - `@pta`, alone or as a keyed value, is the name in the plan of the entry `pta`.
    pub values: &'static [(Field, &'static str)],
}

#[cfg(test)]
impl super::group::Group for Sample {
    fn collect(&self, name: String, _: &'static [&'static str], keys: &mut Vec<super::group::Key>) {
        for entry in self.entries() {
            for (field, text) in entry.values {
                text.collect(format!("{name}.{:?}.{}", entry.list, field.name), &[], keys);
            }
        }
    }
}
