//! The items of the self-check against the text that laid them down (`tests/fixtures/items.md`): 35 statements, their actions, the
//! larger actions of the eight principles, the answers, the entry and closing questions, the prompt cards.

use kyoso::domain::check::{Answer, Finding, ItemId, items as items_of};
use kyoso::domain::field::Choice;
use kyoso::domain::{Principle, Step};
use kyoso::words::{Answers, Lang, items, plain, words};

const LAID_DOWN: &str = include_str!("fixtures/items.md");

/// One row of a principle's table.
struct Row {
    name: &'static str,
    step: &'static str,
    statement: &'static str,
    evidence: &'static str,
    action: &'static str,
}

fn rows() -> Vec<Row> {
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [id, statement, _, evidence, action, _] = cells[..] else { panic!("six cells: {line}") };
        let (name, step) = id.split_once(' ').expect("id and step");
        Row { name, step, statement, evidence, action }
    };
    LAID_DOWN.lines().filter(|line| line.starts_with("| P")).map(row).collect()
}

/// What stands between two marks on the first line that has both.
fn between(start: &str, end: &str) -> &'static str {
    let inside = |line: &'static str| line.split_once(start)?.1.split_once(end).map(|(inside, _)| inside);
    LAID_DOWN.lines().find_map(inside).unwrap_or_else(|| panic!("{start} … {end}"))
}

/// Brackets and question marks of Japanese texts are wide.
fn wide(text: &str) -> String {
    text.replace('(', "（").replace(')', "）").replace('?', "？")
}

#[test]
fn every_statement_and_every_action_stands_as_laid_down() {
    let rows = rows();
    assert_eq!(rows.len(), 35);
    for row in rows {
        let item: ItemId = row.name.trim_end_matches('+').parse().unwrap_or_else(|_| panic!("{}", row.name));
        let said = items(Lang::Ja).of(item);
        assert_eq!(plain(said.statement), row.statement, "{item}");
        assert_eq!(plain(said.action), wide(row.action), "{item}");
        assert!(!row.evidence.is_empty() && plain(said.look).contains('。'), "{item}: there is something to look at");
        assert_eq!(words(Lang::Ja).steps.of(item.step()).name(), row.step, "{item}");
        assert_eq!(row.name.ends_with('+'), items_of(item.step(), false).iter().all(|asked| *asked != item), "{item}");
    }
}

#[test]
fn every_principle_has_its_name_and_its_larger_action() {
    let names: Vec<&str> = LAID_DOWN.lines().filter_map(|line| line.strip_prefix("### P")).collect();
    let actions: Vec<&str> = LAID_DOWN.lines().filter_map(|line| line.strip_prefix("Whole principle low: ")).collect();
    assert_eq!((names.len(), actions.len()), (8, 8));
    for (principle, (name, action)) in Principle::ALL.into_iter().zip(names.into_iter().zip(actions)) {
        let words = items(Lang::Ja).of_principle(principle);
        let name = name.split_once(' ').and_then(|(_, rest)| rest.split_once(':')).expect("a name").0;
        assert_eq!(words.name, name);
        assert_eq!(plain(words.action), wide(action.split("/ *").next().expect("Japanese first").trim()));
    }
}

#[test]
fn the_answers_have_their_signs_and_words() {
    let line = LAID_DOWN.lines().find_map(|line| line.strip_prefix("**Answers:** ")).expect("the answers");
    let laid_down: Vec<&str> = line.split(" / ").collect();
    assert_eq!(laid_down.len(), Answer::ALL.len());
    for (answer, laid_down) in Answer::ALL.into_iter().zip(laid_down) {
        let said = format!("{} {}", Answers::sign(answer), plain(words(Lang::Ja).answers.of(answer)));
        assert_eq!(said, laid_down);
    }
}

#[test]
fn the_entry_question_and_the_closing_words_stand_as_laid_down() {
    let check = &words(Lang::Ja).check;
    assert_eq!(plain(check.entry_question()), between("per side):** 「", "」"));
    let closing = between("not scored):** 「", "」.");
    assert_eq!(format!("{}」「{}", plain(check.best()), plain(check.to_change())), closing);
}

#[test]
fn every_finding_has_its_card() {
    let cards = LAID_DOWN.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    let cards: Vec<(&str, &str)> = cards.filter(|(_, card)| !card.contains('|') && card.ends_with('。')).collect();
    assert_eq!(cards.len(), 4);
    let prompts = &words(Lang::Ja).check.prompts;
    for (finding, card) in cards {
        let known = Finding::ALL.into_iter().find(|known| format!("{known:?}") == finding).expect("a finding");
        let said: Option<String> = prompts.of(known).map(|text| plain(text).replace('\n', ""));
        assert_eq!(said.as_deref(), Some(card));
    }
    assert_eq!(prompts.of(Finding::Almost), prompts.of(Finding::NotYet));
    assert_eq!([Finding::NotApplicable, Finding::NotEnough].map(|finding| prompts.of(finding)), [None, None]);
}

#[test]
fn the_sensitive_items_are_those_that_were_laid_down() {
    let laid_down = between("**Sensitive items:** ", ": the session");
    let sensitive = ItemId::all().filter(|item| item.is_sensitive()).map(|item| item.to_string());
    assert_eq!(sensitive.collect::<Vec<_>>().join(", "), laid_down);
}

#[test]
fn every_step_asks_eight_and_the_third_offers_three_more() {
    for step in Step::ALL {
        let more = if *step == Step::Act { 3 } else { 0 };
        assert_eq!([false, true].map(|deeper| items_of(*step, deeper).len()), [8, 8 + more], "{step:?}");
    }
    assert_eq!(between("**Coverage:** ", ". X-1"), "探す 8, 相談 8, 実施 8 + 3, 振り返り 8 = 35");
}
