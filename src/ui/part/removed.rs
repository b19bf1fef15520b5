//! 消したもの: what was taken out of the lists of a page, to be brought back to where it stood.

use super::button::{Button, Weight};
use super::entry_list::focus_on;
use super::entry_name::entry_name;
use super::icon::Icon;
use crate::domain::{Command, Id, List, Plan};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::{Shown, id_of};
use crate::ui::view::html::{details, div, li, span, summary, ul};
use crate::ui::view::{El, IntoNode, Memo, Node, rows, show};
use leptos::prelude::*;

/// What was removed from these lists; nothing where nothing was.
pub fn removed(plan: Shown, lists: &'static [List]) -> Node {
    let words = &use_words().removed;
    let gone = Memo::new(move |_| plan.with(|plan| removed_of(plan, lists)));
    let list = move || {
        let row = move |id| row(plan, lists, id);
        let ids = move || gone.with(|gone| gone.iter().map(|(_, id)| *id).collect());
        details().class("removed").with((
            summary().id(SUMMARY).with(move || words.heading(gone.with(Vec::len))),
            ul().class("removed-list").with(rows(ids, row)),
        ))
    };
    div().with(show(move || !gone.with(Vec::is_empty), list)).into_node()
}

/// The name of the line that opens it.
const SUMMARY: &str = "removed";
/// The name of the page's heading.
const PAGE_HEADING: &str = "title";

/// One entry: from which list, its name, and the way back.
fn row(plan: Shown, lists: &'static [List], id: Id) -> El {
    let (ui, words) = (use_ui(), use_words());
    let list = plan.with_untracked(|plan| removed_of(plan, lists)).into_iter().find(|(_, other)| *other == id);
    let list = list.map(|(list, _)| list).unwrap_or_default();
    let called = move || {
        let name = plan.with(|plan| entry_name(plan, list, id));
        if name.is_empty() { words.removed.unnamed().to_owned() } else { name }
    };
    let bring_back = move || {
        let name = untrack(called);
        if ui.session.dispatch(id_of(plan), &Command::Restore { list, id }).is_ok() {
            ui.removal.set(false);
            ui.status.set(words.removed.restored(name));
            // It stands on this page, or on the page of its step; then what else was removed is next.
            focus::first_later([focus_on(list, id), vec![SUMMARY.to_owned(), PAGE_HEADING.to_owned()]].concat());
        }
    };
    let back = Button::new(words.common.undo(), bring_back).about(move || words.lists.entry_of(called()));
    li().class("removed-item").with((
        span().with(move || words.removed.entry(words.list_names.of(list), called())),
        back.icon(Icon::Undo).weight(Weight::Quiet),
    ))
}

fn removed_of(plan: &Plan, lists: &[List]) -> Vec<(List, Id)> {
    let mut gone = Vec::new();
    for list in lists.iter().filter(|list| **list != List::Head) {
        let entries = plan.list(*list).entries();
        let removed = entries.iter().map(|entry| entry.meta()).filter(|meta| meta.removed.0);
        gone.extend(removed.map(|meta| (*list, meta.id)));
    }
    gone
}
