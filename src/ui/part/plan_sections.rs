//! The sections of a plan's first page that show what was written elsewhere.

use super::button::{ButtonLink, Weight};
use super::icon::Icon;
use super::promise::PromiseRow;
use super::section::Section;
use crate::app::Route;
use crate::domain::promise::PromiseState;
use crate::domain::{Plan, Step, guide};
use crate::exchange::case_sheet::goal_in_words;
use crate::ui::context::{use_ui, use_words};
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// 目的と目標, with the way to where they are written.
#[component]
pub fn PurposeAndGoals(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    let purpose = move || match plan.get().head().purpose.to_string() {
        text if text.is_empty() => view! { <p class="soft">{words.plan.purpose_empty}</p> }.into_any(),
        text => view! { <p class="plan-purpose">{text}</p> }.into_any(),
    };
    let goals = move || {
        let plan = plan.get();
        let goals: Vec<String> =
            plan.goals.live().map(|goal| goal_in_words(goal, words)).filter(|goal| !goal.is_empty()).collect();
        if goals.is_empty() {
            return view! { <p class="soft">{words.plan.goals_empty}</p> }.into_any();
        }
        let rows = goals.into_iter().map(|goal| view! { <li>{goal}</li> });
        view! { <ul class="stack-tight" aria-label=words.plan.goals>{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <Section id="purpose" heading=words.plan.purpose>
            {purpose}
            {goals}
            <p>
                <ButtonLink to=Route::Step(id, Step::Consult) label=words.plan.write_purpose icon=Icon::Pen weight=Weight::Small />
            </p>
        </Section>
    }
}

/// これからの日.
#[component]
pub fn Days(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = use_words();
    let today = use_ui().session.now().date;
    let days = move || {
        let days = plan.with(|plan| guide::coming_days(plan, today));
        if days.is_empty() {
            return view! { <p class="soft">{words.plan.no_dates}</p> }.into_any();
        }
        let rows = days.into_iter().map(|(date, day)| {
            let year = if date.year() == today.year() { String::new() } else { words::date::year(words, date) };
            view! {
                <li class="plan-date">
                    <time datetime=date.iso()>{words::date::short(words, date)}</time>
                    <p>{words.plan.day(&day)}</p>
                    <p class="soft">{year}</p>
                </li>
            }
        });
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    view! { <Section id="days" heading=words.plan.dates>{days}</Section> }
}

/// 約束.
#[component]
pub fn Promises(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    let ids =
        Memo::new(move |_| plan.with(|plan| plan.promises.live().map(|promise| promise.meta.id).collect::<Vec<_>>()));
    let note = Signal::derive(move || {
        plan.with(|plan| {
            let count = |state| plan.promises.live().filter(|promise| promise.state == state).count();
            words.plan.promises_count(count(PromiseState::Open), count(PromiseState::Done))
        })
    });
    view! {
        <Section id="promises" heading=words.plan.promises note>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="soft">{words.plan.promises_empty}</p>
            </Show>
            <ul>
                <For each=move || ids.get() key=|id| *id children=move |promise| view! { <PromiseRow plan=id promise /> } />
            </ul>
        </Section>
    }
}

/// いっしょにやる団体.
#[component]
pub fn Partners(
    /// The plan.
    plan: Memo<Arc<Plan>>,
) -> impl IntoView {
    let words = use_words();
    let id = plan.with_untracked(|plan| plan.id());
    let note = Signal::derive(move || words.plan.partners_count(plan.with(|plan| plan.partners.count())));
    let rows = move || {
        let partners: Vec<_> = plan.get().partners.live().cloned().collect();
        if partners.is_empty() {
            return view! { <p class="soft">{words.plan.partners_empty}</p> }.into_any();
        }
        let rows = partners.into_iter().map(|partner| {
            let good = (!partner.good_at.is_empty()).then(|| words.plan.good_at(&*partner.good_at));
            view! {
                <li class="plan-partner">
                    <p class="plan-partner-name">{partner.name.to_string()}</p>
                    <p class="plan-partner-good">{words.partner_kinds.said(partner.kind)}" "{good}</p>
                </li>
            }
        });
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <Section id="partners" heading=words.plan.partners note>
            {rows}
            <p>
                <ButtonLink to=Route::Step(id, Step::Find) label=words.plan.write_partners icon=Icon::Plus weight=Weight::Small />
            </p>
        </Section>
    }
}
