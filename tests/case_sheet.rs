//! The case sheet as text: the real cases of the pamphlet, own words before composed ones, and nothing that nobody entered.

use crate::support::cases::{oashi, zuifu};
use crate::support::views::Room;
use kyoso::domain::Command;
use kyoso::domain::activity::Activity;
use kyoso::domain::goal::Goal;
use kyoso::domain::method::Method;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::role::Role;
use kyoso::exchange::case_sheet::{CaseSheet, Part};
use kyoso::words::{Lang, words};

fn sheet(room: &Room) -> CaseSheet {
    CaseSheet::of(&room.ui.session.plan(room.plan).unwrap(), words(Lang::Ja))
}

#[test]
fn the_case_of_zuifu() {
    let sheet = sheet(&zuifu());
    assert_eq!(sheet.title, "「瑞風」を活かしたまちづくり事業");
    assert_eq!(sheet.place, "松江市宍道町");
    assert_eq!(sheet.lead, "「瑞風」とまちづくりの会");
    assert_eq!(sheet.partners.len(), 9);
    let expected = [
        "トワイライトエクスプレス「瑞風」が宍道駅に停車することをきっかけに、宍道町の活性化につなげられないかという機運が高まった。",
        "「瑞風」とまちづくりの会が、宍道町部自治会、宍道2区あゆみの会、県立宍道高校などといっしょに進めました。\n\
         目的：「瑞風」をきっかけに、宍道町の活性化につなげる。",
        "住民参加のキックオフイベントや、横断幕の作成など、歓迎の準備をした。\n\
         平成29年6月　初めての停車から、歓迎のイベントを続けている。",
        "宍道駅のまわりのにぎわいや、地域の魅力づくりにつながりはじめた。\n\
         これからも歓迎とにぎわいづくりを続け、地域の経済を元気にすることが課題である。\n\
         この取り組みは、これからも続けます。",
    ];
    assert_eq!(sheet.parts, expected);
}

#[test]
fn the_case_of_oashi() {
    let sheet = sheet(&oashi());
    assert_eq!(sheet.partners, ["モルツウェル株式会社", "大芦地区自治会", "松江市島根支所"]);
    let expected = [
        "大芦地区は、高齢化と人口減少のために、生活を支える体制づくりが必要になっていた。",
        "大芦地区社会福祉協議会が、モルツウェル株式会社、大芦地区自治会、松江市島根支所といっしょに進めました。\n\
         目的：高齢の人たちの生活を支えるサービスの体制をつくる。",
        "地区の民宿で作った弁当を届けた。\n\
         会社のコールセンターと地域の団体が組んで、草刈りなどの簡単な手伝いを行っている。",
        "生活を支えるサービスの仕組みができ、安心して暮らせる土台になった。\n\
         これからは、島根町の全体に広げていくことが課題である。",
    ];
    assert_eq!(sheet.parts, expected);
}

#[test]
fn an_empty_plan_tells_nothing() {
    let sheet = sheet(&Room::new("まだ何もない取り組み"));
    assert_eq!(sheet.parts, [(); 4].map(|()| String::new()));
    assert_eq!(sheet.empty_parts().collect::<Vec<_>>(), Part::ALL);
}

#[test]
fn own_words_come_before_composed_ones_and_go_again() {
    let room = oashi();
    let composed = sheet(&room).parts;
    room.write(Head::case_method, "みんなで話し合って決めた。\n");
    assert_eq!(sheet(&room).parts[1], "みんなで話し合って決めた。");
    room.write(Head::case_method, "");
    assert_eq!(sheet(&room).parts, composed);
}

#[test]
fn activities_stand_in_the_order_of_their_days() {
    let room = Room::new("水辺を遊び場に");
    let days = [
        ("令和9年5月3日", "遊ぶ日を開いた"),
        ("初夏", "写真をはった"),
        ("2026/12/6", "草を刈った"),
        ("", "道具を買った"),
    ];
    for (on, what) in days {
        room.add::<Activity>(&[(Activity::on, on), (Activity::what, what)]);
    }
    room.add::<Activity>(&[(Activity::on, "令和8年11月29日")]);
    let expected = "令和8年（2026年）12月6日（日）　草を刈った\n道具を買った\n\
                    令和9年（2027年）5月3日（月）　遊ぶ日を開いた\n初夏　写真をはった";
    assert_eq!(sheet(&room).parts[2], expected);
}

#[test]
fn goals_are_told_with_what_was_entered() {
    let room = Room::new("水辺を遊び場に");
    room.add::<Goal>(&[(Goal::what, "遊ぶ日を開く。"), (Goal::how_much, "月1回"), (Goal::by_when, "2027-05-30")]);
    room.add::<Goal>(&[(Goal::how_much, "子ども20人")]);
    room.add::<Goal>(&[(Goal::by_when, "来年")]);
    let expected = "目標：令和9年（2027年）5月30日（日）までに、遊ぶ日を開く（月1回）\n目標：子ども20人";
    assert_eq!(sheet(&room).parts[1], expected);
}

#[test]
fn the_method_the_roles_and_the_reasons_are_told_as_far_as_they_were_entered() {
    let room = Room::new("水辺を遊び場に");
    room.add::<Method>(&[(Method::name, "業者にたのむ"), (Method::reason, "お金がかかる。")]);
    room.add::<Method>(&[
        (Method::name, "手づくりで整える"),
        (Method::is_chosen, "yes"),
        (Method::reason, "来た人が、\n次の世話役になれる。"),
    ]);
    room.add::<Role>(&[(Role::who, "水辺公民館"), (Role::what, "場所の予約。"), (Role::hours, "月4時間")]);
    room.add::<Role>(&[(Role::what, "草刈り")]);
    room.add::<Role>(&[(Role::stand_in, "まだ")]);
    let method = "方法：手づくりで整える（来た人が、 次の世話役になれる）\n分担：水辺公民館（場所の予約）、草刈り";
    assert_eq!(sheet(&room).parts[1], method);
    room.write(Head::learned, "春は草が早い。");
    assert_eq!(sheet(&room).parts[0], "前の回でわかったこと：春は草が早い。");
    room.write(Head::good, "子どもが自分から来た。");
    room.write(Head::decision, "continue");
    room.write(Head::decision_reason, "待っている人がいる。");
    let effect = "子どもが自分から来た。\nこの取り組みは、これからも続けます。\n理由：待っている人がいる。";
    assert_eq!(sheet(&room).parts[3], effect);
}

#[test]
fn activities_are_told_with_who_and_how_many() {
    let room = Room::new("水辺を遊び場に");
    room.add::<Activity>(&[
        (Activity::what, "草を刈った。"),
        (Activity::who, "水辺地区自治会"),
        (Activity::numbers, "12人"),
    ]);
    room.add::<Activity>(&[(Activity::what, "遊ぶ日を開いた"), (Activity::numbers, "子ども42人")]);
    room.add::<Activity>(&[(Activity::numbers, "3人")]);
    assert_eq!(sheet(&room).parts[2], "草を刈った（水辺地区自治会、12人）。\n遊ぶ日を開いた（子ども42人）");
}

#[test]
fn who_said_no_is_not_on_the_sheet() {
    let room = oashi();
    let company = room.ui.session.plan(room.plan).unwrap().partners.live().next().unwrap().meta.id;
    room.dispatch(&Command::write(Partner::state.of(company), "declined"));
    assert_eq!(sheet(&room).partners, ["大芦地区自治会", "松江市島根支所"]);
    room.dispatch(&Command::write(Partner::state.of(company), "together"));
    assert_eq!(sheet(&room).partners, ["モルツウェル株式会社"], "once one is marked, the marked ones count");
}
