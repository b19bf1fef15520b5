//! The pages around the plans as HTML: home with its rows, a new plan and its ways, the guide, a plan at a glance.

use crate::support::cases::{oashi, zuifu, zuifu_check};
use crate::support::views::Room;
use kyoso::app::Route;
use kyoso::domain::method::Method;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::Promise;
use kyoso::domain::{Command, List, Topic};
use kyoso::ui::page::guide::guide;
use kyoso::ui::page::home::home;
use kyoso::ui::page::new::new_plan;
use kyoso::ui::page::plan::plan;
use kyoso::words::guide::heading;
use kyoso::words::{Lang, plain, words};

/// Whether every one of these stands there, in this order.
#[track_caller]
fn check_order(text: &str, expected: &[&str]) {
    let mut rest = text;
    for wanted in expected {
        let (_, after) =
            rest.split_once(wanted).unwrap_or_else(|| panic!("{wanted} is not there, or too early: {text}"));
        rest = after;
    }
}

#[test]
fn a_row_of_home_tells_the_step_the_next_day_the_promises_and_the_check() {
    let room = zuifu();
    let first = [
        "「瑞風」を活かしたまちづくり事業",
        "「瑞風」とまちづくりの会と 9つの団体",
        "① 探す",
        "次の日は、まだ決まっていません",
        "残っている約束はありません",
        "自己点検は、まだしていません",
        "ごみ箱に入れる",
    ];
    check_order(&room.render(home).words(), &first);

    zuifu_check(&room);
    room.write(Head::step, "review");
    room.write(Head::decide_on, "2026-12-06");
    room.add::<Promise>(&[(Promise::what, "回覧板で知らせる")]);
    let html = room.render(home);
    let lines = html.texts("p");
    for line in [
        "④ 振り返り",
        "12月6日（日）　続けるかを決める日",
        "約束が 1つ 残っています",
        "11月22日に 振り返り を自己点検しました",
        "できている 3、もう少し 1、これから 1、見え方が分かれている 1、まだ知られていない 1",
        "事例シートができています",
    ] {
        assert!(
            lines.iter().any(|told| told.replace('\u{a0}', " ") == line),
            "{line} is no line of its own: {lines:#?}"
        );
    }
}

#[test]
fn a_check_can_begin_at_once_from_the_list_of_plans() {
    let room = zuifu();
    let begins = || room.render(home).attributes("href").contains(&Route::CheckNow.to_hash());
    assert!(begins());
    room.dispatch(&Command::to_bin(room.plan));
    assert!(begins(), "with every plan in the bin too");
}

#[test]
fn with_every_plan_in_the_bin_home_says_so_and_shows_the_way() {
    let room = oashi();
    room.dispatch(&Command::Remove { list: List::Head, id: room.plan.0 });
    let html = room.render(home);
    check_order(&html.words(), &["新しい取り組みをはじめる", "書いたものは、ごみ箱に残っています", "ごみ箱を見る"]);
    assert!(html.attributes("href").contains(&Route::Data.to_hash()));
}

#[test]
fn a_new_plan_begins_in_four_ways() {
    let html = oashi().render(new_plan);
    let expected = [
        "取り組みの名前",
        "だれが、何に困っていますか",
        "だれが中心になりますか",
        "どの取り組みを写しますか",
        "新しい取り組みの名前",
    ];
    assert_eq!(html.labels(), expected);
    let ways = [
        "この名前ではじめる",
        "見本を開いてみる",
        "大芦発信！「元気な拠点づくり」事業",
        "写してはじめる",
        "ファイルを開く",
    ];
    check_order(&html.words(), &ways);
}

#[test]
fn the_guide_leads_to_every_chapter_and_every_chapter_to_the_next() {
    let room = oashi();
    let links = |topic: Option<Topic>| room.render(|| guide(topic)).attributes("href");
    let contents = links(None);
    let all: Vec<Topic> = Topic::all().collect();
    for (at, topic) in all.iter().enumerate() {
        let address = Route::Guide(Some(*topic)).to_hash();
        assert!(contents.contains(&address), "{address}");
        let beside = [at.checked_sub(1).and_then(|at| all.get(at)), all.get(at + 1)];
        let links = links(Some(*topic));
        for other in beside.into_iter().flatten() {
            assert!(links.contains(&Route::Guide(Some(*other)).to_hash()), "{topic} → {other}");
        }
    }
}

#[test]
fn a_chapter_has_one_title_its_question_its_example_and_its_source() {
    let room = oashi();
    for topic in Topic::all() {
        let html = room.render(|| guide(Some(topic)));
        let words = words(Lang::Ja);
        assert_eq!(html.texts("h1"), [plain(heading(words, topic))]);
        let levels = html.heading_levels();
        assert!(levels.iter().skip(1).all(|level| *level == 2), "{topic}: {levels:?}");
        assert!(html.words().contains("松江市「共創・協働のまちづくりパンフレット」"), "{topic}");
        if let Some(case) = topic.shown_by() {
            check_order(&html.words(), &["自分への問い", "例："]);
            assert!(html.attributes("href").contains(&Route::Guide(Some(Topic::Case(case))).to_hash()));
        }
    }
}

#[test]
fn a_plan_at_a_glance_tells_its_method_its_partners_and_how_far_they_are() {
    let room = Room::new("水辺を遊び場に");
    let method = room.add::<Method>(&[(Method::name, "みんなで草を刈る")]);
    room.add::<Method>(&[(Method::name, "業者にたのむ")]);
    room.dispatch(&Command::write(Method::is_chosen.of(method), "yes"));
    room.add::<Partner>(&[
        (Partner::name, "みずうみ造園"),
        (Partner::good_at, "土手の手入れ"),
        (Partner::state, "asked"),
    ]);
    let id = room.plan;
    let html = room.render(move || plan(id));
    let asked = words(Lang::Ja).partner_states.asked();
    let expected =
        ["選んだ方法　みんなで草を刈る", "自己点検は、まだしていません", "みずうみ造園", "土手の手入れ", asked];
    check_order(&html.words(), &expected);
    check_order(&html.words(), &["この取り組みのファイルを作る", "ガイドの「① 探す」を読む", "ごみ箱に入れる"]);
    assert!(!html.words().contains("業者にたのむ"));
}
