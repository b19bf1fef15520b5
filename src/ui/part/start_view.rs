//! The drawings of the first start: the sun over the notebook, and the four steps in ○□△◇. Nowhere else are there pictures.

use crate::domain::Step;
use leptos::prelude::*;

/// The mark, large, standing on the far shore, and its light on the water.
#[component]
pub fn StartView() -> impl IntoView {
    view! {
        <svg class="home-start-view" viewBox="2 2 36 31.3" aria-hidden="true">
            <path class="home-view-shape" d="M15 2a13 13 0 1 0 0 26h1V16h12v-1A13 13 0 0 0 15 2z"></path>
            <path class="home-view-shape" d="M30 16h6.5A1.5 1.5 0 0 1 38 17.5v16H16V30h1a13 13 0 0 0 13-14z"></path>
            <path class="home-view-sun" d="M17.6 17.6h10.2A13 13 0 0 1 17.6 27.8z"></path>
        </svg>
        <svg class="home-start-water" viewBox="0 0 400 64" aria-hidden="true">
            <path class="home-view-water" d="M120 6h240M152 22h176M176 38h70M268 38h36M206 54h60"></path>
        </svg>
    }
}

/// One step as a picture: ① one calls for others, ② four at a table, ③ four carry a beam, ④ four and their reflection.
#[component]
pub fn StepView(
    /// Which step.
    step: Step,
) -> impl IntoView {
    let shapes = match step {
        Step::Find => view! { <circle cx="24" cy="50" r="13" fill="currentColor"></circle><g fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 4"><path d="M52 38h24v25H52zM97 36l14 27H83z"></path></g><path d="M24 26V14M33.5 28l7-9M14.5 28l-7-9" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path><path d="M2 64h128" stroke="currentColor" stroke-width="2"></path> }.into_any(),
        Step::Consult => view! { <circle cx="21" cy="33" r="12" fill="currentColor"></circle><path fill="currentColor" d="M40 21h22v24H40zM82 20l13 25H69zM113 19l13 14-13 14-13-14z"></path><path fill="currentColor" d="M4 45h124v5H4z"></path><path d="M14 50v14M118 50v14" stroke="currentColor" stroke-width="3"></path><path d="M2 64h128" stroke="currentColor" stroke-width="2"></path> }.into_any(),
        Step::Act => view! { <circle cx="24" cy="51" r="12" fill="currentColor"></circle><path fill="currentColor" d="M43 39h22v25H43zM86 38l14 26H72zM114 39l12 12.5-12 12.5-12-12.5z"></path><path fill="currentColor" d="M8 27h116v8H8z"></path><path d="M66 27V8M66 9h18l-5 5 5 5H66" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"></path><path d="M2 64h128" stroke="currentColor" stroke-width="2"></path> }.into_any(),
        Step::Review => view! { <circle cx="24" cy="25" r="12" fill="currentColor"></circle><path fill="currentColor" d="M43 13h22v25H43zM86 12l14 26H72zM114 13l12 12.5-12 12.5-12-12.5z"></path><path d="M2 39h128" stroke="currentColor" stroke-width="2"></path><g fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2 4"><circle cx="24" cy="54" r="11"></circle><path d="M44 43h20v22H44zM86 67L74 43h24zM114 65l-10-11 10-11 10 11z"></path></g> }.into_any(),
    };
    view! { <svg class="home-step-view" viewBox="0 0 132 79" aria-hidden="true">{shapes}</svg> }
}
