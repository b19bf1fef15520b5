//! The two real cases, checked by their sides: what comes out, and that it comes back from a file unchanged.

use crate::support::cases::{oashi, oashi_check, zuifu, zuifu_check};
use crate::support::hands::{names, of};
use crate::support::views::Room;
use kyoso::domain::check::{Answer, Check, Finding, Gap, Grade, Report, Shown};
use kyoso::domain::promise::{Draft, Promise};
use kyoso::domain::{Id, Listed, Plan, PlanId};
use kyoso::exchange::readable;
use kyoso::words::{Lang, plain, report, words};
use std::sync::Arc;

fn check(plan: &Plan, id: Id) -> Arc<Check> {
    Arc::clone(plan.checks.get(id).expect("the check"))
}

fn report_of(room: &Room, id: Id) -> Report {
    Report::of(&check(&room.now(), id))
}

#[test]
fn zuifu_talks_about_going_on_about_questions_for_all_and_about_the_target() {
    let room = zuifu();
    let id = zuifu_check(&room);
    let report = report_of(&room, id);
    assert_eq!(
        (names(&report.talk), names(&report.rest)),
        ("P7-4 P1-4 P3-4".into(), "P4-4 P6-4 P2-4 X1 P5-4 P8-4".into())
    );
    let findings = [Finding::Unknown, Finding::Split, Finding::NotYet];
    assert_eq!(report.talk.iter().map(|question| report.row(*question).unwrap().finding).collect::<Vec<_>>(), findings);
    assert_eq!(of(&report, "P1-4").gap, Some(Gap::VeryDifferent));
    assert_eq!(of(&report, "P5-4").shown, Shown::OnPaper, "people of different rank take part");
    assert_eq!(of(&report, "P8-4").finding, Finding::NotApplicable);
    assert_eq!(
        report.lowest.iter().map(names).collect::<Vec<_>>(),
        ["P3-4 P4-4 X1", "P3-4 P4-4 P7-4", "P1-4 P4-4 P3-4", "P1-4 P3-4"]
    );
    let said = report::sentences(words(Lang::Ja), &report, of(&report, "P7-4"));
    assert_eq!(plain(&said[0]), "12人中5人が「わからない」でした。");
}

#[test]
fn oashi_talks_about_money_about_deciding_and_about_the_review_day() {
    let room = oashi();
    let id = oashi_check(&room);
    let report = report_of(&room, id);
    assert_eq!(names(&report.talk), "P6-5 P1-3 P7-3");
    assert_eq!(names(&report.rest), "P4-3 P8-3 P8-5 P4-5 P5-3 P6-3 P3-3 P2-3");
    assert_eq!(of(&report, "P3-3").shown, Shown::Agreed(Answer::Graded(Grade::Mostly)));
    assert!(matches!(of(&report, "P5-3").shown, Shown::Worry(_)));
    assert_eq!(report::present(words(Lang::Ja), &report).as_deref(), Some("10人、4つの団体"));
    assert_eq!(check(&room.now(), id).miscounts(), []);
}

#[test]
fn a_finished_check_comes_back_from_its_readable_form() {
    for (room, hold) in [(zuifu(), zuifu_check as fn(&Room) -> Id), (oashi(), oashi_check)] {
        let id = hold(&room);
        for number in 0..3 {
            let draft = Draft { what: "表をうめる".to_owned(), check: id.to_string(), ..Draft::default() };
            room.dispatch(&draft.make(Id::from_random(90 + number)));
        }
        let rebuilt = readable::read(&readable::write(&room.now()), PlanId(Id::from_random(99)));
        assert_eq!(rebuilt.left_out, 0);
        assert_eq!(check(&rebuilt.plan, id), check(&room.now(), id));
        assert_eq!(rebuilt.plan.promises.count(), room.now().promises.count());
    }
}

#[test]
fn no_score_no_percentage_and_no_rank_is_in_the_format() {
    let names: Vec<&str> = Check::FIELDS.iter().chain(Promise::FIELDS).map(|field| field.name).collect();
    for name in &names {
        for banned in [
            "score", "percent", "rate", "rank", "mean", "average", "total", "sum", "point", "mark", "finding", "color",
            "red",
        ] {
            assert!(!name.contains(banned), "{name}");
        }
    }
    let room = oashi();
    let id = oashi_check(&room);
    let written = readable::write(&room.now());
    let check = written["check"].as_array().unwrap().iter().find(|check| check["id"] == id.to_string()).unwrap();
    for (name, value) in check.as_object().unwrap() {
        assert!(name == "id" || names.contains(&name.as_str()), "{name}");
        for text in value.as_object().map_or_else(|| vec![value], |keyed| keyed.values().collect()) {
            let text = text.as_str().expect("every value is text");
            assert!(!text.contains(['%', '％', '点']) && !is_fraction(text), "{name}: {text}");
        }
    }
}

#[test]
fn the_names_in_the_document_itself_are_those_of_the_fields() {
    let room = oashi();
    oashi_check(&room);
    let bytes = room.ui.session.document_of(room.plan).expect("a document");
    let holds = |text: &str| bytes.windows(text.len()).any(|piece| piece == text.as_bytes());
    assert!(holds(".hands.P4-3/1") && holds(".standing"), "names stand in it as they are");
    for banned in ["score", "percent", "rank", "average", "total", "finding", "median", "%"] {
        assert!(!holds(banned), "{banned}");
    }
}

#[test]
fn every_field_of_a_check_is_in_the_description_of_the_format() {
    let description = include_str!("../../docs/format.md");
    for field in Check::FIELDS {
        assert!(description.contains(&format!("`{}`", field.name)), "{}", field.name);
    }
}

/// Whether a text is a number with a part behind the point, as means and shares are.
fn is_fraction(text: &str) -> bool {
    text.contains('.') && text.parse::<f64>().is_ok()
}
