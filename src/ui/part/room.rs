//! How much room the browser gives, and whether it promised to keep the data.

use super::button::{Button, Weight};
use crate::platform::{persist, spawn};
use crate::ui::context::use_words;
use crate::ui::view::html::{div, p};
use crate::ui::view::{IntoNode, Node, RwSignal};

/// So little room is worth a word, in bytes.
const LITTLE: u64 = 10_000_000;

/// What the browser says about keeping the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// It does not say.
    Unknown,
    /// It keeps it.
    Given,
    /// It may erase it; nobody has asked it yet.
    NotAsked,
    /// It was asked just now, and does not promise it.
    Refused,
}

/// Room and promise, asked of the browser when the page is opened.
pub fn room() -> Node {
    let room = RwSignal::new(None::<persist::Room>);
    let promise = RwSignal::new(None::<Promise>);
    spawn::spawn(async move {
        room.set(persist::room().await);
        promise.set(Some(heard(persist::is_granted().await, Promise::NotAsked)));
    });
    let ask = move || {
        spawn::spawn(async move { promise.set(Some(heard(persist::request().await, Promise::Refused))) });
    };
    let promised = move || promise.get().map(|promise| promised(promise, ask));
    (move || used(room.get()), div().class("stack-tight").attr("role", "status").with(promised)).into_node()
}

fn heard(answer: Option<bool>, no: Promise) -> Promise {
    match answer {
        Some(true) => Promise::Given,
        Some(false) => no,
        None => Promise::Unknown,
    }
}

/// How much is used and left.
pub fn used(room: Option<persist::Room>) -> Node {
    let words = &use_words().data;
    let Some(persist::Room { used, quota }) = room else { return p().with(words.room_unknown()).into_node() };
    let left = quota.saturating_sub(used);
    let little = (left < LITTLE).then(|| p().with(words.room_little()));
    (p().with(words.room_used(in_words(used), in_words(left))), little, p().class("soft").with(words.room_note()))
        .into_node()
}

/// What the browser promised, and the way to ask it.
pub fn promised(promise: Promise, ask: impl Fn() + 'static) -> Node {
    let words = &use_words().data;
    let told = match promise {
        Promise::Given => words.persisted(),
        Promise::Unknown => words.persist_unknown(),
        Promise::NotAsked => words.not_persisted(),
        Promise::Refused => words.persist_refused(),
    };
    let ask =
        (promise == Promise::NotAsked).then(|| p().with(Button::new(words.ask_persist(), ask).weight(Weight::Small)));
    (p().with(told), ask).into_node()
}

/// Megabytes with one decimal, rounded up, for something is never 0.0; gigabytes where there are thousands of them.
fn in_words(bytes: u64) -> String {
    if bytes >= 1_000_000_000 {
        return format!("{} GB", bytes / 1_000_000_000);
    }
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn a_little_is_not_nothing_and_much_is_said_shortly() {
        for (bytes, words) in
            [(0, "0.0 MB"), (1, "0.1 MB"), (900_000, "0.9 MB"), (1_234_567, "1.3 MB"), (10_739_000_000, "10 GB")]
        {
            assert_eq!(in_words(bytes), words);
        }
    }
}
