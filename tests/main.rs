//! All tests that need more than one layer, or a browser: one binary, a module a feature.

// A test that cannot go on stops with the reason; that is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod document;
mod findings;
mod house;
mod journal;
mod support;
