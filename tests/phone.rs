//! Answering on one's own phone, on the host: what each screen says, what the meeting shows of it, and where it is not offered.

use crate::support::views::Room;
use kyoso::app::tabs::Wall;
use kyoso::domain::check::{Check, Mode, NewSide, Phase, PhoneCheck, Setup, View};
use kyoso::domain::date::Date;
use kyoso::domain::{Id, Step};
use kyoso::ui::page::meeting::{meeting, wall};
use kyoso::ui::page::phone::phone;
use kyoso::ui::page::settings::settings;
use kyoso::words::{Lang, items};

const CHECK: Id = Id::from_random(5);
const ADDRESS: &str = "https://kyoso.example.jp/note/";

/// ② in a mode by two sides.
fn held(mode: Mode) -> Room {
    let room = Room::new("水辺を遊び場に");
    let side = |name: &str| NewSide { name: name.to_owned(), present: 3, ..NewSide::default() };
    let setup =
        Setup { step: Step::Consult, mode, sides: vec![side("市役所"), side("水辺の会")], ..Setup::default() };
    let day = Date::parse("2026-11-22").expect("a day");
    room.dispatch(&setup.begin(CHECK, day, items(Lang::Ja).version).expect("a check"));
    room
}

fn write_address(room: &Room, text: &str) {
    room.ui.settings.update(|settings| settings.public_address = Some(text.to_owned()));
}

#[track_caller]
fn check_says(said: &str, expected: &[&str], never: &[&str]) {
    for text in expected {
        assert!(said.contains(text), "{text}: {said}");
    }
    for text in never {
        assert!(!said.contains(text), "{text}: {said}");
    }
}

fn check_of(room: &Room) -> PhoneCheck {
    PhoneCheck::of(room.now().checks.get(CHECK).expect("the check")).expect("a check for phones")
}

#[test]
fn the_phone_says_first_what_happens_and_asks_for_the_side() {
    let room = held(Mode::Anonymous);
    let asked = check_of(&room);
    let page = room.render(|| phone(asked));
    let number = asked.number();
    let promise =
        ["どこにも 送られません", "閉じると 消えます", "② 相談", "1　市役所", "2　水辺の会", "団体を 一つ", &number];
    check_says(&page.words(), &promise, &["水辺を遊び場に", "できている"]);
    let unnamed = room.render(|| phone(asked.without_names()));
    check_says(&unnamed.words(), &["団体1", "団体2"], &["市役所"]);
    let single = room.render(|| phone(PhoneCheck::parse(&["act", "1", "7K4-6M", "1"]).expect("a check")));
    check_says(&single.words(), &["答えはじめる", "③ 実施", "7K4-6M"], &["あなたの団体"]);
}

#[test]
fn a_phone_with_other_statements_asks_nothing() {
    let room = held(Mode::Anonymous);
    let other = PhoneCheck::parse(&["act", "99", "7K4-6M", "1"]).expect("a check");
    check_says(&room.render(|| phone(other)).words(), &["問いの文がちがいます", "紙で答えて"], &["答えはじめる"]);
}

#[test]
fn the_link_stands_in_the_meeting_where_the_address_is_known_and_nowhere_else() {
    let check = |mode: Mode, address: &str, is_shown: bool| {
        let room = held(mode);
        write_address(&room, address);
        let (plan, link) = (room.plan, "カメラを使わないときは");
        room.dispatch(&Check::enter(CHECK, Phase::Promise));
        let promise = room.render(move || meeting(plan, CHECK)).words();
        room.dispatch(&Check::enter(CHECK, Phase::Answering));
        let view = View::Count { answered: 2, people: 6 };
        room.with(|| room.ui.session.hear_wall(Wall { plan, check: CHECK, view }));
        let wall = room.render(move || wall(plan, CHECK)).words();
        assert_eq!((promise.contains(link), wall.contains(link)), (is_shown, is_shown), "{mode:?} {address}");
        if is_shown {
            let short = format!("{ADDRESS}#/phone/consult/1/{}/2", check_of(&room).number());
            check_says(&wall, &[&short, "自分の電波", "水辺の会", "2 / 6人"], &["水辺を遊び場に"]);
        }
    };
    check(Mode::Anonymous, ADDRESS, true);
    check(Mode::Anonymous, "", false);
    check(Mode::Anonymous, "kyoso.example.jp", false);
    check(Mode::Together, ADDRESS, true);
    check(Mode::PerOrganisation, ADDRESS, false);
}

#[test]
fn the_settings_say_what_is_no_address() {
    let room = held(Mode::Anonymous);
    let wrong = "https:// から始まるアドレス";
    check_says(&room.render(settings).words(), &["このアプリの公開アドレス"], &[wrong]);
    write_address(&room, "kyoso.example.jp");
    check_says(&room.render(settings).words(), &[wrong], &[]);
    write_address(&room, ADDRESS);
    let page = room.render(settings);
    check_says(&page.words(), &[], &[wrong]);
    assert!(page.attributes("value").contains(&ADDRESS.to_owned()), "{}", page.0);
}
