//! Work in the background and waiting.

use super::js;
use futures_channel::oneshot;
use futures_util::future::{self, Either, FutureExt, join};
use std::{future::Future, pin::pin};
use wasm_bindgen::{JsCast, closure::Closure};

/// Lets signals tell of their changes: effects run as tasks of the browser. Before anything is drawn.
pub fn start() {
    // Refused only where they run already, which is as good.
    let _ = any_spawner::Executor::init_wasm_bindgen();
}

/// Runs work in the background, on the page's only thread. Where there is no page (views on the host), it is dropped.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    if cfg!(target_arch = "wasm32") {
        wasm_bindgen_futures::spawn_local(work);
    }
}

/// The outcome of work that has nothing to wait for; `None` when it has.
pub fn at_once<T>(work: impl Future<Output = T>) -> Option<T> {
    work.now_or_never()
}

/// The outcomes of two pieces of work, side by side.
pub async fn both<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    join(first, second).await
}

/// Done after so many milliseconds; at once where there is no timer. Dropping it stops the timer.
pub async fn after(milliseconds: u32) {
    let (sender, receiver) = oneshot::channel::<()>();
    let Some(_timer) = Timer::start(milliseconds, sender) else { return };
    // The timer outlives this wait, so the sender is there until it has rung.
    let _ = receiver.await;
}

/// The outcome of some work, or `None` when it has not come after so many milliseconds; the work is dropped then. The wait is
/// made in two halves: where the page itself was busy or asleep, an answer that lies ready is heard before the second is over.
pub(super) async fn within<T>(milliseconds: u32, work: impl Future<Output = T>) -> Option<T> {
    let limit = async {
        after(milliseconds / 2).await;
        after(milliseconds / 2).await;
    };
    match future::select(pin!(work), pin!(limit)).await {
        Either::Left((outcome, _)) => Some(outcome),
        Either::Right(((), _)) => None,
    }
}

/// One timer of the browser, stopped when dropped.
struct Timer {
    id: i32,
    _ring: Closure<dyn FnMut()>,
}

impl Timer {
    fn start(milliseconds: u32, sender: oneshot::Sender<()>) -> Option<Self> {
        let window = js::window()?;
        let mut sender = Some(sender);
        let ring = Closure::<dyn FnMut()>::new(move || {
            if let Some(sender) = sender.take() {
                // Dropped meanwhile: nobody waits.
                let _ = sender.send(());
            }
        });
        let callback = ring.as_ref().unchecked_ref();
        let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
        let id = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds).ok()?;
        Some(Self { id, _ring: ring })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = js::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}
