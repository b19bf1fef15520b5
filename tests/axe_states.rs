//! What is open, empty or refused, one after the other, for the journey of axe: menus, lists of what was removed, questions before something
//! is erased or closed, errors.

use crate::browser::{App, Axe, Look, Page, part, role};
use crate::journey_axe::Tally;
use crate::journey_meeting::{agree, meeting};
use crate::journey_ways;
use crate::support::cases;
use crate::support::copies::{bring, file_of, open, put};
use crate::support::full::Full;
use crate::support::hostile;
use fantoccini::key::Key;
use kyoso::app::Route;
use kyoso::domain::Step;
use kyoso::domain::check::Phase;
use kyoso::domain::field::Choice;

/// Where the states are looked at, and what was found.
struct Looking<'a> {
    app: &'a App,
    axe: &'a Axe<'a>,
    tally: &'a mut Tally,
}

impl Looking<'_> {
    async fn at(&mut self, state: &str) {
        let mut looks = Look::THEMES.to_vec();
        looks.push(Look::USUAL.at("huge"));
        self.tally.add("ja", state, self.axe.look(&looks).await);
        println!("axe-state: {state}");
    }

    async fn visit(&self, route: Route) -> Page {
        self.app.visit(&route.to_hash()[1..]).await;
        self.app.page()
    }
}

/// Before anything was written: every page that has something to say then.
pub async fn empty(app: &App, axe: &Axe<'_>, tally: &mut Tally) {
    let mut looking = Looking { app, axe, tally };
    for route in [Route::Home, Route::Data, Route::Import, Route::CheckNow] {
        looking.visit(route).await;
        looking.at(&format!("nothing written yet: {}", route.to_hash())).await;
    }
}

/// All others.
pub async fn look(app: &App, axe: &Axe<'_>, full: &Full, tally: &mut Tally) {
    let mut looking = Looking { app, axe, tally };
    menu(&mut looking).await;
    lists(&mut looking, full).await;
    check(&mut looking, full).await;
    files(&mut looking).await;
    bin(&mut looking).await;
    round(&mut looking).await;
}

async fn menu(looking: &mut Looking<'_>) {
    looking.visit(Route::Home).await;
    looking.app.browser().script("document.querySelector('.language').open = true").await;
    looking.at("the menu of languages").await;
}

async fn lists(looking: &mut Looking<'_>, full: &Full) {
    let page = looking.visit(Route::Step(full.room.plan, Step::Find)).await;
    looking.app.browser().script("document.querySelector('.entry-toggle').click()").await;
    page.button(part("消す （")).await.click().await;
    page.status_says("消しました").await;
    looking.app.browser().script("document.querySelector('.removed').open = true").await;
    looking.at("an open entry, and the list of what was removed").await;
    let page = looking.visit(Route::Step(full.room.plan, Step::Consult)).await;
    page.field(part("始める日")).await.fill("13月40日").await;
    page.press(Key::Tab).await;
    page.shows("13月40日").await;
    looking.at("a day that there is not").await;
}

async fn check(looking: &mut Looking<'_>, full: &Full) {
    let plan = full.room.plan;
    let last = full.routes().into_iter().find(|route| matches!(route, Route::Result(..))).expect("a result");
    let page = looking.visit(last).await;
    page.button(part("約束を一つ決める")).await.click().await;
    looking.at("a promise is made").await;
    let page = looking.visit(Route::Question(plan, full.together, 1)).await;
    page.shows("手をあげて").await;
    looking.at("hands are counted").await;
    let page = looking.visit(Route::Question(plan, full.alone, 8)).await;
    page.button(part("一つ えらぶと")).await.click().await;
    looking.at("a question without an answer").await;
    for phase in Phase::ALL {
        looking.visit(Route::Meeting(plan, full.meeting(*phase))).await;
        looking.at(&format!("a meeting: {}", phase.key())).await;
    }
}

async fn files(looking: &mut Looking<'_>) {
    let refused = hostile::refused();
    open(looking.app, &put(looking.app, refused[0].name, &refused[0].bytes)).await;
    looking.app.page().shows("いまあるものは、何も変わっていません").await;
    looking.at("a file that is refused").await;
    let room = cases::oashi();
    open(looking.app, &put(looking.app, "oashi.json", &file_of(&room))).await;
    looking.app.page().button("この内容を取りこむ").await;
    looking.at("a file before it is taken in").await;
}

async fn bin(looking: &mut Looking<'_>) {
    let room = cases::zuifu();
    bring(looking.app, &room).await;
    let page = looking.visit(Route::Plan(room.plan)).await;
    page.button("この取り組みを ごみ箱に入れる").await.click().await;
    let page = looking.visit(Route::Data).await;
    page.button(part("完全に消す")).await.click().await;
    page.shows("バックアップファイルは、そのまま残ります").await;
    looking.at("asked before a plan is erased").await;
}

/// A round without names: too few people, a device passed round, the question before it is closed.
async fn round(looking: &mut Looking<'_>) {
    let (app, page) = (looking.app, looking.app.page());
    journey_ways::begin(app, "4").await;
    page.shows("名前なしは、5人からです").await;
    looking.at("a check that cannot begin like this").await;
    app.visit("/").await;
    journey_ways::begin(app, "5").await;
    meeting(&page).await;
    agree(&page).await;
    page.button("名前なしの答えを 集めはじめる").await.click().await;
    page.button("最初の人へ わたす").await.click().await;
    page.find(role::DIALOG, part("")).await;
    looking.at("a device that is passed round").await;
    page.button("進行役にもどす").await.click().await;
    page.radio(part("数字のキーで入れる")).await.click().await;
    page.field("ここを選んで、キーを押してください").await.click().await;
    for number in 1..=5 {
        page.type_text("123450123").await;
        page.press(Key::Enter).await;
        page.shows(&format!("{number} / 5人")).await;
    }
    looking.at("sheets typed in by keys").await;
    page.button(part("数を確かめる")).await.click().await;
    page.button(part("全部の結果を いっしょに見る")).await.click().await;
    page.shows("しめきると、もう答えを足したり直したりできません").await;
    looking.at("asked before a round is closed").await;
}
