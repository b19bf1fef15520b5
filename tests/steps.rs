//! The four step pages and the case sheet as HTML: one h1, headings in order, a label for every field of the step, and the
//! real cases of the pamphlet on the paper.

use crate::support::cases::{oashi, zuifu};
use crate::support::views::{Html, Room};
use kyoso::domain::activity::Activity;
use kyoso::domain::agreement::Agreement;
use kyoso::domain::closing::Closing;
use kyoso::domain::counter::Counter;
use kyoso::domain::field::Choice;
use kyoso::domain::goal::Goal;
use kyoso::domain::meeting::Meeting;
use kyoso::domain::method::Method;
use kyoso::domain::money::Money;
use kyoso::domain::need::Need;
use kyoso::domain::partner::Partner;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::Promise;
use kyoso::domain::review_day::ReviewDay;
use kyoso::domain::role::Role;
use kyoso::domain::{Command, Entry, Id, Listed, Step};
use kyoso::exchange::agreement::terms;
use kyoso::ui::page::case_sheet::case_sheet;
use kyoso::ui::page::{plan, step};
use kyoso::words::{Lang, words};

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
    room.add::<Meeting>(&[(Meeting::place, "水辺公民館")]);
    room.add::<Promise>(&[(Promise::what, "回覧板で知らせる"), (Promise::state, "done")]);
    room.add::<Money>(&[(Money::source, "市の補助金"), (Money::amount, "3万円")]);
    room.add::<Closing>(&[(Closing::what, "道具を返す")]);
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
        &[
            "いつ",
            "どこで",
            "だれが来ましたか",
            "目的を、みんなで読み合いました",
            "決まったこと",
            "分け合ったこと",
            "次に会う日",
            "いつ",
            "したこと",
            "だれが",
            "来た人や、できた数",
            "何を",
            "だれが",
            "いつまでに",
            "残っています",
            "できました",
            "やめました",
            "できた日・やめた日",
            "いつ",
            "入ったお金",
            "使ったお金",
            "どこのお金ですか",
            "何のお金ですか",
            "いくら",
        ],
    );
    check_labels(
        Step::Review,
        &[
            "今の数",
            "目標とくらべて、どうなりましたか",
            "よかったこと",
            "次に変えたいこと、続けたいこと",
            "まだ決めていない",
            "続ける",
            "変える",
            "終わる",
            "そう決めた理由",
            "何を",
            "だれが",
            "すみました",
            "次の人に伝えること",
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
fn days_that_cannot_be_read_are_listed_above_with_a_link_to_each() {
    let room = room();
    let listed = |room: &Room| page(room, Step::Consult).texts("a").iter().any(|link| link.contains("来年の春"));
    assert!(!page(&room, Step::Consult).words().contains("読めない日にちがあります"));
    room.write(Head::end, "来年の春");
    let said = page(&room, Step::Consult).words();
    assert!(said.contains("読めない日にちがあります") && said.contains("書いた文字は、そのまま残っています"), "{said}");
    assert!(listed(&room));
    assert!(!said.contains("until"), "what is no longer as agreed is told in the words of the page: {said}");
    assert!(!page(&room, Step::Act).words().contains("読めない日にちがあります"), "it stands on its own page");
    room.write(Head::end, "令和9年3月31日");
    assert!(!listed(&room));
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

#[test]
fn what_partners_agreed_on_is_held_beside_what_stands_there_now() {
    let room = Room::new("水辺を遊び場に");
    room.add::<Partner>(&[(Partner::name, "水辺地区自治会")]);
    room.write(Head::purpose, "水辺で遊べるようにする。");
    assert!(!page(&room, Step::Act).words().contains("確認したときとくらべる"), "nobody has agreed on anything");
    let (session, id) = (room.ui.session, room.ui.session.new_id());
    let now = session.plan(room.plan).unwrap();
    let partner = now.partners.live().next().unwrap();
    room.dispatch(&Agreement::make(id, partner, session.now().date, "会長", &terms(&now, words(Lang::Ja))));
    assert!(page(&room, Step::Act).words().contains("確認した内容のままです"));
    room.write(Head::purpose, "川べりで遊べるようにする。");
    let words = page(&room, Step::Act).words();
    for told in ["水辺地区自治会 と確認した内容が、11月22日から変わっています", "水辺で遊べる", "川べりで遊べる"]
    {
        assert!(words.contains(told), "{told}: {words}");
    }
}

#[test]
fn the_money_is_summed_up_and_what_cannot_be_read_is_said_kindly() {
    let room = room();
    room.add::<Money>(&[(Money::way, "out"), (Money::source, "会費"), (Money::amount, "12,000円")]);
    room.add::<Money>(&[(Money::source, "寄付"), (Money::amount, "いくらか")]);
    let html = page(&room, Step::Act);
    let words = html.words();
    for told in [
        "ぜんぶで入った 30,000円使った 12,000円残り 18,000円",
        "市の補助金入った 30,000円使った 0円残り 30,000円",
        "会費入った 0円使った 12,000円足りない分 12,000円",
        "1件 あります。合計には入っていません",
        "金額として読めないので",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert!(html.attributes("value").contains(&"いくらか".to_owned()), "it stays as it was typed");
}

#[test]
fn the_closing_list_is_asked_for_when_it_was_decided_to_end() {
    let room = Room::new("水辺を遊び場に");
    let usual = "よくある四つを入れる（道具・お金・連絡先・お礼）".to_owned();
    let offered = |room: &Room| page(room, Step::Review).texts("button").contains(&usual);
    assert!(!offered(&room));
    room.write(Head::decision, "end");
    assert!(offered(&room));
    for what in words(Lang::Ja).closings.usual() {
        room.add::<Closing>(&[(Closing::what, what)]);
    }
    assert!(!offered(&room), "all four stand there");
}

#[test]
fn a_draft_of_the_memo_is_offered_while_it_is_empty() {
    let room = Room::new("水辺を遊び場に");
    let draft = "いまの内容から下書きを作る".to_owned();
    let offered = |room: &Room| page(room, Step::Review).texts("button").contains(&draft);
    assert!(!offered(&room), "there is nothing to hand over");
    room.add::<Promise>(&[(Promise::what, "回覧板で知らせる")]);
    assert!(offered(&room));
    room.write(Head::handover, "鍵は公民館にあります。");
    assert!(!offered(&room));
}

/// The lines of 消したもの, and 消したもの itself.
fn removed(html: &Html) -> Vec<String> {
    let lines = html.texts("li").into_iter().filter(|line| line.contains("元に戻す"));
    html.texts("summary").into_iter().filter(|line| line.contains("消したもの")).chain(lines).collect()
}

fn remove<T: Listed>(room: &Room, values: &[(kyoso::domain::Field, &str)]) -> Id {
    let id = room.add::<T>(values);
    room.dispatch(&Command::Remove { list: T::LIST, id });
    id
}

#[test]
fn what_was_removed_is_found_on_the_page_of_its_step_and_on_the_plan() {
    let room = room();
    let page_of_plan = |room: &Room| {
        let id = room.plan;
        room.render(move || plan::plan(id))
    };
    assert_eq!(removed(&page_of_plan(&room)), [""; 0]);
    let id = remove::<Activity>(&room, &[(Activity::what, "看板を立てた。")]);
    remove::<Money>(&room, &[]);
    remove::<Need>(&room, &[(Need::what, "草刈り機")]);
    let need = "できないこと・苦手なこと：草刈り機元に戻す（草刈り機）";
    let activity = "活動：看板を立てた。元に戻す（看板を立てた。）";
    let blank = "お金：まだ何も書いていないもの元に戻す（まだ何も書いていないもの）";
    let check = |html: Html, expected: &[&str]| assert_eq!(removed(&html), expected);
    check(page(&room, Step::Act), &["消したもの（2つ）", activity, blank]);
    check(page(&room, Step::Find), &["消したもの（1つ）", need]);
    check(page(&room, Step::Consult), &[]);
    check(page_of_plan(&room), &["消したもの（3つ）", need, activity, blank]);
    room.dispatch(&Command::Restore { list: Activity::LIST, id });
    check(page(&room, Step::Act), &["消したもの（1つ）", blank]);
}

#[test]
fn a_long_list_is_told_in_lines_that_open() {
    let room = Room::new("水辺を遊び場に");
    for number in 1..=11 {
        room.add::<Activity>(&[(Activity::what, &format!("{number}回めの草刈りをした。"))]);
    }
    let html = page(&room, Step::Act);
    let closed: Vec<_> = html.attributes("aria-expanded").into_iter().filter(|state| state == "false").collect();
    assert_eq!(closed.len(), 11);
    assert!(html.texts("button").contains(&"活動 11 11回めの草刈りをした。".to_owned()), "{:?}", html.texts("button"));
    assert!(!html.labels().contains(&"したこと".to_owned()), "a form is drawn when its line is opened");
}

#[test]
fn the_next_round_begins_on_the_page_and_those_begun_are_found_there() {
    let room = room();
    let begin = "次の取り組みを始める".to_owned();
    assert!(page(&room, Step::Review).texts("button").contains(&begin));
    let (session, old) = (room.ui.session, room.ui.session.plan(room.plan).unwrap());
    let next = kyoso::domain::PlanId(session.new_id());
    let first = kyoso::domain::start::next_round(&old, next, session.now().date, &mut || session.new_id());
    session.begin(next, &first).unwrap();
    let links = page(&room, Step::Review).texts("a");
    assert!(links.contains(&"次の取り組み「水辺を遊び場に」を開く".to_owned()), "{links:?}");
}
