//! The form of the sample plan (見本): a story that a group could have lived, entry by entry, in each language. How it
//! becomes a plan is told in `exchange/sample.rs`.

use super::group::group;
use crate::domain::List;
use crate::domain::field::Choice;

group! {
    /// The story, step by step, each as lines: `# list name` begins an entry, then come its fields, one a line.
    Sample { find, consult, check, act, review }
}

impl Sample {
    /// Its entries, in the order in which they were made.
    pub fn entries(&self) -> Vec<SampleEntry> {
        let mut entries = Vec::new();
        for line in
            [self.find(), self.consult(), self.check(), self.act(), self.review()].into_iter().flat_map(str::lines)
        {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            if word == "#" {
                let (list, name) = rest.split_once(' ').unwrap_or((rest, ""));
                entries.extend(List::from_key(list).map(|list| SampleEntry { list, name, values: Vec::new() }));
            } else if let Some(entry) = entries.last_mut() {
                entry.values.push((word, rest));
            }
        }
        entries
    }
}

/// One entry of the sample plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleEntry {
    /// The list it stands in. The head may come several times: there is one, and all values are its own.
    pub list: List,
    /// By what other entries of the sample mean it; empty where none does.
    pub name: &'static str,
    /// The names of its fields and their values. Beside what people would type:
    /// - a date is a number of days from today: `-30`, `14`;
    /// - a keyed value begins with its key and a blank: `P4-1 3`;
    /// - `@pta`, alone or as a keyed value, is the name in the plan of the entry `pta`;
    /// - `\\n` is a new line.
    pub values: Vec<(&'static str, &'static str)>,
}
