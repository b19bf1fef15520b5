//! The sample plan: it fills every step and every list, nothing in it is refused, and its days lie around the day on which it
//! is made.

use crate::support::sample;
use crate::support::views::Room;
use kyoso::domain::check::{Check, Finding, Report};
use kyoso::domain::date::Date;
use kyoso::domain::field::{Choice, Kind};
use kyoso::domain::guide::{OpenPoint, coming_days, note_at, open_points};
use kyoso::domain::money::{self, Sum};
use kyoso::domain::need::needs_searching;
use kyoso::domain::partner::PartnerState;
use kyoso::domain::plan::Head;
use kyoso::domain::promise::PromiseState;
use kyoso::domain::{Entry, Field, List, Plan, PlanId, Step, apply};
use kyoso::exchange::agreement::drift;
use kyoso::exchange::case_sheet::CaseSheet;
use kyoso::exchange::sheet::{Matter, Sheet, SheetName};
use kyoso::words::{Lang, words};

/// What the sample leaves empty, and why.
const LEFT_EMPTY: [(Field, &str); 17] = [
    (Head::previous, "a first round has none before it"),
    (Head::case_trigger, "the case sheet is composed"),
    (Head::case_method, "the case sheet is composed"),
    (Head::case_activity, "the case sheet is composed"),
    (Head::case_effect, "the case sheet is composed"),
    (Check::good, "only the first version wrote it"),
    (Check::deeper, "the three deeper items are for those who want more"),
    (Check::corrected_on, "nothing was corrected after the end"),
    (Check::agreed_inside, "its checks are 話し合いながら and not 団体の答え"),
    (Check::ballot_counts, "everybody raised a hand"),
    (Check::ballots, "everybody raised a hand"),
    (Check::min_shown, "its checks are not 名前なし"),
    (Check::published, "its checks are not 名前なし"),
    (Check::same_people, "its checks are not 名前なし"),
    (Check::script, "45 minutes, as usual"),
    (Check::phase_since, "its checks were held before, and nobody leads them"),
    (Check::phase, "its checks were held before, and nobody leads them"),
];

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn made_on(today: Date) -> Plan {
    sample(Lang::Ja, today)
}

fn made() -> Plan {
    made_on(day("2026-11-22"))
}

fn entries(plan: &Plan) -> impl Iterator<Item = &dyn Entry> {
    List::ALL.iter().flat_map(|list| plan.list(*list).entries())
}

/// Every value of an entry as text.
fn values(entry: &dyn Entry) -> Vec<(Field, String)> {
    let keyed =
        entry.fields().iter().flat_map(|field| entry.keys(field.name).into_iter().map(move |key| (*field, key)));
    keyed.map(|(field, key)| (field, entry.read(field.name, &key))).collect()
}

#[test]
fn it_says_that_it_is_a_sample() {
    assert!(made().head().title.starts_with("見本："));
}

#[test]
fn every_field_of_every_list_is_filled() {
    let plan = made();
    for list in List::ALL {
        for field in plan.list(*list).fields() {
            let is_filled = plan.list(*list).entries().iter().any(|entry| !entry.keys(field.name).is_empty());
            let reason = LEFT_EMPTY.iter().find(|(left, _)| left == field).map(|(_, reason)| reason);
            assert_eq!(is_filled, reason.is_none(), "{list:?} {}: {reason:?}", field.name);
        }
    }
}

#[test]
fn it_stands_in_the_last_step_with_everything_before_it_done() {
    let plan = made();
    assert_eq!(plan.head().step, Step::Review);
    let check = |step, expected: &[OpenPoint]| assert_eq!(open_points(&plan, step), expected, "{step:?}");
    // What may wait is there to be seen, and never a reason not to go on.
    assert!(OpenPoint::Searching.may_wait() && OpenPoint::Promises.may_wait());
    check(Step::Find, &[OpenPoint::Searching]);
    check(Step::Consult, &[]);
    check(Step::Act, &[OpenPoint::Promises]);
    check(Step::Review, &[OpenPoint::Check]);
}

#[test]
fn its_days_lie_around_today_whenever_it_is_made() {
    for today in ["2026-11-22", "2027-01-01", "2028-02-29"].map(day) {
        let plan = made_on(today);
        for entry in entries(&plan) {
            for field in entry.fields().iter().filter(|field| matches!(field.kind, Kind::Date)) {
                let at = field.of(entry.meta().id);
                let text = plan.read(&at);
                assert!(text.is_empty() || Date::parse(&text).is_ok(), "{}: {text}", field.name);
                assert_eq!(note_at(&plan, &at), None, "{}: {text}", field.name);
            }
        }
        assert!(plan.activities.live().all(|activity| activity.on.day().is_ok_and(|on| on < today)));
        assert!(plan.meetings.live().any(|meeting| meeting.next_on.day().is_ok_and(|on| on > today)));
        assert!(coming_days(&plan, today).len() >= 4, "something lies ahead");
        assert!(coming_days(&plan, today).iter().all(|(on, _)| today.days_until(*on) < 60), "and soon");
    }
}

#[test]
fn what_belongs_together_is_linked() {
    let plan = made();
    let texts: Vec<String> = entries(&plan).flat_map(values).map(|(_, text)| text).collect();
    assert!(texts.iter().all(|text| !text.contains(['@', '|', '{'])), "no mark is left");
    for promise in plan.promises.live() {
        let check = plan.checks.get(promise.check.parse().expect("a check's name")).expect("the check");
        assert!(promise.item.ends_with(&format!("-{}", check.step.number())), "{:?}", promise.item);
    }
    for agreement in plan.agreements.live() {
        let partner = plan.partners.get(agreement.partner.parse().expect("a partner's name")).expect("the partner");
        assert_eq!((&*partner.name, partner.state), (&*agreement.name, PartnerState::Together));
    }
    let searching: Vec<_> = needs_searching(&plan).iter().map(|need| need.what.to_string()).collect();
    assert_eq!(searching, ["川の生きものを、子どもに教えられる人"]);
}

#[test]
fn it_shows_every_state_that_there_is() {
    let plan = made();
    let states: Vec<_> = plan.partners.live().map(|partner| partner.state).collect();
    assert!(PartnerState::ALL.iter().all(|state| states.contains(state)));
    let promises: Vec<_> = plan.promises.live().map(|promise| promise.state).collect();
    assert_eq!(promises, [PromiseState::Done, PromiseState::Open]);
    let chosen: Vec<_> = plan.methods.live().map(|method| method.is_chosen.0).collect();
    assert_eq!(chosen, [true, false]);
    let words = words(Lang::Ja);
    let drifted: Vec<_> = plan.agreements.live().map(|agreement| drift(&plan, agreement, words).len()).collect();
    assert_eq!(drifted, [1, 1, 0, 0], "the roles changed after two had agreed");
    let sums = money::sums(&plan);
    assert_eq!((sums.total, sums.unread), (Sum { came_in: 62_000, spent: 41_600 }, 0));
}

#[test]
fn its_last_check_has_much_to_talk_about() {
    let plan = made();
    let finished: Vec<Step> = plan.checks.live().filter(|check| check.is_finished()).map(|check| check.step).collect();
    assert_eq!(finished, [Step::Find, Step::Consult, Step::Act]);
    let last: &Check = plan.checks.live().next_back().expect("a check");
    let report = Report::of(last);
    let found: Vec<_> = report.items.iter().map(|row| (row.question.to_string(), row.finding)).collect();
    let expected = [
        ("P4-3", Finding::NotYet),
        ("P5-3", Finding::Unknown),
        ("P7-3", Finding::Done),
        ("P6-3", Finding::Split),
        ("P3-3", Finding::Done),
        ("P2-3", Finding::Almost),
        ("P8-3", Finding::Done),
        ("P1-3", Finding::Done),
    ];
    assert_eq!(found, expected.map(|(item, finding)| (item.to_owned(), finding)));
    // Everybody who was there was counted at every question.
    for row in report.rows().chain([&report.entry]) {
        for side in &report.sides {
            let hands = last.counted(row.question, side.number).map(|tally| tally.hands());
            assert_eq!(hands, side.present.map(u64::from), "{} {}", row.question, side.name);
        }
    }
}

#[test]
fn every_sheet_of_it_is_full() {
    let (plan, words) = (made(), words(Lang::Ja));
    assert_eq!(CaseSheet::of(&plan, words).empty_parts().count(), 0);
    for name in SheetName::ALL {
        let sheet = Sheet::of(*name, &plan, words, day("2026-11-22"));
        let left: Vec<&str> = sheet
            .blocks
            .iter()
            .filter(|block| match &block.matter {
                Matter::Lines(lines) => lines.is_empty(),
                Matter::Table { rows, .. } => rows.is_empty(),
            })
            .map(|block| block.heading)
            .collect();
        let by_hand = [
            words.sheets.in_trouble(),
            words.sheets.contact(),
            words.sheets.questions(),
            words.sheets.answers(),
            words.sheets.copies(),
            words.sheets.handed_over(),
        ];
        assert!(left.iter().all(|heading| by_hand.contains(heading)), "{name:?}: {left:?}");
    }
}

#[test]
fn it_names_nobody_real() {
    let plan = made();
    let told = entries(&plan).filter(|entry| entry.fields()[0].list != List::Counter).flat_map(values);
    for (field, text) in told {
        for name in ["松江", "宍道", "大芦", "瑞風", "島根", "モルツウェル"] {
            assert!(!text.contains(name), "{}: {text}", field.name);
        }
    }
}

#[test]
fn it_begins_as_a_plan_of_its_own_and_is_kept_whole() {
    let room = Room::new("前からある取り組み");
    let session = room.ui.session;
    let plan = PlanId(session.new_id());
    let command = kyoso::exchange::sample::sample(plan, session.now().date, words(Lang::Ja), &mut || session.new_id());
    session.begin(plan, &command).expect("a plan");
    let kept = session.plan(plan).expect("the sample");
    assert_eq!(*kept, apply(&Plan::new(plan), &command).expect("nothing is refused").plan);
}
