//! ① what we cannot do or are bad at, who is good at it, and what we are still looking for.

use crate::domain::field::Choice;
use crate::domain::need::{Need, NeedKind, needs_searching};
use crate::domain::{Id, List, Plan};
use crate::exchange::sheet::SheetName;
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::partner_select::PartnerSelect;
use crate::ui::part::plan_choices::PlanChoices;
use crate::ui::part::plan_paper::sheet_entry;
use crate::ui::part::section::Section;
use crate::ui::view::html::{li, p, span, ul};
use crate::ui::view::{El, IntoNode, Node};
use std::rc::Rc;

/// The needs of a plan.
pub fn needs(plan: Shown) -> Section {
    let words = &use_words().find;
    Section::new("needs", words.needs()).note(words.needs_note()).with(EntryList {
        plan: id_of(plan),
        list: List::Need,
        one: words.need(),
        add: words.needs_add(),
        empty: words.needs_empty(),
        form: Rc::new(move |id| need(plan, id)),
    })
}

/// One thing that the group lacks.
fn need(plan: Shown, need: Id) -> Node {
    let (words, helps, id) = (&use_words().find, &use_words().helps, id_of(plan));
    let kinds = vec![(NeedKind::Cannot.key(), words.cannot()), (NeedKind::BadAt.key(), words.bad_at())];
    (
        PlanField::new(id, Need::what.of(need), words.need_what()),
        PlanChoices::new(id, Need::kind.of(need), words.need_kind(), kinds),
        PartnerSelect {
            plan,
            at: Need::partner.of(need),
            label: words.need_partner(),
            hint: helps.need_partner(),
            nobody: words.searching(),
        },
    )
        .into_node()
}

/// The needs that nobody is matched to, gathered.
pub fn searching(plan: Shown) -> Section {
    let words = &use_words().find;
    let found = move || match plan.with(|plan| searching_in_words(plan)) {
        rows if !rows.is_empty() => {
            (p().with(words.searching_text()), ul().class("find-searching").with(rows)).into_node()
        }
        _ if plan.with(|plan| plan.needs.is_empty()) => p().class("soft").with(words.searching_before()).into_node(),
        _ => p().class("soft").with(words.searching_none()).into_node(),
    };
    Section::new("searching", words.searching())
        .note(words.searching_note())
        .with((found, sheet_entry(id_of(plan), SheetName::Wanted)))
}

fn searching_in_words(plan: &Plan) -> Vec<El> {
    let words = &use_words().find;
    let row = |need: &Need| {
        let kind = match need.kind {
            NeedKind::Cannot => words.cannot(),
            NeedKind::BadAt => words.bad_at(),
        };
        li().with((span().class("find-kind").with(kind), span().with(need.what.trim().to_owned())))
    };
    needs_searching(plan).into_iter().filter(|need| !need.what.trim().is_empty()).map(|need| row(need)).collect()
}
