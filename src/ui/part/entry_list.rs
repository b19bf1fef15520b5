//! A list of a plan to add to, put in order, and take from. Removing asks nothing and can be taken back; the focus never
//! falls into nowhere.

use super::button::{Button, Weight};
use super::entry_name::entry_name;
use super::field::control_id;
use super::help;
use super::icon::Icon;
use crate::domain::field::Choice;
use crate::domain::{Command, Id, List, Plan, PlanId};
use crate::platform::Event;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::view::html::{button, div, fieldset, legend, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, rows, show};
use leptos::prelude::*;
use std::rc::Rc;

/// The entries of one list as forms, one under the other.
#[derive(Clone)]
pub struct EntryList {
    /// The plan.
    pub plan: PlanId,
    /// The list.
    pub list: List,
    /// What one entry is called, e.g. 「目標」; numbered in its legend.
    pub one: &'static str,
    /// The words of the button that adds one.
    pub add: &'static str,
    /// What stands there while the list is empty.
    pub empty: &'static str,
    /// The fields of one entry.
    pub form: Rc<dyn Fn(Id) -> Node>,
}

/// A list with more entries than this begins with closed ones: their names in a line each, drawn whole when they are opened.
const LONG: usize = 4;

impl IntoNode for EntryList {
    fn into_node(self) -> Node {
        let (ui, plan, list) = (use_ui(), self.plan, self.list);
        let ids = Memo::new(move |_| ui.session.plan(plan).map(|plan| live_ids(&plan, list)).unwrap_or_default());
        let newest = StoredValue::new(None);
        let add_id = add_id(list);
        let append = move || {
            let id = ui.session.new_id();
            newest.set_value(Some(id));
            let command = Command::Add { list, id, values: Vec::new() };
            if ui.session.dispatch(plan, &command).is_ok() {
                ui.removal.set(false);
                focus::later(first_control(list, id));
            }
        };
        let (one, empty) = (self.one, self.empty);
        let add = Button::new(self.add, append).icon(Icon::Plus).weight(Weight::Small).id(add_id);
        let row = move |id| {
            let is_newest = newest.get_value() == Some(id);
            let is_one_of_many = ids.with_untracked(Vec::len) > LONG;
            if is_one_of_many { self.one_of_many(id, ids, is_newest) } else { self.open_row(id, ids) }
        };
        div()
            .class("entries")
            .with((
                help::of_list(list, one),
                show(move || ids.with(Vec::is_empty), move || p().class("entries-empty").with(empty)),
                rows(move || ids.get(), row),
                p().with(add),
            ))
            .into_node()
    }
}

impl EntryList {
    /// One entry with its tools.
    fn open_row(&self, id: Id, ids: Memo<Vec<Id>>) -> El {
        let name = numbered(self.one, id, ids);
        fieldset().class("entry").with((legend().class("entry-name").with(name), self.inside(id, ids, name)))
    }

    /// One entry of a long list: a line that opens it.
    fn one_of_many(&self, id: Id, ids: Memo<Vec<Id>>, is_open: bool) -> El {
        let (ui, plan, list) = (use_ui(), self.plan, self.list);
        let is_open = RwSignal::new(is_open);
        let name = numbered(self.one, id, ids);
        let told = move || ui.session.plan(plan).map(|plan| entry_name(&plan, list, id));
        let toggle = button()
            .class("entry-toggle")
            .attr("type", "button")
            .id(toggle_id(id))
            .attr("aria-expanded", move || if is_open.get() { "true" } else { "false" })
            .on_press(move || is_open.update(|is_open| *is_open = !*is_open))
            .with((Icon::Next.draw(), span().with((name, " ")), span().class("entry-told").with(told)));
        let this = self.clone();
        fieldset().class(move || if is_open.get() { "entry" } else { "entry entry-closed" }).with((
            legend().class("entry-name").with(toggle),
            show(move || is_open.get(), move || this.inside(id, ids, name)),
        ))
    }

    /// The fields and the tools of an entry.
    fn inside(&self, id: Id, ids: Memo<Vec<Id>>, name: Signal<String>) -> Node {
        let (ui, words, plan, list) = (use_ui(), use_words(), self.plan, self.list);
        let about = move || words.lists.entry_of(name.get());
        let shift = move |by: isize| {
            let order = ids.get_untracked();
            let Some(command) = shifted(&order, list, id, by) else { return };
            if ui.session.dispatch(plan, &command).is_ok() {
                ui.removal.set(false);
                ui.status.set(words.lists.moved(name.get_untracked()));
            }
        };
        let remove = move || {
            let neighbour = after_removal(&ids.get_untracked(), id);
            if ui.session.dispatch(plan, &Command::Remove { list, id }).is_ok() {
                ui.removal.set(true);
                let next = neighbour.map(|neighbour| focus_on(list, neighbour)).unwrap_or_default();
                focus::first_later([next, vec![add_id(list)]].concat());
            }
        };
        let tool = move |label: &'static str, icon: Icon, act: Rc<dyn Fn()>| {
            Button::new(label, move || act()).about(about).icon(icon).weight(Weight::Quiet)
        };
        let is_at = move |place: fn(&[Id]) -> Option<&Id>| move || ids.with(|ids| place(ids) == Some(&id));
        let moves = move || {
            (
                tool(words.lists.up(), Icon::Up, Rc::new(move || shift(-1))).disabled(is_at(<[Id]>::first)),
                tool(words.lists.down(), Icon::Down, Rc::new(move || shift(1))).disabled(is_at(<[Id]>::last)),
            )
        };
        // Beside their buttons the arrow keys move the entry too.
        let by_key = move |event: Event| {
            let by = match &*event.key() {
                "ArrowUp" => -1,
                "ArrowDown" => 1,
                _ => return,
            };
            event.prevent();
            shift(by);
        };
        let tools = div().class("entry-tools").on("keydown", by_key).with((
            show(move || ids.with(|ids| ids.len() > 1), moves),
            tool(words.common.remove(), Icon::Remove, Rc::new(remove)),
        ));
        (div().class("entry-form").with((self.form)(id)), tools).into_node()
    }
}

/// What an entry is called on its page: 「目標 2」.
fn numbered(one: &'static str, id: Id, ids: Memo<Vec<Id>>) -> Signal<String> {
    let place = Memo::new(move |_| ids.with(|ids| ids.iter().position(|other| *other == id)).unwrap_or_default());
    Signal::derive(move || format!("{one} {}", place.get() + 1))
}

/// Where the focus goes for an entry: into its first field, or to the line that opens it.
pub fn focus_on(list: List, id: Id) -> Vec<String> {
    vec![first_control(list, id), toggle_id(id)]
}

fn add_id(list: List) -> String {
    format!("add-{}", list.key())
}

/// The control that is written in first: that of the first field.
fn first_control(list: List, id: Id) -> String {
    let field = Plan::new(PlanId(id)).list(list).fields().first().copied();
    field.map(|field| control_id(&field.of(id))).unwrap_or_default()
}

/// The name of the line that opens an entry.
pub fn toggle_id(id: Id) -> String {
    format!("entry-{id}")
}

fn live_ids(plan: &Plan, list: List) -> Vec<Id> {
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
