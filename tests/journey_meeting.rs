//! A meeting in 団体の答え: four sides, the presenter and the wall in two windows, revealed, promised, and gone on with next time.

use crate::browser::{App, Key, Page, Setup, part, role};
use crate::journey_axe::read_in;
use crate::support::copies::bring;
use crate::support::full::Full;
use kyoso::app::Route;
use kyoso::domain::check::Phase;
use kyoso::domain::field::Choice;
use kyoso::domain::{Id, PlanId, Step};
use kyoso::words::Lang;

pub const SIDES: [&str; 4] = ["市", "公民館", "自治会", "学校"];

/// What a screen reader finds on the page in sight, all of it.
pub async fn tree(app: &App) -> String {
    let tree = app.browser().devtools("Accessibility.getFullAXTree", serde_json::json!({})).await;
    let names = tree["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != true);
    names.filter_map(|node| node["name"]["value"].as_str()).collect::<Vec<_>>().join("\n")
}

/// Chooses these sides on the page where a check begins, three people of each.
pub async fn choose_sides(page: &Page, sides: &[&str]) {
    for (number, name) in sides.iter().enumerate() {
        page.button("団体をふやす").await.click().await;
        let fields = page.until("a field for the name", async || {
            let fields = page.all(role::FIELD, "団体の名前").await;
            (fields.len() > number).then_some(fields)
        });
        fields.await[number].fill(name).await;
        let here = page.until("a field for the people", async || {
            let fields = page.all(role::FIELD, part("何人いますか")).await;
            (fields.len() > number).then_some(fields)
        });
        here.await[number].fill("3").await;
    }
}

/// Waits for the page of the meeting.
pub async fn meeting(page: &Page) -> (PlanId, Id) {
    let meeting = async || match Route::parse(&page.route().await) {
        Route::Meeting(plan, check) => Some((plan, check)),
        _ => None,
    };
    page.until("the meeting", meeting).await
}

/// Begins a check in 団体の答え with these sides, at once.
pub async fn begin(app: &App, sides: &[&str]) -> (PlanId, Id) {
    let page = app.page();
    app.go("/check").await;
    page.radio("団体の答え").await.click().await;
    choose_sides(&page, sides).await;
    page.button("点検をはじめる").await.click().await;
    meeting(&page).await
}

/// Answers every question for every side: the first side says ◎, the others ・.
async fn answer(app: &App, page: &Page) {
    for number in 0..=8 {
        page.shows(&if number == 0 { "はじめの問い".to_owned() } else { format!("8問中 {number}問め") }).await;
        let script = "for (const side of [1, 2, 3, 4]) \
            document.querySelector(`input[name=side-${side}][value='${side === 1 ? 4 : 1}']`)?.click();";
        app.browser().script(script).await;
        if number < 8 {
            page.button("つぎの質問へ").await.click().await;
        }
    }
}

/// Agrees on the promise and begins to answer.
pub async fn agree(page: &Page) {
    page.checkbox("みんなで 読んで、この約束で はじめます").await.click().await;
    page.button(part("つぎへ")).await.click().await;
}

/// Makes the promise that is proposed, as the `number`th.
async fn promise(page: &Page, number: usize) {
    if number > 1 {
        page.button(part("約束を一つ決める")).await.click().await;
    }
    page.button("この約束を残す").await.click().await;
    let kept = async || (page.all(role::BUTTON, part("できた")).await.len() == number).then_some(());
    page.until("the promise", kept).await;
}

/// Through the reveal and the talk to three promises, and to the end.
pub async fn three_promises(page: &Page) {
    for _ in 0..7 {
        page.button("つぎを見る").await.click().await;
    }
    page.button(part("話し合う")).await.click().await;
    page.shows("役職が上の人は").await;
    for _ in 0..2 {
        page.button("つぎを見る").await.click().await;
    }
    page.button(part("つぎへ")).await.click().await;
    for number in 1..=3 {
        promise(page, number).await;
    }
    page.button(part("おわりに")).await.click().await;
    page.shows("いちばん").await;
}

#[tokio::test]
async fn four_sides_answer_the_wall_follows_and_the_next_meeting_opens_with_the_promises() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    let (plan, check) = begin(&app, &SIDES).await;
    page.shows("はじめの約束").await;
    app.browser().screenshot("meeting-promise").await;
    let presenter = app.browser().tab().await;
    let wall = app.open_tab().await;
    app.go(&Route::Wall(plan, check).to_hash()[1..]).await;
    page.shows("補助金の審査には").await;
    app.browser().show(&presenter).await;
    agree(&page).await;
    answer(&app, &page).await;
    app.browser().screenshot("meeting-answering").await;

    app.browser().show(&wall).await;
    page.shows("8問中 8問め").await;
    page.shows("4 / 4団体").await;
    app.browser().screenshot("wall-answering").await;
    let said = tree(&app).await;
    for hidden in SIDES.iter().chain(&["見え方", "団体中", "つぎの質問へ"]) {
        assert!(!said.contains(hidden), "{hidden} on the wall: {said}");
    }

    app.browser().show(&presenter).await;
    page.reload().await;
    page.shows("答える").await;
    page.button(part("つぎへ")).await.click().await;
    page.shows("全部の答えが").await;
    app.browser().screenshot("meeting-counting").await;
    page.radio("担当者だけで答えた").await.click().await;
    page.button(part("全部の結果を いっしょに見る")).await.click().await;
    page.button("つぎを見る").await.click().await;
    page.shows("大きくちがいます").await;
    app.browser().screenshot("meeting-reveal").await;
    app.browser().show(&wall).await;
    page.shows("大きくちがいます").await;
    app.browser().screenshot("wall-reveal").await;

    app.browser().show(&presenter).await;
    three_promises(&page).await;
    app.browser().screenshot("meeting-closing").await;
    page.reload().await;
    page.shows("いちばん").await;
    page.link("点検の結果を見る").await.click().await;
    page.shows("大きくちがいます").await;
    app.go(&Route::CheckStart(plan, Step::Find).to_hash()[1..]).await;
    page.shows("前の約束").await;
    assert_eq!(page.all(role::BUTTON, part("できた")).await.len(), 3, "the next meeting opens with the promises");
    app.finish().await;
}

#[tokio::test]
async fn a_killed_browser_goes_on_in_every_part_of_the_meeting() {
    let mut app = App::open(Setup::laptop()).await;
    let (plan, _) = begin(&app, &SIDES).await;
    let page = app.start_over(plan).await;
    page.shows("補助金の審査には").await;
    agree(&page).await;
    answer(&app, &page).await;
    let page = app.start_over(plan).await;
    page.shows("8問中 8問め").await;
    assert!(page.radio(part("できている")).await.is_chosen().await, "the last answer of the first side");
    page.press(Key::Right).await;
    page.shows("全部の答えが").await;
    let page = app.start_over(plan).await;
    page.shows("全部の答えが").await;
    page.type_text("r").await;
    page.heading("いっしょに見る").await;
    let page = app.start_over(plan).await;
    page.heading("いっしょに見る").await;
    for _ in 0..=8 {
        page.press(Key::Right).await;
    }
    page.shows("役職が上の人は").await;
    let page = app.start_over(plan).await;
    page.shows("役職が上の人は").await;
    for _ in 0..3 {
        page.press(Key::Right).await;
    }
    promise(&page, 1).await;
    let page = app.start_over(plan).await;
    assert_eq!(page.all(role::BUTTON, part("できた")).await.len(), 1);
    page.button(part("おわりに")).await.click().await;
    let page = app.start_over(plan).await;
    page.shows("いちばん").await;

    app.go(&Route::CheckStart(plan, Step::Find).to_hash()[1..]).await;
    page.radio("団体の答え").await.click().await;
    let names = page.until("the sides of last time", async || {
        let fields = page.all(role::FIELD, "団体の名前").await;
        (fields.len() == SIDES.len()).then_some(fields)
    });
    assert_eq!(names.await[3].value().await, SIDES[3]);
    for present in page.all(role::FIELD, part("何人いますか")).await {
        present.fill("2").await;
    }
    page.button("点検をはじめる").await.click().await;
    page.shows("補助金の審査には").await;
    agree(&page).await;
    page.heading("前の約束").await;
    let page = app.start_over(plan).await;
    page.heading("前の約束").await;
    page.button(part("できた")).await.click().await;
    page.shows("に できました").await;
    let page = app.start_over(plan).await;
    page.shows("に できました").await;
    app.finish().await;
}

#[tokio::test]
async fn the_wall_is_opened_by_its_button_and_led_by_keys() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    begin(&app, &SIDES).await;
    let presenter = app.browser().tab().await;
    page.button(part("大きな画面を開く")).await.click().await;
    let wall = async || app.browser().tabs().await.into_iter().find(|tab| *tab != presenter);
    let wall = page.until("the window of the wall", wall).await;
    agree(&page).await;
    page.shows("はじめの問い").await;
    let (first, second) = ("力を合わせる", "次に話し合う日");
    for (keys, shown, hidden) in [
        (&[Key::Right][..], "8問中 1問め", first),
        (&[Key::Left], first, "8問中 1問め"),
        (&[Key::PageDown, Key::PageDown], "8問中 2問め", first),
        (&[Key::PageUp, Key::PageUp], first, second),
    ] {
        for key in keys {
            page.press(*key).await;
        }
        app.browser().show(&wall).await;
        page.shows(shown).await;
        assert!(!page.text().await.contains(hidden), "{hidden} after {keys:?}");
        app.browser().show(&presenter).await;
    }
    // A click beside everything takes the focus away; the keys lead all the same.
    app.browser().script("document.activeElement.blur()").await;
    for is_dark in [true, false] {
        page.type_text("b").await;
        app.browser().show(&wall).await;
        let as_it_shall = async || (page.text().await.contains(first) != is_dark).then_some(());
        page.until("a wall that is dark, then light", as_it_shall).await;
        app.browser().show(&presenter).await;
    }
    app.finish().await;
}

#[tokio::test]
async fn a_group_of_one_side_holds_its_meeting_like_every_other() {
    let app = App::open(Setup::laptop()).await;
    let page = app.page();
    begin(&app, &SIDES[..1]).await;
    agree(&page).await;
    answer(&app, &page).await;
    page.button(part("つぎへ")).await.click().await;
    page.shows("1 / 1団体").await;
    page.shows("全部の答えが").await;
    page.radio("話し合った").await.click().await;
    page.button(part("全部の結果を いっしょに見る")).await.click().await;
    page.heading("いっしょに見る").await;
    page.button("つぎを見る").await.click().await;
    page.shows("できている").await;
    app.browser().screenshot("meeting-one-side").await;
    assert!(!page.text().await.contains("見え方がちがいます"), "there is nobody from whom it could differ");
    app.finish().await;
}

/// Windows on walls: 16:9 large and small, 16:10, 4:3.
const PROJECTORS: [(u32, u32); 4] = [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)];

/// There it may be read downwards, but not sideways.
const PHONE: (u32, u32) = (360, 740);

#[tokio::test]
async fn what_is_on_the_wall_fits_every_projector_in_every_language() {
    let app = App::open(Setup::laptop()).await;
    let (page, full) = (app.page(), Full::new(Lang::Ja, (2026, 11, 28)));
    bring(&app, &full.room).await;
    let presenter = app.browser().tab().await;
    let wall = app.open_tab().await;
    let mut over = Vec::new();
    for lang in Lang::ALL {
        app.browser().show(&presenter).await;
        read_in(&app, *lang).await;
        for phase in Phase::ALL {
            let (plan, check) = (full.room.plan, full.meeting(*phase));
            app.browser().show(&presenter).await;
            app.visit(&Route::Meeting(plan, check).to_hash()[1..]).await;
            app.browser().show(&wall).await;
            app.browser().set_size(PROJECTORS[0], 1.0).await;
            app.visit(&Route::Wall(plan, check).to_hash()[1..]).await;
            let is_led = "return String(document.querySelector('.wall-main h1:not(.hidden)') !== null)";
            page.until("what the presenter shows", async || {
                (app.browser().script(is_led).await == "true").then_some(())
            })
            .await;
            for size in PROJECTORS.into_iter().chain([PHONE]) {
                app.browser().set_size(size, 1.0).await;
                let is_wider = "document.documentElement.scrollWidth > innerWidth";
                let is_higher = "document.documentElement.scrollHeight > innerHeight + 1";
                let what = if size == PHONE { is_wider } else { is_higher };
                if app.browser().script(&format!("return String({what})")).await == "true" {
                    over.push(format!("{} {phase:?} {size:?}", lang.key()));
                    app.browser().screenshot(&format!("wall-over-{}-{phase:?}-{}", lang.key(), size.0)).await;
                }
            }
        }
    }
    assert!(over.is_empty(), "the wall scrolls: {over:#?}");
    app.finish().await;
}
