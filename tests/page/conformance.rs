//! A page for tests only: what only a real browser can judge, the stores under the journal's conformance suite and the views'
//! promises about the page. Each check is one line of `#result`, `ok` or `FAILED` first; the title says `done` at the end. A
//! journey opens it, waits for the title and reads.

mod view;

use kyoso::{
    journal::conformance::{Verdict, run, run_quick},
    platform::{indexed_db::IndexedStore, local_storage::LocalStore, page, spawn},
};
use leptos::prelude::*;

fn main() {
    let lines = RwSignal::new(Vec::<String>::new());
    mount_to_body(move || view! { <pre id="result">{move || lines.get().join("\n")}</pre> });
    spawn::spawn(async move {
        let indexed = IndexedStore::new();
        let mut found = report("local_storage", run_quick(&LocalStore::new()).await);
        found.extend(report("indexed_db", run(&indexed).await));
        found.extend(report("indexed_db", vec![("every_write_reaches_the_disk", strict(&indexed))]));
        found.extend(report("view", view::run().await));
        lines.set(found);
        page::set_title("done");
    });
}

fn report(store: &str, verdicts: Vec<Verdict>) -> Vec<String> {
    let line = |(check, outcome)| match outcome {
        Ok(()) => format!("ok {store}: {check}"),
        Err(reason) => format!("FAILED {store}: {check}: {reason}"),
    };
    verdicts.into_iter().map(line).collect()
}

/// The browser understood `durability: "strict"` in every transaction of the suite.
fn strict(indexed: &IndexedStore) -> Result<(), String> {
    match indexed.is_strict() {
        Some(true) => Ok(()),
        answer => Err(format!("strict: {answer:?}")),
    }
}
