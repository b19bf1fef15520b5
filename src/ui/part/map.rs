//! The whole picture: eight principles × four steps, a word in every cell, never colour alone.

use super::finding::FindingView;
use crate::domain::Step;
use crate::domain::check::{Finding, Picture};
use crate::domain::field::Choice;
use crate::ui::context::use_words;
use crate::words::{Lang, items};
use leptos::prelude::*;

/// The picture as a table; narrow, one principle after another.
#[component]
pub fn CheckMap(
    /// The findings.
    #[prop(into)]
    picture: Signal<Picture>,
    /// The step whose column stands out.
    now: Step,
) -> impl IntoView {
    let words = use_words();
    let items = items(Lang::Ja);
    let heads = Step::ALL.iter().map(|step| {
        view! { <th scope="col" class:map-now=*step == now>{words.steps.of(*step).numbered}</th> }
    });
    let rows = move || {
        let row = |(principle, findings): (_, [Option<Finding>; 4])| {
            let cells = Step::ALL.iter().zip(findings).map(|(step, finding)| cell(*step, *step == now, finding));
            view! {
                <tr>
                    <th scope="row">{items.principle(principle)}</th>
                    {cells.collect_view()}
                </tr>
            }
        };
        picture.get().map(row).into_iter().collect_view()
    };
    view! {
        <table class="map">
            <thead>
                <tr>
                    <th scope="col"><span class="hidden">{words.result.map_principle}</span></th>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn cell(step: Step, is_now: bool, finding: Option<Finding>) -> impl IntoView {
    let words = use_words();
    let content = match finding {
        Some(finding) => view! { <FindingView finding /> }.into_any(),
        None => words.result.map_none.into_any(),
    };
    view! {
        <td class:map-now=is_now class:map-none=finding.is_none() data-step=words.steps.of(step).numbered>{content}</td>
    }
}
