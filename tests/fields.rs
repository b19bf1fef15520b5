//! Everything that a plan can hold has its place on the screen: each field of each list is found by its name in the page, with a
//! label that says something.

use crate::support::views::{Html, Room};
use kyoso::domain::agreement::Agreement;
use kyoso::domain::field::{Choice, Kind};
use kyoso::domain::{Command, Field, Id, List, Plan, PlanId, Principle, Step};
use kyoso::ui::page::case_sheet::edit::edit;
use kyoso::ui::page::{of_plan, plan, step};
use kyoso::ui::part::field::control_id;
use kyoso::ui::view::IntoNode;

/// Why nobody types into a field. Every other field must have a control.
fn not_typed(field: Field) -> Option<&'static str> {
    Some(match (field.list, field.name) {
        (List::Head, "step") => "a step ends by its button",
        (List::Head, "begun_on") => "the day on which the plan was begun",
        (List::Head, "previous") => "a next round knows the round before",
        (List::Agreement, "partner" | "name" | "purpose" | "goals" | "roles" | "period") => {
            "the copy that is kept when a partner agrees"
        }
        (List::Promise, "item" | "check") => "the question of a check from which a promise came",
        (List::Check, _) => "a check is answered on its own pages",
        _ => return None,
    })
}

/// A value of this kind that says something.
fn value(kind: Kind) -> String {
    match kind {
        Kind::Line | Kind::Prose | Kind::Keyed => "書いたもの".to_owned(),
        Kind::Date => "令和9年5月30日".to_owned(),
        Kind::Choice(keys) => keys().last().copied().unwrap_or_default().to_owned(),
        Kind::Flag => "yes".to_owned(),
    }
}

/// A plan with one entry in every list, every field of it filled.
fn full() -> (Room, Vec<(Field, Id)>) {
    let room = Room::new("すべて書いた取り組み");
    let empty = Plan::new(PlanId::default());
    let mut places = Vec::new();
    let mut partner = room.plan.0;
    for list in List::ALL.iter().copied().filter(|list| *list != List::Check) {
        let fields = empty.list(list).fields();
        let id = if list == List::Head { room.plan.0 } else { room.ui.session.new_id() };
        let filled = |field: &&Field| !matches!(field.kind, Kind::Keyed);
        let text = |field: Field| if field == Agreement::partner { partner.to_string() } else { value(field.kind) };
        let values: Vec<_> = fields.iter().filter(filled).map(|field| (*field, text(*field))).collect();
        room.dispatch(&match list {
            List::Head => {
                Command::Together(values.into_iter().map(|(at, text)| Command::write(at.of(id), text)).collect())
            }
            list => Command::Add { list, id, values },
        });
        if list == List::Partner {
            partner = id;
        }
        places.extend(fields.iter().map(|field| (*field, id)));
    }
    (room, places)
}

/// The names of the controls of a field: one, or one for each principle.
fn controls(field: Field, id: Id) -> Vec<String> {
    match field.kind {
        Kind::Keyed => Principle::ALL.map(|principle| control_id(&field.keyed(id, principle.key()))).to_vec(),
        _ => vec![control_id(&field.of(id))],
    }
}

#[test]
fn every_field_of_a_plan_has_a_control_with_a_label() {
    let (room, places) = full();
    let id = room.plan;
    let mut pages: Vec<Html> = Step::ALL.iter().map(|of| room.render(move || step::step(id, *of))).collect();
    pages.push(room.render(move || plan::plan(id)));
    pages.push(room.render(move || of_plan(id, |plan| edit(plan).into_node())));
    let label = |control: &str| pages.iter().find_map(|page| page.label_of(control)).unwrap_or_default();
    let mut wrong = Vec::new();
    for (field, id) in places {
        let is_there = controls(field, id).iter().all(|control| !label(control).is_empty());
        if is_there == not_typed(field).is_some() {
            wrong.push((field.list, field.name));
        }
    }
    assert_eq!(wrong, [], "fields without a control, or with one and a reason to have none");
}
