//! What every store must do, as one suite of checks: it runs natively over the store in memory and, on a page made for
//! that, over the stores of browsers.

use super::storage::{QuickStorage, Storage, StorageError};

/// The name of a check, and what went wrong.
pub type Verdict = (&'static str, Result<(), String>);

/// The suite writes under this prefix alone and removes all of it before and after.
pub const PREFIX: &str = "kyoso/conformance/";

/// Runs all checks of a store.
pub async fn run(store: &dyn Storage) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    macro_rules! check {
        ($($name:ident)*) => {$(
            let cleared = clear(store).await;
            let verdict = match cleared { Ok(()) => $name(store).await, Err(failure) => Err(failure) };
            verdicts.push((stringify!($name), verdict));
        )*};
    }
    check! {
        an_empty_store_holds_nothing
        what_was_written_is_read_back
        any_bytes_are_kept
        a_large_value_is_kept
        a_second_write_replaces_the_first
        keys_come_in_order
        a_prefix_selects
        many_values_are_written_at_once
        writing_nothing_is_no_error
        removing_removes_just_that
        removing_what_is_not_there_is_no_error
    }
    verdicts.push(("the_suite_leaves_nothing_behind", clear(store).await));
    verdicts
}

/// Runs all checks of a store that can write without waiting.
pub async fn run_quick(store: &dyn QuickStorage) -> Vec<Verdict> {
    let mut verdicts = run(store).await;
    verdicts.push(("a_write_without_waiting_is_there_at_once", a_write_without_waiting_is_there_at_once(store).await));
    verdicts.push(("the_suite_leaves_nothing_behind_again", clear(store).await));
    verdicts
}

type Checked = Result<(), String>;
type Entries = Vec<(String, Vec<u8>)>;

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}

fn entry(name: &str, bytes: impl Into<Vec<u8>>) -> (String, Vec<u8>) {
    (key(name), bytes.into())
}

fn failed(error: StorageError) -> String {
    error.to_string()
}

fn expect<T: PartialEq + std::fmt::Debug>(found: &T, expected: &T) -> Checked {
    if found == expected { Ok(()) } else { Err(format!("expected {expected:?}, found {found:?}")) }
}

async fn clear(store: &dyn Storage) -> Checked {
    let keys = store.keys(PREFIX).await.map_err(failed)?;
    store.remove(&keys).await.map_err(failed)?;
    expect(&store.keys(PREFIX).await.map_err(failed)?, &Vec::new())
}

/// Writes, and expects to find exactly this in the given order.
async fn write_and_find(store: &dyn Storage, write: &Entries, expected: &Entries) -> Checked {
    store.write(write).await.map_err(failed)?;
    expect(&store.read_all(PREFIX).await.map_err(failed)?, expected)?;
    let keys: Vec<String> = expected.iter().map(|(key, _)| key.clone()).collect();
    expect(&store.keys(PREFIX).await.map_err(failed)?, &keys)?;
    for (key, bytes) in expected {
        expect(&store.read(key).await.map_err(failed)?, &Some(bytes.clone()))?;
    }
    Ok(())
}

async fn an_empty_store_holds_nothing(store: &dyn Storage) -> Checked {
    expect(&store.read_all(PREFIX).await.map_err(failed)?, &Vec::new())?;
    expect(&store.read(&key("a")).await.map_err(failed)?, &None)
}

async fn what_was_written_is_read_back(store: &dyn Storage) -> Checked {
    let entries = vec![entry("a", *b"one")];
    write_and_find(store, &entries, &entries).await
}

async fn any_bytes_are_kept(store: &dyn Storage) -> Checked {
    let all: Vec<u8> = (0..=u8::MAX).collect();
    let entries =
        vec![entry("all", all), entry("empty", []), entry("nul", [0, 0, 0]), entry("odd", [0xd8, 0x00, 0xff])];
    write_and_find(store, &entries, &entries).await
}

async fn a_large_value_is_kept(store: &dyn Storage) -> Checked {
    let entries = vec![entry("large", (0..200_000_u32).map(|i| (i * 7 % 251) as u8).collect::<Vec<u8>>())];
    write_and_find(store, &entries, &entries).await
}

async fn a_second_write_replaces_the_first(store: &dyn Storage) -> Checked {
    store.write(&[entry("a", *b"one, the longer"), entry("b", *b"kept")]).await.map_err(failed)?;
    write_and_find(store, &vec![entry("a", *b"two")], &vec![entry("a", *b"two"), entry("b", *b"kept")]).await
}

async fn keys_come_in_order(store: &dyn Storage) -> Checked {
    let shuffled = ["b", "a/2", "a", "a/10", "a/1", "B"].map(|name| entry(name, name.as_bytes()));
    let ordered = ["B", "a", "a/1", "a/10", "a/2", "b"].map(|name| entry(name, name.as_bytes()));
    write_and_find(store, &shuffled.to_vec(), &ordered.to_vec()).await
}

async fn a_prefix_selects(store: &dyn Storage) -> Checked {
    let names = ["p", "p/", "p/1", "p/~", "p0", "q/1"];
    store.write(&names.map(|name| entry(name, name.as_bytes()))).await.map_err(failed)?;
    let expected = ["p/", "p/1", "p/~"];
    expect(&store.keys(&key("p/")).await.map_err(failed)?, &expected.map(key).to_vec())?;
    let found = store.read_all(&key("p/")).await.map_err(failed)?;
    expect(&found, &expected.map(|name| entry(name, name.as_bytes())).to_vec())
}

async fn many_values_are_written_at_once(store: &dyn Storage) -> Checked {
    let entries: Entries = (0..500).map(|i| entry(&format!("{i:04}"), vec![0; i])).collect();
    write_and_find(store, &entries, &entries).await
}

async fn writing_nothing_is_no_error(store: &dyn Storage) -> Checked {
    write_and_find(store, &Vec::new(), &Vec::new()).await
}

async fn removing_removes_just_that(store: &dyn Storage) -> Checked {
    let names = ["a", "a/1", "b", "c"];
    store.write(&names.map(|name| entry(name, *b"x"))).await.map_err(failed)?;
    store.remove(&[key("a"), key("c")]).await.map_err(failed)?;
    expect(&store.read(&key("a")).await.map_err(failed)?, &None)?;
    expect(&store.keys(PREFIX).await.map_err(failed)?, &vec![key("a/1"), key("b")])
}

async fn removing_what_is_not_there_is_no_error(store: &dyn Storage) -> Checked {
    store.remove(&[key("never")]).await.map_err(failed)?;
    store.remove(&[]).await.map_err(failed)
}

async fn a_write_without_waiting_is_there_at_once(store: &dyn QuickStorage) -> Checked {
    clear(store).await?;
    store.write_now(&key("now"), b"first").map_err(failed)?;
    store.write_now(&key("now"), b"second").map_err(failed)?;
    expect(&store.read(&key("now")).await.map_err(failed)?, &Some(b"second".to_vec()))?;
    store.write(&[entry("later", *b"third")]).await.map_err(failed)?;
    expect(&store.keys(PREFIX).await.map_err(failed)?, &vec![key("later"), key("now")])
}
