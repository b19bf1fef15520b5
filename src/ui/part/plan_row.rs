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

/// A row of the list of plans, and what its way into the bin does.
pub fn plan_row(id: PlanId, to_bin: impl Fn() + 'static) -> El {
    let today = use_ui().session.now().date;
    let plan = plan_of(id);
    let step = move || {
        let step = plan.get().head().step;
        (steps_mini(step), span().with(use_words().steps.of(step).numbered()))
    };
    let facts = move || plan.with(|plan| facts(plan, today)).into_iter().map(Fact::draw).collect::<Vec<_>>();
    let about = move || use_words().lists.entry_of(plan.with(|plan| title_of(plan)));
    let to_bin =
        Button::new(use_words().plan_list.to_bin(), to_bin).about(about).icon(Icon::Remove).weight(Weight::Quiet);
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
        (true, _) => words.home.no_lead().to_owned(),
        (false, 0) => lead.to_owned(),
        (false, n) => words.home.lead_and_partners(lead, n),
    }
}

/// A fact about a plan in a line or two; an empty one says what is not there yet.
struct Fact {
    icon: Icon,
    lines: Vec<String>,
    is_empty: bool,
}

impl Fact {
    fn told(icon: Icon, lines: Vec<String>) -> Self {
        Self { icon, lines, is_empty: false }
    }

    fn none(icon: Icon, words: &str) -> Self {
        Self { icon, lines: vec![words.to_owned()], is_empty: true }
    }

    fn draw(self) -> El {
        let class = if self.is_empty { "home-plan-none" } else { "" };
        let lines: Vec<El> = self.lines.into_iter().map(|line| p().with(line)).collect();
        li().class(class).with((self.icon.draw(), div().with(lines)))
    }
}

/// The next day, the promises that are open, the last check, and the case sheet once there is one.
fn facts(plan: &Plan, today: Date) -> Vec<Fact> {
    let words = &use_words().home;
    let date = match guide::coming_days(plan, today).first() {
        Some((date, day)) => {
            let next = words.next_date(day_in_words(*date, today), use_words().plan.day(day));
            Fact::told(Icon::Calendar, vec![next])
        }
        None => Fact::none(Icon::Calendar, words.no_date()),
    };
    let promises = match plan.promises.live().filter(|promise| promise.state == PromiseState::Open).count() {
        0 => Fact::none(Icon::Kept, words.promises_none()),
        n => Fact::told(Icon::Promise, vec![words.promises_open(n)]),
    };
    let check = match last_check::last_check(plan) {
        Some(check) => {
            let told = [Some(last_check::when(check)), last_check::findings(check)];
            Fact::told(Icon::Check, told.into_iter().flatten().collect())
        }
        None => Fact::none(Icon::Check, words.not_checked()),
    };
    let case_sheet = has_case_sheet(plan).then(|| Fact::told(Icon::Print, vec![words.case_sheet_ready().to_owned()]));
    [date, promises, check].into_iter().chain(case_sheet).collect()
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
