//! データの置き場所 as HTML: every state of saving in its own honest words, what a backup does not hold yet, room and promise.

use crate::support::device::{Device, with_owner};
use crate::support::views::Html;
use kyoso::app::{Moment, Route, SaveState, Settings};
use kyoso::domain::date::Date;
use kyoso::domain::plan::Head;
use kyoso::domain::{Command, PlanId};
use kyoso::journal::{Answers, Faults, StorageError};
use kyoso::platform::persist::Room;
use kyoso::ui::Ui;
use kyoso::ui::page::data::data;
use kyoso::ui::page::safe::safe;
use kyoso::ui::part::frame::frame;
use kyoso::ui::part::room::{Promise, promised, used};
use kyoso::ui::view::IntoNode;
use leptos::prelude::provide_context;

const SAFE: &str = "書いた文は、この画面に残っています。";
const CLOSING: &str = "閉じる前に、バックアップファイルを作ってください。";

fn answering(answers: Answers) -> Faults {
    Faults { answers, ..Faults::default() }
}

fn failing(error: &StorageError) -> Faults {
    answering(Answers::Error(error.clone()))
}

/// A tab on the device, at the データ page.
fn tab(device: &Device) -> Ui {
    let ui = Ui::new(device.tab(), Route::Data, Settings::default(), None);
    provide_context(ui);
    ui
}

fn begin(ui: Ui, title: &str) -> PlanId {
    crate::support::begin(ui.session, title)
}

fn words() -> String {
    Html(frame(data()).to_html()).words()
}

/// The page in its frame, after something was written while the stores answered so.
#[track_caller]
fn check_state(quick: Faults, durable: Faults, expected: &[&str], absent: &[&str]) {
    with_owner(|| {
        let device = Device::new();
        let ui = tab(&device);
        device.quick.set(quick);
        device.durable.set(durable);
        begin(ui, "水辺を遊び場に");
        let words = words();
        for text in expected {
            assert!(words.contains(text), "{:?}: {text} is not said: {words}", ui.session.save_state());
        }
        for text in absent {
            assert!(!words.contains(text), "{:?}: {text} is said: {words}", ui.session.save_state());
        }
    });
}

#[test]
fn untouched_and_saved_say_no_more_than_they_know() {
    with_owner(|| {
        let device = Device::new();
        let ui = tab(&device);
        assert_eq!(ui.session.save_state(), SaveState::Untouched);
        assert!(words().contains("開いてからは、まだ何も変えていません。"));
    });
    let yes = || answering(Answers::Yes);
    check_state(yes(), yes(), &["最後に保存したのは 11月22日（日） 10:32 です。"], &["書きこみ中", SAFE]);
}

#[test]
fn while_the_durable_store_has_not_answered_nothing_is_said_to_be_saved() {
    let expected = ["書きこみ中", "「保存しました」と出るまで、少し待ってください。"];
    check_state(answering(Answers::Yes), answering(Answers::Never), &expected, &["最後に保存したのは", SAFE]);
}

/// Why a store did not take it, in words.
fn reasons() -> [(StorageError, &'static str); 4] {
    [
        (StorageError::Full, "ブラウザーが使える場所が いっぱいです。"),
        (StorageError::Unavailable("no".to_owned()), "保存する場所を使わせてくれません。"),
        (StorageError::Silent, "保存する場所が、返事をしません。"),
        (StorageError::Failed("no".to_owned()), "うまく保存できませんでした。"),
    ]
}

#[test]
fn with_the_quick_store_alone_it_is_written_here_and_the_reason_is_told() {
    for (error, reason) in reasons() {
        let expected = ["この端末に書きました 10:32", "端末の電源が急に切れると、消えることがあります。", reason];
        check_state(answering(Answers::Yes), failing(&error), &expected, &["最後に保存したのは", SAFE]);
    }
}

#[test]
fn with_neither_store_every_page_says_that_nothing_is_saved_and_what_to_do() {
    for (error, reason) in reasons() {
        let expected = ["まだ保存できていません", SAFE, CLOSING, "もう一度、保存する", reason];
        check_state(
            failing(&error),
            failing(&error),
            &expected,
            &["最後に保存したのは", "この端末に書きました", "この端末には残っています"],
        );
    }
}

#[test]
fn where_neither_store_can_be_read_it_is_said_before_a_word_is_written() {
    with_owner(|| {
        let device = Device::new();
        device.quick.set(failing(&StorageError::Unavailable("no".to_owned())));
        device.durable.set(failing(&StorageError::Unavailable("no".to_owned())));
        tab(&device);
        let words = words();
        for text in
            ["まだ保存できていません", CLOSING, "「すぐ書く場所」が使えません", "「しっかり残す場所」が使えません"]
        {
            assert!(words.contains(text), "{text}: {words}");
        }
    });
}

#[test]
fn what_no_backup_holds_is_named_and_what_all_hold_is_said() {
    with_owner(|| {
        let device = Device::new();
        let ui = tab(&device);
        let shore = begin(ui, "水辺を遊び場に");
        begin(ui, "花いっぱいの通り");
        for text in ["バックアップファイルを、まだ作っていません", "水辺を遊び場に", "花いっぱいの通り"]
        {
            assert!(words().contains(text), "{}", words());
        }

        let made = Moment { date: Date::new(2026, 11, 15).unwrap(), hour: 9, minute: 5, second: 0 };
        let all = ui.session.plans_now();
        ui.backups.set(ui.backups.get().with(&all, "共創ノート_2026-11-15.json".to_owned(), made));
        let after = words();
        assert!(after.contains("令和8年（2026年）11月15日（日） 9:05"), "{after}");
        assert!(after.contains("いまの取り組みは、全部このファイルまでに入っています。"), "{after}");
        assert!(!after.contains("変わりました"), "{after}");

        ui.session.dispatch(shore, &Command::write(Head::place.of(shore.0), "宍道湖のほとり")).unwrap();
        let changed = words();
        assert!(changed.contains("バックアップのあとに、1つの取り組みが 変わりました水辺を遊び場に書いたものは"));
        assert!(!changed.contains("全部このファイルまでに"), "{changed}");
    });
}

#[test]
fn room_is_told_in_words() {
    let check = |room: Option<Room>, expected: &[&str], is_little: bool| {
        with_owner(|| {
            tab(&Device::new());
            let words = Html(used(room).to_html()).words();
            for text in expected {
                assert!(words.contains(text), "{words}");
            }
            assert_eq!(words.contains("残りが 少なくなっています"), is_little, "{words}");
        });
    };
    check(None, &["大きさを調べられません"], false);
    let much = Room { used: 900_000, quota: 10_739_000_000 };
    check(Some(much), &["いま 0.9 MB 使っています。あと およそ 10 GB 使えます。", "ほかのアプリの分も"], false);
    check(Some(Room { used: 4_000_000, quota: 5_000_000 }), &["あと およそ 1.0 MB"], true);
    check(Some(Room { used: 6_000_000, quota: 5_000_000 }), &["あと およそ 0.0 MB"], true);
}

#[test]
fn the_browsers_promise_is_told_in_words_and_asked_for_by_a_button() {
    let check = |promise: Promise, expected: &str, has_button: bool| {
        with_owner(|| {
            tab(&Device::new());
            let html = Html(promised(promise, || {}).into_node().to_html());
            assert!(html.words().contains(expected), "{promise:?}: {}", html.words());
            assert_eq!(html.texts("button") == ["自動で消さないように お願いする"], has_button, "{promise:?}");
        });
    };
    check(Promise::Given, "自動で消さないと 約束しています", false);
    check(Promise::NotAsked, "自動で消すことがあります", true);
    check(Promise::Refused, "まだ約束しませんでした", false);
    check(Promise::Unknown, "このブラウザーは教えてくれません", false);
}

#[test]
fn who_wants_to_end_here_finds_both_ways_and_what_stays() {
    with_owner(|| {
        let ui = tab(&Device::new());
        begin(ui, "水辺を遊び場に");
        let html = Html(data().to_html());
        assert!(html.texts("h2").contains(&"消して終わる".to_owned()));
        let buttons = html.texts("button");
        for text in ["バックアップを作って、消す", "バックアップを作らずに、消す"] {
            assert!(buttons.contains(&text.to_owned()), "{buttons:?}");
        }
        assert!(!buttons.contains(&"消して終わります".to_owned()), "asked first");
    });
}

#[test]
fn a_careful_start_names_the_plans_and_what_was_left_closed() {
    with_owner(|| {
        let device = Device::new();
        let first = tab(&device);
        let closed = begin(first, "開けない取り組み");
        begin(first, "花いっぱいの通り");
        tab(&device.careful(closed));
        let words = Html(safe().to_html()).words();
        for text in ["1つの取り組みがあります。", "花いっぱいの通り", "1つの取り組みは、開こうとするとアプリが止まる"]
        {
            assert!(words.contains(text), "{text}: {words}");
        }
        assert!(!words.contains("開けない取り組み"), "{words}");
    });
}
