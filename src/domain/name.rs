//! What an entry is called where many entries of many kinds stand in one list.

use super::entry::Entry;

/// The fields that name an entry, the best one first. No kind of entry has fields of these names that mean something else.
const NAMING: [&str; 7] = ["title", "name", "what", "who", "about", "on", "begun_on"];

/// The first line of what names an entry best, as it was typed; empty where nothing does.
pub fn name_of(entry: &dyn Entry) -> String {
    let texts = NAMING.iter().map(|field| entry.read(field, ""));
    let named = texts.map(|text| text.trim().lines().next().unwrap_or_default().to_owned());
    named.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::Check;
    use crate::domain::field::Choice;
    use crate::domain::meeting::Meeting;
    use crate::domain::role::Role;
    use crate::domain::{List, Plan, PlanId};

    fn check(mut entry: impl Entry, values: &[(&str, &str)], expected: &str) {
        for (field, text) in values {
            assert!(entry.write(field, "", text), "{field}");
        }
        assert_eq!(name_of(&entry), expected);
    }

    #[test]
    fn an_entry_is_called_by_what_names_it_best() {
        check(Role::default(), &[("who", "公民館"), ("what", " 場所の予約\n鍵")], "場所の予約");
        check(Role::default(), &[("who", "公民館"), ("hours", "月4時間")], "公民館");
        check(Meeting::default(), &[("on", "12月6日"), ("place", "2階")], "12月6日");
        check(Check::default(), &[("begun_on", "2026-11-22")], "2026-11-22");
        check(Role::default(), &[], "");
    }

    #[test]
    fn every_kind_of_entry_can_be_named() {
        let plan = Plan::new(PlanId::default());
        for list in List::ALL {
            let fields = plan.list(*list).fields();
            assert!(fields.iter().any(|field| NAMING.contains(&field.name)), "{}", list.key());
        }
    }
}
