//! Partners (相手・団体): who takes part, and what they are good at and bad at.

use super::entry::entry;
use super::field::{Choice, Line, Prose};
use super::plan::Plan;
use std::sync::Arc;

entry! {
    /// One who takes part, or who was asked to.
    Partner in Partner {
        /// The name of the organisation.
        name: Line,
        /// What kind of organisation it is.
        kind: PartnerKind,
        /// 得意なこと.
        good_at: Line,
        /// 苦手なこと.
        bad_at: Line,
        /// 連絡先. Personal: it goes with every copy of the plan, and onto no paper for others.
        contact: Line,
        /// How far we are with them.
        state: PartnerState,
        /// この相手を選んだ理由 (principle 6, item P6-2).
        reason: Prose,
    }
}

/// What kind of party a partner is. The pamphlet: citizens, NPOs, community centres and associations, companies, government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartnerKind {
    /// Not said yet.
    #[default]
    Unsaid,
    /// 市民.
    Citizens,
    /// NPO・市民活動団体.
    Npo,
    /// 自治会.
    Neighbourhood,
    /// 公民館.
    CommunityCentre,
    /// 社協.
    WelfareCouncil,
    /// 学校.
    School,
    /// 企業.
    Company,
    /// 行政.
    Government,
    /// その他.
    Other,
}

impl Choice for PartnerKind {
    const ALL: &'static [Self] = &[
        Self::Unsaid,
        Self::Citizens,
        Self::Npo,
        Self::Neighbourhood,
        Self::CommunityCentre,
        Self::WelfareCouncil,
        Self::School,
        Self::Company,
        Self::Government,
        Self::Other,
    ];
    fn key(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Citizens => "citizens",
            Self::Npo => "npo",
            Self::Neighbourhood => "neighbourhood",
            Self::CommunityCentre => "community-centre",
            Self::WelfareCouncil => "welfare-council",
            Self::School => "school",
            Self::Company => "company",
            Self::Government => "government",
            Self::Other => "other",
        }
    }
}

/// How far we are with a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartnerState {
    /// 候補.
    #[default]
    Candidate,
    /// 声をかけた.
    Asked,
    /// 一緒にやる.
    Together,
    /// 見送り.
    Declined,
}

impl Choice for PartnerState {
    const ALL: &'static [Self] = &[Self::Candidate, Self::Asked, Self::Together, Self::Declined];
    fn key(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Asked => "asked",
            Self::Together => "together",
            Self::Declined => "declined",
        }
    }
}

/// Those who do it with us: the partners in 一緒にやる. Where nobody was marked so, nobody took the trouble to mark: then all
/// but those in 見送り.
pub fn taking_part(plan: &Plan) -> Vec<&Arc<Partner>> {
    let together: Vec<_> = plan.partners.live().filter(|partner| partner.state == PartnerState::Together).collect();
    if together.is_empty() {
        plan.partners.live().filter(|partner| partner.state != PartnerState::Declined).collect()
    } else {
        together
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Command, Id, List, PlanId, apply};

    fn check(states: &[PartnerState], expected: &[u64]) {
        let add = |(number, state): (u64, &PartnerState)| Command::Add {
            list: List::Partner,
            id: Id::from_random(number),
            values: vec![(Partner::state, state.key().to_owned())],
        };
        let all = Command::Together((0..).zip(states).map(add).collect());
        let plan = apply(&Plan::new(PlanId::default()), &all).unwrap().plan;
        let found: Vec<Id> = taking_part(&plan).iter().map(|partner| partner.meta.id).collect();
        assert_eq!(found, expected.iter().copied().map(Id::from_random).collect::<Vec<_>>(), "{states:?}");
    }

    #[test]
    fn those_in_together_take_part_and_all_where_nobody_is_marked() {
        use PartnerState::{Asked, Candidate, Declined, Together};
        check(&[], &[]);
        check(&[Candidate, Candidate], &[0, 1]);
        check(&[Candidate, Declined, Asked], &[0, 2]);
        check(&[Candidate, Together, Asked, Together, Declined], &[1, 3]);
    }
}
