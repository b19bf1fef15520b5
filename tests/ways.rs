//! The ways to answer without names on the host: what stands there before, while and after the round is open.

use crate::support::views::{Html, Room};
use futures_util::FutureExt;
use kyoso::domain::check::{Answer, Check, Mode, NewSide, Phase, Setup};
use kyoso::domain::date::Date;
use kyoso::domain::{Id, Step};
use kyoso::ui::page::meeting::ways::ways;
use kyoso::words::{Lang, items};

const CHECK: Id = Id::from_random(5);

/// ② in 名前なし by sides of so many people.
fn held(present: &[u32]) -> Room {
    let room = Room::new("水辺を遊び場に");
    // Stores in memory answer at once.
    room.with(|| room.ui.session.open().now_or_never()).expect("an open session");
    let side = |(number, present): (usize, &u32)| NewSide {
        name: format!("団体{number}"),
        partner: String::new(),
        present: *present,
    };
    let sides = present.iter().enumerate().map(side).collect();
    let setup = Setup { step: Step::Consult, mode: Mode::Anonymous, sides, ..Setup::default() };
    begin(&room, CHECK, &setup);
    room
}

fn begin(room: &Room, check: Id, setup: &Setup) {
    let day = Date::parse("2026-11-22").expect("a day");
    room.dispatch(&setup.begin(check, day, items(Lang::Ja).version).expect("a check"));
    room.dispatch(&Check::enter(check, Phase::Answering));
}

fn page(room: &Room, check: Id) -> Html {
    room.render(|| ways(room.plan, check))
}

fn answer(room: &Room, side: u8) {
    room.with(|| room.ui.session.add_ballot(room.plan, CHECK, side, vec![Some(Answer::DontKnow); 9]))
        .expect("a counted ballot");
}

#[track_caller]
fn check_says(room: &Room, check: Id, expected: &[&str], never: &[&str]) {
    let said = page(room, check).words();
    for text in expected {
        assert!(said.contains(text), "{text}: {said}");
    }
    for text in never {
        assert!(!said.contains(text), "{text}: {said}");
    }
}

#[test]
fn the_round_is_opened_by_a_press_and_counts_finished_people_only() {
    let room = held(&[4, 3]);
    check_says(&room, CHECK, &["名前なしの答えを 集めはじめる", "答える紙を見る"], &["最初の人へ"]);
    room.with(|| room.ui.session.open_round(room.plan, CHECK)).expect("a round");
    let ways = ["この端末を、順に回す", "数字のキーで入れる", "使いません", "最初の人へ わたす"];
    check_says(&room, CHECK, &[&["0 / 7人"], &ways[..]].concat(), &["最後の一人分を"]);
    answer(&room, 1);
    answer(&room, 2);
    check_says(&room, CHECK, &["2 / 7人", "最後の一人分を 取り消す"], &["わからない"]);
    room.with(|| room.ui.session.begin_next_ballot());
    check_says(&room, CHECK, &["2 / 7人"], &["最後の一人分を"]);
}

#[test]
fn a_round_of_another_check_comes_first_and_a_closed_one_takes_nothing_more() {
    let room = held(&[5]);
    let other = Id::from_random(6);
    let sides = vec![NewSide { present: 5, ..NewSide::default() }];
    begin(&room, other, &Setup { step: Step::Act, mode: Mode::Anonymous, sides, ..Setup::default() });
    room.with(|| room.ui.session.open_round(room.plan, CHECK)).expect("a round");
    check_says(&room, other, &["ほかの点検の答えを集めています", "集めている点検を開く"], &["集めはじめる"]);
    for _ in 0..5 {
        answer(&room, 1);
    }
    room.with(|| room.ui.session.close_round()).expect("a closed round");
    check_says(&room, CHECK, &["答えをしめきりました", "おくれた紙"], &["集めはじめる", "この端末を"]);
    check_says(&room, other, &["名前なしの答えを 集めはじめる"], &[]);
}
