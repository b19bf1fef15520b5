//! The pages: one a file, its style under the same name in `style/page`.

pub mod about;
pub mod case_sheet;
pub mod check;
pub mod data;
pub mod home;
pub mod missing;
pub mod new;
pub mod plan;
pub mod plans;
pub mod settings;
pub mod step;

use super::context::use_words;
use crate::domain::Plan;

/// The name of a plan, for headings and links.
pub fn title_of(plan: &Plan) -> String {
    let title = plan.head().title.trim();
    if title.is_empty() { use_words().home.untitled.to_owned() } else { title.to_owned() }
}
