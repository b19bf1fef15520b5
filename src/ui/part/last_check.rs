//! The last finished check of a plan in words: when, of which step, and how often each finding came out.

use crate::domain::Plan;
use crate::domain::check::{Check, Finding, Report, finished_checks};
use crate::ui::context::use_words;
use crate::words;
use std::sync::Arc;

/// The last check of a plan, of whichever step.
pub fn last_check(plan: &Plan) -> Option<&Arc<Check>> {
    finished_checks(plan).last().copied()
}

/// When, and of which step.
pub fn when(check: &Check) -> String {
    let words = use_words();
    let day = check.closed_on.day().map_or_else(|_| check.closed_on.to_string(), |day| words::date::day(words, day));
    words.home.checked(day, words.steps.of(check.step).name())
}

/// How often each finding came out, the good ones first; nothing where too few answered to say so.
pub fn findings(check: &Check) -> Option<String> {
    let words = use_words();
    let told = Report::of(check).counts().into_iter().rev();
    let told = told.filter(|(finding, _)| !matches!(finding, Finding::NotApplicable | Finding::NotEnough));
    let told: Vec<String> =
        told.map(|(finding, count)| format!("{}\u{a0}{count}", words::plain(words.findings.of(finding)))).collect();
    (!told.is_empty()).then(|| told.join(words.case_sentences.and()))
}
