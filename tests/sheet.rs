//! The printed sheets as plain data, from the two real cases of the pamphlet: what was entered stands on them, what was not
//! leaves room to write, and nobody's contact is printed.

use crate::support::cases::{oashi, zuifu};
use crate::support::views::Room;
use kyoso::domain::counter::Counter;
use kyoso::domain::date::Date;
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::meeting::Meeting;
use kyoso::domain::method::Method;
use kyoso::domain::need::Need;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::Promise;
use kyoso::domain::role::Role;
use kyoso::domain::{Command, Id, Principle};
use kyoso::exchange::sheet::{Block, Matter, Sheet, SheetName};
use kyoso::words::{Lang, items, plain, ruby, words};

fn sheet(room: &Room, name: SheetName) -> Sheet {
    let plan = room.ui.session.plan(room.plan).unwrap();
    Sheet::of(name, &plan, words(Lang::Ja), Date::parse("2026-11-22").unwrap())
}

/// A block on one line: heading, then lines or rows with `/` between them and `|` between cells, then the room for the hand.
fn told(block: &Block) -> String {
    let matter = match &block.matter {
        Matter::Lines(lines) => lines.join(" / "),
        Matter::Table { columns, rows } => {
            assert!(rows.iter().all(|row| row.len() == columns.len()), "{rows:?}");
            rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join(" / ")
        }
    };
    let room = if block.room == 0 { String::new() } else { format!(" +{}", block.room) };
    format!("{}: {matter}{room}", plain(block.heading))
}

fn check(room: &Room, name: SheetName, expected: &[&str]) {
    assert_eq!(sheet(room, name).blocks.iter().map(told).collect::<Vec<_>>(), expected);
}

/// The oldest partner of a room's plan.
fn first_partner(room: &Room) -> Id {
    let plan = room.ui.session.plan(room.plan).unwrap();
    plan.partners.live().next().unwrap().meta.id
}

#[test]
fn every_sheet_says_what_it_is_and_of_which_day() {
    let kinds = ["取り組みの計画", "役割分担の表", "約束の紙", "さがしています", "相談シート", "引きつぎの紙"];
    for (name, kind) in SheetName::ALL.iter().zip(kinds) {
        let sheet = sheet(&zuifu(), *name);
        assert_eq!((sheet.kind, &*sheet.title), (kind, "「瑞風」を活かしたまちづくり事業"));
        assert_eq!(sheet.made_on, "この紙をまとめた日：令和8年（2026年）11月22日（日）");
        assert!(sheet.lead.ends_with('。'));
    }
}

#[test]
fn the_plan_of_zuifu_on_a_page() {
    let expected = [
        "だれが、何に困っているか: トワイライトエクスプレス「瑞風」が宍道駅に停車することをきっかけに、宍道町の活性化につなげられないかという機運が高まった。",
        "中心になる団体: 「瑞風」とまちづくりの会",
        "いっしょにやる団体: 宍道町部自治会、宍道2区あゆみの会、県立宍道高校、宍道小学校、うぐいすの会、町部成人クラブ寿会、宍道公民館、松江市宍道支所、ほか",
        "場所: 松江市宍道町",
        "目的: 「瑞風」をきっかけに、宍道町の活性化につなげる。",
        "目標:  +2",
        "方法:  +2",
        "役割分担:  +3",
        "期間:  +2",
        "次に会う日:  +1",
    ];
    check(&zuifu(), SheetName::Plan, &expected);
}

#[test]
fn goals_method_roles_and_days_come_onto_the_plan() {
    let room = Room::new("水辺を遊び場に");
    room.write(Head::start, "2026-12-01");
    room.add::<Goal>(&[(Goal::what, "遊ぶ日を\n開く"), (Goal::by_when, "2027-05-30"), (Goal::now, "0回")]);
    room.add::<Goal>(&[]);
    room.add::<Method>(&[(Method::name, "業者にたのむ")]);
    room.add::<Method>(&[(Method::name, "手づくり"), (Method::is_chosen, "yes"), (Method::reason, "すぐできる。")]);
    room.add::<Role>(&[(Role::what, "草刈り"), (Role::by_when, "春まで")]);
    room.add::<Role>(&[(Role::what, "知らせ"), (Role::by_when, "2026-12-20")]);
    room.add::<Meeting>(&[(Meeting::next_on, "2026-12-06")]);
    room.add::<Meeting>(&[]);
    let all: Vec<String> = sheet(&room, SheetName::Plan).blocks.iter().map(told).collect();
    let expected = [
        "目標: 令和9年（2027年）5月30日（日）|遊ぶ日を 開く|||0回 +1",
        "方法: 手づくり（理由：すぐできる）",
        "役割分担: |草刈り|春まで| / |知らせ|12月20日（日）| +1",
        "期間: 令和8年（2026年）12月1日（火）から",
        "次に会う日: 令和8年（2026年）12月6日（日）",
    ];
    assert_eq!(all[5..], expected);
}

#[test]
fn the_role_table_leaves_rows_to_fill_in_together() {
    let room = oashi();
    let empty =
        ["目的: 高齢の人たちの生活を支えるサービスの体制をつくる。", "役割分担:  +6", "困ったときの連絡先:  +2"];
    check(&room, SheetName::Roles, &empty);
    room.add::<Role>(&[(Role::who, "モルツウェル株式会社"), (Role::what, "電話を受ける"), (Role::state, "doing")]);
    let one = "役割分担: モルツウェル株式会社|電話を受ける|||||しています +5";
    assert_eq!(told(&sheet(&room, SheetName::Roles).blocks[1]), one);
}

#[test]
fn the_case_of_oashi_looks_for_partners() {
    let room = oashi();
    let expected = [
        "こんなことができる人や団体: 高齢の人の生活を支えるサービス",
        "だれが、何に困っているか: 大芦地区は、高齢化と人口減少のために、生活を支える体制づくりが必要になっていた。",
        "場所:  +1",
        "期間:  +2",
        "中心になる団体: 大芦地区社会福祉協議会",
        "いっしょにやる団体: モルツウェル株式会社、大芦地区自治会、松江市島根支所",
        "連絡先（名前と電話）:  +2",
    ];
    check(&room, SheetName::Wanted, &expected);
    let found = first_partner(&room).to_string();
    room.add::<Need>(&[(Need::what, "弁当を作る"), (Need::partner, &found)]);
    assert_eq!(told(&sheet(&room, SheetName::Wanted).blocks[0]), expected[0], "whoever was found is not looked for");
}

#[test]
fn the_case_of_oashi_goes_to_the_counter() {
    let room = oashi();
    for counter in words(Lang::Ja).counters.printed() {
        room.dispatch(&Counter::add(room.ui.session.new_id(), counter));
    }
    let found = first_partner(&room).to_string();
    room.add::<Need>(&[(Need::what, "弁当を作る"), (Need::kind, "bad-at"), (Need::partner, &found)]);
    let note = words(Lang::Ja).counters.note();
    let counters = format!(
        "相談する窓口: 松江市 市民部 市民生活相談課|0852-55-5168|{note} / 松江市 政策部 政策企画課内 地方創生総合窓口|0852-55-5601|{note}"
    );
    let expected = [
        &*counters,
        "中心になる団体: 大芦地区社会福祉協議会",
        "場所:  +1",
        "だれが、何に困っているか: 大芦地区は、高齢化と人口減少のために、生活を支える体制づくりが必要になっていた。",
        "こうなるとよいこと: 高齢の人たちの生活を支えるサービスの体制をつくる。",
        "できないこと・苦手なこと: 高齢の人の生活を支えるサービス|できない|さがしています / 弁当を作る|苦手|モルツウェル株式会社",
        "いっしょにやりたい相手: モルツウェル株式会社||候補| / 大芦地区自治会||候補| / 松江市島根支所||候補|",
        "これまでにしたこと: 地区の民宿で作った弁当を届けた。 / 会社のコールセンターと地域の団体が組んで、草刈りなどの簡単な手伝いを行っている。",
        "聞きたいこと:  +4",
        "連絡先（名前と電話）:  +2",
        "窓口で聞いたこと:  +4",
    ];
    check(&room, SheetName::Consultation, &expected);
}

#[test]
fn promises_still_to_be_kept_come_first_with_the_question_they_came_from() {
    let room = Room::new("水辺を遊び場に");
    check(&room, SheetName::Promises, &["残っている約束:  +6", "次に会う日:  +1"]);
    room.add::<Promise>(&[
        (Promise::what, "声をかける"),
        (Promise::state, "done"),
        (Promise::settled_on, "2026-11-20"),
    ]);
    room.add::<Promise>(&[
        (Promise::what, "記録を回す"),
        (Promise::who, "公民館"),
        (Promise::by_when, "2026-12-06"),
        (Promise::item, "P4-3"),
    ]);
    room.add::<Promise>(&[(Promise::what, "表を作る"), (Promise::item, "P5")]);
    room.add::<Promise>(&[]);
    let asked = plain(items(Lang::Ja).of("P4-3".parse().unwrap()).statement);
    let principle = ruby::base(items(Lang::Ja).principle(Principle::ALL[4])).into_owned();
    let asked = ruby::base(&asked).into_owned();
    let expected = [
        &*format!("残っている約束: 記録を回す|公民館|12月6日（日）|P4-3　{asked}| / 表を作る|||P5　{principle}| +4"),
        "終わった約束: 声をかける||11月20日（金）||できました",
        "次に会う日:  +1",
    ];
    check(&room, SheetName::Promises, &expected);
    for at in 0..9 {
        room.add::<Promise>(&[(Promise::what, &format!("{at}番めの約束"))]);
    }
    assert!(told(&sheet(&room, SheetName::Promises).blocks[0]).ends_with(" +3"), "there is always room for more");
}

#[test]
fn who_takes_over_gets_the_memo_the_promises_the_roles_and_whom_to_reach() {
    let room = oashi();
    let empty = [
        "引きつぎメモ:  +4",
        "これからどうするか:  +1",
        "残っている約束:  +2",
        "役割分担:  +3",
        "連絡先: モルツウェル株式会社| / 大芦地区自治会| / 松江市島根支所|",
        "期間:  +2",
        "次に会う日:  +1",
        "バックアップファイルの置き場所:  +3",
        "引きつぎの記録:  +1",
    ];
    check(&room, SheetName::Handover, &empty);
    room.write(Head::handover, "鍵は公民館にある。\n\n草刈りは5月から。");
    room.write(Head::decision, "continue");
    room.write(Head::decision_reason, "人がふえたから。");
    room.write(Head::start, "2026-12-01");
    room.write(Head::end, "2027-03-31");
    room.add::<Promise>(&[(Promise::what, "お礼を言う"), (Promise::who, "川べりの会")]);
    room.add::<Promise>(&[(Promise::what, "すんだもの"), (Promise::state, "done")]);
    room.add::<Role>(&[(Role::who, "自治会"), (Role::what, "草刈り"), (Role::stand_in, "副会長")]);
    room.dispatch(&Command::write(Partner::contact.of(first_partner(&room)), "0852-00-0000"));
    let all: Vec<String> = sheet(&room, SheetName::Handover).blocks.iter().map(told).collect();
    let expected = [
        "引きつぎメモ: 鍵は公民館にある。 / 草刈りは5月から。",
        "これからどうするか: 続ける（理由：人がふえたから）",
        "残っている約束: お礼を言う|川べりの会| +1",
        "役割分担: 自治会|草刈り|副会長|まだ +2",
        "連絡先: モルツウェル株式会社|0852-00-0000 / 大芦地区自治会| / 松江市島根支所|",
        "期間: 令和8年（2026年）12月1日（火）から令和9年（2027年）3月31日（水）まで",
    ];
    assert_eq!(all[..expected.len()], expected);
}

#[test]
fn nobodys_contact_is_printed_but_for_the_one_who_takes_over() {
    let room = oashi();
    room.add::<Partner>(&[(Partner::name, "民宿"), (Partner::contact, "090-0000-0000")]);
    for name in SheetName::ALL {
        let sheet = format!("{:?}", sheet(&room, *name));
        assert_eq!(sheet.contains("090-0000-0000"), *name == SheetName::Handover, "{name:?}");
    }
}
