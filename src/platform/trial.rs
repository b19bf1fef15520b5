//! Trials of what comes from outside, in a worker that is thrown away. The page's side is in the start script, which holds the compiled
//! module and ends the worker (`window.kyosoTry`); the worker's script runs the same module, which finds no page and answers here.
//! Bytes go through; what they mean is `exchange`'s.

use super::{Listener, js, listener::settled};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, MessageEvent};

/// Holds a trial of each of these; one byte a request comes back. `None` where there is nobody to hold it.
pub async fn hold(requests: &[Vec<u8>]) -> Option<Vec<u8>> {
    let window = js::window()?;
    let asked: Array = requests.iter().map(|request| Uint8Array::from(&request[..])).collect();
    let promise = js::function(&window, "kyosoTry")?.call1(&window, &asked).and_then(JsCast::dyn_into::<Promise>);
    let answers = settled(promise).await.ok()?;
    Some(Uint8Array::new(&answers).to_vec())
}

/// In the worker: says that it is ready, and answers each request as long as it lives.
pub fn serve(answer: fn(&[u8]) -> u8) {
    let worker: EventTarget = js_sys::global().unchecked_into();
    let Some(post) = js::function(&worker, "postMessage") else { return };
    let heard = {
        let (worker, post) = (worker.clone(), post.clone());
        move |event: web_sys::Event| {
            let request = event.unchecked_into::<MessageEvent>().data().dyn_into::<Uint8Array>();
            let verdict = request.map_or(u8::MAX, |request| answer(&request.to_vec()));
            // A page that is gone needs no answer.
            let _ = post.call1(&worker, &JsValue::from(verdict));
        }
    };
    if let Some(listener) = Listener::on(&worker, "message", heard) {
        listener.keep();
        let _ = post.call1(&worker, &JsValue::TRUE);
    }
}
