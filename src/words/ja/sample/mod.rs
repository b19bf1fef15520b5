//! 日本語: the sample plan, step by step. Place, people and groups are invented, and no text depends on the season.

mod act;
mod check;
mod consult;
mod find;
mod review;

use crate::domain::{Field, List};
use crate::words::sample::{Sample, SampleEntry};

pub const SAMPLE: Sample = Sample(&[find::ENTRIES, consult::ENTRIES, check::ENTRIES, act::ENTRIES, review::ENTRIES]);

const fn of(list: List, values: &'static [(Field, &'static str)]) -> SampleEntry {
    named("", list, values)
}

const fn named(name: &'static str, list: List, values: &'static [(Field, &'static str)]) -> SampleEntry {
    SampleEntry { list, name, values }
}
