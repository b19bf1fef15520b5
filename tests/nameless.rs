//! A copy without names: nothing of what was taken out stands anywhere in its bytes, it is a plan of its own, and all else is there.

use crate::support::views::Room;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kyoso::app::Route;
use kyoso::document::Document;
use kyoso::domain::activity::Activity;
use kyoso::domain::agreement::Agreement;
use kyoso::domain::field::Choice;
use kyoso::domain::meeting::Meeting;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::Promise;
use kyoso::domain::role::Role;
use kyoso::domain::{Command, List, Plan, WriterId};
use kyoso::exchange::backup;
use kyoso::exchange::nameless::Neutral;
use kyoso::exchange::sample::sample;
use kyoso::ui::page::privacy::privacy;
use kyoso::words::{Lang, words};
use serde_json::Value;

const NEUTRAL: Neutral = Neutral { person: "（名前）", title: "（名前のない写し）" };

/// What must not be found. Each stands somewhere in [`named`].
const PERSONS: [&str; 9] =
    ["山田", "太郎", "花子", "0852-55-1234", "taro@example.jp", "シルバ", "佐藤", "鈴木", "Maria"];

/// A plan with persons in every field for persons, in free texts, in what was removed, and in what was written over.
fn named() -> Room {
    let room = Room::new("山田さんの水辺");
    room.write(Head::lead, "水辺の会");
    room.write(Head::handover, "鍵は山田さん（0852-55-1234）が持っています。\n花子さんにも聞いてください。");
    room.add::<Partner>(&[(Partner::name, "水辺公民館"), (Partner::contact, "山田 太郎 0852-55-1234 taro@example.jp")]);
    room.add::<Meeting>(&[
        (Meeting::who, "水辺公民館、山田 太郎、花子さん（3人）"),
        (Meeting::decisions, "佐藤が調べる"),
    ]);
    room.add::<Role>(&[(Role::who, "水辺公民館"), (Role::stand_in, "佐藤"), (Role::what, "太郎と予約する")]);
    room.add::<Promise>(&[(Promise::who, "マリア・シルバ"), (Promise::what, "チラシを配る")]);
    room.add::<Activity>(&[(Activity::who, "みんな"), (Activity::what, "シルバさんと草刈り")]);
    room.add::<Agreement>(&[(Agreement::by, "Maria Silva"), (Agreement::roles, "佐藤：予約")]);
    let gone = room.add::<Promise>(&[(Promise::who, "鈴木"), (Promise::what, "鈴木の家に行く")]);
    room.dispatch(&Command::Remove { list: List::Promise, id: gone });
    room.write(Head::result, "鈴木さんが書いた");
    room.write(Head::result, "できた");
    room
}

/// The file, and its bytes with the document in them opened: all that somebody can find in it.
fn made(room: &Room) -> (Vec<u8>, Vec<u8>) {
    let (_, file) = room.with(|| room.ui.session.without_names(&room.now(), NEUTRAL)).expect("a file");
    let value: Value = serde_json::from_slice(&file).expect("JSON");
    let document = value.pointer("/plans/0/document").and_then(Value::as_str).expect("a document");
    let mut all = file.clone();
    all.extend(STANDARD.decode(document).expect("base64"));
    (file, all)
}

fn read(file: &[u8]) -> Plan {
    let copies = backup::read(file).expect("a backup file");
    let [copy] = &copies[..] else { panic!("{} plans", copies.len()) };
    let mut document = Document::new(copy.id, WriterId::from_random(5));
    document.merge([copy.document.as_deref().expect("a document")]).expect("a sound document");
    document.plan().clone()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn nothing_that_was_taken_out_stands_anywhere_in_the_bytes() {
    let room = named();
    let before = room.with(|| room.ui.session.document_of(room.plan)).expect("a document");
    let (file, all) = made(&room);
    for person in PERSONS {
        assert!(holds(&before, person), "{person} stands in the plan");
        assert!(!holds(&all, person), "{person} stands in the copy: {}", String::from_utf8_lossy(&file));
    }
    assert!(!holds(&all, &room.plan.to_string()), "the name of the plan itself");
}

#[test]
fn the_copy_is_a_plan_of_its_own_and_holds_all_the_rest() {
    let room = named();
    let (file, _) = made(&room);
    let (plan, copy) = (room.now(), read(&file));
    assert_ne!(copy.id(), plan.id());
    assert_eq!(&*copy.head().title, "（名前）さんの水辺（名前のない写し）");
    assert_eq!(&*copy.head().result, "できた");
    assert_eq!(copy.promises.count(), 1);
    assert_eq!(copy.promises.removed().count(), 0);
    let role = copy.roles.live().next().expect("a role");
    assert_eq!([&*role.who, &*role.stand_in, &*role.what], ["水辺公民館", "（名前）", "（名前）と予約する"]);
    assert_eq!(&*copy.activities.live().next().expect("an activity").who, "みんな");
    assert_eq!(&*copy.meetings.live().next().expect("a meeting").who, "");
    // It can be opened beside the first one, which it does not change.
    assert_eq!(room.with(|| room.ui.session.take_in(copy.id(), &document_of(&file))).map(|_| ()), Ok(()));
    assert_eq!(room.now(), plan);
}

fn document_of(file: &[u8]) -> Vec<u8> {
    backup::read(file).expect("a file").remove(0).document.expect("a document")
}

#[test]
fn the_sample_keeps_its_lists_and_its_groups_in_every_language() {
    for lang in Lang::ALL {
        let room = Room::new("見本");
        let day = kyoso::domain::date::Date::parse("2026-11-22").expect("a day");
        let first = room.with(|| sample(room.plan, day, words(*lang), &mut || room.ui.session.new_id()));
        room.dispatch(&first);
        let (plan, copy) = (room.now(), read(&made(&room).0));
        for list in List::ALL {
            let count = |plan: &Plan| plan.list(*list).entries().len();
            assert_eq!(count(&copy), count(&plan), "{list:?}");
        }
        let names = |plan: &Plan| plan.partners.live().map(|partner| partner.name.to_string()).collect::<Vec<_>>();
        assert_eq!(names(&copy), names(&plan));
        assert_eq!(copy.head().purpose, plan.head().purpose);
        let whos = |plan: &Plan| plan.roles.live().map(|role| role.who.to_string()).collect::<Vec<_>>();
        assert_eq!(whos(&copy), whos(&plan), "the sample names no person there");
    }
}

#[test]
fn the_page_says_what_is_kept_who_gets_it_and_how_to_erase_it() {
    let room = named();
    let html = room.render(privacy);
    for told in ["どこにあるか", "だれに渡るか", "完全に消す", "消して終わる", "名前のない写しを作る"]
    {
        assert!(html.words().contains(told), "{told}: {}", html.words());
    }
    assert_eq!(html.label_of("nameless-plan").as_deref(), Some("どの取り組みの写しですか"));
    assert!(html.attributes("href").contains(&Route::Data.to_hash()));
}
