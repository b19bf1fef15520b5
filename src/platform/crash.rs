//! The last words of the app. The boot script draws the panel (`window.kyosoCrash`), because it still runs when this code does
//! not; it offers the stored data as a file.

use super::js;
use wasm_bindgen::JsValue;

/// From now on a panic shows the crash panel with its own words, in builds that have words for it.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|panic| report(&panic.to_string())));
}

/// Shows the crash panel; without the boot script the words go to the console.
pub fn report(words: &str) {
    let words = JsValue::from_str(words);
    let shown = js::window().is_some_and(|window| {
        js::function(&window, "kyosoCrash").is_some_and(|crash| crash.call1(&window, &words).is_ok())
    });
    if !shown {
        web_sys::console::error_1(&words);
    }
}
