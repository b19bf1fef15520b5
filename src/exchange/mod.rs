//! A plan as plain data for the outside, and back. Knows the domain's terms; no store, no browser.

pub mod backup;
pub mod case_sheet;
pub mod readable;
