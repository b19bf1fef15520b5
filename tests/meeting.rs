//! The meeting on the host: each part as its presenter sees it, and what the wall shows before and after the reveal.

use crate::support::views::Room;
use kyoso::app::Moment;
use kyoso::app::tabs::Wall;
use kyoso::domain::check::{
    AgreedInside, Answer, Check, Mode, NewSide, Phase, Presenter, Program, Script, Setup, View,
};
use kyoso::domain::date::Date;
use kyoso::domain::field::Choice;
use kyoso::domain::{Command, Id, Step};
use kyoso::ui::page::meeting::{meeting, wall};
use kyoso::words::{Lang, items, plain, words};

const CHECK: Id = Id::from_random(5);

/// ② in 団体の答え by four sides: the first sees everything as done, the others as not yet.
fn held() -> Room {
    let room = Room::new("水辺を遊び場に");
    let side = |name: &str| NewSide { name: name.to_owned(), present: 1, ..NewSide::default() };
    let sides = ["市", "公民館", "自治会", "学校"].map(side).to_vec();
    let setup = Setup { step: Step::Consult, mode: Mode::PerOrganisation, sides, ..Setup::default() };
    let day = Date::parse("2026-11-22").expect("a day");
    room.dispatch(&setup.begin(CHECK, day, items(Lang::Ja).version).expect("a check"));
    let check = room.now().checks.get(CHECK).cloned().expect("the check");
    for question in check.questions() {
        for side in 1..=4 {
            let answer = Answer::from_key(if side == 1 { "4" } else { "1" }).expect("an answer");
            room.dispatch(&Check::answer_for(CHECK, question, side, answer));
        }
    }
    room.dispatch(&Check::say_agreed(CHECK, 1, AgreedInside::OnePerson));
    room
}

fn shown(room: &Room, view: View) -> String {
    let plan = room.plan;
    room.with(|| room.ui.session.hear_wall(Wall { plan, check: CHECK, view }));
    room.render(move || wall(plan, CHECK)).words()
}

#[test]
fn every_part_of_a_meeting_says_what_it_is_for() {
    let room = held();
    let plan = room.plan;
    let check = |phase: Phase, expected: &[&str]| {
        room.dispatch(&Check::enter(CHECK, phase));
        let said = room.render(move || meeting(plan, CHECK)).words();
        for expected in expected {
            assert!(said.contains(expected), "{phase:?}: {expected}: {said}");
        }
    };
    check(Phase::Promise, &["7つのうち 1つめ", "補助金の審査には 使いません", "この約束で はじめます"]);
    check(Phase::Answering, &["8問中 8問め", "学校"]);
    check(
        Phase::Counting,
        &["4 / 4団体", "全部の答えがそろいました", "団体の中で話し合いましたか", "担当者だけで答えた"],
    );
    check(Phase::Reveal, &["これから", "つぎを見る"]);
    check(Phase::Talk, &["団体のあいだで、見え方が大きくちがいます", "役職が上の人は、最後に話します"]);
    check(Phase::Deciding, &["約束を一つ決める"]);
    check(Phase::Closing, &["いちばんよかったこと", "バックアップ", "点検の結果を見る"]);
}

#[test]
fn while_people_answer_the_wall_holds_the_question_and_the_count_alone() {
    let room = held();
    room.dispatch(&Check::enter(CHECK, Phase::Answering));
    let said = shown(&room, View::Question { number: 1, answered: 3, people: 4 });
    let statement = plain(items(Lang::Ja).of("P4-2".parse().expect("an item")).statement);
    assert!(said.contains(&statement) && said.contains("3 / 4団体"), "{said}");
    for answered in ["これから進め", "見え方", "担当者だけ", "市", "公民館"] {
        assert!(!said.contains(answered), "{answered}: {said}");
    }
    let early = shown(&room, View::Overview);
    assert!(!early.contains("見え方") && !early.contains(&statement), "before the reveal it shows no result: {early}");
}

#[test]
fn after_the_reveal_the_wall_shows_dots_gap_and_how_far_each_side_agreed() {
    let room = held();
    room.dispatch(&Check::enter(CHECK, Phase::Reveal));
    let said = shown(&room, View::Item("P4-2".parse().expect("a question")));
    let gap = plain(words(Lang::Ja).report.very_different());
    for expected in [&*gap, "担当者だけで答えた", "公民館"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let plan = room.plan;
    room.dispatch(&Check::finish(CHECK, Date::parse("2026-11-22").expect("a day")));
    let said = room.render(move || kyoso::ui::page::check::result(plan, CHECK)).words();
    assert!(said.contains("市担当者だけで答えた") && said.contains(&gap), "{said}");
    for phase in Phase::ALL.iter().copied() {
        room.dispatch(&Check::enter(CHECK, phase));
        let view = Presenter::at(phase).view(&Program { questions: 8, people: 4, ..Program::default() });
        assert!(shown(&room, view).contains("自己点検"), "{phase:?}");
    }
}

#[test]
fn with_a_script_hands_are_raised_in_the_meeting() {
    let room = Room::new("水辺を遊び場に");
    let sides = vec![NewSide { present: 6, ..NewSide::default() }];
    let setup = Setup { mode: Mode::Together, script: Script::Usual, sides, ..Setup::default() };
    let day = Date::parse("2026-11-22").expect("a day");
    room.dispatch(&setup.begin(CHECK, day, items(Lang::Ja).version).expect("a check"));
    room.dispatch(&Check::enter(CHECK, Phase::Answering));
    let plan = room.plan;
    let said = room.render(move || meeting(plan, CHECK)).words();
    for expected in ["手をあげて数える", "数え直す", "つぎの質問へ", "はじめの問い"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn the_clock_of_a_part_goes_on_over_a_restart() {
    let room = held();
    let plan = room.plan;
    let check = |since: &str, expected: &str, is_said: bool| {
        room.dispatch(&Command::write(Check::phase_since.of(CHECK), since));
        let said = room.render(move || meeting(plan, CHECK)).words();
        assert_eq!(said.contains(expected), is_said, "{since}: {said}");
    };
    room.dispatch(&Command::write(Check::script.of(CHECK), Script::Usual.key()));
    room.dispatch(&Check::enter(CHECK, Phase::Answering));
    let now = room.ui.session.now();
    let before = |minutes: i32| {
        let minute = i32::from(now.hour) * 60 + i32::from(now.minute) - minutes;
        let (hour, minute) = (u8::try_from(minute / 60), u8::try_from(minute % 60));
        Moment { hour: hour.expect("today"), minute: minute.expect("a minute"), ..now }.iso()
    };
    check(&before(1), "この時間は", false);
    check(&before(11), "この時間は、あと2分です", true);
    check(&before(14), "時間になりました", true);
    check("きのう", "この時間は", false);
}
