//! The plan (取り組み): one notebook of one group. Lists of entries and a head, nothing else; see [`super::entry`]. The lists
//! are declared once, by [`lists!`].

use super::activity::Activity;
use super::agreement::Agreement;
use super::check::Check;
use super::closing::Closing;
use super::counter::Counter;
use super::entry::{AnyEntries, Entries};
use super::field::Choice;
use super::goal::Goal;
pub use super::head::{Decision, Head};
use super::id::PlanId;
use super::meeting::Meeting;
use super::method::Method;
use super::money::Money;
use super::need::Need;
use super::partner::Partner;
use super::promise::Promise;
use super::review_day::ReviewDay;
use super::role::Role;

/// Declares the lists beside the head: the plan's field, the kind of entry, and the list's name in stores and files.
macro_rules! lists {
    ($( $(#[$doc:meta])* $field:ident: $entry:ident = $key:literal, )*) => {
        /// One plan, whole. Cloning is cheap: entries are shared until they change.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Plan {
            id: PlanId,
            heads: Entries<Head>,
            $( $(#[$doc])* pub $field: Entries<$entry>, )*
        }

        /// The lists of a plan.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub enum List {
            /// The head: exactly one entry, named like the plan.
            #[default]
            Head,
            $( $(#[$doc])* $entry, )*
        }

        impl Choice for List {
            const ALL: &'static [Self] = &[Self::Head, $( Self::$entry, )*];
            fn key(self) -> &'static str {
                match self {
                    Self::Head => "plan",
                    $( Self::$entry => $key, )*
                }
            }
        }

        impl Plan {
            /// An empty plan.
            pub fn new(id: PlanId) -> Self {
                let mut heads = Entries::default();
                heads.edit(id.0, &mut |_| {});
                Self { id, heads, $( $field: Entries::default(), )* }
            }

            /// Any of its lists, to read.
            pub fn list(&self, list: List) -> &dyn AnyEntries {
                match list {
                    List::Head => &self.heads,
                    $( List::$entry => &self.$field, )*
                }
            }

            /// Any of its lists, to change. For [`super::apply()`] and the document alone: people change a plan through
            /// commands.
            pub(crate) fn list_mut(&mut self, list: List) -> &mut dyn AnyEntries {
                match list {
                    List::Head => &mut self.heads,
                    $( List::$entry => &mut self.$field, )*
                }
            }
        }
    };
}

// Their names are stored, their places in this list are not.
lists! {
    /// ① 相手・団体.
    partners: Partner = "partner",
    /// ① できないこと・苦手なこと.
    needs: Need = "need",
    /// ① 相談窓口.
    counters: Counter = "counter",
    /// ② 目標.
    goals: Goal = "goal",
    /// ② 手法の案.
    methods: Method = "method",
    /// ② 役割分担.
    roles: Role = "role",
    /// ② とちゅうで見直す日.
    review_days: ReviewDay = "review-day",
    /// ② 確認書.
    agreements: Agreement = "agreement",
    /// ③ 打合せ.
    meetings: Meeting = "meeting",
    /// ③ 活動の記録.
    activities: Activity = "activity",
    /// ③ お金.
    money: Money = "money",
    /// 約束.
    promises: Promise = "promise",
    /// 自己点検.
    checks: Check = "check",
    /// ④ 終わるときの片づけ.
    closings: Closing = "closing",
}

impl Plan {
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

    /// The value at a place as text; empty where there is none.
    pub fn read(&self, place: &super::entry::Place) -> String {
        self.list(place.field.list).entry(place.id).map(|e| e.read(place.field.name, &place.key)).unwrap_or_default()
    }
}
