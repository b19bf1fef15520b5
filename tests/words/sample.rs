//! The sample plan tells the same story in every language: the same entries, amounts that are read, one name for each.

use crate::support::sample;
use kyoso::domain::Plan;
use kyoso::domain::date::Date;
use kyoso::domain::field::Choice;
use kyoso::domain::money::sums;
use kyoso::domain::partner::PartnerState;
use kyoso::words::Lang;
use std::collections::BTreeSet;

fn made(lang: Lang) -> Plan {
    sample(lang, Date::parse("2026-11-22").unwrap())
}

#[test]
fn its_entries_and_its_money_are_the_same_in_every_language() {
    let counts = |plan: &Plan| {
        [
            plan.partners.count(),
            plan.needs.count(),
            plan.goals.count(),
            plan.methods.count(),
            plan.roles.count(),
            plan.agreements.count(),
            plan.meetings.count(),
            plan.activities.count(),
            plan.money.count(),
            plan.promises.count(),
            plan.checks.count(),
        ]
    };
    let japanese = made(Lang::Ja);
    for lang in Lang::ALL {
        let plan = made(*lang);
        assert_eq!(counts(&plan), counts(&japanese), "{}", lang.key());
        let (ours, theirs) = (sums(&plan), sums(&japanese));
        assert_eq!((ours.unread, ours.total), (0, theirs.total), "{}", lang.key());
        assert_eq!(ours.by_source.len(), theirs.by_source.len(), "{}", lang.key());
    }
}

#[test]
fn a_group_has_one_name_in_it() {
    for lang in Lang::ALL {
        let plan = made(*lang);
        let partners = plan.partners.live().map(|partner| partner.name.to_string());
        let known: BTreeSet<String> = partners.chain([plan.head().lead.to_string()]).collect();
        let roles = plan.roles.live().map(|role| role.who.to_string());
        let agreements = plan.agreements.live().map(|agreement| agreement.name.to_string());
        let promises = plan.promises.live().map(|promise| promise.who.to_string());
        let sides = plan.checks.live().flat_map(|check| check.taking_part()).map(|side| side.name);
        let named: BTreeSet<String> = roles.chain(agreements).chain(promises).chain(sides).collect();
        let strange: Vec<&String> = named.difference(&known).filter(|name| !name.is_empty()).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", lang.key());
        let together = plan.partners.live().filter(|partner| partner.state == PartnerState::Together);
        assert_eq!(together.count(), 4, "{}", lang.key());
    }
}
