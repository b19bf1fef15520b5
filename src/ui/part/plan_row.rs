//! One plan in the list: its name and lead, its step, and what is next.

use super::icon::{Icon, IconView};
use super::steps::StepsMini;
use crate::app::Route;
use crate::domain::date::Date;
use crate::domain::promise::PromiseState;
use crate::domain::{Plan, PlanId, Step, field::Choice, guide};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::title_of;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// A row of the list of plans.
#[component]
pub fn PlanRow(
    /// The plan.
    id: PlanId,
) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let plan = Memo::new(move |_| ui.session.plan(id).unwrap_or_else(|| Arc::new(Plan::new(id))));
    let today = ui.session.now().date;
    view! {
        <li class="home-plan">
            <div>
                <h2 class="home-plan-title"><a href=Route::Plan(id).to_hash()>{move || title_of(&plan.get())}</a></h2>
                <p class="home-plan-lead">{move || lead(&plan.get())}</p>
            </div>
            {move || {
                let step = plan.get().head().step;
                view! { <p class="home-plan-step"><StepsMini now=step /><span>{words.steps.of(step).numbered}</span></p> }
            }}
            <ul class="home-plan-facts">
                {move || plan.with(|plan| facts(plan, today).into_iter().map(|fact| view! {
                    <li class:home-plan-none=fact.is_empty><IconView icon=fact.icon /><span>{fact.text}</span></li>
                }).collect_view())}
            </ul>
        </li>
    }
}

fn lead(plan: &Plan) -> String {
    let words = use_words();
    let (lead, partners) = (plan.head().lead.trim(), plan.partners.count());
    match (lead.is_empty(), partners) {
        (true, _) => words.home.no_lead.to_owned(),
        (false, 0) => lead.to_owned(),
        (false, n) => words.home.lead_and_partners(lead, n),
    }
}

/// A fact about a plan; an empty one says what is not there yet.
struct Fact {
    icon: Icon,
    text: String,
    is_empty: bool,
}

fn facts(plan: &Plan, today: Date) -> [Fact; 3] {
    let words = use_words();
    let date = match guide::coming_days(plan, today).first() {
        Some((date, day)) => Fact {
            icon: Icon::Calendar,
            text: words.home.next_date(day_in_words(*date, today), words.plan.day(day)),
            is_empty: false,
        },
        None => Fact { icon: Icon::Calendar, text: words.home.no_date.to_owned(), is_empty: true },
    };
    let promises = match plan.promises.live().filter(|promise| promise.state == PromiseState::Open).count() {
        0 => Fact { icon: Icon::Kept, text: words.home.promises_none.to_owned(), is_empty: true },
        n => Fact { icon: Icon::Promise, text: words.home.promises_open(n), is_empty: false },
    };
    let last_check = Step::ALL.iter().rev().find_map(|step| guide::last_check(plan, *step));
    let check = match last_check {
        _ if has_case_sheet(plan) => {
            Fact { icon: Icon::Print, text: words.home.case_sheet_ready.to_owned(), is_empty: false }
        }
        Some(check) => {
            let day =
                check.closed_on.day().map_or_else(|_| check.closed_on.to_string(), |day| words::date::day(words, day));
            Fact { icon: Icon::Check, text: words.home.checked(day, words.steps.of(check.step).name), is_empty: false }
        }
        None => Fact { icon: Icon::Check, text: words.home.not_checked.to_owned(), is_empty: true },
    };
    [date, promises, check]
}

/// A plan in its last step whose results are written has its case sheet.
fn has_case_sheet(plan: &Plan) -> bool {
    plan.head().step == Step::Review && !plan.head().result.is_empty()
}

/// A day of another year says so.
fn day_in_words(date: Date, today: Date) -> String {
    let words = use_words();
    if date.year() == today.year() { words::date::short(words, date) } else { words::date::long(words, date) }
}
