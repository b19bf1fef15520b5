//! The packs of words and the style of later pages, which the start script loads (`window.kyosoWords`, `window.kyosoStyle`). Bytes come through; what they mean is known to `words`.

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

/// Loads the style of the pages behind the first one; whether it is here.
pub async fn style() -> bool {
    let Some(window) = js::window() else { return true };
    // A page without the function has its whole style (the tests' own pages).
    let Some(ask) = js::function(&window, "kyosoStyle") else { return true };
    settled(ask.call0(&window).and_then(JsCast::dyn_into::<Promise>)).await.is_ok()
}

fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}
