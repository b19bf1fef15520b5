//! 共創ノート: a plan is a small replicated document that every partner owns a whole copy of. People change it through
//! commands, every change is a tiny update that is saved at once, and any two copies can always be put together.
//!
//! # The map
//! - [`domain`]: what a plan, a principle, a step, a check, a finding is; commands and the rules. Pure.
//! - [`document`]: one plan as a CRDT document: reconcile, hydrate, merge. The only place that names yrs.
//! - [`journal`]: the save protocol over a small storage trait: append, confirm, load.
//! - [`exchange`]: a plan as plain data for the outside: the backup file, the case sheet, the printed sheets, the sample.
//! - [`words`]: the languages: typed keys, dates and eras, the items of the self-check.
//! - [`app`]: the reactive heart without a DOM: the session (one door), save state, undo, tabs, routes.
//! - [`platform`]: the browser. The only place that names web-sys, js-sys and gloo.
//! - [`ui`]: pages and parts, of one lean view type (`ui::view`); signals, owners and effects are Leptos'.
//!
//! # Invariants, each guarded by a test or a lint
//! 1. `domain` knows no browser, framework, clock, randomness or CRDT.
//! 2. Only `platform` names web-sys, js-sys, gloo; only `document` names yrs; `ui` never touches storage.
//! 3. Nothing confirmed as saved is overwritten or removed before a newer copy was read back in a later start.
//! 4. A record that cannot be read is kept and offered for download; it never becomes a default value.
//! 5. Merge is commutative, associative and idempotent.
//! 6. No network request but for the app's own files.
//! 7. Stored, exchanged and domain form are versioned; a newer form opens read-only.
//! 8. No effect writes a signal.
//! 9. HTML is never built from strings of users.
//! 10. `cfg(target_arch = "wasm32")` stands only in `platform` and `main.rs`.

#[cfg(all(feature = "csr", feature = "ssr"))]
compile_error!(
    "`csr` (the app) and `ssr` (views on the host) exclude each other: use --no-default-features --features csr"
);

pub mod app;
pub mod document;
pub mod domain;
pub mod exchange;
pub mod journal;
pub mod platform;
pub mod ui;
pub mod words;
