//! What a plan still lacks, step by step, and what is next: it guides and never blocks. Sources: the pamphlet's four steps
//! and eight principles.

use super::check::{Check, finished_checks};
use super::date::Date;
use super::field::DateText;
use super::plan::{Decision, Plan};
use super::promise::PromiseState;
use super::step::Step;
use std::sync::Arc;

/// Something that a step asks for and that is still empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenPoint {
    /// ① whose difficulty, in one sentence.
    Problem,
    /// ① what we cannot do or are bad at.
    Needs,
    /// ① who could do it with us.
    Partners,
    /// ② what for.
    Purpose,
    /// ② by when, what, how much.
    Goals,
    /// ② from when to when (principle 7).
    Period,
    /// ② the day to decide on continuing (principle 7).
    DecisionDay,
    /// ③ what was done.
    Activities,
    /// ③ promises that are not kept yet.
    Promises,
    /// ④ what came out.
    Result,
    /// ④ 続ける・変える・終わる.
    Decision,
    /// The self-check of this step.
    Check,
}

/// What is open in a step, in the order in which its page asks for it.
pub fn open_points(plan: &Plan, step: Step) -> Vec<OpenPoint> {
    let head = plan.head();
    let mut open = Vec::new();
    let mut ask = |is_open: bool, point| {
        if is_open {
            open.push(point);
        }
    };
    match step {
        Step::Find => {
            ask(head.problem.is_empty(), OpenPoint::Problem);
            ask(plan.needs.is_empty(), OpenPoint::Needs);
            ask(plan.partners.is_empty(), OpenPoint::Partners);
        }
        Step::Consult => {
            ask(head.purpose.is_empty(), OpenPoint::Purpose);
            ask(plan.goals.is_empty(), OpenPoint::Goals);
            ask(head.start.is_empty() || head.end.is_empty(), OpenPoint::Period);
            ask(head.decide_on.is_empty(), OpenPoint::DecisionDay);
        }
        Step::Act => {
            ask(plan.activities.is_empty(), OpenPoint::Activities);
            ask(plan.promises.live().any(|promise| promise.state == PromiseState::Open), OpenPoint::Promises);
        }
        Step::Review => {
            ask(head.result.is_empty(), OpenPoint::Result);
            ask(head.decision == Decision::Open, OpenPoint::Decision);
        }
    }
    ask(last_check(plan, step).is_none(), OpenPoint::Check);
    open
}

/// The last finished check of a step.
pub fn last_check(plan: &Plan, step: Step) -> Option<&Arc<Check>> {
    plan.checks.live().rfind(|check| check.step == step && !check.closed_on.is_empty())
}

/// The check of a step that was begun and not finished.
pub fn open_check(plan: &Plan, step: Step) -> Option<&Arc<Check>> {
    plan.checks.live().rfind(|check| check.step == step && check.closed_on.is_empty())
}

/// A problem between the dates of a period; each is said kindly at its field, and what was typed stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodNote {
    /// The last day is before the first.
    EndBeforeStart,
    /// A day lies before the period.
    BeforeStart,
    /// A day lies after the period.
    AfterEnd,
}

/// What to say about the last day.
pub fn end_note(plan: &Plan) -> Option<PeriodNote> {
    let head = plan.head();
    let (start, end) = (head.start.day().ok()?, head.end.day().ok()?);
    (end < start).then_some(PeriodNote::EndBeforeStart)
}

/// What to say about a day that should lie within the period: the mid-way review.
pub fn within_note(plan: &Plan, date: &DateText) -> Option<PeriodNote> {
    let (head, day) = (plan.head(), date.day().ok()?);
    if head.start.day().is_ok_and(|start| day < start) {
        Some(PeriodNote::BeforeStart)
    } else if head.end.day().is_ok_and(|end| day > end) {
        Some(PeriodNote::AfterEnd)
    } else {
        None
    }
}

/// A day of a plan that lies ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComingDay {
    /// The period begins.
    Start,
    /// とちゅうの見直し; what is looked at.
    Review(String),
    /// 続けるかを決める日.
    Decide,
    /// The period ends.
    End,
    /// The day that a check set for the next one.
    Check,
    /// An open promise is due; what was promised.
    Promise(String),
}

/// The days of a plan from today on, the next one first. Dates that cannot be read yet are not among them.
pub fn coming_days(plan: &Plan, today: Date) -> Vec<(Date, ComingDay)> {
    let head = plan.head();
    let period = [(&head.start, ComingDay::Start), (&head.decide_on, ComingDay::Decide), (&head.end, ComingDay::End)];
    let reviews = plan.review_days.live().map(|day| (&day.on, ComingDay::Review(day.about.to_string())));
    // Once a later check is finished, the day that an earlier one set for it lies behind.
    let check = finished_checks(plan).last().map(|check| (&check.next_on, ComingDay::Check));
    let open = plan.promises.live().filter(|promise| promise.state == PromiseState::Open);
    let promises = open.map(|promise| (&promise.by_when, ComingDay::Promise(promise.what.to_string())));
    let mut days: Vec<_> = period
        .into_iter()
        .chain(reviews)
        .chain(check)
        .chain(promises)
        .filter_map(|(date, day)| Some((date.day().ok()?, day)))
        .filter(|(date, _)| *date >= today)
        .collect();
    days.sort_by_key(|(date, _)| *date);
    days
}

/// What to do next with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Something in the step of today is still empty.
    Fill(Step, OpenPoint),
    /// A check was begun and not finished.
    GoOnChecking(Step),
    /// Everything is there: check it together.
    Check(Step),
    /// The step is done and checked: go on to the next one.
    Advance(Step),
    /// All four are done: show it to others.
    ShowCase,
}

/// The one next thing: it is a suggestion, every page stays open.
pub fn next_step(plan: &Plan) -> NextStep {
    let step = plan.head().step;
    if open_check(plan, step).is_some() {
        return NextStep::GoOnChecking(step);
    }
    // A promise that is still open is no reason not to check, nor to go on.
    let first = open_points(plan, step).into_iter().find(|point| *point != OpenPoint::Promises);
    match first {
        Some(OpenPoint::Check) => NextStep::Check(step),
        Some(point) => NextStep::Fill(step, point),
        None if step == Step::Review => NextStep::ShowCase,
        None => NextStep::Advance(step),
    }
}
