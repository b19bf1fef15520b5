//! Keeps the screen awake, where the browser can: while a meeting is open nobody touches the device for minutes.

use super::{Listener, js, leaving, spawn};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Holds the screen awake until it is dropped. Browsers let go when the page is hidden; it is asked for again when it is seen.
pub struct WakeLock {
    held: Rc<RefCell<Option<JsValue>>>,
    _returned: Option<Listener>,
}

impl WakeLock {
    /// Asks for it; where the browser has none or refuses, the screen goes dark as ever.
    pub fn hold() -> Self {
        let held = Rc::new(RefCell::new(None));
        ask(Rc::clone(&held));
        let again = Rc::clone(&held);
        Self { held, _returned: leaving::listen_return(move || ask(Rc::clone(&again))) }
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        if let Some(held) = self.held.borrow_mut().take()
            && let Some(release) = js::function(&held, "release")
        {
            // Released already where the page was hidden.
            let _ = release.call0(&held);
        }
    }
}

fn ask(held: Rc<RefCell<Option<JsValue>>>) {
    let lock = js::window().and_then(|window| js::property(&window.navigator(), "wakeLock"));
    let Some(lock) = lock else { return };
    let asked = js::function(&lock, "request").and_then(|request| request.call1(&lock, &"screen".into()).ok());
    let Some(promise) = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok()) else { return };
    spawn::spawn(async move {
        if let Ok(sentinel) = JsFuture::from(promise).await {
            *held.borrow_mut() = Some(sentinel);
        }
    });
}
