//! The result of a check on the host, in ひとりで and in 話し合いながら, on the two real cases: what it says, and what it never says.

use crate::support::cases::{oashi, oashi_check, zuifu, zuifu_check};
use crate::support::views::{Html, Room};
use kyoso::domain::check::{Answer, Check, Mode, questions};
use kyoso::domain::date::Date;
use kyoso::domain::promise::Draft;
use kyoso::domain::{Command, Id, Refusal, Step};
use kyoso::ui::page::check;
use kyoso::words::{Lang, items, plain};

/// A finished check in a room.
struct Held {
    room: Room,
    check: Id,
}

impl Held {
    fn page(&self) -> Html {
        let (plan, check) = (self.room.plan, self.check);
        self.room.render(|| check::result(plan, check))
    }

    fn promise(&self, number: u64, item: &str) {
        let draft = Draft { what: format!("約束{number}"), item: item.to_owned(), ..Draft::default() };
        self.room.dispatch(&Draft { check: self.check.to_string(), ..draft }.make(Id::from_random(900 + number)));
    }
}

/// ④ by four sides, with people of different rank and a question of their own.
fn review() -> Held {
    let room = zuifu();
    let check = zuifu_check(&room);
    Held { room, check }
}

/// ③ by four sides, with the deeper questions.
fn act() -> Held {
    let room = oashi();
    let check = oashi_check(&room);
    Held { room, check }
}

/// ひとりで, every question of a step answered alike.
fn alone(room: Room, step: Step, answer: &str, day: &str) -> Held {
    let check = room.ui.session.new_id();
    let day = Date::parse(day).expect("a day");
    room.dispatch(&Check::begin(check, step, Mode::Alone, day, items(Lang::Ja).version));
    for item in questions(step) {
        room.dispatch(&Check::give(check, item, Answer::from_key(answer).expect("an answer")));
    }
    room.dispatch(&Check::finish(check, day));
    Held { room, check }
}

fn statement(item: &str) -> String {
    plain(items(Lang::Ja).of(item.parse().expect("an item")).statement)
}

/// All of these stand on the page.
fn check_says(page: &Html, expected: &[&str]) {
    let words = page.words();
    for part in expected {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn a_result_says_when_how_and_by_whom_it_was_answered() {
    check_says(
        &review().page(),
        &["令和8年（2026年）11月22日（日）", "話し合いながら", "12人、4つの団体", "県立宍道高校3人"],
    );
    check_says(&alone(zuifu(), Step::Find, "3", "2026-11-22").page(), &["ひとりで"]);
}

#[test]
fn three_are_talked_about_in_their_order_and_each_has_its_words() {
    let page = review().page();
    let talk: Vec<_> = page.texts("h3").into_iter().take(3).collect();
    assert_eq!(talk, [statement("P7-4"), statement("P1-4"), statement("P3-4")]);
    check_says(
        &page,
        &[
            "12人中5人が「わからない」でした。",
            "12人中7人が ○ 以上、5人が △ 以下です。",
            "団体のあいだで、見え方が大きくちがいます。",
            "知っている人が、2分で説明してください。",
            "どんな場面を思い浮かべましたか。",
            "何が一つあれば、一段上がりますか。",
        ],
    );
}

#[test]
fn every_answer_is_a_dot_with_the_shape_of_its_side_and_the_same_is_told_in_words() {
    let page = review().page();
    let first = page.0.split("class=\"dots\"").nth(1).expect("dots").split("</ul>").next().expect("their end");
    let shapes = |side: u8| first.matches(&format!("class=\"side side-{side}\"")).count();
    assert_eq!([1, 2, 3, 4].map(shapes), [4, 3, 3, 2], "P7-4: a dot for everybody");
    assert!(first.contains("dots-apart"));
    check_says(&page, &["わからない 5人（県立宍道高校 3人、松江市宍道支所 2人）"]);
    assert!(page.0.contains(&format!("答えの数　{}", statement("P7-4"))));
}

#[test]
fn one_answer_is_no_picture() {
    assert!(!alone(zuifu(), Step::Find, "2", "2026-11-22").page().0.contains("class=\"dots\""));
}

#[test]
fn what_may_not_be_asked_aloud_is_marked_as_left_to_paper() {
    let page = review().page();
    assert!(page.texts("b").contains(&"紙で".to_owned()), "P5-4, while people of different rank take part");
    check_says(&page, &[&statement("P5-4"), "画面では聞いていません。", "名前を書かずに紙に答えて"]);
    assert!(!act().page().words().contains("紙で"));
}

#[test]
fn the_map_says_on_paper_and_why() {
    let page = review().page();
    let cells = page.texts("td");
    assert_eq!(cells.iter().filter(|cell| *cell == "紙で").count(), 1, "{cells:?}");
    assert!(!cells.iter().any(|cell| cell == "まだ表示できません"), "{cells:?}");
    assert_eq!(page.words().matches("画面では聞いていません。").count(), 2, "beside the item and under the map");
    assert_eq!(act().page().words().matches("画面では聞いていません。").count(), 0);
}

#[test]
fn a_question_of_their_own_stands_apart() {
    let page = review().page();
    assert!(page.texts("h2").contains(&"自分たちの問い".to_owned()), "{:?}", page.texts("h2"));
    check_says(&page, &["高校生が、考えたことを一つ形にできた。", "八つの考え方の表には入りません。"]);
}

#[test]
fn each_side_has_its_own_lowest_and_one_agreed_answer_is_called_so() {
    let page = act().page();
    assert!(page.texts("h2").contains(&"団体ごとに見た、低いほうの問い".to_owned()));
    check_says(&page, &["みんなで決めた答え", "ほかの団体とはくらべていません。"]);
}

#[test]
fn the_map_has_a_word_in_every_cell() {
    for held in [review(), act()] {
        let cells = held.page().texts("td");
        assert_eq!(cells.len(), 32);
        assert!(cells.iter().all(|cell| !cell.is_empty()));
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for held in [review(), act(), alone(oashi(), Step::Act, "1", "2026-11-22")] {
        let levels = held.page().heading_levels();
        assert_eq!((levels.first(), levels[1..].contains(&1)), (Some(&1), false));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn nobody_makes_a_fourth_promise_and_the_page_says_why() {
    let held = review();
    let makers = |held: &Held| {
        let page = held.page();
        page.texts("button").iter().filter(|words| words.starts_with("約束を一つ決める")).count()
            + page.0.matches("class=\"promise-form\"").count()
    };
    assert_eq!(makers(&held), 3);
    held.promise(1, "P7-4");
    assert_eq!(makers(&held), 2);
    held.promise(2, "");
    held.promise(3, "");
    assert_eq!(makers(&held), 0);
    check_says(&held.page(), &["約束1", "一回の点検で決める約束は、3つまでです。"]);
}

#[test]
fn a_principle_that_is_low_as_a_whole_gets_its_larger_action() {
    let held = alone(zuifu(), Step::Find, "1", "2026-10-01");
    assert!(!held.page().texts("h2").contains(&"もう少し大きな一歩".to_owned()), "one step is no whole");
    let held = alone(held.room, Step::Consult, "1", "2026-11-22");
    let page = held.page();
    assert!(page.texts("h2").contains(&"もう少し大きな一歩".to_owned()));
    check_says(&page, &["「お金・人・場所・知識」のうち、相手にたよっているものを一つ選び"]);
}

#[test]
fn what_moved_is_told_in_words_and_the_first_check_says_that_it_is_the_first() {
    let first = alone(zuifu(), Step::Find, "1", "2026-10-01");
    check_says(&first.page(), &["このステップのはじめての点検です。"]);
    let second = alone(first.room, Step::Find, "3", "2026-11-22");
    let page = second.page();
    check_says(&page, &["令和8年（2026年）10月1日（木）の点検とくらべました", "前より上がりました"]);
    let addresses = page.attributes("href");
    assert!(addresses.iter().any(|address| address.ends_with(&format!("/check/{}", first.check))), "{addresses:?}");
    let group = zuifu_check(&second.room);
    let alone = alone(second.room, Step::Review, "3", "2026-11-23");
    check_says(&alone.page(), &["ひとりの答えとみんなの答えは、くらべません。"]);
    assert!(alone.room.now().checks.get(group).is_some());
}

#[test]
fn a_finished_check_stays_and_a_new_one_is_offered() {
    let held = review();
    let hands = Command::write(Check::hands.keyed(held.check, "P4-4/1"), "4 0 0 0 0 0");
    let refused = held.room.try_to(&hands);
    assert_eq!(refused, Err(Refusal::Finished { check: held.check }));
    let page = held.page();
    check_says(&page, &["この点検は、終わっています", "終えたときのまま残ります。"]);
    assert!(page.texts("button").contains(&"新しく点検を始める".to_owned()));
}

#[test]
fn the_closing_words_stand_on_paper_as_text() {
    let held = review();
    let write =
        |field: kyoso::domain::Field, text: &str| held.room.dispatch(&Command::write(field.of(held.check), text));
    write(Check::best, "顔が見えた\n早く決まった");
    write(Check::to_change, "記録を早く回す");
    write(Check::next_on, "2027-02-01");
    let page = held.page();
    assert_eq!(page.texts("dd"), ["顔が見えた　早く決まった", "記録を早く回す", "令和9年（2027年）2月1日（月）"]);
    assert!(page.labels().contains(&"次に変えたいこと".to_owned()));
}

#[test]
fn nothing_is_a_score_a_percentage_or_a_rank() {
    let alike = ["4", "2", "1", "dk", "na"].map(|answer| alone(zuifu(), Step::Consult, answer, "2026-11-22"));
    for held in [review(), act()].into_iter().chain(alike) {
        let page = held.page();
        let words = page.words();
        for banned in [
            "%",
            "％",
            "点数",
            "得点",
            "満点",
            "平均",
            "合計",
            "順位",
            "ランク",
            "スコア",
            "<meter",
            "<progress",
            "style=",
        ] {
            assert!(!words.contains(banned) && !page.0.contains(&format!(" {banned}")), "{banned}");
        }
        for unit in ["点", "位"] {
            assert!(!has_number_before(&words, unit), "{unit}: {words}");
        }
    }
}

/// Whether a number stands right before this word: 「80点」.
fn has_number_before(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| words[..at].ends_with(|sign: char| sign.is_numeric()))
}

#[test]
fn nothing_in_the_styles_is_red() {
    let tokens = std::fs::read_to_string("style/token.css").expect("the tokens");
    let colours: Vec<&str> = tokens.split('#').skip(1).filter_map(|rest| rest.get(..6)).collect();
    let colours: Vec<_> =
        colours.into_iter().filter(|colour| colour.chars().all(|sign| sign.is_ascii_hexdigit())).collect();
    assert!(colours.len() > 30, "raw colours stand in this file alone");
    let written = tokens.match_indices('#').map(|(at, _)| &tokens[at + 1..]);
    let written = written.filter(|rest| rest.starts_with(|sign: char| sign.is_ascii_hexdigit())).count();
    assert_eq!(colours.len(), written, "each is written with six digits");
    for other in ["rgb", "hsl", "hwb", "lab(", "lch(", "color(", ": red", " red ", "crimson", "tomato", "salmon"] {
        assert!(!tokens.contains(other), "{other} could hide one");
    }
    for colour in colours {
        assert!(!is_red(colour), "#{colour} is red");
    }
    assert!(is_red("d32f2f") && is_red("ff0000") && is_red("b3261e") && !is_red("f2a93b") && !is_red("8a5600"));
}

/// Red is far stronger than green and blue, which are about as strong as each other: amber and brown have their green.
fn is_red(colour: &str) -> bool {
    let part = |at: usize| i32::from_str_radix(&colour[at..at + 2], 16).expect("two hexadecimal digits");
    let (red, green, blue) = (part(0), part(2), part(4));
    red > 100 && red > 2 * green && red > 2 * blue
}
