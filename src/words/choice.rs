//! The wording of the domain's choices: which word belongs to which.

use super::act_keys::ListWords;
use super::choice_keys::{Decisions, MoneyWays, OpenPoints, PartnerKinds, PartnerStates, PromiseStates, RoleStates};
use super::keys::{StepWords, Steps};
use super::{PlanPage, PrincipleLines};
use crate::domain::guide::{ComingDay, OpenPoint};
use crate::domain::money::MoneyWay;
use crate::domain::partner::{PartnerKind, PartnerState};
use crate::domain::plan::Decision;
use crate::domain::principle::Principle;
use crate::domain::promise::PromiseState;
use crate::domain::role::RoleState;
use crate::domain::{List, Step};

impl Steps {
    /// The words of a step.
    pub const fn of(&self, step: Step) -> &StepWords {
        match step {
            Step::Find => &self.find,
            Step::Consult => &self.consult,
            Step::Act => &self.act,
            Step::Review => &self.review,
        }
    }
}

impl Decisions {
    /// The word for a decision.
    pub const fn of(&self, decision: Decision) -> &'static str {
        match decision {
            Decision::Open => self.open(),
            Decision::Continue => self.carry_on(),
            Decision::Change => self.change(),
            Decision::End => self.end(),
        }
    }
}

impl PartnerKinds {
    /// The word for a kind of organisation.
    pub const fn of(&self, kind: PartnerKind) -> &'static str {
        match kind {
            PartnerKind::Unsaid => self.unsaid(),
            PartnerKind::Citizens => self.citizens(),
            PartnerKind::Npo => self.npo(),
            PartnerKind::Neighbourhood => self.neighbourhood(),
            PartnerKind::CommunityCentre => self.community_centre(),
            PartnerKind::WelfareCouncil => self.welfare_council(),
            PartnerKind::School => self.school(),
            PartnerKind::Company => self.company(),
            PartnerKind::Government => self.government(),
            PartnerKind::Other => self.other(),
        }
    }

    /// The word for a kind where it was said.
    pub fn said(&self, kind: PartnerKind) -> Option<&'static str> {
        (kind != PartnerKind::Unsaid).then(|| self.of(kind))
    }
}

impl PartnerStates {
    /// The word for how far we are with a partner.
    pub const fn of(&self, state: PartnerState) -> &'static str {
        match state {
            PartnerState::Candidate => self.candidate(),
            PartnerState::Asked => self.asked(),
            PartnerState::Together => self.together(),
            PartnerState::Declined => self.declined(),
        }
    }
}

impl RoleStates {
    /// The word for how far a role is.
    pub const fn of(&self, state: RoleState) -> &'static str {
        match state {
            RoleState::Open => self.open(),
            RoleState::Doing => self.doing(),
            RoleState::Done => self.done(),
            RoleState::Stuck => self.stuck(),
        }
    }
}

impl MoneyWays {
    /// The word for a way of money.
    pub const fn of(&self, way: MoneyWay) -> &'static str {
        match way {
            MoneyWay::In => self.came_in(),
            MoneyWay::Out => self.spent(),
        }
    }
}

impl PromiseStates {
    /// The word for what became of a promise.
    pub const fn of(&self, state: PromiseState) -> &'static str {
        match state {
            PromiseState::Open => self.open(),
            PromiseState::Done => self.done(),
            PromiseState::Dropped => self.dropped(),
        }
    }
}

impl ListWords {
    /// What one entry of a list is called.
    pub const fn of(&self, list: List) -> &'static str {
        match list {
            List::Head => self.head(),
            List::Partner => self.partner(),
            List::Need => self.need(),
            List::Counter => self.counter(),
            List::Goal => self.goal(),
            List::Method => self.method(),
            List::Role => self.role(),
            List::ReviewDay => self.review_day(),
            List::Agreement => self.agreement(),
            List::Meeting => self.meeting(),
            List::Activity => self.activity(),
            List::Money => self.money(),
            List::Promise => self.promise(),
            List::Check => self.check(),
            List::Closing => self.closing(),
        }
    }
}

impl OpenPoints {
    /// The words for an open point.
    pub const fn of(&self, point: OpenPoint) -> &'static str {
        match point {
            OpenPoint::Problem => self.problem(),
            OpenPoint::Needs => self.needs(),
            OpenPoint::Partners => self.partners(),
            OpenPoint::Searching => self.searching(),
            OpenPoint::Principles => self.principles(),
            OpenPoint::Purpose => self.purpose(),
            OpenPoint::Goals => self.goals(),
            OpenPoint::Method => self.method(),
            OpenPoint::Roles => self.roles(),
            OpenPoint::StandIns => self.stand_ins(),
            OpenPoint::Period => self.period(),
            OpenPoint::DecisionDay => self.decision_day(),
            OpenPoint::Agreements => self.agreements(),
            OpenPoint::Meetings => self.meetings(),
            OpenPoint::Activities => self.activities(),
            OpenPoint::Promises => self.promises(),
            OpenPoint::Result => self.result(),
            OpenPoint::Decision => self.decision(),
            OpenPoint::Closing => self.closing(),
            OpenPoint::Check => self.check(),
        }
    }
}

impl PlanPage {
    /// The words for a day that lies ahead.
    pub fn day(&self, day: &ComingDay) -> String {
        match day {
            ComingDay::Start => self.start().to_owned(),
            ComingDay::Review(what) if what.is_empty() => self.review_on().to_owned(),
            ComingDay::Review(what) => self.review_due(what),
            ComingDay::Decide => self.decide_on().to_owned(),
            ComingDay::End => self.end().to_owned(),
            ComingDay::Check => self.next_check_on().to_owned(),
            ComingDay::Meeting(place) if place.is_empty() => self.meeting().to_owned(),
            ComingDay::Meeting(place) => self.meeting_at(place),
            ComingDay::Role(what) => self.role_due(what),
            ComingDay::Promise(what) => self.promise_due(what),
        }
    }
}

impl PrincipleLines {
    /// The line about a principle.
    pub const fn of(&self, principle: Principle) -> &'static str {
        match principle {
            Principle::Equality => self.equality(),
            Principle::Differences => self.differences(),
            Principle::Purpose => self.purpose(),
            Principle::Process => self.process(),
            Principle::Roles => self.roles(),
            Principle::Openness => self.openness(),
            Principle::Ending => self.ending(),
            Principle::Independence => self.independence(),
        }
    }
}
