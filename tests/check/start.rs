//! The page on which a check begins: what it asks, and that it keeps what was chosen.

use crate::support::views::Room;
use kyoso::domain::check::{Mode, NewSide, Setup, Standing, prepared_check};
use kyoso::domain::field::Choice;
use kyoso::domain::partner::Partner;
use kyoso::domain::promise::Draft;
use kyoso::domain::{Id, Step};
use kyoso::ui::page::check;
use leptos::prelude::untrack;

#[test]
fn the_start_asks_one_alone_for_little() {
    let room = Room::new("水辺を遊び場に");
    let plan = room.plan;
    let page = room.render(|| check::start(plan, Step::Consult));
    assert_eq!(page.texts("h1"), ["自己点検をはじめる"]);
    assert_eq!(page.texts("h2"), ["どうやって答えますか", "自分たちの問い"]);
    assert_eq!(page.attributes("value"), ["alone", "together", "per-organisation", "anonymous", "", "", ""]);
    assert!(!page.words().contains("前の約束"), "there are none");
}

/// What is chosen on the page on which a check of ③ begins.
fn chosen(room: &Room) -> Setup {
    room.with(|| untrack(|| check::Beginning::of_step(&room.now(), Step::Act).setup()))
}

#[test]
fn what_is_chosen_on_the_start_stands_there_again() {
    let room = Room::new("水辺を遊び場に");
    let partner = room.add::<Partner>(&[(Partner::name, "自治会")]);
    let side = |name: &str, partner: &str, present| NewSide { name: name.into(), partner: partner.into(), present };
    let everybody = Setup { step: Step::Act, sides: vec![side("", "", 0)], ..Setup::default() };
    assert_eq!(chosen(&room), Setup { extra: vec![String::new(); 3], ..everybody }, "nothing yet");
    let setup = Setup {
        step: Step::Act,
        mode: Mode::Together,
        sides: vec![side("自治会", &partner.to_string(), 3), side("学生", "", 2)],
        standing: Standing::Different,
        deeper: true,
        extra: ["楽しめた。", "", "また来たい。"].map(str::to_owned).into(),
        ..Setup::default()
    };
    room.dispatch(&setup.keep(room.ui.session.new_id(), None));
    assert_eq!(chosen(&room), setup);
    let one_group = Setup { sides: vec![side("", "", 5)], ..setup };
    let kept = prepared_check(&room.now(), Step::Act).cloned();
    room.dispatch(&one_group.keep(kept.as_ref().unwrap().meta.id, kept.as_deref()));
    assert_eq!(chosen(&room), one_group);
    assert_eq!(room.now().checks.count(), 1);
}

#[test]
fn where_people_of_different_rank_take_part_the_way_without_names_is_offered_to_enough_of_them() {
    let check = |mode, standing, present, expected: bool| {
        let room = Room::new("水辺を遊び場に");
        let sides = vec![NewSide { present, ..NewSide::default() }];
        let setup = Setup { step: Step::Act, mode, standing, sides, ..Setup::default() };
        room.dispatch(&setup.keep(room.ui.session.new_id(), None));
        let plan = room.plan;
        let said = room.render(|| check::start(plan, Step::Act)).words();
        assert_eq!(said.contains("全部を「一人ひとり・名前なし」で 答える"), expected, "{setup:?}");
        assert_eq!(said.contains("何人分から見せますか"), mode == Mode::Anonymous, "{setup:?}");
    };
    check(Mode::Together, Standing::Different, 9, true);
    check(Mode::Together, Standing::Different, 4, false);
    check(Mode::Together, Standing::Alike, 9, false);
    check(Mode::Anonymous, Standing::Different, 9, false);
}

#[test]
fn keeping_what_was_chosen_makes_one_check_and_at_once_one_plan_around_it() {
    let room = Room::new("水辺を遊び場に");
    let ui = room.ui;
    let keep = |beginning: fn(&Room) -> check::Beginning| {
        room.with(|| {
            let beginning = beginning(&room);
            beginning.keep(ui);
            beginning.keep(ui);
        });
    };
    keep(|room| check::Beginning::of_step(&room.now(), Step::Act));
    assert_eq!((room.now().checks.count(), ui.session.plans_now().len()), (1, 1));
    keep(|room| check::Beginning::at_once(&room.ui.session.plans_now()));
    keep(|room| check::Beginning::at_once(&room.ui.session.plans_now()));
    let plans = ui.session.plans_now();
    let around = plans.iter().find(|plan| plan.id() != room.plan).unwrap();
    assert_eq!((plans.len(), around.checks.count()), (2, 1), "the same one again");
    assert!(around.checks.live().all(|check| check.is_prepared()));
}

#[test]
fn only_a_step_that_has_deeper_items_offers_them() {
    let room = Room::new("水辺を遊び場に");
    let plan = room.plan;
    let offers = |step| room.render(|| check::start(plan, step)).words().contains("もっとくわしく聞く");
    assert_eq!(Step::ALL.iter().map(|step| offers(*step)).collect::<Vec<_>>(), [false, false, true, false]);
}

#[test]
fn the_start_shows_last_times_promises_first() {
    let room = Room::new("水辺を遊び場に");
    room.dispatch(&Draft { what: "仲間をよびかける".to_owned(), ..Draft::default() }.make(Id::from_random(77)));
    let plan = room.plan;
    let page = room.render(|| check::start(plan, Step::Act));
    assert_eq!(page.texts("h2").first().map(String::as_str), Some("前の約束"));
    assert!(page.texts("button").contains(&"できた（仲間をよびかける）".to_owned()), "{:?}", page.texts("button"));
}

#[test]
fn without_a_plan_the_start_asks_for_the_step_too() {
    let room = Room::new("水辺を遊び場に");
    let page = room.render(check::start_now);
    assert_eq!(page.texts("h2").first().map(String::as_str), Some("どのステップの点検ですか"));
}
