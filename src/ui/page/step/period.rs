//! The period (principle 7): first day, last day, days to look again, a day to decide. Days that do not fit together get a
//! kind note and stay as typed.

use crate::domain::guide::{self, PeriodNote};
use crate::domain::plan::Head;
use crate::domain::review_day::ReviewDay;
use crate::domain::{Id, List, Plan, field::DateText};
use crate::ui::context::use_words;
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::section::Section;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The days of a period.
#[component]
pub fn Period(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = &use_words().consult;
    let id = plan.with_untracked(|plan| plan.id());
    let note = move |ask: fn(&Plan) -> Option<PeriodNote>| {
        Signal::derive(move || plan.with(|plan| ask(plan).map(|note| in_words(plan, note))))
    };
    let end_note = note(guide::end_note);
    let review = Arc::new(move |day: Id| view! { <ReviewDayForm plan day /> }.into_any());
    let decide_note = note(|plan| guide::within_note(plan, &plan.head().decide_on));
    view! {
        <Section id="period" heading=words.period note=words.period_note>
            <div class="consult-period">
                <PlanField plan=id at=Head::start.of(id.0) label=words.start hint=words.start_hint />
                <PlanField plan=id at=Head::end.of(id.0) label=words.end note=end_note />
                <PlanField plan=id at=Head::decide_on.of(id.0) label=words.decide_on hint=words.decide_hint note=decide_note />
            </div>
            <EntryList plan=id list=List::ReviewDay one=words.review_days add=words.review_days_add empty=words.review_days_empty form=review />
        </Section>
    }
}

/// One day to look again.
#[component]
fn ReviewDayForm(plan: Memo<Arc<Plan>>, day: Id) -> impl IntoView {
    let words = &use_words().consult;
    let id = plan.with_untracked(|plan| plan.id());
    let note = Signal::derive(move || {
        plan.with(|plan| {
            let on = plan.review_days.get(day)?.on.clone();
            guide::within_note(plan, &on).map(|note| in_words(plan, note))
        })
    });
    view! {
        <PlanField plan=id at=ReviewDay::on.of(day) label=words.review_on note />
        <PlanField plan=id at=ReviewDay::about.of(day) label=words.review_about />
    }
}

fn in_words(plan: &Plan, note: PeriodNote) -> String {
    let notes = &use_words().period;
    match note {
        PeriodNote::EndBeforeStart | PeriodNote::BeforeStart => notes.before_start(day(&plan.head().start)),
        PeriodNote::AfterEnd => notes.after_end(day(&plan.head().end)),
    }
}

fn day(text: &DateText) -> String {
    text.day().map_or_else(|_| text.to_string(), |day| words::date::day(use_words(), day))
}
