//! What is known about the last backup: when it was made, and what has changed since. Kept on this device, never in a copy.

use super::moment::Moment;
use crate::domain::date::Date;
use crate::domain::{Plan, PlanId};
use crate::exchange::readable;
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
    /// A backup of these plans was made just now.
    pub fn made_now<'a>(plans: impl IntoIterator<Item = &'a Arc<Plan>>, file: String, now: Moment) -> Self {
        let prints = plans.into_iter().map(|plan| (plan.id().to_string(), print(plan))).collect();
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
    crc32fast::hash(readable::write(plan).to_string().as_bytes())
}
