//! How much room the browser gives, and whether it promised to keep the data.

use super::button::{Button, Weight};
use crate::platform::{persist, spawn};
use crate::ui::context::use_words;
use crate::ui::view::html::p;
use crate::ui::view::{IntoNode, Node, RwSignal};

/// Room and promise, asked of the browser when the page is opened.
pub fn room() -> Node {
    let words = use_words();
    let room = RwSignal::new(None::<persist::Room>);
    let kept = RwSignal::new(None::<bool>);
    spawn::spawn(async move {
        room.set(persist::room().await);
        kept.set(persist::is_granted().await);
    });
    let ask = move || {
        spawn::spawn(async move {
            if let Some(answer) = persist::request().await {
                kept.set(Some(answer));
            }
        });
    };
    let used = move || match room.get() {
        Some(room) => words.data.room_used(in_words(room.used), in_words(room.quota)),
        None => words.data.room_unknown.to_owned(),
    };
    let promise = move || match kept.get() {
        Some(true) => p().with(words.data.persisted).into_node(),
        Some(false) => {
            let ask = Button::new(words.data.ask_persist, ask).weight(Weight::Small);
            (p().with(words.data.not_persisted), p().with(ask)).into_node()
        }
        None => Node::Nothing,
    };
    (p().with(used), promise).into_node()
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
