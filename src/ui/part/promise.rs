//! stub
use crate::domain::{Id, PlanId};
use leptos::prelude::*;
#[component]
pub fn PromiseRow(plan: PlanId, promise: Id) -> impl IntoView {
    let _ = (plan, promise);
    view! {<li>"x"</li>}
}
