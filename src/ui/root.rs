//! The root: one page at a time in its frame, and the threads to the browser that hold as long as the app runs.

use super::context::{Ui, use_words};
use super::focus;
use super::page;
use super::part::frame::Frame;
use crate::app::session::Opening;
use crate::app::tabs::TabMessage;
use crate::app::{Route, Session};
use crate::platform::{
    backups, hash, install, leaving, page as browser, settings, spawn, tabs::Tabs, typing::Typing, worker,
};
use crate::words;
use leptos::prelude::*;

/// Ties the app to the browser: routes, tabs, settings, leaving, releases. Then reads the stores.
pub fn start(session: Session, tabs: &Tabs) -> Ui {
    let ui = Ui::new(session, Route::parse(&hash::get()), settings::read(), Some(Typing::watch()));
    let mut held = Vec::new();
    held.extend(hash::listen(move |address| {
        // The page that goes away may hold a half-typed field, whose `change` would come too late.
        ui.commit_draft();
        ui.route.set(Route::parse(&address));
    }));
    held.extend(tabs.listen(move |message| match TabMessage::decode(&message) {
        Some(TabMessage::Record(record)) => session.hear(&record),
        Some(TabMessage::Flush) => ui.commit_draft(),
        None => {}
    }));
    held.extend(settings::listen(move |changed| {
        settings::apply(&changed);
        ui.settings.set(changed);
    }));
    held.extend(leaving::listen(move || ui.commit_at_last()));
    held.extend(worker::listen(move |waits| ui.release_waits.set(waits)));
    held.extend(install::listen(move || ui.can_install.set(install::is_offered())));
    ui.backups.set(backups::read());
    ui.release_waits.set(worker::is_update_waiting());
    ui.can_install.set(install::is_offered());
    // They are needed until the page is gone, and end with it.
    std::mem::forget(held);
    spawn::spawn(async move {
        session.open().await;
        browser::mark("kyoso-open");
    });
    ui
}

/// The page of the moment in its frame.
#[component]
pub fn Root(
    /// The context.
    ui: Ui,
) -> impl IntoView {
    provide_context(ui);
    let is_open = Memo::new(move |_| matches!(ui.session.opening(), Opening::Open(_)));
    let words = use_words();
    // Leaves the reactive world: the tab's title and the focus follow the page.
    Effect::new(move |before: Option<Route>| {
        let route = ui.route.get();
        if before.is_some_and(|before| before != route) {
            focus::heading_later();
        }
        route
    });
    Effect::new(move |_| browser::set_title(&words.common.page_title(title(ui))));
    view! {
        <Show when=move || is_open.get() fallback=move || view! { <p class="main" role="status">{words.common.opening}</p> }>
            {move || match ui.route.get() {
                Route::Question(plan, check, number) => view! { <page::check::Question plan check number /> }.into_any(),
                route => view! { <Frame>{in_frame(route)}</Frame> }.into_any(),
            }}
        </Show>
    }
}

fn in_frame(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <page::home::Home /> }.into_any(),
        Route::New => view! { <page::new::New /> }.into_any(),
        Route::Plan(plan) => view! { <page::plan::PlanPage plan /> }.into_any(),
        Route::Step(plan, step) => view! { <page::step::StepPage plan step /> }.into_any(),
        Route::Question(plan, check, _) | Route::Result(plan, check) => {
            view! { <page::check::ResultPage plan check /> }.into_any()
        }
        Route::CaseSheet(plan) => view! { <page::case_sheet::CaseSheetPage plan /> }.into_any(),
        Route::Data => view! { <page::data::DataPage /> }.into_any(),
        Route::Settings => view! { <page::settings::SettingsPage /> }.into_any(),
        Route::About => view! { <page::about::AboutPage /> }.into_any(),
        Route::Missing => view! { <page::missing::Missing /> }.into_any(),
    }
}

/// What the tab is called: the page, and the plan where it shows one.
fn title(ui: Ui) -> String {
    let words = use_words();
    let route = ui.route.get();
    let plan = route.plan().and_then(|plan| ui.session.plan(plan));
    let plan_title = plan.map(|plan| page::title_of(&plan)).unwrap_or_default();
    let name = match route {
        Route::Home if ui.session.plans().is_empty() => words.home.first_title.to_owned(),
        Route::Home => words.home.title.to_owned(),
        Route::New => words.new_plan.title.to_owned(),
        Route::Plan(_) => plan_title,
        Route::Step(_, step) => format!("{}｜{plan_title}", words.steps.of(step).numbered),
        Route::Question(_, _, number) => format!("{}｜{plan_title}", words.question.title(number)),
        Route::Result(..) => format!("{}｜{plan_title}", words.result.title),
        Route::CaseSheet(_) => format!("{}｜{plan_title}", words.plan.case_sheet),
        Route::Data => words.common.data.to_owned(),
        Route::Settings => words.common.settings.to_owned(),
        Route::About => words.common.about.to_owned(),
        Route::Missing => words.missing.title.to_owned(),
    };
    words::plain(&name)
}
