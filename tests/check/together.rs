//! 話し合いながら: hands counted side by side, what is left to paper, and what is said before the result.

use super::{Asked, onward, statement, today};
use crate::support::views::Room;
use kyoso::domain::Step;
use kyoso::domain::check::{Answer, Check, Mode, NewSide, Setup, Standing, question};

/// A check of ② in the open of two sides, three and two people, that asks one question of its own.
fn together(standing: Standing) -> Asked {
    let room = Room::new("水辺を遊び場に");
    let check = room.ui.session.new_id();
    let side = |name: &str, present| NewSide { name: name.to_owned(), present, ..NewSide::default() };
    let sides = vec![side("自治会", 3), side("市", 2)];
    let extra = vec!["また来たいと|言われた。".to_owned()];
    let setup = Setup { step: Step::Consult, mode: Mode::Together, sides, standing, extra, ..Setup::default() };
    room.dispatch(&setup.begin(check, today(), "1").unwrap());
    Asked { room, check }
}

#[test]
fn raised_hands_are_counted_side_by_side() {
    let asked = together(Standing::Alike);
    let page = asked.question(1);
    assert_eq!(page.texts("legend")[1..], ["自治会", "市"]);
    let numbers = page.attributes("inputmode").into_iter().filter(|kind| kind == "numeric").count();
    assert_eq!(numbers, 12, "six answers of two sides");
    assert!(page.words().contains("全部の団体を数えると、つぎへ進めます"));
    assert_eq!(page.words().matches("まだ数えていません").count(), 2);
}

#[test]
fn the_pad_says_how_the_hands_fit_the_people() {
    let asked = together(Standing::Alike);
    let first = question(Step::Consult, 1).unwrap().into();
    for (hands, said) in
        [("1 0 0 0 0 0", "あと2人"), ("1 0 2 0 0 0", "3人、数が合いました"), ("1 0 2 0 1 0", "1人多い")]
    {
        asked.room.dispatch(&asked.now().count(first, 1, &hands.parse().unwrap()));
        assert!(asked.question(1).words().contains(said), "{said}: {}", asked.question(1).words());
    }
}

/// Every question of a check in the open answered: all here raise their hands for ○, but for one of the first side.
fn counted(asked: &Asked, first: &str) {
    for question in asked.now().questions() {
        for (side, hands) in [(1, first), (2, "0 0 2 0 0 0")] {
            asked.room.dispatch(&asked.now().count(question, side, &hands.parse().unwrap()));
        }
    }
}

#[test]
fn before_the_result_miscounts_and_paper_are_told_and_block_nothing() {
    let asked = together(Standing::Different);
    counted(&asked, "0 0 2 0 0 0");
    let page = asked.result();
    assert_eq!(page.texts("h2"), ["人数と合わないところ", "紙で聞く問い"]);
    let links = page.attributes("href").into_iter().filter(|address| address.contains("/check/"));
    let (plan, check) = (asked.room.plan, asked.check);
    assert_eq!(
        links.collect::<Vec<_>>(),
        (1..=8).map(|n| format!("#/plan/{plan}/check/{check}/{n}")).collect::<Vec<_>>()
    );
    let words = page.words();
    for part in
        [&*statement(1), "自治会　あと1人", "このまま結果を見ても、だいじょうぶです。", "むりなことをたのまれたとき"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert_eq!(page.texts("button"), ["結果を見る"]);
    assert_eq!(onward(&asked.question(8)).as_deref(), Some("この答えで つぎへ"));
}

#[test]
fn where_all_hands_fit_the_result_comes_at_once() {
    let asked = together(Standing::Alike);
    counted(&asked, "0 0 3 0 0 0");
    assert_eq!(onward(&asked.question(9)).as_deref(), Some("この答えで 結果を見る"));
    let page = asked.result();
    assert_eq!((page.texts("h2"), page.texts("button")), (Vec::new(), vec!["結果を見る".to_owned()]));
}

#[test]
fn what_a_group_agreed_on_stands_there_again() {
    let asked = together(Standing::Alike);
    asked.room.dispatch(&Check::give(asked.check, question(Step::Consult, 1).unwrap(), Answer::DontKnow));
    let page = asked.question(1);
    assert_eq!(page.texts("legend").len(), 1, "no pads");
    assert!(page.words().contains("この答えで つぎへ"));
}

#[test]
fn the_groups_own_question_comes_last_and_sensitive_ones_are_left_to_paper() {
    let asks = |standing, number| together(standing).question(number).texts("h1").join("");
    assert_eq!(asks(Standing::Alike, 9), "また来たいと|言われた。", "as typed");
    assert_eq!(asks(Standing::Different, 8), "また来たいと|言われた。", "one less");
}
