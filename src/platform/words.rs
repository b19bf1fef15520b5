//! The packs of words, which the start script loads (`window.kyosoWords`). Bytes come through; what they mean is known to `words`.

use super::{js, listener::settled};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The pack that was loaded with the app.
pub fn first() -> Option<Vec<u8>> {
    let window = js::window()?;
    bytes(&js::property(&window, "kyosoFirstWords")?)
}

/// Loads a pack: `later-ja`. `None` where it does not come.
pub async fn load(name: &str) -> Option<Vec<u8>> {
    let window = js::window()?;
    let asked = js::function(&window, "kyosoWords")?.call1(&window, &JsValue::from_str(name));
    bytes(&settled(asked.and_then(JsCast::dyn_into::<Promise>)).await.ok()?)
}

fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}
