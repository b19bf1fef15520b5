//! All tests that need more than one layer, or a browser: one binary, a module a feature.

// A test that cannot go on stops with the reason; that is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod agreement;
mod case_sheet;
mod check;
mod check_paper;
mod data_page;
mod document;
mod engine;
mod everybody;
mod fields;
mod findings;
mod formats;
mod fuzz;
mod guide;
mod help;
mod histories;
mod hostile;
mod house;
mod import;
mod import_page;
mod items;
mod journal;
mod matrix;
mod meeting;
mod nameless;
mod pages;
mod paper;
mod papers;
mod phone;
mod result;
mod round;
mod sample;
mod session;
mod sheet;
mod start;
mod steps;
mod support;
mod trouble;
mod ways;
mod words;

// In a real browser: `cargo xtask test` builds the app, finds the driver and runs them.
#[cfg(feature = "browser")]
mod axe_states;
#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "browser")]
mod gallery;
#[cfg(feature = "browser")]
mod journey_axe;
#[cfg(feature = "browser")]
mod journey_backup;
#[cfg(feature = "browser")]
mod journey_backup_one;
#[cfg(feature = "browser")]
mod journey_cases;
#[cfg(feature = "browser")]
mod journey_check;
#[cfg(feature = "browser")]
mod journey_erase;
#[cfg(feature = "browser")]
mod journey_everybody;
#[cfg(feature = "browser")]
mod journey_harness;
#[cfg(feature = "browser")]
mod journey_help;
#[cfg(feature = "browser")]
mod journey_import;
#[cfg(feature = "browser")]
mod journey_keys;
#[cfg(feature = "browser")]
mod journey_kill;
#[cfg(feature = "browser")]
mod journey_large;
#[cfg(feature = "browser")]
mod journey_leave;
#[cfg(feature = "browser")]
mod journey_lists;
#[cfg(feature = "browser")]
mod journey_main;
#[cfg(feature = "browser")]
mod journey_many;
#[cfg(feature = "browser")]
mod journey_meeting;
#[cfg(feature = "browser")]
mod journey_paper;
#[cfg(feature = "browser")]
mod journey_phone;
#[cfg(feature = "browser")]
mod journey_phones_of_today;
#[cfg(feature = "browser")]
mod journey_release;
#[cfg(feature = "browser")]
mod journey_result;
#[cfg(feature = "browser")]
mod journey_safe;
#[cfg(feature = "browser")]
mod journey_safety;
#[cfg(feature = "browser")]
mod journey_sheets;
#[cfg(feature = "browser")]
mod journey_start;
#[cfg(feature = "browser")]
mod journey_storage;
#[cfg(feature = "browser")]
mod journey_together;
#[cfg(feature = "browser")]
mod journey_ways;
