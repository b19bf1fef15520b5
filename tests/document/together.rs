//! Two people change the same plan without knowing of each other.

use super::{add, change, copy, head, merge, write};
use crate::support::plan_id;
use kyoso::document::Document;
use kyoso::domain::check::Check;
use kyoso::domain::goal::Goal;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::Promise;
use kyoso::domain::{Command, Field, Id, List, Place};
use std::collections::BTreeSet;

/// Two copies with one beginning; each makes its change, then both hear of the other's.
fn together(
    begin: impl Fn(&mut Document) -> Vec<u8>,
    ours: impl Fn(&mut Document) -> Vec<u8>,
    theirs: impl Fn(&mut Document) -> Vec<u8>,
) -> Document {
    let mut outcomes = Vec::new();
    // Whichever of the two writers has the greater name.
    for (one, two) in [(1, 2), (2, 1)] {
        let (mut our_copy, mut their_copy) = (copy(one), copy(two));
        merge(&mut their_copy, &[begin(&mut our_copy)]);
        let (our_update, their_update) = (ours(&mut our_copy), theirs(&mut their_copy));
        merge(&mut our_copy, &[their_update]);
        merge(&mut their_copy, &[our_update]);
        assert_eq!(our_copy.plan(), their_copy.plan());
        outcomes.push(our_copy);
    }
    outcomes.remove(0)
}

/// What becomes of a text of several lines that two people change at once.
fn prose(before: &str, ours: &str, theirs: &str) -> String {
    let write = |text: &'static str| move |document: &mut Document| write(document, head(Head::problem), text);
    let leak = |text: &str| -> &'static str { text.to_owned().leak() };
    let outcome = together(write(leak(before)), write(leak(ours)), write(leak(theirs)));
    outcome.plan().head().problem.to_string()
}

fn check_prose(before: &str, ours: &str, theirs: &str, expected: &str) {
    assert_eq!(prose(before, ours, theirs), expected, "{before:?} → {ours:?} and {theirs:?}");
}

#[test]
fn of_two_values_of_one_line_one_wins_whole() {
    let goal = Id::from_random(5);
    let places: [(Place, &str, &str, &str); 4] = [
        (Goal::how_much.of(goal), "30", "45", "36"),
        (Goal::by_when.of(goal), "令和8年3月", "令和9年3月", "2026-12-31"),
        (head(Head::title), "花", "駅の花", "花の道"),
        (head(Head::step), "find", "act", "review"),
    ];
    for (place, before, ours, theirs) in places {
        let begin = |document: &mut Document| {
            let write = Command::write(place.clone(), before);
            change(document, &Command::Together(vec![add(List::Goal, 5), write]))
        };
        let our_change = |document: &mut Document| write(document, place.clone(), ours);
        let their_change = |document: &mut Document| write(document, place.clone(), theirs);
        let value = together(begin, our_change, their_change).plan().read(&place);
        assert!([ours, theirs].contains(&value.as_str()), "{value}");
    }
}

#[test]
fn answers_to_different_items_are_all_kept() {
    let check = Id::from_random(5);
    let answer = |item: &str, text: &str| Command::write(Check::answers.keyed(check, item), text);
    let outcome = together(
        |document| change(document, &Command::Together(vec![add(List::Check, 5), answer("P1-1", "2")])),
        |document| change(document, &answer("P2-1", "3")),
        |document| change(document, &Command::Together(vec![answer("P3-1", "1"), answer("P1-1", "")])),
    );
    let answers = &outcome.plan().checks.get(check).expect("the check").answers;
    let answers: Vec<_> = answers.iter().map(|(item, text)| (item.as_str(), text.as_str())).collect();
    assert_eq!(answers, [("P2-1", "3"), ("P3-1", "1")]);
}

#[test]
fn hands_of_two_sides_are_both_kept_and_of_one_side_one_count_wins_whole() {
    let check = Id::from_random(5);
    let hands = |key: &str, counts: &str| Command::write(Check::hands.keyed(check, key), counts);
    let outcome = together(
        |document| change(document, &Command::Together(vec![add(List::Check, 5), hands("P1-1/1", "1 0 0 0 0 0")])),
        |document| {
            change(document, &Command::Together(vec![hands("P1-1/1", "2 1 0 0 0 0"), hands("P1-1/2", "0 3 0 0 0 0")]))
        },
        |document| {
            change(document, &Command::Together(vec![hands("P1-1/1", "0 0 3 0 0 0"), hands("P1-1/3", "0 0 0 4 0 0")]))
        },
    );
    let kept = &outcome.plan().checks.get(check).expect("the check").hands;
    let of = |side: u8| kept.get(&format!("P1-1/{side}")).map(String::as_str);
    assert_eq!([of(2), of(3)], [Some("0 3 0 0 0 0"), Some("0 0 0 4 0 0")]);
    assert!([Some("2 1 0 0 0 0"), Some("0 0 3 0 0 0")].contains(&of(1)), "{:?}", of(1));
}

#[test]
fn promises_of_two_copies_are_all_kept_though_a_check_takes_three() {
    let promise = |number: u64| {
        let values = vec![(Promise::check, Id::from_random(5).to_string())];
        Command::Add { list: List::Promise, id: Id::from_random(number), values }
    };
    let outcome = together(
        |document| change(document, &Command::Together(vec![promise(10), promise(11)])),
        |document| change(document, &promise(12)),
        |document| change(document, &promise(13)),
    );
    assert_eq!(outcome.plan().promises.count(), 4);
}

#[test]
fn changes_of_different_lines_are_both_kept() {
    check_prose("一\n二\n三", "壱\n二\n三", "一\n二\n参", "壱\n二\n参");
    check_prose("一\n二\n三", "一\n三", "一\n二\n三\n四", "一\n三\n四");
    check_prose("一\n二\n三", "零\n一\n二\n三", "一\n二\n三\n四", "零\n一\n二\n三\n四");
    check_prose("一\n二\n三\n四\n五", "壱\n二\n三\n四\n伍", "一\n二\n参\n四\n五", "壱\n二\n参\n四\n伍");
    check_prose("一\n二\n三\n四\n", "一\n二\n三\n4\n", "1\n二\n三\n四\n", "1\n二\n三\n4\n");
}

#[test]
fn places_count_pairs_of_units() {
    check_prose("🌸花\n𠮷野\n駅", "🌸🌸花\n𠮷野\n駅", "🌸花\n𠮷野家\n駅", "🌸🌸花\n𠮷野家\n駅");
    check_prose("👩‍👩‍👦\n👨‍👩‍👧\n", "👩‍👩‍👧\n👨‍👩‍👧\n", "👩‍👩‍👦\n👨‍👩‍👦\n", "👩‍👩‍👧\n👨‍👩‍👦\n");
    check_prose("が\nか\u{3099}\n😀", "が\n😀", "が\nか\u{3099}\n😁", "が\n😁");
    // The two emoji share their first unit; none of them is cut in two.
    let both = prose("😀", "😁", "😂");
    assert_eq!(both.chars().collect::<BTreeSet<_>>(), "😁😂".chars().collect());
}

#[test]
fn two_additions_at_the_same_place_are_both_kept() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(lines(&prose("一", "一\n二", "一\n三")), lines("一\n二\n三"));
    let outcome = together(
        |document| change(document, &add(List::Goal, 1)),
        |document| change(document, &add(List::Goal, 2)),
        |document| change(document, &add(List::Goal, 3)),
    );
    let names: Vec<Id> = outcome.plan().goals.live().map(|goal| goal.meta.id).collect();
    assert_eq!(names, [1, 2, 3].map(Id::from_random));
}

#[test]
fn what_was_removed_here_and_changed_there_survives() {
    let goal = Id::from_random(5);
    for field in [Goal::how_much, Goal::what] {
        let field: Field = field;
        let outcome = together(
            |document| change(document, &add(List::Goal, 5)),
            |document| change(document, &Command::Remove { list: List::Goal, id: goal }),
            |document| write(document, field.of(goal), "月に\u{20}1回"),
        );
        let removed: Vec<_> = outcome.plan().goals.removed().map(|goal| goal.meta.id).collect();
        assert_eq!(removed, [goal], "it lies under 「消したもの」");
        assert_eq!(outcome.plan().read(&field.of(goal)), "月に 1回", "with what was written");
        let mut restored = outcome;
        change(&mut restored, &Command::Restore { list: List::Goal, id: goal });
        assert_eq!(restored.plan().goals.live().count(), 1);
    }
}

#[test]
fn the_bin_is_a_mark_like_any_other() {
    let outcome = together(
        |document| write(document, head(Head::title), "駅"),
        |document| change(document, &Command::Remove { list: List::Head, id: plan_id().0 }),
        |document| write(document, head(Head::title), "駅の花"),
    );
    assert!(outcome.plan().is_removed());
    assert_eq!(&*outcome.plan().head().title, "駅の花");
}

#[test]
fn a_long_talk_in_one_field_is_put_together_in_any_order() {
    let (mut one, mut two) = (copy(1), copy(2));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..300 {
        ours.push(write(&mut one, head(Head::title), &format!("{turn} ours")));
        merge(&mut two, &ours[turn..]);
        theirs.push(write(&mut two, head(Head::title), &format!("{turn} theirs")));
        merge(&mut one, &theirs[turn..]);
    }
    // By (writer, number): each record but the first builds on one that comes in the other half.
    let mut whole = copy(3);
    assert!(!merge(&mut whole, &[ours, theirs].concat()).waiting);
    assert_eq!(whole.plan(), two.plan());
}
