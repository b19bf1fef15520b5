//! What the lists and fields of a plan are called where values of all kinds stand in one table: in the report of an import,
//! among what was removed. On their own pages fields have labels that ask.

use super::group::{Group, Key, below};
use super::keys::Words;
use super::texts::Texts;
use crate::domain::agreement::Agreement;
use crate::domain::field::{Choice, Kind};
use crate::domain::money::Money;
use crate::domain::need::{Need, NeedKind};
use crate::domain::partner::Partner;
use crate::domain::plan::Head;
use crate::domain::promise::Promise;
use crate::domain::role::Role;
use crate::domain::{Field, List, Plan};

/// The keys of the names of fields: a field by its own name, or by list and name (`meeting.who`) where one list needs a word of
/// its own.
const FIELDS: [&str; 73] = [
    "title",
    "problem",
    "place",
    "lead",
    "begun_on",
    "step",
    "previous",
    "learned",
    "principles",
    "principles_confirmed",
    "purpose",
    "start",
    "end",
    "decide_on",
    "result",
    "good",
    "outlook",
    "decision",
    "decision_reason",
    "handover",
    "case_trigger",
    "case_method",
    "case_activity",
    "case_effect",
    "name",
    "kind",
    "good_at",
    "bad_at",
    "contact",
    "state",
    "reason",
    "what",
    "need.what",
    "need.partner",
    "role.what",
    "closing.what",
    "partner",
    "phone",
    "note",
    "by_when",
    "how_much",
    "measure",
    "now",
    "role",
    "cost",
    "effect",
    "ripple",
    "synergy",
    "is_chosen",
    "who",
    "stand_in",
    "responsibility",
    "hours",
    "on",
    "about",
    "agreed_on",
    "by",
    "goals",
    "roles",
    "period",
    "meeting.who",
    "purpose_confirmed",
    "decisions",
    "shared",
    "next_on",
    "numbers",
    "way",
    "source",
    "amount",
    "item",
    "check",
    "settled_on",
    "is_done",
];

/// Names of lists and fields.
pub struct Naming {
    /// The names of the lists, in the order of [`List::ALL`].
    lists: [&'static str; List::ALL.len()],
    /// The names of the fields, in the order of [`FIELDS`].
    fields: [&'static str; FIELDS.len()],
    /// Of an entry that was taken out.
    pub removed: &'static str,
    /// A tick that is set, and one that is not.
    pub yes_no: [&'static str; 2],
    /// A partner that is not in this plan.
    pub another_partner: &'static str,
}

impl Group for Naming {
    fn read(texts: &mut Texts) -> Self {
        let [removed, yes, no, another_partner] = texts.take();
        Self { removed, yes_no: [yes, no], another_partner, lists: texts.take(), fields: texts.take() }
    }

    fn keys(name: &str, keys: &mut Vec<Key>) {
        let own = ["removed", "yes", "no", "another_partner"].map(str::to_owned);
        let lists = List::ALL.iter().map(|list| below("lists", list.key()));
        let fields = FIELDS.iter().map(|key| below("fields", key));
        let all = own.into_iter().chain(lists).chain(fields);
        keys.extend(all.map(|key| Key { name: below(name, &key), places: &[] }));
    }
}

impl Naming {
    /// The name of a list.
    pub fn list(&self, list: List) -> &'static str {
        self.lists[list as usize]
    }

    /// The name of a field. What a check holds is read on its own pages: here it has one name.
    pub fn field(&self, field: Field) -> &'static str {
        let own = format!("{}.{}", field.list.key(), field.name);
        let name = || if field.list == List::Check { "check" } else { field.name };
        let named = |name: &str| FIELDS.iter().position(|known| *known == name).map(|at| self.fields[at]);
        named(&own).or_else(|| named(name())).unwrap_or_default()
    }

    /// A value of a plan as people read it: choices and ticks in words, a partner by its name, all else as it was typed.
    pub fn value(&self, words: &Words, plan: &Plan, field: Field, text: &str) -> String {
        if text.is_empty() && !matches!(field.kind, Kind::Flag) {
            return String::new();
        }
        let choice = match field {
            _ if matches!(field.kind, Kind::Flag) || field == Head::principles_confirmed => {
                Some(self.yes_no[usize::from(text.is_empty())])
            }
            _ if field == Need::partner || field == Agreement::partner => {
                let partner = text.parse().ok().and_then(|partner| plan.partners.get(partner));
                let name = partner.map(|partner| partner.name.trim().to_owned()).filter(|name| !name.is_empty());
                return name.unwrap_or_else(|| self.another_partner.to_owned());
            }
            _ if field == Head::step => Choice::from_key(text).map(|step| words.steps.of(step).numbered()),
            _ if field == Head::decision => Choice::from_key(text).map(|decision| words.decisions.of(decision)),
            _ if field == Need::kind => Choice::from_key(text).map(|kind| match kind {
                NeedKind::Cannot => words.find.cannot(),
                NeedKind::BadAt => words.find.bad_at(),
            }),
            _ if field == Partner::kind => Choice::from_key(text).map(|kind| words.partner_kinds.of(kind)),
            _ if field == Partner::state => Choice::from_key(text).map(|state| words.partner_states.of(state)),
            _ if field == Role::state => Choice::from_key(text).map(|state| words.role_states.of(state)),
            _ if field == Money::way => Choice::from_key(text).map(|way| words.money_ways.of(way)),
            _ if field == Promise::state => Choice::from_key(text).map(|state| words.promise_states.of(state)),
            _ => None,
        };
        choice.unwrap_or(text).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::closing::Closing;
    use crate::domain::meeting::Meeting;
    use crate::domain::{Command, Id, PlanId, apply};
    use crate::words::{Lang, naming, words};
    use std::collections::BTreeSet;

    fn fields() -> Vec<Field> {
        let plan = Plan::new(PlanId::default());
        List::ALL.iter().flat_map(|list| plan.list(*list).fields()).copied().collect()
    }

    #[test]
    fn every_list_and_every_field_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            let naming = naming(*lang);
            for list in List::ALL {
                assert!(!naming.list(*list).is_empty(), "{}", list.key());
            }
            for field in fields() {
                assert!(!naming.field(field).is_empty(), "{}.{}", field.list.key(), field.name);
            }
        }
    }

    #[test]
    fn no_name_is_left_over_or_means_two_things_in_one_list() {
        for lang in Lang::ALL {
            let naming = naming(*lang);
            for key in FIELDS {
                let is_meant =
                    |field: &Field| key == field.name || key == format!("{}.{}", field.list.key(), field.name);
                assert!(fields().iter().any(is_meant), "{key}");
            }
            for list in List::ALL.iter().filter(|list| **list != List::Check) {
                let of_list: Vec<_> = fields().into_iter().filter(|field| field.list == *list).collect();
                let names: BTreeSet<_> = of_list.iter().map(|field| naming.field(*field)).collect();
                assert_eq!(names.len(), of_list.len(), "{}", list.key());
            }
        }
    }

    #[test]
    fn values_are_told_as_people_read_them() {
        let (lang, company) = (Lang::Ja, Id::from_random(5));
        let add = Command::Add {
            list: List::Partner,
            id: company,
            values: vec![(Partner::name, "モルツウェル株式会社".to_owned())],
        };
        let plan = apply(&Plan::new(PlanId::default()), &add).unwrap().plan;
        let check = |field: Field, text: &str, expected: &str| {
            let told = naming(lang).value(words(lang), &plan, field, text);
            assert_eq!(told, expected, "{}", field.name);
        };
        check(Head::step, "consult", "② 相談");
        check(Head::decision, "end", "終わる");
        check(Partner::kind, "npo", "NPO・市民活動団体");
        check(Partner::state, "together", "一緒にやる");
        check(Need::kind, "bad-at", "苦手");
        check(Need::partner, &company.to_string(), "モルツウェル株式会社");
        check(Need::partner, "000000000009", "この端末にない相手");
        check(Role::state, "stuck", "止まっています");
        check(Money::way, "out", "使ったお金");
        check(Promise::state, "done", "できました");
        check(Closing::is_done, "yes", "はい");
        check(Closing::is_done, "", "いいえ");
        check(Head::principles_confirmed, "yes", "はい");
        check(Meeting::on, "来年の春", "来年の春");
        check(Partner::kind, "", "");
        check(Partner::kind, "of-a-newer-version", "of-a-newer-version");
    }
}
