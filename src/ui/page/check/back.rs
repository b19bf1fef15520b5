//! 前の約束: the promises that were made before this check come back, and are settled in words: done, dropped, or still open.

use super::find;
use crate::domain::check::promises_back;
use crate::domain::{Id, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::promise::PromiseRow;
use crate::ui::part::section::Section;
use leptos::prelude::*;

/// The promises of before; nothing where there are none.
#[component]
pub fn Back(
    /// The plan.
    plan: PlanId,
    /// The check.
    check: Id,
) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let promises = Memo::new(move |_| {
        let plan = ui.session.plan(plan)?;
        let back = promises_back(&plan, &*find(&plan, check)?);
        Some(back.iter().map(|promise| promise.meta.id).collect::<Vec<Id>>())
    });
    move || {
        let promises = promises.get().filter(|promises| !promises.is_empty())?;
        let rows = promises.into_iter().map(|promise| view! { <PromiseRow plan promise /> }).collect_view();
        Some(view! {
            <Section id="back" heading=words.result.back note=Signal::stored(words.result.back_note.to_owned())>
                <ul>{rows}</ul>
            </Section>
        })
    }
}
