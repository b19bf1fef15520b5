//! What is known about the last backup: when it was made, and what has changed since. Kept on this device, never in a copy.

use super::moment::Moment;
use crate::domain::date::Date;
use crate::domain::{Plan, PlanId};
use crate::exchange::readable;
use crate::journal::checksum;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The last backup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backups {
    /// When it was made; `None` before the first.
    pub made: Option<Moment>,
    /// The name of its file.
    pub file: String,
    prints: BTreeMap<String, u32>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    made: (i32, u8, u8, u8, u8),
    file: String,
    prints: BTreeMap<String, u32>,
}

impl Backups {
    /// A backup of these plans was made just now; what earlier ones hold of other plans still counts.
    pub fn with(&self, plans: &[Arc<Plan>], file: String, now: Moment) -> Self {
        let mut prints = self.prints.clone();
        prints.extend(plans.iter().map(|plan| (plan.id().to_string(), print(plan))));
        Self { made: Some(now), file, prints }
    }

    /// The plans that no backup holds as they are now.
    pub fn changed_since(&self, plans: &[Arc<Plan>]) -> Vec<PlanId> {
        let changed = plans.iter().filter(|plan| self.prints.get(&plan.id().to_string()) != Some(&print(plan)));
        changed.map(|plan| plan.id()).collect()
    }

    /// As JSON, to be kept.
    pub fn to_json(&self) -> Option<String> {
        let Moment { date, hour, minute, .. } = self.made?;
        let made = (date.year(), date.month(), date.day(), hour, minute);
        serde_json::to_string(&Stored { made, file: self.file.clone(), prints: self.prints.clone() }).ok()
    }

    /// From JSON; what cannot be read counts as no backup, so that one is made rather than trusted.
    pub fn from_json(json: &str) -> Self {
        let Ok(stored) = serde_json::from_str::<Stored>(json) else { return Self::default() };
        let (year, month, day, hour, minute) = stored.made;
        let made = Date::new(year, month, day).map(|date| Moment { date, hour, minute, second: 0 });
        Self { made: made.ok(), file: stored.file, prints: stored.prints }
    }
}

/// A checksum of what a plan says.
fn print(plan: &Plan) -> u32 {
    checksum(readable::write(plan).to_string().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Head;
    use crate::domain::{Command, Id, apply};

    #[test]
    fn a_backup_of_one_plan_says_nothing_about_the_others() {
        let plan = |number: u64, title: &str| {
            let id = PlanId(Id::from_random(number));
            let command = Command::write(Head::title.of(id.0), title);
            Arc::new(apply(&Plan::new(id), &command).unwrap().plan)
        };
        let [zuifu, oashi] = [plan(1, "「瑞風」を活かしたまちづくり事業"), plan(2, "大芦発信！")];
        let now = Moment { date: Date::parse("2026-11-22").unwrap(), hour: 10, minute: 32, second: 0 };
        let all = [Arc::clone(&zuifu), Arc::clone(&oashi)];
        let check = |backups: &Backups, plans: &[Arc<Plan>], expected: &[&Arc<Plan>]| {
            let expected: Vec<PlanId> = expected.iter().map(|plan| plan.id()).collect();
            assert_eq!(backups.changed_since(plans), expected);
            assert_eq!(Backups::from_json(&backups.to_json().unwrap()), *backups);
        };
        let one = Backups::default().with(&all[..1], "one.json".to_owned(), now);
        check(&one, &all, &[&oashi]);
        let both = one.with(&all[1..], "other.json".to_owned(), now);
        check(&both, &all, &[]);
        check(&both, &[plan(1, "「瑞風」"), oashi], &[&zuifu]);
    }
}
