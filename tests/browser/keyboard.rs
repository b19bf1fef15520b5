//! The keyboard alone: keys with and without others held, the way of the focus, and Japanese through an input method.

use super::page::{Name, Page, part};
use super::role::{self, Role};
use super::wire;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

/// How many controls a page may have between here and there.
const FAR: usize = 80;

/// Goes to a control by the Tab key and presses Enter on it.
pub async fn press(page: &Page, role: Role, name: &str) {
    page.tab_to(role, part(name)).await;
    page.press(Key::Enter).await;
}

/// Goes to a field by the Tab key and types.
pub async fn type_into(page: &Page, field: &str, text: &str) {
    page.tab_to(role::FIELD, part(field)).await;
    page.type_text(text).await;
}

impl Page {
    /// Presses one key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.press_all(&[char::from(key)]).await;
    }

    /// Presses keys together: `(Key::Control, 'z')`, `(Key::Shift, Key::Tab)`.
    pub async fn press_with(&self, held: Key, key: impl Into<char>) {
        self.press_all(&[char::from(held), key.into()]).await;
    }

    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        let focused = self.client().active_element().await.expect("a page is open");
        focused.send_keys(text).await.unwrap_or_else(|error| panic!("nothing to type {text:?} into: {error}"));
    }

    /// Types as with a Japanese input method, where the focus is: the reading grows letter by letter, is replaced by the text,
    /// and the text is taken over.
    pub async fn compose(&self, reading: &str, text: &str) {
        let grown = reading.char_indices().map(|(at, sign)| &reading[..at + sign.len_utf8()]);
        for shown in grown.chain([text]) {
            let end = shown.encode_utf16().count();
            let composition = json!({ "text": shown, "selectionStart": end, "selectionEnd": end });
            self.devtools("Input.imeSetComposition", composition).await;
        }
        self.devtools("Input.insertText", json!({ "text": text })).await;
    }

    /// What has the focus, as role and name.
    pub async fn focused(&self) -> (String, String) {
        let element = self.client().active_element().await.expect("a page is open");
        let role = wire::computed_role(self.client(), &element).await.unwrap_or_default();
        (role, wire::computed_name(self.client(), &element).await.unwrap_or_default())
    }

    /// Goes on with Tab until the focus is on a thing with this role and name.
    pub async fn tab_to(&self, role: Role, name: impl Into<Name>) {
        let name = name.into();
        let mut passed = Vec::new();
        for _ in 0..FAR {
            let (computed, named) = self.focused().await;
            if role.computed.contains(&computed.as_str()) && name.fits(&named) {
                return;
            }
            passed.push(format!("{computed} {named:?}"));
            self.press(Key::Tab).await;
        }
        panic!("Tab never came to {} {name:?}; it passed\n{}", role.word, passed.join("\n"));
    }

    async fn devtools(&self, method: &str, params: serde_json::Value) {
        let answer = wire::devtools(self.client(), method, params).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"));
    }

    /// All down in order, then all up in reverse.
    async fn press_all(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            actions = actions.then(KeyAction::Down { value: *key });
        }
        for key in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *key });
        }
        self.client().perform_actions(actions).await.expect("keys can be pressed");
    }
}
