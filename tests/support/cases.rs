//! The two real cases of the pamphlet of Matsue City, entered field by field as a group would: the inputs on which every
//! main flow is tried. Nothing in them is invented; where the pamphlet says nothing, nothing stands.

use super::views::Room;
use kyoso::domain::activity::Activity;
use kyoso::domain::need::Need;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;

/// 「瑞風」を活かしたまちづくり事業.
pub fn zuifu() -> Room {
    let room = Room::new("「瑞風」を活かしたまちづくり事業");
    room.write(Head::lead, "「瑞風」とまちづくりの会");
    room.write(Head::place, "松江市宍道町");
    room.write(
        Head::problem,
        "トワイライトエクスプレス「瑞風」が宍道駅に停車することをきっかけに、宍道町の活性化につなげられないかという機運が高まった。",
    );
    partners(
        &room,
        &[
            ("宍道町部自治会", "neighbourhood"),
            ("宍道2区あゆみの会", "citizens"),
            ("県立宍道高校", "school"),
            ("宍道小学校", "school"),
            ("うぐいすの会", "citizens"),
            ("町部成人クラブ寿会", "citizens"),
            ("宍道公民館", "community-centre"),
            ("松江市宍道支所", "government"),
            ("ほか", "unsaid"),
        ],
    );
    room.write(Head::purpose, "「瑞風」をきっかけに、宍道町の活性化につなげる。");
    room.add::<Activity>(&[(Activity::what, "住民参加のキックオフイベントや、横断幕の作成など、歓迎の準備をした。")]);
    room.add::<Activity>(&[
        (Activity::on, "平成29年6月"),
        (Activity::what, "初めての停車から、歓迎のイベントを続けている。"),
    ]);
    room.write(Head::result, "宍道駅のまわりのにぎわいや、地域の魅力づくりにつながりはじめた。");
    room.write(Head::outlook, "これからも歓迎とにぎわいづくりを続け、地域の経済を元気にすることが課題である。");
    room.write(Head::decision, "continue");
    room
}

/// 大芦発信！「元気な拠点づくり」事業.
pub fn oashi() -> Room {
    let room = Room::new("大芦発信！「元気な拠点づくり」事業");
    room.write(Head::lead, "大芦地区社会福祉協議会");
    room.write(Head::problem, "大芦地区は、高齢化と人口減少のために、生活を支える体制づくりが必要になっていた。");
    room.add::<Need>(&[(Need::what, "高齢の人の生活を支えるサービス")]);
    partners(
        &room,
        &[("モルツウェル株式会社", "company"), ("大芦地区自治会", "neighbourhood"), ("松江市島根支所", "government")],
    );
    room.write(Head::purpose, "高齢の人たちの生活を支えるサービスの体制をつくる。");
    room.add::<Activity>(&[(Activity::what, "地区の民宿で作った弁当を届けた。")]);
    room.add::<Activity>(&[(
        Activity::what,
        "会社のコールセンターと地域の団体が組んで、草刈りなどの簡単な手伝いを行っている。",
    )]);
    room.write(Head::result, "生活を支えるサービスの仕組みができ、安心して暮らせる土台になった。");
    room.write(Head::outlook, "これからは、島根町の全体に広げていくことが課題である。");
    room
}

fn partners(room: &Room, partners: &[(&str, &str)]) {
    for (name, kind) in partners {
        room.add::<Partner>(&[(Partner::name, name), (Partner::kind, kind)]);
    }
}
