//! What people type, what stands in addresses and what a device keeps of itself.

use super::fuzz_text;
use kyoso::app::{Backups, Route, Settings};
use kyoso::domain::check::round::{BallotNumber, Published, Round};
use kyoso::domain::check::{CodedBallot, ItemId, Key, Question, Tally, View};
use kyoso::domain::date::Date;
use kyoso::domain::field::{Choice, Value};
use kyoso::domain::money::Money;
use kyoso::domain::{AnyEntries, Command, Id, List, Plan, PlanId, Topic, WriterId, apply, order};
use kyoso::exchange::public_address::public_address;
use kyoso::words;
use std::fmt::Display;
use std::str::FromStr;

/// What is read is written the same again.
fn one_form<T: FromStr + Display>(text: &str) {
    if let Ok(read) = text.parse::<T>() {
        assert_eq!(read.to_string(), text);
    }
}

#[test]
fn answer_codes() {
    let examples = ["7K4CM 9ACDE FGHJ", "３４６７９ＡＣＤＥＦＧＨＪＫ", "33333333333333", "7k4cm-9acde-fghj", ""];
    fuzz_text("answer code", &examples, |text| {
        if let Ok(ballot) = CodedBallot::read(text) {
            let written = ballot.write().expect("a side that a code can hold");
            assert_eq!(CodedBallot::read(&written), Ok(ballot));
        }
    });
}

#[test]
fn addresses() {
    let plan = "#/plan/000000000007";
    let examples = [
        "#/phone/consult/1/7K4-6M/5e025f796240-516c6c119928",
        "#/phone/review/1/7K4-6M/2",
        &format!("{plan}/consult/begin"),
        &format!("{plan}/check/000000000005/3"),
        &format!("{plan}/check/000000000005/paper/sheet"),
        &format!("{plan}/sheet/roles"),
        "#/guide/equal",
        "#/import",
    ];
    fuzz_text("address", &examples, |text| {
        let route = Route::parse(text);
        if route != Route::Missing {
            assert_eq!(Route::parse(&route.to_hash()), route);
        }
    });
}

#[test]
fn public_addresses() {
    let examples = [
        "https://example.org/kyoso/",
        "example.org",
        "http://localhost:8080/?safe=1#/plan",
        "file:///kyoso/index.html",
    ];
    fuzz_text("public address", &examples, |text| {
        let _ = public_address(Some(text), "https://example.org/");
        let _ = public_address(None, text);
    });
}

#[test]
fn settings_of_a_device() {
    let examples = [
        r#"{"theme":"dark","text":"huge","contrast":"more","public_address":"somewhere"}"#,
        r#"{"theme":7,"text":[],"new":{"a":1}}"#,
        r#"{"made":[2026,11,22,10,32],"file":"共創ノート.json","prints":{"000000000007":5}}"#,
    ];
    fuzz_text("settings", &examples, |text| {
        let _ = serde_json::from_str::<Settings>(text);
        let backups = Backups::from_json(text);
        if let Some(json) = backups.to_json() {
            assert_eq!(Backups::from_json(&json), backups);
        }
    });
}

#[test]
fn days_and_sums() {
    let examples = [
        "令和9年5月30日",
        "2027/5/30",
        "R9.5.30",
        "平成元年１月８日",
        "12月6日（日）",
        "30000円",
        "3万2千円",
        "１２，３００",
    ];
    fuzz_text("day or sum", &examples, |text| {
        let _ = Date::parse(text);
        let mut money = Money::default();
        for field in money_fields() {
            let _ = kyoso::domain::Entry::write(&mut money, field, "", text);
        }
        let _ = money.yen();
    });
}

fn money_fields() -> impl Iterator<Item = &'static str> {
    use kyoso::domain::Listed;
    Money::FIELDS.iter().map(|field| field.name)
}

#[test]
fn names_and_keys() {
    let examples = [
        "000000000007",
        "0123456789ab",
        "00000000000009",
        "P4-2",
        "E-1",
        "X1",
        "0123abc",
        "equal",
        "ArrowRight",
        "overview",
    ];
    fuzz_text("name", &examples, |text| {
        one_form::<Id>(text);
        one_form::<PlanId>(text);
        one_form::<WriterId>(text);
        one_form::<ItemId>(text);
        one_form::<Question>(text);
        one_form::<BallotNumber>(text);
        one_form::<View>(text);
        let _ = text.parse::<Topic>();
        let _ = Key::named(text);
    });
}

#[test]
fn counts_of_a_check() {
    let round = "kyoso-round 1\nplan 000000000007\ncheck 000000000005\nmin 5\npeople 7\nsides 2\nturn 3\n\
        E-1 0 0 0 1 0 0/0 0 0 2 0 0\nP4-3 0 0 0 0 1 0/1 0 0 0 0 0\nballots 3 0000001 0000002 0000003";
    let examples =
        ["1 0 2 0 1 0", "999 0 0 0 0 0", "1 5 E:0,1,2,3,0:gj 43: 53:- 73:1,1,1,4,0", round, "question 5 4 6"];
    fuzz_text("count", &examples, |text| {
        one_form::<Tally>(text);
        one_form::<Published>(text);
        one_form::<Round>(text);
        one_form::<View>(text);
    });
}

#[test]
fn values_of_every_field() {
    let plan = Plan::new(PlanId(Id::from_random(7)));
    let full = List::ALL.iter().filter(|list| **list != List::Head).fold(plan, |plan, list| {
        let add = Command::Add { list: *list, id: Id::from_random(5), values: Vec::new() };
        apply(&plan, &add).map_or(plan, |applied| applied.plan)
    });
    let examples =
        ["水辺を遊び場に", "consult", "yes", "P4-2/1", "1 0 2 0 1 0", "令和9年5月30日", "一行目\n二行目\r\n"];
    let mut turn = 0;
    fuzz_text("value of a field", &examples, |text| {
        turn += 1;
        let list = List::ALL[turn % List::ALL.len()];
        let entries: &dyn AnyEntries = full.list(list);
        let field = entries.fields()[turn % entries.fields().len()];
        let Some(entry) = entries.entries().first().map(|entry| entry.meta().id) else { return };
        for at in [field.of(entry), field.keyed(entry, text)] {
            let Ok(applied) = apply(&full, &Command::write(at.clone(), text)) else { continue };
            // A check that was finished stays finished.
            if let Ok(back) = apply(&applied.plan, &applied.inverse) {
                assert_eq!(back.plan.read(&at), full.read(&at));
            }
        }
        let mut flag = kyoso::domain::field::Flag::default();
        assert!(!flag.write(text, "yes") || text.is_empty());
    });
}

#[test]
fn places_in_a_list() {
    fuzz_text("place in a list", &["V", "V1", "zzzz", "0001", "Vz\u{3042}", "z"], |text| {
        let (before, after) = text.split_once(' ').unwrap_or((text, text));
        let middle = order::between(Some(before), Some(after));
        assert!(order::between(Some(&middle), None) > middle && order::between(None, Some(&middle)) < middle);
    });
}

#[test]
fn texts_with_marks() {
    fuzz_text(
        "text with marks",
        &["「{title}」を|取りこみました", "{n}件", "{", "}{", "カタカナ（ＡＢＣ）"],
        |text| {
            let value = text;
            let _ = words::fill(text, &[("title", &value), ("n", &value)]);
            assert!(!words::plain(text).contains('|'));
            let _ = words::folded(text);
        },
    );
}
