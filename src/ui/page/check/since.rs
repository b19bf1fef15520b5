//! What moved since an earlier check of the step, in words; an arrow only where the rule against noise lets it stand.

use super::asked::asked;
use super::shown::ShownCheck;
use crate::app::Route;
use crate::domain::check::{Check, Incomparable, ItemId, Since, Trend};
use crate::domain::{Id, Plan};
use crate::ui::context::use_words;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{a, b, div, li, p, span, ul};
use crate::ui::view::{El, IntoNode, Memo, Node};
use crate::words::{self, TrendWords};

/// What moved since the check before.
pub fn since(check: ShownCheck) -> Node {
    let since = Memo::new(move |_| check.in_plan.with(|plan| Since::of(plan, &check.now())));
    let said = move || {
        let plan = check.in_plan.get();
        since.with(|since| told(check, &plan, since))
    };
    said.into_node()
}

fn told(check: ShownCheck, plan: &Plan, since: &Since) -> Node {
    let trend = &use_words().report.trend;
    match since {
        Since::First => p().with(phrases(trend.first())).into_node(),
        Since::Incomparable { before, reason } => div()
            .class("stack-tight")
            .with((with_which(check, plan, *before), p().with(phrases(trend.of(Err(*reason))))))
            .into_node(),
        Since::Compared { before, changes } => div()
            .class("stack-tight")
            .with((with_which(check, plan, *before), moved(&check.now(), changes)))
            .into_node(),
    }
}

/// With which check it is compared, and the way there.
fn with_which(check: ShownCheck, plan: &Plan, before: Id) -> Option<El> {
    let earlier = plan.checks.get(before)?;
    let label = use_words().report.trend.since(day_of(earlier));
    Some(p().with(a().attr("href", Route::Result(check.plan, before).to_hash()).with(phrases(label))))
}

/// The changes: those that moved first. Where all are told by the same words, these stand once.
fn moved(check: &Check, changes: &[(ItemId, Result<Trend, Incomparable>)]) -> Node {
    let first = changes.first().map(|(_, change)| *change);
    if let Some(change) = first.filter(|first| changes.iter().all(|(_, change)| change == first)) {
        return p().with(said(change)).into_node();
    }
    let order = |change: &Result<Trend, Incomparable>| match change {
        Ok(Trend::Up) => 0,
        Ok(Trend::Down) => 1,
        Ok(Trend::NoBigChange) => 2,
        Ok(Trend::OtherPeople) => 3,
        Err(_) => 4,
    };
    let mut changes = changes.to_vec();
    changes.sort_by_key(|(_, change)| order(change));
    let row = |(item, change): (ItemId, _)| {
        li().class("result-rest").with((said(change), p().with(phrases(asked(check, item.into())))))
    };
    ul().class("result-moved").with(changes.into_iter().map(row).collect::<Vec<_>>()).into_node()
}

fn said(change: Result<Trend, Incomparable>) -> El {
    let arrow = change.ok().and_then(TrendWords::arrow);
    let arrow = arrow.map(|arrow| b().class("figure").attr("aria-hidden", "true").with(arrow));
    span().class("result-trend").with((arrow, phrases(use_words().report.trend.of(change))))
}

/// The day on which a check ended.
pub fn day_of(check: &Check) -> String {
    let words = use_words();
    check.closed_on.day().map_or_else(|_| check.closed_on.to_string(), |day| words::date::long(words, day))
}
