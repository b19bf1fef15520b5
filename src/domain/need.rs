//! Needs (できないこと・苦手なこと): step ① begins with what we lack.

use super::entry::entry;
use super::field::{Choice, Line};
use super::partner::PartnerState;
use super::plan::Plan;
use std::sync::Arc;

entry! {
    /// One thing that the group lacks.
    Need in Need {
        /// What it is.
        what: Line,
        /// Whether it cannot be done or is done badly.
        kind: NeedKind,
        /// The name of the partner that is good at it; empty while we are looking (さがしています).
        partner: Line,
    }
}

/// The pamphlet's two kinds of weakness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NeedKind {
    /// できないこと.
    #[default]
    Cannot,
    /// 苦手なこと.
    BadAt,
}

impl Choice for NeedKind {
    const ALL: &'static [Self] = &[Self::Cannot, Self::BadAt];
    fn key(self) -> &'static str {
        match self {
            Self::Cannot => "cannot",
            Self::BadAt => "bad-at",
        }
    }
}

/// The needs for which we are looking: nobody is matched, or the one who was is no longer there or said no.
pub fn needs_searching(plan: &Plan) -> Vec<&Arc<Need>> {
    let is_met = |need: &Need| {
        let partner = need.partner.parse().ok().and_then(|partner| plan.partners.get(partner));
        partner.is_some_and(|partner| !partner.meta.removed.0 && partner.state != PartnerState::Declined)
    };
    plan.needs.live().filter(|need| !is_met(need)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::partner::Partner;
    use crate::domain::{Command, Id, List, PlanId, apply};

    #[test]
    fn a_need_is_searching_until_a_partner_takes_it() {
        // The case of 大芦: who brings the meals, and who answers the telephone.
        let [meals, calls, council, company] = [1, 2, 3, 4].map(Id::from_random);
        let need = |id, what: &str| Command::Add { list: List::Need, id, values: vec![(Need::what, what.to_owned())] };
        let partner = |id| Command::Add { list: List::Partner, id, values: Vec::new() };
        let begin = [need(meals, "弁当を届ける人"), need(calls, "電話を受ける所"), partner(council), partner(company)];
        let plan = apply(&Plan::new(PlanId::default()), &Command::Together(begin.to_vec())).unwrap().plan;
        let check = |commands: &[Command], expected: &[Id]| {
            let plan = apply(&plan, &Command::Together(commands.to_vec())).unwrap().plan;
            let searching: Vec<Id> = needs_searching(&plan).iter().map(|need| need.meta.id).collect();
            assert_eq!(searching, expected, "{commands:?}");
        };
        let matched = |need: Id, partner: &str| Command::write(Need::partner.of(need), partner);
        let [to_council, to_company] = [council, company].map(|partner| partner.to_string());
        let both = [matched(meals, &to_council), matched(calls, &to_company)];
        check(&[], &[meals, calls]);
        check(&both[..1], &[calls]);
        check(&both, &[]);
        let gone = Command::Remove { list: List::Partner, id: company };
        check(&[&both[..], &[gone]].concat(), &[calls]);
        let declined = Command::write(Partner::state.of(council), PartnerState::Declined.key());
        check(&[&both[..], &[declined]].concat(), &[meals]);
        check(&[matched(meals, "だれか"), Command::Remove { list: List::Need, id: calls }], &[meals]);
    }
}
