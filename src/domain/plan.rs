//! The plan (取り組み): one notebook of one group. Lists of entries and a head, nothing else; see [`super::entry`].

use super::activity::Activity;
use super::check::Check;
use super::entry::{AnyEntries, Entries, entry};
use super::field::{Choice, DateText, Line, Prose};
use super::goal::Goal;
use super::id::PlanId;
use super::need::Need;
use super::partner::Partner;
use super::promise::Promise;
use super::step::Step;

/// One plan, whole. Cloning is cheap: entries are shared until they change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    id: PlanId,
    heads: Entries<Head>,
    /// 相手・団体.
    pub partners: Entries<Partner>,
    /// できないこと・苦手なこと.
    pub needs: Entries<Need>,
    /// 目標.
    pub goals: Entries<Goal>,
    /// 活動の記録.
    pub activities: Entries<Activity>,
    /// 約束.
    pub promises: Entries<Promise>,
    /// 自己点検.
    pub checks: Entries<Check>,
}

/// The lists of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum List {
    /// The head: exactly one entry, named like the plan.
    #[default]
    Head,
    /// [`Partner`].
    Partner,
    /// [`Need`].
    Need,
    /// [`Goal`].
    Goal,
    /// [`Activity`].
    Activity,
    /// [`Promise`].
    Promise,
    /// [`Check`].
    Check,
}

impl Choice for List {
    const ALL: &'static [Self] =
        &[Self::Head, Self::Partner, Self::Need, Self::Goal, Self::Activity, Self::Promise, Self::Check];
    fn key(self) -> &'static str {
        match self {
            Self::Head => "plan",
            Self::Partner => "partner",
            Self::Need => "need",
            Self::Goal => "goal",
            Self::Activity => "activity",
            Self::Promise => "promise",
            Self::Check => "check",
        }
    }
}

entry! {
    /// What stands once in a plan.
    Head in Head {
        /// 取り組みの名前.
        title: Line,
        /// 地域課題: whose difficulty is to become less.
        problem: Prose,
        /// 場所.
        place: Line,
        /// 実施主体.
        lead: Line,
        /// The day on which the plan was begun.
        begun_on: DateText,
        /// The step in which the plan stands now.
        step: Step,
        /// 目的: what for, in one sentence.
        purpose: Prose,
        /// 期間: first day.
        start: DateText,
        /// 期間: last day.
        end: DateText,
        /// とちゅうで見直す日 (principle 7).
        review_on: DateText,
        /// 続ける・変える・終わるを決める日 (principle 7).
        decide_on: DateText,
        /// ④ 結果: what came out, against the goals.
        result: Prose,
        /// ④ 次に変えたいこと, what goes on and what changes.
        outlook: Prose,
        /// 続ける・変える・終わる.
        decision: Decision,
        /// 事例シート ① in the group's own words; composed from the plan while empty.
        case_trigger: Prose,
        /// 事例シート ②.
        case_method: Prose,
        /// 事例シート ③.
        case_activity: Prose,
        /// 事例シート ④.
        case_effect: Prose,
    }
}

/// What the group decides at the end of a period (principle 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decision {
    /// Not decided yet.
    #[default]
    Open,
    /// 続ける.
    Continue,
    /// 変える.
    Change,
    /// 終わる.
    End,
}

impl Choice for Decision {
    const ALL: &'static [Self] = &[Self::Open, Self::Continue, Self::Change, Self::End];
    fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Continue => "continue",
            Self::Change => "change",
            Self::End => "end",
        }
    }
}

impl Plan {
    /// An empty plan.
    pub fn new(id: PlanId) -> Self {
        let mut heads = Entries::default();
        heads.edit(id.0, &mut |_| {});
        Self {
            id,
            heads,
            partners: Entries::default(),
            needs: Entries::default(),
            goals: Entries::default(),
            activities: Entries::default(),
            promises: Entries::default(),
            checks: Entries::default(),
        }
    }

    /// Its name.
    pub fn id(&self) -> PlanId {
        self.id
    }

    /// What stands once in it. There is always one: [`Plan::new`] made it and nothing takes it out.
    pub fn head(&self) -> &std::sync::Arc<Head> {
        self.heads.get(self.id.0).unwrap_or_else(|| unreachable!("a plan has a head"))
    }

    /// Whether it lies in the bin.
    pub fn is_removed(&self) -> bool {
        self.head().meta.removed.0
    }

    /// Any of its lists, to read.
    pub fn list(&self, list: List) -> &dyn AnyEntries {
        match list {
            List::Head => &self.heads,
            List::Partner => &self.partners,
            List::Need => &self.needs,
            List::Goal => &self.goals,
            List::Activity => &self.activities,
            List::Promise => &self.promises,
            List::Check => &self.checks,
        }
    }

    /// Any of its lists, to change. For [`super::apply()`] and the document alone: people change a plan through commands.
    pub(crate) fn list_mut(&mut self, list: List) -> &mut dyn AnyEntries {
        match list {
            List::Head => &mut self.heads,
            List::Partner => &mut self.partners,
            List::Need => &mut self.needs,
            List::Goal => &mut self.goals,
            List::Activity => &mut self.activities,
            List::Promise => &mut self.promises,
            List::Check => &mut self.checks,
        }
    }

    /// The value at a place as text; empty where there is none.
    pub fn read(&self, place: &super::entry::Place) -> String {
        self.list(place.field.list).entry(place.id).map(|e| e.read(place.field.name, &place.key)).unwrap_or_default()
    }
}
