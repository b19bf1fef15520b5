//! The two real cases of the pamphlet of Matsue City, entered field by field as a group would: the inputs on which every
//! main flow is tried. Nothing in them is invented; where the pamphlet says nothing, nothing stands. Only the checks are: the
//! pamphlet tells of none, and these hands were never raised.

use super::hands::Asked;
use super::views::Room;
use kyoso::domain::activity::Activity;
use kyoso::domain::check::{Answer, Check, Mode, NewSide, Question, Setup, Standing, sides_of_plan};
use kyoso::domain::need::Need;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::{Id, Step};
use kyoso::words::{Lang, items};

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

/// A check of ④ by four sides of [`zuifu`]: people of different rank take part, and there is a question of their own.
pub fn zuifu_check(room: &Room) -> Id {
    let sides = [("「瑞風」とまちづくりの会", 4), ("宍道町部自治会", 3), ("県立宍道高校", 3), ("松江市宍道支所", 2)];
    let own = vec!["高校生が、考えたことを一つ形にできた。".to_owned()];
    let setup = Setup { step: Step::Review, standing: Standing::Different, extra: own, ..together(room, &sides) };
    hold(
        room,
        &setup,
        &[
            ("E-1", &["0 0 1 3 0 0", "0 0 2 1 0 0", "0 1 1 0 1 0", "0 0 0 2 0 0"]),
            ("P4-4", &["0 1 2 1 0 0", "0 1 2 0 0 0", "0 2 1 0 0 0", "0 0 1 1 0 0"]),
            ("P7-4", &["0 0 1 3 0 0", "0 0 2 1 0 0", "0 0 0 0 3 0", "0 0 0 0 2 0"]),
            ("P6-4", &["0 0 1 3 0 0", "0 0 1 2 0 0", "0 0 3 0 0 0", "0 0 1 1 0 0"]),
            ("P3-4", &["0 2 2 0 0 0", "1 2 0 0 0 0", "0 2 1 0 0 0", "1 1 0 0 0 0"]),
            ("P2-4", &["0 0 0 4 0 0", "0 0 1 2 0 0", "0 0 0 3 0 0", "0 0 1 1 0 0"]),
            ("P8-4", &["0 0 0 0 0 4", "0 0 0 0 0 3", "0 0 0 0 0 3", "0 0 0 0 0 2"]),
            ("P1-4", &["0 0 0 4 0 0", "0 0 1 2 0 0", "2 1 0 0 0 0", "2 0 0 0 0 0"]),
            ("X1", &["0 0 2 2 0 0", "0 0 2 1 0 0", "0 1 2 0 0 0", "0 0 1 1 0 0"]),
        ],
    )
}

/// A check of ③ by four sides of [`oashi`], with the deeper questions; on the meetings' purpose they agreed on one answer.
pub fn oashi_check(room: &Room) -> Id {
    let sides =
        [("大芦地区社会福祉協議会", 3), ("モルツウェル株式会社", 2), ("大芦地区自治会", 4), ("松江市島根支所", 1)];
    let setup = Setup { step: Step::Act, standing: Standing::Alike, deeper: true, ..together(room, &sides) };
    hold(
        room,
        &setup,
        &[
            ("E-1", &["0 0 0 3 0 0", "0 0 2 0 0 0", "0 1 3 0 0 0", "0 0 0 1 0 0"]),
            ("P4-3", &["0 1 2 0 0 0", "0 0 1 1 0 0", "1 3 0 0 0 0", "0 0 1 0 0 0"]),
            ("P4-5", &["0 0 1 2 0 0", "0 0 0 2 0 0", "0 0 3 1 0 0", "0 0 0 1 0 0"]),
            ("P5-3", &["0 0 0 3 0 0", "0 0 0 2 0 0", "1 0 0 3 0 0", "0 0 0 1 0 0"]),
            ("P7-3", &["0 3 0 0 0 0", "0 2 0 0 0 0", "1 2 1 0 0 0", "1 0 0 0 0 0"]),
            ("P6-3", &["0 0 2 1 0 0", "0 0 2 0 0 0", "0 1 3 0 0 0", "0 0 1 0 0 0"]),
            ("P6-5", &["0 0 0 3 0 0", "0 0 0 1 1 0", "0 0 0 0 4 0", "0 0 0 1 0 0"]),
            ("P3-3", &["agreed 3"]),
            ("P2-3", &["0 0 1 2 0 0", "0 0 1 1 0 0", "0 1 2 1 0 0", "0 0 1 0 0 0"]),
            ("P8-3", &["0 2 1 0 0 0", "0 1 1 0 0 0", "0 1 3 0 0 0", "0 0 1 0 0 0"]),
            ("P8-5", &["0 1 2 0 0 0", "0 0 2 0 0 0", "0 2 2 0 0 0", "0 1 0 0 0 0"]),
            ("P1-3", &["0 0 0 3 0 0", "0 0 0 2 0 0", "2 1 1 0 0 0", "1 0 0 0 0 0"]),
        ],
    )
}

/// 話し合いながら with these sides of the plan, and how many of each are here.
fn together(room: &Room, here: &[(&str, u32)]) -> Setup {
    let offered = sides_of_plan(&room.now());
    let side = |(name, present): &(&str, u32)| {
        let side = offered.iter().find(|side| side.name == *name).unwrap_or_else(|| panic!("{name}"));
        NewSide { present: *present, ..side.clone() }
    };
    Setup { mode: Mode::Together, sides: here.iter().map(side).collect(), ..Setup::default() }
}

/// Holds a check from its beginning to its end.
fn hold(room: &Room, setup: &Setup, asked: &[Asked]) -> Id {
    let id = room.ui.session.new_id();
    let today = room.ui.session.now().date;
    room.dispatch(&setup.begin(id, today, items(Lang::Ja).version).expect("a setup without problems"));
    for (question, hands) in asked {
        let question: Question = question.parse().unwrap_or_else(|_| panic!("{question}"));
        for (side, counts) in (1..).zip(*hands) {
            let check = room.now().checks.get(id).cloned().expect("it was begun");
            room.dispatch(&match counts.strip_prefix("agreed ").and_then(Answer::from_key) {
                Some(answer) => check.agree(question, answer),
                None => check.count(question, side, &counts.parse().unwrap_or_else(|_| panic!("{counts}"))),
            });
        }
    }
    room.dispatch(&Check::finish(id, today));
    id
}
