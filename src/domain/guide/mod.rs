//! What a plan still lacks, step by step, and what is next: it guides and never blocks. Sources: the pamphlet's four steps
//! and eight principles.

mod days;
mod note;
#[cfg(test)]
mod tests;
mod unread;

pub use days::{ComingDay, coming_days};
pub use note::{DayNote, note_at};
pub use unread::unread_days;

use super::agreement::Agreement;
use super::check::Check;
use super::head::Head;
use super::method::Method;
use super::need::needs_searching;
use super::partner::PartnerState;
use super::plan::{Decision, Plan};
use super::principle::Principle;
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
    /// ① needs for which nobody was found yet.
    Searching,
    /// ② the eight principles, read and confirmed together.
    Principles,
    /// ② what for.
    Purpose,
    /// ② by when, what, how much.
    Goals,
    /// ② which of the methods it shall be.
    Method,
    /// ② who does what (principle 5).
    Roles,
    /// ② who stands in, for every role (item P5-2).
    StandIns,
    /// ② from when to when (principle 7).
    Period,
    /// ② the day to decide on continuing (principle 7).
    DecisionDay,
    /// ② the yes of every partner that takes part.
    Agreements,
    /// ③ a meeting at which the purpose was confirmed (principle 4).
    Meetings,
    /// ③ what was done.
    Activities,
    /// ③ promises that are not kept yet.
    Promises,
    /// ④ what came out.
    Result,
    /// ④ 続ける・変える・終わる.
    Decision,
    /// ④ what is to be put in order at an end.
    Closing,
    /// The self-check of this step.
    Check,
}

impl OpenPoint {
    /// Whether it is no reason not to check, nor to go on: a partner may be found later, a promise is kept in its time.
    pub const fn may_wait(self) -> bool {
        matches!(self, Self::Searching | Self::StandIns | Self::Promises)
    }
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
            ask(!needs_searching(plan).is_empty(), OpenPoint::Searching);
        }
        Step::Consult => {
            ask(!are_principles_confirmed(head), OpenPoint::Principles);
            ask(head.purpose.is_empty(), OpenPoint::Purpose);
            ask(plan.goals.is_empty(), OpenPoint::Goals);
            ask(Method::chosen(plan).next().is_none(), OpenPoint::Method);
            ask(plan.roles.is_empty(), OpenPoint::Roles);
            ask(plan.roles.live().any(|role| role.stand_in.trim().is_empty()), OpenPoint::StandIns);
            ask(head.start.is_empty() || head.end.is_empty(), OpenPoint::Period);
            ask(head.decide_on.is_empty(), OpenPoint::DecisionDay);
            ask(is_a_yes_missing(plan), OpenPoint::Agreements);
        }
        Step::Act => {
            ask(!plan.meetings.live().any(|meeting| meeting.purpose_confirmed.0), OpenPoint::Meetings);
            ask(plan.activities.is_empty(), OpenPoint::Activities);
            ask(plan.promises.live().any(|promise| promise.state == PromiseState::Open), OpenPoint::Promises);
        }
        Step::Review => {
            ask(head.result.is_empty(), OpenPoint::Result);
            ask(head.decision == Decision::Open, OpenPoint::Decision);
            ask(head.decision == Decision::End && !is_put_in_order(plan), OpenPoint::Closing);
        }
    }
    ask(last_check(plan, step).is_none(), OpenPoint::Check);
    open
}

fn are_principles_confirmed(head: &Head) -> bool {
    Principle::ALL.iter().all(|principle| head.principles_confirmed.contains_key(principle.key()))
}

/// Whether one of those who do it with us has not agreed yet.
fn is_a_yes_missing(plan: &Plan) -> bool {
    let mut together = plan.partners.live().filter(|partner| partner.state == PartnerState::Together);
    together.any(|partner| Agreement::last_with(plan, partner.meta.id).is_none())
}

/// Whether everything on the closing list is done, and there is one.
fn is_put_in_order(plan: &Plan) -> bool {
    !plan.closings.is_empty() && plan.closings.live().all(|closing| closing.is_done.0)
}

/// The last finished check of a step.
pub fn last_check(plan: &Plan, step: Step) -> Option<&Arc<Check>> {
    plan.checks.live().rfind(|check| check.step == step && !check.closed_on.is_empty())
}

/// The check of a step that was begun and not finished.
pub fn open_check(plan: &Plan, step: Step) -> Option<&Arc<Check>> {
    let is_open = |check: &Check| !check.is_finished() && !check.is_prepared();
    plan.checks.live().rfind(|check| check.step == step && is_open(check))
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
    let first = open_points(plan, step).into_iter().find(|point| !point.may_wait());
    match first {
        Some(OpenPoint::Check) => NextStep::Check(step),
        Some(point) => NextStep::Fill(step, point),
        None if step == Step::Review => NextStep::ShowCase,
        None => NextStep::Advance(step),
    }
}
