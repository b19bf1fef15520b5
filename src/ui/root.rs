//! The root: one page at a time in its frame, and the threads to the browser that hold as long as the app runs.

use super::context::{Ui, use_words};
use super::focus;
use super::language;
use super::later::{Later, Piece};
use super::page;
use super::part::frame::frame;
use super::shortcuts;
use super::view::html::p;
use super::view::{IntoNode, Node, fresh, show};
use crate::app::session::Opening;
use crate::app::tabs::TabMessage;
use crate::app::{Route, Session, Settings};
use crate::platform::{
    backups, clearing, hash, install, leaving, page as browser, safe, settings, spawn, tabs::Tabs, typing::Typing,
    worker,
};
use crate::ui::view::Memo;
use crate::words;
use leptos::prelude::*;

/// Ties the app to the browser: routes, tabs, settings, leaving, releases. Then reads the stores.
pub fn start(session: Session, tabs: &Tabs) -> Ui {
    let ui = Ui::new(session, Route::parse(&hash::get()), settings::read(), Some(Typing::watch()));
    let mut held = Vec::new();
    held.extend(hash::listen(move |address| {
        // The page that goes away may hold a half-typed field, whose `change` would come too late.
        ui.commit_draft();
        ui.later.load();
        ui.around.update(|around| around.is_help_open = false);
        ui.route.set(Route::parse(&address));
    }));
    held.extend(tabs.listen(move |message| match TabMessage::decode(&message) {
        Some(TabMessage::Record(record)) => session.hear(&record),
        Some(TabMessage::Flush) => ui.commit_draft(),
        Some(TabMessage::Wall(wall)) => session.hear_wall(wall),
        Some(TabMessage::AskWall) => session.tell_wall(),
        Some(TabMessage::Clear) => {
            session.stop_writing();
            if clearing::prepare(clearing::Share::Written) {
                browser::reload();
            }
        }
        None if TabMessage::is_newer(&message) => session.stop_writing(),
        None => {}
    }));
    held.extend(settings::listen(move |changed| {
        settings::apply(&Settings { lang: Some(ui.wording.get_untracked().lang), ..changed.clone() });
        ui.settings.set(changed);
        language::show(ui, None);
    }));
    held.extend(leaving::listen(move || ui.commit_at_last()));
    held.extend(worker::listen(move |waiting| ui.release.set(waiting)));
    held.extend(install::listen(move || ui.around.update(|around| around.can_install = install::is_offered())));
    held.extend(shortcuts::listen(ui));
    ui.backups.set(backups::read());
    ui.release.set(worker::waiting());
    ui.around.update(|around| around.can_install = install::is_offered());
    // They are needed until the page is gone, and end with it.
    std::mem::forget(held);
    if Later::holds(ui.route.get_untracked()) || worker::keeps_release() {
        ui.later.load();
    }
    spawn::spawn(async move {
        session.open().await;
        browser::mark("kyoso-open");
        // The first page is drawn before the rest is asked for.
        spawn::after(0).await;
        ui.later.load();
    });
    ui
}

/// The page of the moment in its frame.
pub fn root(ui: Ui) -> Node {
    provide_context(ui);
    let is_open = Memo::new(move |_| matches!(ui.session.opening(), Opening::Open(_)));
    if safe::is_on() {
        return (move || if is_open.get() { fresh(ui.later.page(None)) } else { Node::Nothing }).into_node();
    }
    let is_drawn = Memo::new(move |_| !Later::holds(ui.route.get()) || ui.later.is_settled());
    // Leaves the reactive world: the tab's title and the focus follow the page. Where the page is on its way, the focus waits
    // for it; where there was none before, it stays where the browser put it.
    Effect::new(move |before: Option<(Route, bool)>| {
        let (route, is_drawn) = (ui.route.get(), is_drawn.get());
        let is_due = before.is_some_and(|(before, was_due)| was_due || before != route || !is_drawn);
        if is_due && is_drawn {
            focus::heading_later();
        }
        (route, is_due && !is_drawn)
    });
    // Leaves it too: other tabs hold no release out while a meeting runs here.
    Effect::new(move |before: Option<bool>| {
        let runs = ui.route.get().is_meeting();
        if runs != before.unwrap_or_default() {
            worker::set_meeting(runs);
        }
        runs
    });
    Effect::new(move |_| {
        ui.wording.get();
        let words = use_words();
        browser::set_title(&words::ruby::bracketed(&words.common.page_title(title(ui))));
    });
    Effect::new(move |_| {
        let plan = ui.route.get().plan().and_then(|plan| ui.session.plan(plan));
        browser::set_printed_name(plan.map(|plan| page::title_of(&plan)).as_deref());
    });
    let page = move || match ui.route.get() {
        // A question, a phone and the wall have the whole screen to themselves, once they are there.
        route @ (Route::Question(..) | Route::Phone(_) | Route::Wall(..)) if ui.later.are_here() => {
            fresh(ui.later.page(route))
        }
        route => frame(fresh(in_frame(ui, route))),
    };
    let wait = move || p().class("main").attr("role", "status").with(use_words().common.opening());
    // In other words everything is drawn anew.
    let all = move || {
        ui.wording.get();
        let help = show(move || ui.around.with(|around| around.is_help_open), move || ui.later.piece(Piece::Keys));
        (fresh(move || if is_open.get() { page.into_node() } else { wait().into_node() }), help)
    };
    all.into_node()
}

fn in_frame(ui: Ui, route: Route) -> Node {
    match route {
        Route::Home => page::home::home(),
        Route::Missing => page::missing::missing(),
        // A closure of its own: the page may come after its frame.
        later => (move || ui.later.page(later)).into_node(),
    }
}

/// What the tab is called: the page, and the plan where it shows one.
fn title(ui: Ui) -> String {
    let words = use_words();
    let route = ui.route.get();
    let plan = route.plan().and_then(|plan| ui.session.plan(plan));
    let plan_title = plan.map(|plan| page::title_of(&plan)).unwrap_or_default();
    let of_plan = |page: &str| words.joins.page_of_plan(words::plain(page), &plan_title);
    let name = match route {
        Route::Home if ui.session.plans().is_empty() => words.home.first_title().to_owned(),
        Route::Home => words.home.title().to_owned(),
        Route::New => words.titles.new_plan().to_owned(),
        Route::Plan(_) => plan_title,
        Route::Step(_, step) => of_plan(words.steps.of(step).numbered()),
        Route::CheckStart(..) => of_plan(words.titles.check_start()),
        Route::CheckNow => words.titles.check_start().to_owned(),
        Route::Question(_, _, 0) => of_plan(words.titles.entry_question()),
        Route::Question(_, _, number) => of_plan(&words.titles.question(number)),
        Route::Result(..) => of_plan(words.titles.result()),
        Route::Meeting(..) => of_plan(words.titles.meeting()),
        Route::Wall(..) => of_plan(words.titles.wall()),
        Route::Phone(_) => words.titles.phone().to_owned(),
        Route::CheckPaper(..) => of_plan(words.titles.check_paper()),
        Route::CaseSheet(_) => of_plan(words.titles.case_sheet()),
        Route::Sample => words.titles.sample().to_owned(),
        Route::Guide(_) => words.titles.guide().to_owned(),
        Route::Import => words.titles.import_file().to_owned(),
        Route::Papers(_) => of_plan(words.titles.papers()),
        Route::Sheet(_, name) => of_plan(name.title(words)),
        Route::Data => words.common.data().to_owned(),
        Route::Settings => words.common.settings().to_owned(),
        Route::About => words.common.about().to_owned(),
        Route::Privacy => words.common.privacy().to_owned(),
        Route::Accessibility => words.common.accessibility().to_owned(),
        Route::Missing => words.missing.title().to_owned(),
    };
    words::plain(&name)
}
