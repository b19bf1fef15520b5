//! How a new plan begins: by hand, as a copy of an old one, as the next round of one. Each is one command for an empty plan;
//! names and days are handed in.

use super::command::Command;
use super::counter::Counter;
use super::date::Date;
use super::entry::{Entry, Field, Listed};
use super::head::Head;
use super::id::{Id, PlanId};
use super::partner::{Partner, PartnerState};
use super::plan::Plan;
use super::role::Role;

/// What [`copy_of`] takes over of a role: what it is, not how far it is.
const OF_ROLES: [Field; 5] = [Role::who, Role::what, Role::stand_in, Role::responsibility, Role::hours];
/// What is taken over of a partner: who they are. Whether they take part has to be asked anew.
const OF_PARTNERS: [Field; 6] =
    [Partner::name, Partner::kind, Partner::good_at, Partner::bad_at, Partner::contact, Partner::reason];

/// A plan made by hand: first values of its head, and the counters that can be asked, each with its name, number and note.
pub fn by_hand(
    plan: PlanId,
    values: impl IntoIterator<Item = (Field, String)>,
    counters: &[[&str; 3]],
    name: &mut dyn FnMut() -> Id,
) -> Command {
    let mut commands = head(plan, values);
    commands.extend(counters.iter().map(|counter| Counter::add(name(), *counter)));
    Command::Together(commands)
}

/// A new plan as a copy of an old one, under a title of its own: who leads it and where, the partners, the roles and the
/// counters. No days, no results, no checks: those belong to the old one.
pub fn copy_of(old: &Plan, plan: PlanId, title: &str, on: Date, name: &mut dyn FnMut() -> Id) -> Command {
    let values = [(Head::title, title.to_owned()), (Head::begun_on, on.iso())];
    let mut commands = head(plan, values.into_iter().chain(of_head(old, &[Head::place, Head::lead])));
    copy_partners(old, &mut commands, name);
    copy(old.roles.live(), &OF_ROLES, &mut commands, name);
    copy(old.counters.live(), Counter::FIELDS, &mut commands, name);
    Command::Together(commands)
}

/// The next round of a plan: a new ① with the same problem and partners, and with what was learned in ④.
pub fn next_round(old: &Plan, plan: PlanId, on: Date, name: &mut dyn FnMut() -> Id) -> Command {
    let kept = of_head(old, &[Head::title, Head::problem, Head::place, Head::lead]);
    let own =
        [(Head::previous, old.id().to_string()), (Head::learned, learned(old.head())), (Head::begun_on, on.iso())];
    let mut commands = head(plan, kept.chain(own));
    copy_partners(old, &mut commands, name);
    copy(old.counters.live(), Counter::FIELDS, &mut commands, name);
    Command::Together(commands)
}

/// What was good, what is to change, and what came out, one under the other.
fn learned(head: &Head) -> String {
    let told = [&head.good, &head.outlook, &head.result].map(|text| text.trim());
    told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Partners that said no are not asked again by themselves: they stay in the old plan.
fn copy_partners(old: &Plan, commands: &mut Vec<Command>, name: &mut dyn FnMut() -> Id) {
    let partners = old.partners.live().filter(|partner| partner.state != PartnerState::Declined);
    copy(partners, &OF_PARTNERS, commands, name);
}

fn copy<'a, T: Listed>(
    entries: impl Iterator<Item = &'a std::sync::Arc<T>>,
    fields: &[Field],
    commands: &mut Vec<Command>,
    name: &mut dyn FnMut() -> Id,
) {
    for entry in entries.filter(|entry| !entry.is_blank()) {
        commands.push(Command::Add { list: T::LIST, id: name(), values: said(&**entry, fields) });
    }
}

fn of_head(old: &Plan, fields: &[Field]) -> impl Iterator<Item = (Field, String)> + use<> {
    said(&**old.head(), fields).into_iter()
}

/// The values of these fields that say something.
fn said(entry: &dyn Entry, fields: &[Field]) -> Vec<(Field, String)> {
    let said = fields.iter().filter(|field| !entry.keys(field.name).is_empty());
    said.map(|field| (*field, entry.read(field.name, ""))).collect()
}

fn head(plan: PlanId, values: impl IntoIterator<Item = (Field, String)>) -> Vec<Command> {
    values.into_iter().map(|(field, text)| Command::write(field.of(plan.0), text)).collect()
}
