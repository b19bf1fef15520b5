//! The pages of the self-check on the host: what stands on them, how it is named, and what must never stand there.

mod start;
mod together;

use crate::support::views::{Html, Room};
use kyoso::app::Route;
use kyoso::domain::check::{Answer, Check, Mode, question};
use kyoso::domain::date::Date;
use kyoso::domain::promise::{Draft, Promise, PromiseState};
use kyoso::domain::{Id, Step};
use kyoso::ui::page::check;
use kyoso::ui::part::promise::promise_row;
use kyoso::words::{Lang, items, plain};
use leptos::prelude::untrack;

/// A room whose plan has a check of ② 相談 with these answers, in session order.
struct Asked {
    room: Room,
    check: Id,
}

impl Asked {
    fn new(answers: &[&str]) -> Self {
        let room = Room::new("水辺を遊び場に");
        let check = room.ui.session.new_id();
        room.dispatch(&Check::begin(check, Step::Consult, Mode::Alone, today(), "1"));
        for (number, answer) in (1..).zip(answers) {
            let item = question(Step::Consult, number).unwrap();
            room.dispatch(&Check::give(check, item, Answer::from_key(answer).unwrap()));
        }
        Self { room, check }
    }

    fn finished(answers: [&str; 8]) -> Self {
        let asked = Self::new(&answers);
        asked.room.dispatch(&Check::finish(asked.check, today()));
        asked
    }

    fn question(&self, number: u8) -> Html {
        let (plan, check) = (self.room.plan, self.check);
        self.room.render(|| check::question(plan, check, number))
    }

    fn now(&self) -> Check {
        let plan = untrack(|| self.room.ui.session.plan(self.room.plan)).unwrap();
        Check::clone(plan.checks.get(self.check).unwrap())
    }

    fn result(&self) -> Html {
        let (plan, check) = (self.room.plan, self.check);
        self.room.render(|| check::result(plan, check))
    }
}

const MIXED: [&str; 8] = ["4", "1", "dk", "3", "na", "2", "4", "4"];

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn statement(number: u8) -> String {
    plain(items(Lang::Ja).of(question(Step::Consult, number).unwrap()).statement)
}

#[test]
fn a_question_is_one_statement_with_six_answers() {
    let page = Asked::new(&["4", "2"]).question(3);
    assert_eq!(page.texts("h1"), [statement(3)]);
    assert_eq!(page.heading_levels(), [1]);
    assert_eq!(
        page.labels(),
        ["できている", "だいたいできている", "すこしできている", "まだこれから", "わからない", "今は関係ない"]
    );
    assert_eq!(page.attributes("value"), ["4", "3", "2", "1", "dk", "na"]);
    assert_eq!(page.attributes("name"), ["answer"; 6]);
    assert!(page.words().contains("8問中 3問め"));
}

#[test]
fn the_answers_are_a_group_named_by_the_statement() {
    let page = Asked::new(&[]).question(1);
    assert!(page.0.contains(r#"aria-labelledby="title""#) && page.0.contains(r#"id="title""#));
    assert!(page.0.contains(r#"aria-describedby="look""#) && page.0.contains(r#"id="look""#));
}

/// The way on: the last button before the languages.
fn onward(page: &Html) -> Option<String> {
    page.before("check-language").texts("button").pop()
}

#[test]
fn the_button_says_what_it_waits_for_and_what_comes() {
    let button = |answers: &[&str], number| onward(&Asked::new(answers).question(number)).unwrap_or_default();
    assert_eq!(button(&[], 1), "一つ えらぶと、つぎへ進めます");
    assert_eq!(button(&["dk"], 1), "この答えで つぎへ");
    assert_eq!(button(&["dk"; 8], 8), "この答えで 結果を見る");
    assert!(Asked::new(&[]).question(1).0.contains(r#"aria-disabled="true""#));
    assert!(!Asked::new(&["dk"]).question(1).0.contains("aria-disabled"));
}

#[test]
fn beginning_again_goes_on_with_the_check_that_is_open() {
    let route = |asked: &Asked| {
        let (ui, plan) = (asked.room.ui, asked.room.plan);
        asked.room.render(|| check::begin_at(ui, plan, Step::Consult).to_hash()).words()
    };
    let fresh = Asked::new(&[]);
    let begun = format!("#/plan/{}/check/{}", fresh.room.plan, fresh.check);
    assert_eq!(route(&fresh), format!("{begun}/0"), "nothing was answered: the entry question");
    let asked = Asked::new(&["4", "2"]);
    assert!(route(&asked).ends_with("/3"), "{}", route(&asked));
    let finished = Asked::finished(MIXED);
    assert!(route(&finished).ends_with("/consult/begin"), "{}", route(&finished));
}

#[test]
fn the_entry_question_has_a_name_instead_of_a_number() {
    let page = Asked::new(&[]).question(0);
    assert_eq!(page.texts("h1"), [plain(kyoso::words::words(Lang::Ja).check.entry_question())]);
    assert!(page.words().contains("はじめの問い") && !page.words().contains("問中"), "{}", page.words());
    assert_eq!(page.attributes("value"), ["4", "3", "2", "1", "dk", "na"]);
}

#[test]
fn the_page_of_a_plan_leads_to_every_finished_check() {
    let asked = Asked::finished(MIXED);
    let plan = asked.room.plan;
    let links = || {
        let page = asked.room.render(|| kyoso::ui::page::plan::plan(plan));
        let is_result = |address: &String| Route::parse(address) == Route::Result(plan, asked.check);
        (page.attributes("href").iter().filter(|address| is_result(address)).count(), page.words())
    };
    assert_eq!((links().0, links().1.contains("これまでの自己点検")), (1, false), "the last one");
    let next = asked.room.ui.session.new_id();
    asked.room.dispatch(&Check::begin(next, Step::Act, Mode::Alone, today(), "1"));
    asked.room.dispatch(&Check::finish(next, Date::new(2027, 2, 1).unwrap()));
    assert_eq!((links().0, links().1.contains("これまでの自己点検")), (1, true), "those before it");
}

#[test]
fn a_check_can_be_left_and_a_finished_one_leads_to_its_result() {
    assert!(Asked::new(&[]).question(1).words().contains("中断する"));
    assert!(Asked::finished(MIXED).question(1).words().contains("結果にもどる"));
}

#[test]
fn a_check_that_is_not_here_is_said_kindly() {
    let mut asked = Asked::new(&[]);
    asked.check = Id::from_random(99);
    for page in [asked.question(1), asked.result()] {
        assert_eq!(page.texts("h1"), ["このページは 見つかりません"]);
    }
}

#[test]
fn an_unfinished_check_says_how_far_it_is() {
    let page = Asked::new(&["4", "2", "3"]).result();
    assert!(page.words().contains("8問のうち 3問に答えました"), "{}", page.words());
    assert!(page.words().contains("続きから答える"));
    assert!(page.attributes("href").iter().any(|address| address.ends_with("/4")));
}

#[test]
fn a_result_says_three_things_to_talk_about_and_keeps_the_rest() {
    let page = Asked::finished(MIXED).result();
    assert_eq!(page.texts("h1"), ["② 相談 の自己点検"]);
    assert_eq!(page.texts("h3"), [3, 2, 6].map(statement), "unknown first, then the lowest");
    let words = page.words();
    for part in ["令和8年（2026年）11月22日（日）", "ひとりで", "話し合う順番", "読み上げてください", "今は関係ない"]
    {
        assert!(words.contains(part), "{part}");
    }
    for number in 1..=8 {
        assert!(words.contains(&statement(number)), "{number}");
    }
}

#[test]
fn headings_of_a_result_go_down_one_level_at_a_time() {
    let levels = Asked::finished(MIXED).result().heading_levels();
    assert_eq!(levels.first(), Some(&1));
    assert!(!levels[1..].contains(&1), "one first heading");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{levels:?}");
    }
}

#[test]
fn the_map_has_a_word_in_every_cell() {
    let cells = Asked::finished(MIXED).result().texts("td");
    assert_eq!(cells.len(), 32);
    assert!(cells.iter().all(|cell| !cell.is_empty()));
    assert_eq!(cells.iter().filter(|cell| *cell == "まだ").count(), 24);
}

#[test]
fn the_small_step_of_the_first_item_is_offered() {
    let page = Asked::finished(MIXED).result();
    assert_eq!(page.texts("textarea")[0], "計画の最後に「続けるかを決める日」を書く");
    assert!(
        page.labels().ends_with(
            &[
                "何を",
                "だれが",
                "いつまでに",
                "いちばんよかったことを、一つ書いてください",
                "次に変えたいこと",
                "つぎの自己点検の日"
            ]
            .map(String::from)
        )
    );
}

#[test]
fn what_goes_well_needs_no_step() {
    let page = Asked::finished(["4"; 8]).result();
    assert_eq!(page.texts("h3").len(), 3);
    assert!(!page.0.contains("promise-form"));
    assert_eq!(page.texts("button").iter().filter(|words| words.starts_with("約束を一つ決める")).count(), 3);
}

#[test]
fn a_promise_stands_where_it_was_made() {
    let asked = Asked::finished(MIXED);
    let draft = Draft { what: "表をうめる".to_owned(), by_when: "2026-12-06".to_owned(), ..Draft::default() };
    let draft = Draft { item: "P7-2".to_owned(), check: asked.check.to_string(), ..draft };
    asked.room.dispatch(&draft.make(Id::from_random(77)));
    let words = asked.result().words();
    for part in ["表をうめる", "12月6日まで", "この点検で決めました"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(!asked.result().0.contains("promise-form"), "one promise an item");
}

#[test]
fn promises_of_before_come_back() {
    let room = Room::new("水辺を遊び場に");
    let promise = Id::from_random(77);
    room.dispatch(&Draft { what: "仲間をよびかける".to_owned(), ..Draft::default() }.make(promise));
    let check = room.ui.session.new_id();
    room.dispatch(&Check::begin(check, Step::Find, Mode::Alone, today(), "1"));
    room.dispatch(&Check::finish(check, today()));
    let asked = Asked { room, check };
    let page = asked.result();
    assert!(page.texts("h2").contains(&"前の約束".to_owned()));
    assert!(page.texts("button").contains(&"できた（仲間をよびかける）".to_owned()), "{:?}", page.texts("button"));
}

#[test]
fn a_promise_says_what_became_of_it() {
    let room = Room::new("水辺を遊び場に");
    let promise = Id::from_random(77);
    let draft = Draft { what: "仲間をよびかける".to_owned(), who: "自治会".to_owned(), ..Draft::default() };
    room.dispatch(&Draft { by_when: "次の打合せ".to_owned(), ..draft }.make(promise));
    let plan = room.plan;
    let row = || room.render(|| promise_row(plan, promise, None));
    assert!(row().words().contains("自治会次の打合せまで"), "{}", row().words());
    assert_eq!(row().texts("button"), ["できた（仲間をよびかける）", "やめた（仲間をよびかける）"]);
    room.dispatch(&Promise::settle(promise, PromiseState::Done, today()));
    assert!(row().words().contains("11月22日に できました"));
    room.dispatch(&Promise::settle(promise, PromiseState::Dropped, today()));
    assert!(row().words().contains("11月22日に やめました"));
    assert_eq!(row().texts("button"), ["もう一度 やることにする（仲間をよびかける）"]);
}
