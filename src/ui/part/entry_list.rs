//! A list of a plan to add to, put in order, and take from. Removing asks nothing and can be taken back; the focus never
//! falls into nowhere.

use super::button::{Button, Weight};
use super::field::control_id;
use super::icon::Icon;
use crate::domain::field::Choice;
use crate::domain::{Command, Id, List, Plan, PlanId};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use leptos::prelude::*;
use std::sync::Arc;

/// The entries of one list as forms, one under the other.
#[component]
pub fn EntryList(
    /// The plan.
    plan: PlanId,
    /// The list.
    list: List,
    /// What one entry is called, e.g. 「目標」; numbered in its legend.
    one: &'static str,
    /// The words of the button that adds one.
    add: &'static str,
    /// What stands there while the list is empty.
    empty: &'static str,
    /// The fields of one entry.
    form: Arc<dyn Fn(Id) -> AnyView + Send + Sync>,
) -> impl IntoView {
    let ui = use_ui();
    let session = ui.session;
    let ids = Memo::new(move |_| live_ids(ui.session.plan(plan).as_deref(), list));
    let add_id = format!("add-{}", list.key());
    let focus_add = add_id.clone();
    let append = move || {
        let id = session.new_id();
        let command = Command::Add { list, id, values: Vec::new() };
        if session.dispatch(plan, &command).is_ok() {
            ui.removal.set(false);
            focus::later(first_control(list, id));
        }
    };
    let remove = Callback::new(move |id: Id| {
        let neighbour = after_removal(&ids.get_untracked(), id);
        if session.dispatch(plan, &Command::Remove { list, id }).is_ok() {
            ui.removal.set(true);
            match neighbour {
                Some(neighbour) => focus::later(first_control(list, neighbour)),
                None => focus::later(focus_add.clone()),
            }
        }
    });
    view! {
        <div class="entries">
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="entries-empty">{empty}</p>
            </Show>
            <For each=move || ids.get() key=|id| *id let:id>
                <Row plan list id ids one form=Arc::clone(&form) remove />
            </For>
            <p>
                <Button label=add icon=Icon::Plus weight=Weight::Small id=add_id on_press=append />
            </p>
        </div>
    }
}

/// One entry with its tools.
#[component]
fn Row(
    plan: PlanId,
    list: List,
    id: Id,
    ids: Memo<Vec<Id>>,
    one: &'static str,
    form: Arc<dyn Fn(Id) -> AnyView + Send + Sync>,
    remove: Callback<Id>,
) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let place = Memo::new(move |_| ids.with(|ids| ids.iter().position(|other| *other == id)).unwrap_or_default());
    let count = Memo::new(move |_| ids.with(Vec::len));
    let name = Signal::derive(move || format!("{one} {}", place.get() + 1));
    let about = Signal::derive(move || words.lists.entry_of(name.get()));
    let shift = move |by: isize| {
        let order = ids.get_untracked();
        let Some(command) = shifted(&order, list, id, by) else { return };
        if ui.session.dispatch(plan, &command).is_ok() {
            ui.removal.set(false);
            ui.status.set(words.lists.moved(name.get_untracked()));
        }
    };
    view! {
        <fieldset class="entry" id=row_id(id)>
            <legend class="entry-name">{name}</legend>
            <div class="entry-form">{form(id)}</div>
            <div class="entry-tools">
                <Show when=move || { count.get() > 1 }>
                    <Button label=words.lists.up about icon=Icon::Up weight=Weight::Quiet
                        disabled=Signal::derive(move || place.get() == 0) on_press=move || shift(-1) />
                    <Button label=words.lists.down about icon=Icon::Down weight=Weight::Quiet
                        disabled=Signal::derive(move || place.get() + 1 == count.get()) on_press=move || shift(1) />
                </Show>
                <Button label=words.common.remove about icon=Icon::Remove weight=Weight::Quiet on_press=move || remove.run(id) />
            </div>
        </fieldset>
    }
}

/// The control that is written in first: that of the first field.
fn first_control(list: List, id: Id) -> String {
    let field = Plan::new(PlanId(id)).list(list).fields().first().copied();
    field.map(|field| control_id(&field.of(id))).unwrap_or_default()
}

fn row_id(id: Id) -> String {
    format!("entry-{id}")
}

fn live_ids(plan: Option<&Plan>, list: List) -> Vec<Id> {
    let Some(plan) = plan else { return Vec::new() };
    let entries = plan.list(list).entries();
    entries.iter().map(|entry| entry.meta()).filter(|meta| !meta.removed.0).map(|meta| meta.id).collect()
}

/// Which row gets the focus when `id` goes: the one that takes its place, else the one before.
fn after_removal(ids: &[Id], id: Id) -> Option<Id> {
    let at = ids.iter().position(|other| *other == id)?;
    ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?)).copied()
}

/// The command that moves `id` one place up (-1) or down (1); `None` where it is at the end of its way.
fn shifted(ids: &[Id], list: List, id: Id, by: isize) -> Option<Command> {
    let at = ids.iter().position(|other| *other == id)?;
    let before = if by < 0 {
        ids.get(at.checked_sub(1)?).copied()
    } else {
        // Past the entry that follows, which must be there.
        ids.get(at + 1)?;
        ids.get(at + 2).copied()
    };
    Some(Command::Move { list, id, before })
}

#[cfg(test)]
mod tests {
    use super::{after_removal, shifted};
    use crate::domain::{Command, Id, List};

    #[test]
    fn rows_move_one_place_and_stop_at_the_ends() {
        let [a, b, c] = [1, 2, 3].map(Id::from_random);
        let ids = [a, b, c];
        let before = |id, by| match shifted(&ids, List::Goal, id, by) {
            Some(Command::Move { before, .. }) => Ok(before),
            _ => Err("stays"),
        };
        assert_eq!(before(b, -1), Ok(Some(a)));
        assert_eq!(before(a, 1), Ok(Some(c)));
        assert_eq!(before(b, 1), Ok(None));
        assert_eq!(before(a, -1), Err("stays"));
        assert_eq!(before(c, 1), Err("stays"));
    }

    #[test]
    fn the_focus_goes_to_a_neighbour() {
        let [a, b] = [1, 2].map(Id::from_random);
        assert_eq!(after_removal(&[a, b], a), Some(b));
        assert_eq!(after_removal(&[a, b], b), Some(a));
        assert_eq!(after_removal(&[a], a), None);
    }
}
