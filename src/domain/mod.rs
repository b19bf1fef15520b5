//! What a plan, a principle, a step, a check and a finding are. Pure: no browser, no framework, no clock, no randomness, no
//! CRDT. Time and names are handed in.

pub mod activity;
pub mod agreement;
mod apply;
pub mod check;
pub mod closing;
pub mod command;
pub mod counter;
pub mod date;
pub mod entry;
pub mod field;
pub mod goal;
pub mod guide;
pub mod head;
pub mod id;
pub mod meeting;
pub mod method;
pub mod money;
pub mod name;
pub mod need;
pub mod order;
pub mod partner;
pub mod plan;
pub mod principle;
pub mod promise;
pub mod refusal;
pub mod review_day;
pub mod role;
mod rule;
pub mod start;
pub mod step;
pub mod topic;
pub mod writer;
mod yen;

pub use apply::{Applied, LINE_LIMIT, LIST_LIMIT, PROSE_LIMIT, apply, take_over};
pub use command::Command;
pub use entry::{AnyEntries, Entries, Entry, Field, Listed, Place};
pub use id::{Id, PlanId};
pub use plan::{List, Plan};
pub use principle::Principle;
pub use refusal::Refusal;
pub use step::Step;
pub use topic::Topic;
pub use writer::WriterId;
