//! stub
use crate::domain::PlanId;
use leptos::prelude::*;
#[component]
pub fn CaseSheetPage(plan: PlanId) -> impl IntoView {
    let _ = plan;
    view! {<p>"x"</p>}
}
