//! One plan in the list: its name and lead, its step, and what is next.

use super::button::{Button, Weight};
use super::icon::Icon;
use super::last_check;
use super::steps::steps_mini;
use crate::app::Route;
use crate::domain::date::Date;
use crate::domain::promise::PromiseState;
use crate::domain::{Plan, PlanId, Step, guide};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::{plan_of, title_of};
use crate::ui::view::El;
use crate::ui::view::html::{a, div, h2, li, p, span, ul};
use crate::words;
use leptos::prelude::*;

/// A row of the list of plans, and what its way into the bin does.
pub fn plan_row(id: PlanId, to_bin: impl Fn() + 'static) -> El {
    let today = use_ui().session.now().date;
    let plan = plan_of(id);
    let step = move || {
        let step = plan.get().head().step;
        (steps_mini(step), span().with(use_words().steps.of(step).numbered))
    };
    let facts = move || plan.with(|plan| facts(plan, today)).map(Fact::draw);
    let about = move || use_words().lists.entry_of(plan.with(|plan| title_of(plan)));
    let to_bin =
        Button::new(use_words().plan_list.to_bin, to_bin).about(about).icon(Icon::Remove).weight(Weight::Quiet);
    li().class("home-plan").with((
        div().with((
            h2().class("home-plan-title")
                .with(a().attr("href", Route::Plan(id).to_hash()).with(move || plan.with(|plan| title_of(plan)))),
            p().class("home-plan-lead").with(move || plan.with(|plan| lead(plan))),
        )),
        p().class("home-plan-step").with(step),
        ul().class("home-plan-facts").with(facts),
        p().class("home-plan-bin").with(to_bin),
    ))
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

impl Fact {
    fn draw(self) -> El {
        let class = if self.is_empty { "home-plan-none" } else { "" };
        li().class(class).with((self.icon.draw(), span().with(self.text)))
    }
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
    let check = match last_check::last_check(plan) {
        _ if has_case_sheet(plan) => {
            Fact { icon: Icon::Print, text: words.home.case_sheet_ready.to_owned(), is_empty: false }
        }
        Some(check) => {
            let told = [Some(last_check::when(check)), last_check::findings(check)];
            let text = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
            Fact { icon: Icon::Check, text, is_empty: false }
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
