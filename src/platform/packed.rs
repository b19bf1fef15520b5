//! The door through which the app's script has unpacked what a release carries packed (xtask/src/later.js).

use crate::words::pack;
use wasm_bindgen::prelude::wasm_bindgen;

/// What was packed; empty where it is damaged.
#[wasm_bindgen(js_name = unpacked)]
pub fn unpacked(packed: &[u8]) -> Vec<u8> {
    pack::unpacked(packed).unwrap_or_default()
}
