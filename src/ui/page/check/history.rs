//! これまでの自己点検: the finished checks of a plan, the oldest first, and the way to each.

use super::since::day_of;
use crate::app::Route;
use crate::domain::Id;
use crate::domain::check::{Check, finished_checks};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{a, li, p, ul};
use crate::ui::view::{El, IntoNode, Node};

/// The finished checks of a plan; the one that is shown, `here`, leads nowhere.
pub fn history(plan: Shown, here: Option<Id>) -> Node {
    let id = id_of(plan);
    let rows = move || -> Node {
        let row = |check: &std::sync::Arc<Check>| {
            let name = entry(check);
            let is_here = here == Some(check.meta.id);
            let name: Node = if is_here {
                name.into_node()
            } else {
                a().class("link").attr("href", Route::Result(id, check.meta.id).to_hash()).with(name).into_node()
            };
            li().attr("aria-current", is_here.then_some("true")).with(name)
        };
        let rows: Vec<El> = plan.with(|plan| finished_checks(plan).into_iter().map(row).collect());
        if rows.is_empty() {
            p().class("soft").with(phrases(use_words().report.history.none())).into_node()
        } else {
            ul().class("result-history").with(rows).into_node()
        }
    };
    rows.into_node()
}

/// 「令和8年（2026年）11月22日（日）　② 相談　話し合いながら」.
fn entry(check: &Check) -> String {
    let words = use_words();
    words.report.history.entry(day_of(check), words.steps.of(check.step).numbered(), words.check.modes.of(check.mode))
}
