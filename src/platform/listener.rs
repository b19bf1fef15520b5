//! Hearing events for exactly as long as somebody wants to: dropping the listener takes it off its target.

use futures_channel::oneshot;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, EventTarget};

/// A callback on an event. It hears until it is dropped, or for the life of the page after [`Listener::keep`].
#[must_use = "a listener that is dropped hears nothing"]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Hears events of a kind. `None` where the target refuses (none does today).
    pub(super) fn on(
        target: &impl AsRef<EventTarget>,
        kind: &'static str,
        callback: impl FnMut(Event) + 'static,
    ) -> Option<Self> {
        let target: &EventTarget = target.as_ref();
        let callback = Closure::<dyn FnMut(Event)>::new(callback);
        target.add_event_listener_with_callback(kind, callback.as_ref().unchecked_ref()).ok()?;
        Some(Self { target: target.clone(), kind, callback })
    }

    /// Hears events of a kind on an element of a view. `None` where the element refuses (none does today).
    pub fn on_element(element: &Element, kind: &'static str, hearer: impl Fn(super::Event) + 'static) -> Option<Self> {
        Self::on(element, kind, move |event| hearer(super::Event::of(event)))
    }

    /// Hears for the life of the page.
    pub fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A target that does not know the callback any more has nothing to take off.
        let _ = self.target.remove_event_listener_with_callback(self.kind, self.callback.as_ref().unchecked_ref());
    }
}

/// The kind of the first of these events to come. The events are heard from the call on, not from the first poll; `None`
/// where they cannot be heard at all.
pub(super) fn first_of<T: AsRef<EventTarget>>(
    target: &T,
    kinds: &[&'static str],
) -> impl Future<Output = Option<&'static str>> + use<T> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    let listeners: Vec<_> = kinds
        .iter()
        .filter_map(|&kind| {
            let sender = Rc::clone(&sender);
            Listener::on(target, kind, move |_| {
                if let Some(sender) = sender.borrow_mut().take() {
                    // Nobody waits any more: then nobody needs to know.
                    let _ = sender.send(kind);
                }
            })
        })
        .collect();
    async move {
        let first = receiver.await.ok();
        drop(listeners);
        first
    }
}

/// Awaits a promise that the browser returned, or says that it refused to make one.
pub(super) async fn settled(promise: Result<js_sys::Promise, JsValue>) -> Result<JsValue, JsValue> {
    wasm_bindgen_futures::JsFuture::from(promise?).await
}
