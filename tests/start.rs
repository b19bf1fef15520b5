//! How plans begin: by hand with the pamphlet's counters, as a copy of an old plan, as its next round. The old ones are the
//! real cases of the pamphlet.

use crate::support::cases::{oashi, zuifu};
use crate::support::views::Room;
use kyoso::domain::activity::Activity;
use kyoso::domain::counter::Counter;
use kyoso::domain::date::Date;
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::partner::{Partner, PartnerState};
use kyoso::domain::plan::Head;
use kyoso::domain::role::{Role, RoleState};
use kyoso::domain::{Command, Id, List, Plan, PlanId, Step, start};
use kyoso::words::{Lang, words};
use std::sync::Arc;

fn plan_of(room: &Room) -> Arc<Plan> {
    room.ui.session.plan(room.plan).expect("the plan")
}

/// The plan that a first command makes, opened through the session.
fn begun(room: &Room, first: impl FnOnce(PlanId, &mut dyn FnMut() -> Id) -> Command) -> Arc<Plan> {
    let session = room.ui.session;
    let plan = PlanId(session.new_id());
    let command = first(plan, &mut || session.new_id());
    session.begin(plan, &command).expect("a plan");
    assert_eq!(session.depth(plan).undo, 0, "a plan begins with its first values");
    session.plan(plan).expect("the new plan")
}

fn today() -> Date {
    Date::parse("2026-11-22").expect("a day")
}

/// The lists that hold something.
fn filled(plan: &Plan) -> Vec<List> {
    List::ALL.iter().copied().filter(|list| *list != List::Head && !plan.list(*list).entries().is_empty()).collect()
}

/// The fields of the head that hold something, with what they hold.
fn head(plan: &Plan) -> Vec<(&'static str, String)> {
    let fields = plan.list(List::Head).fields().iter().map(|field| field.name);
    fields.map(|name| (name, plan.read(&head_field(plan, name)))).filter(|(_, text)| !text.is_empty()).collect()
}

fn head_field(plan: &Plan, name: &str) -> kyoso::domain::Place {
    let field = plan.list(List::Head).fields().iter().find(|field| field.name == name).expect("a field");
    field.of(plan.id().0)
}

/// The case of 大芦, as far as a group would have taken it.
fn oashi_at_its_end() -> Room {
    let room = oashi();
    let partners: Vec<Id> = plan_of(&room).partners.live().map(|partner| partner.meta.id).collect();
    for (partner, state) in partners.iter().zip([PartnerState::Together, PartnerState::Declined]) {
        room.dispatch(&Command::write(Partner::state.of(*partner), state.key()));
    }
    room.add::<Role>(&[
        (Role::who, "モルツウェル株式会社"),
        (Role::what, "電話を受ける"),
        (Role::by_when, "平成30年3月31日"),
        (Role::stand_in, "本社の係"),
        (Role::state, RoleState::Done.key()),
    ]);
    room.add::<Goal>(&[(Goal::what, "弁当を届ける")]);
    room.add::<Counter>(&[(Counter::name, "松江市島根支所")]);
    room.add::<Activity>(&[]);
    room.write(Head::step, Step::Review.key());
    room.write(Head::good, "地域の民宿が元気になった。");
    room
}

#[test]
fn a_plan_made_by_hand_knows_whom_to_ask() {
    let room = Room::new("べつの取り組み");
    let counters = words(Lang::Ja).counters.printed();
    let plan =
        begun(&room, |id, name| start::by_hand(id, [(Head::title, "水辺を遊び場に".to_owned())], &counters, name));
    assert_eq!(&*plan.head().title, "水辺を遊び場に");
    assert_eq!(filled(&plan), [List::Counter]);
    let phones: Vec<&str> = plan.counters.live().map(|counter| &*counter.phone).collect();
    assert_eq!(phones, ["0852-55-5168", "0852-55-5601"]);
    assert!(plan.counters.live().all(|counter| counter.note.contains("発行当時")));
}

#[test]
fn a_copy_has_partners_and_roles_and_no_days_or_results() {
    let room = oashi_at_its_end();
    let old = plan_of(&room);
    let plan = begun(&room, |id, name| start::copy_of(&old, id, "島根町の拠点づくり", today(), name));
    assert_eq!(filled(&plan), [List::Partner, List::Counter, List::Role]);
    let expected = [
        ("title", "島根町の拠点づくり"),
        ("lead", "大芦地区社会福祉協議会"),
        ("begun_on", "2026-11-22"),
        ("step", "find"),
        ("decision", "open"),
    ];
    assert_eq!(head(&plan), expected.map(|(name, text)| (name, text.to_owned())));
    let partners: Vec<_> = plan.partners.live().map(|partner| (&*partner.name, partner.state)).collect();
    let asked_anew = PartnerState::Candidate;
    assert_eq!(partners, [("モルツウェル株式会社", asked_anew), ("松江市島根支所", asked_anew)]);
    let role = plan.roles.live().next().expect("the role");
    assert_eq!((&*role.who, &*role.what, &*role.stand_in), ("モルツウェル株式会社", "電話を受ける", "本社の係"));
    assert_eq!((&*role.by_when, role.state), ("", RoleState::Open));
    let names = |plan: &Plan| plan.partners.live().map(|partner| partner.meta.id).collect::<Vec<_>>();
    assert!(names(&plan).iter().all(|name| !names(&old).contains(name)), "a copy has names of its own");
}

#[test]
fn the_next_round_begins_with_what_was_learned() {
    let room = oashi_at_its_end();
    let old = plan_of(&room);
    let plan = begun(&room, |id, name| start::next_round(&old, id, today(), name));
    assert_eq!(filled(&plan), [List::Partner, List::Counter]);
    let previous = old.id().to_string();
    let expected = [
        ("title", "大芦発信！「元気な拠点づくり」事業"),
        ("problem", "大芦地区は、高齢化と人口減少のために、生活を支える体制づくりが必要になっていた。"),
        ("lead", "大芦地区社会福祉協議会"),
        ("begun_on", "2026-11-22"),
        ("step", "find"),
        ("previous", &previous),
        (
            "learned",
            "地域の民宿が元気になった。\nこれからは、島根町の全体に広げていくことが課題である。\n\
             生活を支えるサービスの仕組みができ、安心して暮らせる土台になった。",
        ),
        ("decision", "open"),
    ];
    assert_eq!(head(&plan), expected.map(|(name, text)| (name, text.to_owned())));
}

#[test]
fn a_round_of_which_nothing_was_told_learns_nothing() {
    let room = zuifu();
    for field in [Head::result, Head::outlook] {
        room.write(field, "");
    }
    let old = plan_of(&room);
    let plan = begun(&room, |id, name| start::next_round(&old, id, today(), name));
    assert_eq!(&*plan.head().learned, "");
    assert_eq!(plan.partners.count(), 9);
    assert_eq!(&*plan.head().place, "松江市宍道町");
}
