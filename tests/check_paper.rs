//! The papers of a check as pages: every question with its name in the order of the screen, the sides with their numbers, and cards.

use crate::support::cases::{oashi, oashi_check, zuifu, zuifu_check};
use crate::support::views::{Html, Room};
use kyoso::app::Route;
use kyoso::domain::Id;
use kyoso::domain::check::{Answer, Question, sheet_number};
use kyoso::exchange::check_paper::CheckPaper;
use kyoso::ui::page::check::{links, paper};

fn page(room: &Room, check: Id, name: CheckPaper) -> Html {
    room.render(|| paper(room.plan, check, name))
}

/// The questions and sides on both sheets are those of the check, in its order, with its number.
fn check_sheets(room: &Room, check: Id) {
    let asked = room.now();
    let asked = asked.checks.get(check).expect("a check");
    let mut expected = vec![sheet_number(check)];
    expected.extend(asked.taking_part().into_iter().map(|side| format!("{}{}", side.number, side.name)));
    expected.extend([Question::Entry].into_iter().chain(asked.questions()).map(|question| question.to_string()));
    expected.extend(["いちばんよかったこと", "次に変えたいこと"].map(str::to_owned));
    for name in [CheckPaper::Sheet, CheckPaper::Large] {
        let html = page(room, check, name);
        let words = html.words();
        let mut rest = &*words;
        for text in &expected {
            let Some((_, after)) = rest.split_once(&**text) else { panic!("{text} is not in its place: {words}") };
            rest = after;
        }
        let marks = html.0.matches("class=\"paper-mark").count();
        assert_eq!(marks, (asked.questions().len() + 1) * Answer::ALL.len());
    }
}

#[test]
fn a_blank_sheet_asks_what_the_screen_asks_under_the_same_names() {
    let room = zuifu();
    let check = zuifu_check(&room);
    check_sheets(&room, check);
    let room = oashi();
    let check = oashi_check(&room);
    check_sheets(&room, check);
}

#[test]
fn there_is_a_card_for_every_answer_and_a_way_to_every_paper() {
    let room = zuifu();
    let check = zuifu_check(&room);
    assert_eq!(page(&room, check, CheckPaper::Cards).0.matches("class=\"paper-card\"").count(), Answer::ALL.len());
    let ways = room.render(|| links(room.plan, check)).attributes("href");
    let expected = [CheckPaper::Sheet, CheckPaper::Large, CheckPaper::Cards];
    assert_eq!(ways, expected.map(|name| Route::CheckPaper(room.plan, check, name).to_hash()));
}
