//! A plan as plain data for the outside, and back; and where the outside finds the app. Knows the domain's terms; no store, no browser.

pub mod accessibility;
pub mod agreement;
pub mod backup;
pub mod case_sheet;
pub mod check_paper;
pub mod handover;
pub mod import;
pub mod nameless;
mod phrase;
pub mod public_address;
pub mod qr;
pub mod readable;
pub mod sample;
pub mod sheet;
pub mod trial;
