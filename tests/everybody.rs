//! What is there for everybody in the room, on the host: the result of the accessibility test, the help for the keyboard, the tour, and
//! the ways to them from every page.

use crate::support::views::{Html, Room};
use kyoso::app::Route;
use kyoso::domain::check::{Key, PresenterKey};
use kyoso::domain::field::Choice;
use kyoso::exchange::accessibility::TESTED;
use kyoso::ui::page::about::about;
use kyoso::ui::page::accessibility::accessibility;
use kyoso::ui::page::data::data;
use kyoso::ui::page::guide::guide;
use kyoso::ui::page::settings::settings;
use kyoso::ui::part::frame::frame;
use kyoso::ui::part::keys::keys;
use kyoso::ui::part::tour::tour;
use kyoso::ui::view::html::p;
use kyoso::words::{Lang, wording};

fn room() -> Room {
    Room::new("水辺を遊び場に")
}

fn leads_to(html: &Html, route: Route) -> bool {
    html.attributes("href").contains(&route.to_hash())
}

#[test]
fn the_foot_of_every_page_leads_to_personal_data_the_test_result_and_the_keys() {
    let html = room().render(|| frame(p()));
    assert!(leads_to(&html, Route::Privacy) && leads_to(&html, Route::Accessibility));
    assert!(html.texts("button").contains(&"キーの使い方".to_owned()), "{:?}", html.texts("button"));
}

#[test]
fn settings_data_and_about_lead_to_them_too() {
    let room = room();
    for page in [room.render(settings), room.render(data), room.render(about)] {
        assert!(leads_to(&page, Route::Privacy), "{}", page.words());
    }
    assert!(leads_to(&room.render(about), Route::Accessibility));
}

#[test]
fn the_figures_of_the_test_stand_on_its_page_in_every_language() {
    for lang in Lang::ALL {
        let room = room();
        wording::choose((*lang).into());
        let html = room.render(accessibility);
        wording::choose(Lang::Ja.into());
        let words = html.words();
        for figure in [TESTED.axe.to_owned(), TESTED.views.to_string(), "2026".to_owned(), "WCAG 2.2".to_owned()] {
            assert!(words.contains(&figure), "{figure}: {words}");
        }
    }
}

#[test]
fn the_help_tells_of_keys_that_work() {
    let html = room().render(keys);
    assert_eq!(html.attributes("role"), ["dialog"]);
    assert_eq!(html.attributes("aria-modal"), ["true"]);
    let told = html.texts("b");
    let named = |shown: &str| {
        match shown {
            "→" => "ArrowRight",
            "↓" => "ArrowDown",
            "←" => "ArrowLeft",
            "↑" => "ArrowUp",
            "Space" => " ",
            "−" => "-",
            other => other,
        }
        .to_owned()
    };
    // Everything that leads a meeting, in the order of the page.
    let meeting = ["→", "↓", "Space", "PageDown", "←", "↑", "PageUp", "R", "Enter", "B", ".", "L"];
    assert!(told.windows(meeting.len()).any(|shown| shown == meeting), "{told:?}");
    assert!(meeting.iter().all(|shown| PresenterKey::named(&named(shown)).is_some()));
    let pad = ["1", "2", "3", "4", "5", "6", "0", "Enter", "+", "Backspace", "−", "."];
    assert!(told.windows(pad.len()).any(|shown| shown == pad), "{told:?}");
    assert!(pad.iter().all(|shown| Key::named(&named(shown)).is_some()));
}

#[test]
fn the_tour_is_shown_until_it_was_read_and_stands_in_the_guide() {
    let room = room();
    let html = room.render(tour);
    assert_eq!(html.texts("h3"), ["どんなノートですか"]);
    assert!(html.words().contains("1 / 4"));
    assert_eq!(html.texts("button"), ["つぎへ", "とばす"]);
    room.ui.settings.update(|settings| settings.toured = true);
    assert_eq!(room.render(tour).words(), "");
    let guide = room.render(|| guide(None)).words();
    for step in ["どんなノートですか", "書いたものは、どこにありますか", "どうはじめますか", "読みやすくするには"]
    {
        assert!(guide.contains(step), "{step}");
    }
}

#[test]
fn single_keys_can_be_quieted_in_the_settings() {
    let room = room();
    let html = room.render(settings);
    assert!(html.words().contains("止める"));
    // The help stands above any page: no name of it may be one of the page's own.
    let (ids, own) = (html.attributes("id"), room.render(keys).attributes("id"));
    assert!(own.iter().all(|id| !ids.contains(id)), "{own:?}");
    room.ui.settings.update(|settings| settings.quiet_keys = true);
    let json = serde_json::to_string(&room.ui.settings.get_untracked()).expect("JSON");
    assert!(json.contains("\"quiet_keys\":true"), "{json}");
}
