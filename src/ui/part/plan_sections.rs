//! The sections of a plan's first page that show what was written elsewhere.

use super::button::{ButtonLink, Weight};
use super::icon::Icon;
use super::last_check;
use super::phrases::phrases;
use super::promise::promise_row;
use super::section::Section;
use crate::app::Route;
use crate::domain::check::finished_checks;
use crate::domain::date::Date;
use crate::domain::guide::ComingDay;
use crate::domain::method::Method;
use crate::domain::partner::Partner;
use crate::domain::promise::PromiseState;
use crate::domain::{Plan, Step, guide};
use crate::exchange::case_sheet::goal_in_words;
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::{Shown, check, id_of};
use crate::ui::view::html::{h3, li, p, time, ul};
use crate::ui::view::{El, IntoNode, Memo, Node, rows, show};
use crate::words;

fn soft(words: &'static str) -> Node {
    p().class("soft").with(words).into_node()
}

/// 目的と目標, with the way to where they are written.
pub fn purpose_and_goals(plan: Shown) -> Section {
    let words = use_words();
    let purpose = move || match plan.with(|plan| plan.head().purpose.to_string()) {
        text if text.is_empty() => soft(words.plan.purpose_empty()),
        text => p().class("plan-purpose").with(text).into_node(),
    };
    let goals = move || {
        let told = |plan: &Plan| -> Vec<El> {
            let goals = plan.goals.live().map(|goal| goal_in_words(goal, words));
            goals.filter(|goal| !goal.is_empty()).map(|goal| li().with(goal)).collect()
        };
        match plan.with(|plan| told(plan)) {
            goals if goals.is_empty() => soft(words.plan.goals_empty()),
            goals => ul().class("stack-tight").attr("aria-label", words.plan.goals()).with(goals).into_node(),
        }
    };
    let method = move || {
        let chosen = plan.with(|plan| Method::chosen(plan).map(|method| method.name.to_string()).collect::<Vec<_>>());
        let chosen: Vec<String> = chosen.into_iter().filter(|name| !name.trim().is_empty()).collect();
        (!chosen.is_empty()).then(|| p().with(words.plan.method(chosen.join(words.joins.comma()))))
    };
    let write = ButtonLink::new(words.plan.write_purpose(), Route::Step(id_of(plan), Step::Consult));
    Section::new("purpose", words.plan.purpose()).with((
        purpose,
        goals,
        method,
        p().with(write.icon(Icon::Pen).weight(Weight::Small)),
    ))
}

/// これからの日.
pub fn days(plan: Shown) -> Section {
    let words = use_words();
    let today = use_ui().session.now().date;
    let days = move || match plan.with(|plan| guide::coming_days(plan, today)) {
        days if days.is_empty() => soft(words.plan.no_dates()),
        days => ul().with(days.into_iter().map(|(date, what)| day(date, &what, today)).collect::<Vec<_>>()).into_node(),
    };
    let write = ButtonLink::new(words.plan.write_days(), Route::Step(id_of(plan), Step::Act));
    Section::new("days", words.plan.dates()).with((days, p().with(write.icon(Icon::Plus).weight(Weight::Small))))
}

fn day(date: Date, what: &ComingDay, today: Date) -> El {
    let words = use_words();
    let year = (date.year() != today.year()).then(|| words::date::year(words, date));
    li().class("plan-date").with((
        time().attr("datetime", date.iso()).with(words::date::short(words, date)),
        p().with(words.plan.day(what)),
        year.map(|year| p().class("soft").with(year)),
    ))
}

/// 約束.
pub fn promises(plan: Shown) -> Section {
    let words = use_words();
    let id = id_of(plan);
    let ids =
        Memo::new(move |_| plan.with(|plan| plan.promises.live().map(|promise| promise.meta.id).collect::<Vec<_>>()));
    let note = move || {
        plan.with(|plan| {
            let count = |state| plan.promises.live().filter(|promise| promise.state == state).count();
            words.plan.promises_count(count(PromiseState::Open), count(PromiseState::Done))
        })
    };
    Section::new("promises", words.plan.promises()).note(note).with((
        show(move || ids.with(Vec::is_empty), || soft(use_words().plan.promises_empty())),
        ul().with(rows(move || ids.get(), move |promise| promise_row(id, promise, None))),
    ))
}

/// 自己点検: the last one in words, with the way to its result and to those before it.
pub fn checked(plan: Shown) -> Section {
    let words = use_words();
    let told = move || {
        plan.with(|plan| match last_check::last_check(plan) {
            None => soft(words.home.not_checked()),
            Some(check) => {
                let see = ButtonLink::new(words.plan.see_check(), Route::Result(plan.id(), check.meta.id));
                let told = (p().with(last_check::when(check)), last_check::findings(check).map(|told| p().with(told)));
                (told, p().with(see.icon(Icon::Check).weight(Weight::Small))).into_node()
            }
        })
    };
    let is_long = move || plan.with(|plan| finished_checks(plan).len() > 1);
    let earlier = move || (h3().with(phrases(words.report.history.heading())), check::history(plan, None)).into_node();
    Section::new("check", words.plan.check()).with((told, show(is_long, earlier)))
}

/// いっしょにやる団体.
pub fn partners(plan: Shown) -> Section {
    let words = use_words();
    let note = move || words.plan.partners_count(plan.with(|plan| plan.partners.count()));
    let rows = move || {
        let rows: Vec<El> = plan.with(|plan| plan.partners.live().map(|partner| partner_row(partner)).collect());
        if rows.is_empty() { soft(words.plan.partners_empty()) } else { ul().with(rows).into_node() }
    };
    let write = ButtonLink::new(words.plan.write_partners(), Route::Step(id_of(plan), Step::Find));
    Section::new("partners", words.plan.partners())
        .note(note)
        .with((rows, p().with(write.icon(Icon::Plus).weight(Weight::Small))))
}

fn partner_row(partner: &Partner) -> El {
    let words = use_words();
    let good =
        (!partner.good_at.is_empty()).then(|| [words.joins.dash(), &*words.plan.good_at(&*partner.good_at)].concat());
    li().class("plan-partner").with((
        p().class("plan-partner-name").with(partner.name.to_string()),
        p().class("plan-partner-good").with((words.partner_kinds.said(partner.kind), good)),
        p().class("plan-partner-state").with(words.partner_states.of(partner.state)),
    ))
}
