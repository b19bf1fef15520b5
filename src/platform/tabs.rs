//! Talking to the other tabs of the app: `BroadcastChannel`, or where that is missing a key of localStorage whose change the
//! other tabs hear. Bytes go through; what they mean is `app`'s.

use super::{Listener, js, local_storage};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use js_sys::Uint8Array;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

/// The name of the channel, and the key where there is no channel.
const CHANNEL: &str = "kyoso";
const KEY: &str = "kyoso/tabs";

/// The line to the other tabs.
pub struct Tabs {
    line: Line,
}

enum Line {
    Channel(BroadcastChannel),
    /// Counts the messages: a key that is set to the same value again is no change, and nobody would hear it.
    Key(Cell<u64>),
    None,
}

/// Why the other tabs were not told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTold {
    /// The browser's own words.
    pub reason: String,
}

impl Tabs {
    /// Opens the line. A tab does not hear itself.
    pub fn open() -> Self {
        let has_channel = js::window().is_some_and(|window| js::function(&window, "BroadcastChannel").is_some());
        let channel = if has_channel { BroadcastChannel::new(CHANNEL).ok() } else { None };
        let line = match channel {
            Some(channel) => Line::Channel(channel),
            None if local_storage::raw().is_ok() => Line::Key(Cell::new(0)),
            None => Line::None,
        };
        Self { line }
    }

    /// Tells the other tabs something.
    pub fn announce(&self, message: &[u8]) -> Result<(), NotTold> {
        match &self.line {
            Line::Channel(channel) => channel
                .post_message(&Uint8Array::from(message))
                .map_err(|error| NotTold { reason: js::describe(&error) }),
            Line::Key(count) => {
                count.set(count.get() + 1);
                announce_by_key(count.get(), message)
            }
            Line::None => Err(NotTold { reason: "no line between tabs".to_owned() }),
        }
    }

    /// Hears what other tabs tell.
    pub fn listen(&self, mut heard: impl FnMut(Vec<u8>) + 'static) -> Option<Listener> {
        match &self.line {
            Line::Channel(channel) => Listener::on(channel, "message", move |event| {
                let Ok(event) = event.dyn_into::<MessageEvent>() else { return };
                // The origin may be shared: whatever is not bytes is not ours.
                if let Ok(bytes) = event.data().dyn_into::<Uint8Array>() {
                    heard(bytes.to_vec());
                }
            }),
            Line::Key(_) => Listener::on(&js::window()?, "storage", move |event| {
                let Ok(event) = event.dyn_into::<StorageEvent>() else { return };
                if event.key().as_deref() == Some(KEY)
                    && let Some(message) = event.new_value().as_deref().and_then(message_in)
                {
                    heard(message);
                }
            }),
            Line::None => None,
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Line::Channel(channel) = &self.line {
            channel.close();
        }
    }
}

/// Sets the key and takes it away again: the change is heard, the store stays free.
fn announce_by_key(count: u64, message: &[u8]) -> Result<(), NotTold> {
    let raw = local_storage::raw().map_err(|error| NotTold { reason: error.to_string() })?;
    let value = format!("{count} {}", BASE64.encode(message));
    let told = raw.set_item(KEY, &value).and_then(|()| raw.remove_item(KEY));
    told.map_err(|error| NotTold { reason: js::describe(&error) })
}

fn message_in(value: &str) -> Option<Vec<u8>> {
    BASE64.decode(value.split_once(' ')?.1).ok()
}

#[cfg(test)]
mod tests {
    use super::message_in;

    #[test]
    fn reads_a_message_out_of_a_key() {
        assert_eq!(message_in("7 AQI="), Some(vec![1, 2]));
        assert_eq!(message_in("7 "), Some(vec![]));
        assert_eq!(message_in("junk"), None);
        assert_eq!(message_in("7 junk!"), None);
    }
}
