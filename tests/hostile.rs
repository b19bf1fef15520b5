//! Rows 14 and 15 of the fault matrix on the host: whatever file is opened, it is told in plain words, in bounded time, and changes nothing;
//! the same file twice and an old file change nothing either. In the browsers: `journey_import`.

#![expect(clippy::disallowed_methods, reason = "tests on the host have a clock")]

use crate::support::copies::tried;
use crate::support::device::{Device, with_owner};
use crate::support::hostile::{self, Hostile};
use crate::support::views::Room;
use crate::support::{Chance, cases};
use kyoso::app::session::TakenIn;
use kyoso::app::{Route, Session, Settings};
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, PlanId};
use kyoso::exchange::backup::{self, Copy};
use kyoso::exchange::trial::{self, Tried, Verdict};
use kyoso::ui::Ui;
use kyoso::ui::backup::{look, take_in};
use kyoso::ui::page::import::{Opened, page};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// No file may keep the reader longer, be it a debug build on a busy machine: some seconds there. What grows with the square of its length
/// needs many minutes for the longest.
const PATIENCE: Duration = Duration::from_mins(1);

/// Everything that is here, to be compared.
fn all_of(session: Session) -> Vec<(PlanId, Option<Vec<u8>>)> {
    session.plans_now().iter().map(|plan| (plan.id(), session.document_of(plan.id()))).collect()
}

/// What views ask for, over another session.
fn ui_of(session: Session) -> Ui {
    Ui::new(session, Route::Import, Settings::default(), None)
}

/// Opens a file as the page does; gives back what is on the page, and what was tried if it was opened.
fn opened(room: &Room, file: &Hostile) -> (String, String, Option<Arc<Vec<Tried>>>) {
    let began = Instant::now();
    let opened = Opened::default();
    let looked = room.with(|| look(&file.bytes));
    let tried = looked.as_ref().ok().map(|copies| Arc::new(tried(room.ui.session, copies.clone())));
    opened.inside.set(tried.clone());
    opened.told.set(looked.err());
    let html = room.render(|| page(opened));
    let took = began.elapsed();
    assert!(took < PATIENCE, "{} took {took:?}", file.name);
    (html.words(), html.0, tried)
}

#[test]
fn row_14_a_file_that_cannot_be_opened_says_why_and_changes_nothing() {
    let room = cases::zuifu();
    let before = room.with(|| all_of(room.ui.session));
    for file in hostile::refused() {
        let (words, _, tried) = opened(&room, &file);
        assert!(words.contains(file.says), "{}: {words}", file.name);
        assert!(words.contains("いまあるものは、何も変わっていません"), "{}: {words}", file.name);
        assert!(tried.is_none() && !words.contains("この内容を取りこむ"), "{}", file.name);
    }
    assert_eq!(room.with(|| all_of(room.ui.session)), before);
}

#[test]
fn row_14_a_plan_that_cannot_be_read_is_named_and_left_out() {
    let room = cases::zuifu();
    let before = room.with(|| all_of(room.ui.session));
    for file in hostile::refused_plans() {
        let (words, _, tried) = opened(&room, &file);
        assert!(words.contains(file.says) && !words.contains("この内容を取りこむ"), "{}: {words}", file.name);
        // Even if somebody took it in: nothing comes of it.
        let (changed, outcome) = room.with(|| take_in(room.ui, &tried.expect("it was opened")));
        assert_eq!((changed, outcome.is_good), (Vec::new(), false), "{}", file.name);
    }
    assert_eq!(room.with(|| all_of(room.ui.session)), before);
}

#[test]
fn row_14_what_did_not_come_through_its_trial_is_never_decoded() {
    let room = cases::zuifu();
    let before = room.with(|| all_of(room.ui.session));
    let file = hostile::endless();
    let copies = room.with(|| look(&file.bytes)).expect("it is opened");
    // Held here the trial would take hours: in the app the worker is ended.
    let tried = Arc::new(copies.into_iter().map(|copy| Tried::new(copy, Verdict::TooSlow)).collect::<Vec<_>>());
    let words = room.render(|| {
        let opened = Opened::default();
        opened.inside.set(Some(Arc::clone(&tried)));
        page(opened)
    });
    assert!(words.words().contains(file.says), "{}", words.words());
    let (changed, _) = room.with(|| take_in(room.ui, &tried));
    assert_eq!((changed, room.with(|| all_of(room.ui.session))), (Vec::new(), before));
}

#[test]
fn row_14_odd_texts_stand_there_as_texts() {
    let room = cases::zuifu();
    for file in hostile::harmless() {
        let (words, html, _) = opened(&room, &file);
        assert!(words.contains(file.says), "{}: {words}", file.name);
        for markup in ["<img", "<script", "onerror=\"", "href=\"file"] {
            assert!(!html.contains(markup), "{}: {html}", file.name);
        }
    }
    let sentence = kyoso::words::words(kyoso::words::Lang::Ja).import.withdrawn("\u{202e}水辺\u{2066}");
    assert_eq!(sentence, "「水辺」の取りこみを 取り消しました", "a title turns no sentence of ours");
    let day = kyoso::domain::date::Date::new(2026, 11, 23).expect("a day");
    assert_eq!(backup::file_name("水\u{202e}辺\0/..", day), "共創ノート_水_辺__.._2026-11-23.json");
}

#[test]
fn row_14_mutated_updates_change_nothing_or_can_be_withdrawn() {
    let mut chance = Chance(14);
    let (mut sound, mut refused) = (0, 0);
    for _ in 0..400 {
        with_owner(|| {
            let (ours, theirs) = (Device::with_chance(9).tab(), Device::with_chance(1).tab());
            let plan = crate::support::begin(theirs, "水辺を遊び場に");
            theirs
                .dispatch(plan, &Command::write(Head::purpose.of(plan.0), "川で遊ぶ。\n橋をかける。"))
                .expect("it fits");
            ours.take_in(plan, &theirs.document_of(plan).expect("a document")).expect("it is readable");
            theirs
                .dispatch(plan, &Command::write(Head::purpose.of(plan.0), "川で遊ぶ。\n舟をだす。"))
                .expect("it fits");
            let mut document = theirs.document_of(plan).expect("a document");
            for _ in 0..=chance.below(2) {
                let at = chance.below(document.len());
                document[at] = u8::try_from(chance.below(256)).expect("a byte");
            }
            let before = all_of(ours);
            let copy = Copy { id: plan, document: Some(document), readable: serde_json::Value::Null };
            let tried = tried(ours, vec![copy.clone()]);
            ours.look_into(&tried);
            assert_eq!(all_of(ours), before, "looking changes nothing");
            let taken = tried[0].sound().map(|copy| ours.take_in(plan, copy.document.as_ref().expect("a document")));
            match taken {
                Some(Ok(TakenIn::Merged)) => {
                    sound += 1;
                    assert!(!ours.is_read_only(plan));
                    assert!(ours.withdraw_import(plan));
                }
                Some(Ok(_)) => {}
                _ => refused += 1,
            }
            assert_eq!(
                ours.plan(plan).map(|plan| plan.read(&Head::purpose.of(plan.id().0))).as_deref(),
                Some("川で遊ぶ。\n橋をかける。")
            );
        });
    }
    assert!(sound > 20 && refused > 100, "{sound} sound, {refused} refused");
}

#[test]
fn row_14_a_request_to_a_worker_that_is_cut_or_mixed_up_is_no_trial() {
    with_owner(|| {
        let session = Device::new().tab();
        let plan = crate::support::begin(session, "水辺を遊び場に");
        let document = session.document_of(plan).expect("a document");
        let copy = Copy { id: plan, document: Some(document.clone()), readable: serde_json::Value::Null };
        let request = session.trials_of(&[copy]).remove(0);
        assert_eq!(Verdict::of_answer(trial::answer(&request)), Verdict::Sound);
        for at in 0..request.len() {
            assert_eq!(Verdict::of_answer(trial::answer(&request[..at])), Verdict::Damaged, "{at}");
        }
        assert_eq!(Verdict::of_answer(trial::answer(&trial::request(plan, &[], &document))), Verdict::Sound);
        assert_eq!(
            Verdict::of_answer(trial::answer(&trial::request(plan, &document, &hostile::newer()))),
            Verdict::NotUnderstood
        );
        for answer in 5..=u8::MAX {
            assert_eq!(Verdict::of_answer(answer), Verdict::Damaged);
        }
    });
}

#[test]
fn row_14_a_long_file_takes_no_longer_than_it_is() {
    // 5 MB of values in one entry, and of entries in one list.
    let answers: serde_json::Map<String, serde_json::Value> =
        (0..250_000).map(|at| (format!("P{at}"), "3".into())).collect();
    let checks = serde_json::json!([{ "id": "0000000000aa", "answers": answers }]);
    let partners: Vec<serde_json::Value> =
        (0..150_000).map(|at| serde_json::json!({ "id": format!("{at:012}") })).collect();
    for lists in [serde_json::json!({ "check": checks }), serde_json::json!({ "partner": partners })] {
        let file = serde_json::json!({ "format": "kyoso-backup", "version": 1, "plans": [{ "id": "0000000000zz", "plan": lists }] });
        let bytes = file.to_string().into_bytes();
        assert!(bytes.len() > 3_000_000 && bytes.len() < backup::LIMIT, "{}", bytes.len());
        let room = cases::zuifu();
        let (words, _, _) = opened(&room, &Hostile { name: "long", bytes, says: "" });
        assert!(words.contains("読める部分から、新しい取り組みを作ります"), "{words}");
    }
}

#[test]
fn row_15_the_same_file_twice_changes_nothing() {
    let room = cases::zuifu();
    room.with(|| {
        let file = room.ui.session.backup(&[room.now()]).expect("a file");
        let copies = look(&file).expect("a backup");
        let readable_only: Vec<Copy> = copies.iter().cloned().map(|copy| Copy { document: None, ..copy }).collect();
        let device = Device::new();
        for (copies, plans) in [(copies, 1), (readable_only, 1)] {
            let other = device.tab();
            let news = take_in(ui_of(other), &tried(other, copies.clone())).0.len();
            assert!(news <= 1);
            let before = (all_of(other), device.messages().len());
            for again in [other, device.tab()] {
                let (changed, outcome) = take_in(ui_of(again), &tried(again, copies.clone()));
                assert_eq!((changed, outcome.is_good), (Vec::new(), true));
                assert_eq!((all_of(again), device.messages().len()), before, "not one record is written");
                assert_eq!(again.plans().len(), plans);
            }
        }
    });
}

#[test]
fn row_15_an_old_backup_takes_back_nothing_newer() {
    let room = cases::zuifu();
    room.with(|| {
        let session = room.ui.session;
        let old = session.backup(&[room.now()]).expect("a file");
        room.write(Head::problem, "もっと新しい");
        room.write(Head::purpose, "");
        let partner = room.now().partners.live().next().expect("a partner").meta.id;
        room.dispatch(&Command::Remove { list: kyoso::domain::List::Partner, id: partner });
        let before = all_of(session);
        let tried = tried(session, look(&old).expect("a backup"));
        let (changed, outcome) = take_in(room.ui, &tried);
        assert_eq!((changed, outcome.is_good, all_of(session)), (Vec::new(), true, before));
    });
}
