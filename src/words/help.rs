//! The help beside a field of a plan. Knows which words and which chapter of the guide belong to which field; no page.

use super::Words;
use crate::domain::{Field, List, Principle, Step, Topic};

/// Help for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    /// What the field is for.
    pub text: &'static str,
    /// What a case of the pamphlet shows of it.
    pub example: Option<&'static str>,
    /// The chapter of the guide to read on.
    pub topic: Topic,
}

impl Help {
    /// The help for a field; most fields explain themselves.
    pub fn of(words: &Words, field: Field) -> Option<Self> {
        use Principle::{Differences, Ending, Equality, Independence, Openness, Process, Purpose, Roles};
        let (helps, examples) = (&words.helps, &words.help_examples);
        let step = |step| Topic::Step(step);
        let (text, example, topic) = match (field.list, field.name) {
            (List::Need, "what") => (helps.need_what(), Some(examples.need_what()), step(Step::Find)),
            (List::Need, "partner") => (helps.need_partner(), Some(examples.need_partner()), step(Step::Find)),
            (List::Partner, "bad_at") => (helps.partner_bad_at(), None, Topic::Principle(Differences)),
            (List::Partner, "contact") => (helps.partner_contact(), None, Topic::Principle(Roles)),
            (List::Partner, "state") => (helps.partner_state(), None, Topic::Principle(Equality)),
            (List::Partner, "reason") => (helps.partner_reason(), None, Topic::Principle(Openness)),
            (List::Counter, "name") => (helps.counter(), None, step(Step::Find)),
            (List::Head, "principles") => (helps.principles(), None, step(Step::Consult)),
            (List::Head, "purpose") => (helps.purpose(), Some(examples.purpose()), Topic::Principle(Purpose)),
            (List::Goal, "how_much") => (helps.goal_how_much(), None, Topic::Principle(Purpose)),
            (List::Goal, "measure") => (helps.goal_measure(), None, Topic::Principle(Purpose)),
            (List::Goal, "now") => (helps.goal_now(), None, step(Step::Review)),
            (List::Method, "role") => (helps.method_role(), Some(examples.method_role()), step(Step::Consult)),
            (List::Method, "cost") => (helps.method_cost(), None, step(Step::Consult)),
            (List::Method, "effect") => (helps.method_effect(), None, step(Step::Consult)),
            (List::Method, "ripple") => (helps.method_ripple(), Some(examples.method_ripple()), step(Step::Consult)),
            (List::Method, "synergy") => (helps.method_synergy(), Some(examples.method_synergy()), step(Step::Consult)),
            (List::Method, "reason") => (helps.method_reason(), None, Topic::Principle(Openness)),
            (List::Role, "what") => (helps.role_what(), Some(examples.role_what()), Topic::Principle(Roles)),
            (List::Role, "stand_in") => (helps.role_stand_in(), None, Topic::Principle(Roles)),
            (List::Role, "responsibility") => (helps.role_responsibility(), None, Topic::Principle(Roles)),
            (List::Role, "hours") => (helps.role_hours(), None, Topic::Principle(Roles)),
            (List::Head, "end") => (helps.end(), None, Topic::Principle(Ending)),
            (List::ReviewDay, "on") => (helps.review_on(), None, Topic::Principle(Ending)),
            (List::Head, "decide_on") => (helps.decide_on(), None, Topic::Principle(Ending)),
            (List::Agreement, "agreed_on") => (helps.agreement(), None, Topic::Principle(Purpose)),
            (List::Meeting, "purpose_confirmed") => (helps.meeting_purpose(), None, step(Step::Act)),
            (List::Meeting, "decisions") => (helps.meeting_decisions(), None, Topic::Principle(Process)),
            (List::Meeting, "shared") => (helps.meeting_shared(), None, step(Step::Act)),
            (List::Meeting, "next_on") => (helps.meeting_next(), None, Topic::Principle(Process)),
            (List::Activity, "numbers") => (helps.activity_numbers(), None, Topic::Principle(Purpose)),
            (List::Money, "source") => (helps.money(), None, Topic::Principle(Openness)),
            (List::Head, "result") => (helps.result(), Some(examples.result()), step(Step::Review)),
            (List::Head, "good") => (helps.good(), None, Topic::Principle(Differences)),
            (List::Head, "outlook") => (helps.outlook(), Some(examples.outlook()), step(Step::Review)),
            (List::Head, "decision") => (helps.decision(), None, Topic::Principle(Ending)),
            (List::Head, "handover") => (helps.handover(), None, Topic::Principle(Independence)),
            (List::Closing, "what") => (helps.closing(), None, Topic::Principle(Ending)),
            _ => return None,
        };
        Some(Self { text, example, topic })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Choice;
    use crate::domain::{Plan, PlanId};
    use crate::words::{Lang, file, ruby, words};
    use std::collections::BTreeSet;

    /// The texts of a group.
    fn texts(group: &str) -> BTreeSet<String> {
        let is_of = |key: &str| key.strip_prefix(group).is_some_and(|rest| rest.starts_with('.'));
        file::of(Lang::Ja)
            .unwrap()
            .into_iter()
            .filter(|(key, _)| is_of(key))
            .map(|(_, text)| ruby::base(&text).into_owned())
            .collect()
    }

    #[test]
    fn every_help_stands_beside_one_field() {
        let plan = Plan::new(PlanId::default());
        let fields = List::ALL.iter().flat_map(|list| plan.list(*list).fields());
        let words = words(Lang::Ja);
        let helps: Vec<Help> = fields.filter_map(|field| Help::of(words, *field)).collect();
        let said: Vec<_> = helps.iter().map(|help| help.text.to_owned()).collect();
        assert_eq!(said.iter().cloned().collect::<BTreeSet<_>>(), texts("helps"));
        assert_eq!(said.len(), texts("helps").len(), "a help stands twice");
        let examples: BTreeSet<_> = helps.iter().filter_map(|help| help.example).map(str::to_owned).collect();
        assert_eq!(examples, texts("help_examples"));
    }
}
