//! キーの使い方: the keys that do something, by where they do it. It covers the page, keeps the focus inside, and gives it back.

use super::button::{Button, Weight};
use super::icon::Icon;
use super::phrases::phrases;
use crate::platform::Event;
use crate::ui::context::use_words;
use crate::ui::shortcuts;
use crate::ui::view::html::{b, dd, div, dl, dt, h2, h3, p, section};
use crate::ui::view::{El, IntoNode, Node};
use crate::{platform::focus as browser, ui::context::use_ui};

/// Its heading.
const TITLE: &str = "keys-h";

/// Keys as they stand on a keyboard, and what they do.
type Rows = Vec<(&'static [&'static str], &'static str)>;

/// The help for the keyboard.
pub fn keys() -> Node {
    let (ui, words) = (use_ui(), use_words());
    let w = &words.keys;
    let hear = move |event: Event| {
        // The keys of the page do nothing in here, and Tab goes round in it.
        event.stop();
        match &*event.key() {
            "Escape" => shortcuts::close(ui),
            "Tab" if browser::stays_within(shortcuts::DIALOG, event.is_shift()) => event.prevent(),
            _ => {}
        }
    };
    let close = Button::new(w.close(), move || shortcuts::close(ui)).icon(Icon::Close).weight(Weight::Small);
    let matter = div().class("keys-in stack").with((
        h2().id(TITLE).with(phrases(words.common.keys())),
        groups().into_iter().map(|(at, name, rows)| group(at, name, rows)).collect::<Vec<El>>(),
        p().with(w.undo()),
        p().with(w.quiet()),
        p().with(close),
    ));
    let screen = div().class("keys").id(shortcuts::DIALOG).attr("role", "dialog").attr("aria-modal", "true");
    screen.attr("tabindex", "-1").attr("aria-labelledby", TITLE).on("keydown", hear).with(matter).into_node()
}

/// Where keys do something: the name in the page, the words, the keys.
fn groups() -> [(&'static str, &'static str, Rows); 5] {
    let w = &use_words().keys;
    let everywhere: Rows = vec![
        (&["Tab"], w.tab()),
        (&["Enter", "Space"], w.press()),
        (&["↑", "↓", "←", "→"], w.radio()),
        (&["Tab"], w.skip()),
        (&["?"], w.help()),
        (&["Esc"], w.escape()),
    ];
    let question: Rows = vec![
        (&["1", "2", "3", "4", "5", "6"], w.question_answer()),
        (&["←", "→"], w.question_move()),
        (&["Enter"], w.question_enter()),
    ];
    let meeting: Rows = vec![
        (&["→", "↓", "Space", "PageDown"], w.meeting_next()),
        (&["←", "↑", "PageUp"], w.meeting_back()),
        (&["R", "Enter"], w.meeting_reveal()),
        (&["B", "."], w.meeting_dark()),
        (&["L"], w.meeting_link()),
    ];
    let pad: Rows = vec![
        (&["1", "2", "3", "4", "5", "6"], w.pad_answer()),
        (&["0"], w.pad_blank()),
        (&["Enter", "+"], w.pad_enter()),
        (&["Backspace", "−", "."], w.pad_undo()),
    ];
    [
        ("keys-everywhere", w.everywhere(), everywhere),
        ("keys-question", w.question(), question),
        ("keys-meeting", w.meeting(), meeting),
        ("keys-pad", w.pad(), pad),
        ("keys-lists", w.lists(), vec![(&["↑", "↓"], w.lists_move())]),
    ]
}

fn group(id: &'static str, name: &'static str, rows: Rows) -> El {
    let key = |key: &&'static str| b().class("keys-key").with(*key);
    let row = |(keys, text): (&'static [&'static str], &'static str)| {
        let keys: Vec<El> = keys.iter().map(key).collect();
        div().class("keys-row").with((dt().with(keys), dd().with(text)))
    };
    let rows: Vec<El> = rows.into_iter().map(row).collect();
    section()
        .class("stack-tight")
        .attr("aria-labelledby", id)
        .with((h3().id(id).with(phrases(name)), dl().class("keys-list").with(rows)))
}
