//! A finding as a word, with the level of water in a vessel as its sign: full, nearly, low, two levels side by side, unknown.

use super::phrases::Phrases;
use crate::domain::check::Finding;
use crate::ui::context::use_words;
use leptos::prelude::*;

/// A finding.
#[component]
pub fn FindingView(
    /// The finding.
    finding: Finding,
    /// Large, for what is talked about.
    #[prop(optional)]
    big: bool,
) -> impl IntoView {
    view! {
        <span class="finding" class:finding-big=big>
            {sign(finding)}
            <Phrases text=use_words().findings.of(finding) />
        </span>
    }
}

const VESSEL: &str = "M4 3v16.5A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.5V3";

/// The vessel; what has no finding to talk about has no sign either.
fn sign(finding: Finding) -> Option<AnyView> {
    let water = match finding {
        Finding::NotApplicable | Finding::NotEnough => return None,
        Finding::Unknown => "",
        Finding::Split => "M6 6h4.4v13H6zM13.6 15.5H18V19h-4.4z",
        Finding::NotYet => "M6 15.5h12V19H6z",
        Finding::Almost => "M6 9.5h12V19H6z",
        Finding::Done => "M6 5h12v14H6z",
    };
    let mark = match finding {
        Finding::Unknown => "M9.6 9a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 2M12 16.6v.1",
        Finding::Split => "M12 3v18",
        _ => "",
    };
    let dashes = (finding == Finding::Unknown).then_some("2.5 3");
    let path = |d: &'static str| (!d.is_empty()).then(|| view! { <path d=d></path> });
    let drawing = view! {
        <svg class="finding-sign" viewBox="0 0 24 24" aria-hidden="true">
            {(!water.is_empty()).then(|| view! { <path class="finding-water" d=water></path> })}
            <path stroke-dasharray=dashes d=VESSEL></path>
            {path(mark)}
        </svg>
    };
    Some(drawing.into_any())
}
