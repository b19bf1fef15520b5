//! The four step pages and the case sheet as HTML: one h1, headings in order, a label for every field of the step, and the
//! real cases of the pamphlet on the paper.

use crate::support::cases::{oashi, zuifu};
use crate::support::views::{Html, Room};
use kyoso::domain::activity::Activity;
use kyoso::domain::agreement::Agreement;
use kyoso::domain::counter::Counter;
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::method::Method;
use kyoso::domain::need::Need;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::Promise;
use kyoso::domain::review_day::ReviewDay;
use kyoso::domain::role::Role;
use kyoso::domain::{Command, Entry, Step};
use kyoso::ui::page::case_sheet::case_sheet;
use kyoso::ui::page::step;

/// A plan with one entry in every list.
fn room() -> Room {
    let room = Room::new("水辺を遊び場に");
    room.add::<Need>(&[(Need::what, "草刈りの道具がない")]);
    let partner = room.add::<Partner>(&[(Partner::name, "水辺地区自治会")]);
    room.add::<Counter>(&[(Counter::name, "市民活動センター")]);
    room.add::<Method>(&[(Method::name, "手づくりで整える")]);
    room.add::<Role>(&[(Role::who, "水辺公民館"), (Role::what, "場所の予約")]);
    room.add::<Agreement>(&[(Agreement::partner, &partner.to_string())]);
    room.add::<Goal>(&[
        (Goal::by_when, "令和9年5月30日"),
        (Goal::what, "水辺で遊ぶ日を開く"),
        (Goal::measure, "受付で数える"),
    ]);
    room.add::<ReviewDay>(&[(ReviewDay::on, "令和9年1月31日")]);
    room.add::<Activity>(&[(Activity::what, "草を刈った。")]);
    room.add::<Promise>(&[(Promise::what, "回覧板で知らせる")]);
    room
}

fn page(room: &Room, step: Step) -> Html {
    let plan = room.plan;
    room.render(move || step::step(plan, step))
}

#[track_caller]
fn check_labels(step: Step, expected: &[&str]) {
    let html = page(&room(), step);
    let labels = html.labels();
    assert_eq!(labels, expected, "{step:?}");
}

#[test]
fn every_field_of_a_step_has_a_control_with_its_label() {
    let head = ["だれが、何に困っていますか", "実施主体（中心になる団体）", "場所"];
    let need = ["何が", "できない", "苦手", "それが得意な相手"];
    let partner = ["団体や人の名前", "どんな団体ですか", "得意なこと", "苦手なこと", "連絡先"];
    let state = ["候補", "声をかけた", "一緒にやる", "見送り", "いっしょにやりたい理由"];
    let counter = ["窓口の名前", "電話番号", "ほかに知っておくこと"];
    check_labels(Step::Find, &[&head[..], &need, &partner, &state, &counter].concat());
    let principle = ["自分たちの言葉で", "みんなで確かめた"];
    let goal = ["この取り組みの目的", "いつまでに", "どれだけ", "何を", "どうやって測るか", "今の数"];
    let method = ["案の名前", "相手に求める役割", "費用", "効果", "波及効果", "相乗効果", "これに決めた"];
    let reason = ["選んだ理由、選ばなかった理由"];
    let role = ["だれが", "何を", "いつまでに", "代わりの人", "責任", "時間", "ようす"];
    let period = ["始める日", "終わる日", "続けるかを決める日", "とちゅうで見直す日", "何を見直しますか"];
    let agreement = ["確認した日", "確認した人"];
    let principles = principle.repeat(8);
    check_labels(Step::Consult, &[&principles[..], &goal, &method, &reason, &role, &period, &agreement].concat());
    check_labels(
        Step::Act,
        &["いつ", "したこと", "何を", "だれが", "いつまでに", "残っています", "できました", "やめました"],
    );
    check_labels(
        Step::Review,
        &[
            "今の数",
            "目標とくらべて、どうなりましたか",
            "次に変えたいこと、続けたいこと",
            "まだ決めていない",
            "続ける",
            "変える",
            "終わる",
        ],
    );
}

#[test]
fn every_page_has_one_h1_and_its_headings_in_order() {
    let room = room();
    let plan = room.plan;
    let mut pages: Vec<Html> = Step::ALL.iter().map(|step| page(&room, *step)).collect();
    pages.push(room.render(move || case_sheet(plan)));
    for html in pages {
        let levels = html.heading_levels();
        assert_eq!(html.texts("h1").len(), 1, "{levels:?}");
        assert!(levels.iter().all(|level| *level <= 2), "{levels:?}");
        assert_eq!(levels.first(), Some(&1), "the page begins with its heading");
        let ids = html.attributes("id");
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "an id stands twice: {ids:?}");
    }
}

#[test]
fn the_links_say_which_page_this_is_and_where_the_plan_stands() {
    let room = room();
    room.write(Head::step, Step::Act.key());
    let html = page(&room, Step::Consult);
    assert_eq!(html.attributes("aria-current"), ["page"]);
    let now: Vec<_> = html.texts("a").into_iter().filter(|text| text.contains("いま ここです")).collect();
    assert_eq!(now, ["3 実施（いま ここです）"]);
    assert!(html.words().contains("ここを いまのステップにする"));
}

#[test]
fn the_step_of_today_ends_with_the_way_to_the_next_one() {
    let room = room();
    let buttons = page(&room, Step::Find).texts("button");
    assert!(buttons.contains(&"このステップを終えて、② 相談 へ進む".to_owned()), "{buttons:?}");
    assert!(buttons.contains(&"① 探す の自己点検をはじめる".to_owned()), "{buttons:?}");
    room.write(Head::step, Step::Review.key());
    assert!(page(&room, Step::Review).texts("a").contains(&"事例シートを見る".to_owned()));
}

#[test]
fn a_day_outside_the_period_gets_a_kind_note_and_stays() {
    let room = room();
    room.write(Head::start, "令和8年9月6日");
    room.write(Head::end, "令和9年5月30日");
    let review = room.add::<ReviewDay>(&[(ReviewDay::on, "令和9年6月27日")]);
    let words = page(&room, Step::Consult).words();
    let note = "終わる日（5月30日）より後です。それより前の日にしてください。書いた日は、このまま残っています。";
    assert!(words.contains(note), "{words}");
    room.dispatch(&Command::write(ReviewDay::on.of(review), "令和9年1月31日"));
    assert!(!page(&room, Step::Consult).words().contains("より後です"));
}

#[test]
fn the_goals_of_step_two_come_back_in_three_and_four() {
    let room = room();
    let told = "令和9年（2027年）5月30日（日）までに、水辺で遊ぶ日を開く";
    assert!(page(&room, Step::Act).words().contains(told));
    let review = page(&room, Step::Review).words();
    assert!(review.contains(told) && review.contains("測り方　受付で数える"), "{review}");
}

#[test]
fn a_plan_that_is_not_here_is_said_kindly() {
    let room = room();
    let gone = crate::support::plan_id();
    let html = room.render(move || step::step(gone, Step::Find));
    assert_eq!(html.texts("h1"), ["このページは 見つかりません"]);
}

#[test]
fn the_real_cases_stand_on_the_paper() {
    for (case, lead) in [(zuifu(), "「瑞風」とまちづくりの会"), (oashi(), "大芦地区社会福祉協議会")]
    {
        let plan = case.plan;
        let html = case.render(move || case_sheet(plan));
        assert_eq!(html.texts("dd")[0], lead);
        let words = html.words();
        assert!(!words.contains("空いています"), "{words}");
        assert!(words.contains("この紙をまとめた日：令和8年（2026年）11月22日"), "{words}");
        let own = case.ui.session.plan(plan).unwrap().head().read("result", "");
        assert!(words.contains(&own), "{words}");
    }
}

#[test]
fn an_empty_heading_is_named() {
    let html = {
        let room = Room::new("まだ何もない取り組み");
        let plan = room.plan;
        room.render(move || case_sheet(plan))
    };
    assert!(html.words().contains("「取り組むきっかけ」、「だれとどのような方法で」、「どんな活動を行ったか」、「効果と今後の継続・発展」 が空いています"));
}
