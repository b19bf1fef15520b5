//! The list of plans: search, order, and what stands below it.

use super::title_of;
use crate::app::Route;
use crate::domain::Plan;
use crate::domain::field::Choice;
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::plan_row::PlanRow;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// How many plans make the search and the order worth showing.
const MANY: usize = 6;

/// The list of plans.
#[component]
pub fn Plans() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let (search, sort) = (RwSignal::new(String::new()), RwSignal::new(Sort::default()));
    let all = Memo::new(move |_| live(ui.session.plans()));
    let shown = Memo::new(move |_| select(all.get(), &search.get(), sort.get()));
    let is_many = Memo::new(move |_| all.with(Vec::len) >= MANY);
    view! {
        <div class="home-head">
            <h1 id="title" tabindex="-1">{words.home.title}</h1>
            <ButtonLink to=Route::New label=words.home.start icon=Icon::Plus weight=Weight::Main />
            <ButtonLink to=Route::Data label=words.home.open_file icon=Icon::Open />
        </div>
        <Show when=move || is_many.get()>
            <Finder search sort />
            <p class="home-found" role="status">
                {move || (!search.with(String::is_empty)).then(|| match shown.with(Vec::len) {
                    0 => words.home.none_found.to_owned(),
                    n => words.home.found(n),
                })}
            </p>
        </Show>
        <ul aria-label=words.home.list>
            <For each=move || shown.get() key=|plan| plan.id() children=|plan| view! { <PlanRow id=plan.id() /> } />
        </ul>
        <After />
    }
}

/// Search and order, where there are many plans.
#[component]
fn Finder(search: RwSignal<String>, sort: RwSignal<Sort>) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="fields home-finder">
            <div class="field">
                <label class="field-label" for="home-search">{words.home.search}</label>
                <p class="field-hint" id="home-search-h">{words.home.search_hint}</p>
                <input class="field-box" id="home-search" type="search" autocomplete="off" aria-describedby="home-search-h"
                    on:input=move |event| search.set(event_target_value(&event)) />
            </div>
            <div class="field home-sort">
                <label class="field-label" for="home-sort">{words.home.sort}</label>
                <select class="field-box" id="home-sort"
                    on:change=move |event| sort.set(Sort::from_key(&event_target_value(&event)).unwrap_or_default())>
                    <option value=Sort::Recent.key()>{words.home.sort_recent}</option>
                    <option value=Sort::Title.key()>{words.home.sort_title}</option>
                    <option value=Sort::Step.key()>{words.home.sort_step}</option>
                </select>
            </div>
        </div>
    }
}

/// Below the list: the last backup, and the app on the home screen.
#[component]
fn After() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let last = move || match ui.backups.get().made {
        Some(made) => words.home.last_backup(words::date::short(words, made.date)),
        None => words.home.no_backup.to_owned(),
    };
    let installing = RwSignal::new(false);
    view! {
        <p class="row soft home-after">
            <span>{last}</span>
            <a class="link" href=Route::Data.to_hash()>{words.home.make_backup}</a>
        </p>
        <Show when=move || ui.can_install.get()>
            <div class="home-install row">
                <Button label=words.home.install icon=Icon::Device disabled=installing on_press=move || {
                    installing.set(true);
                    crate::ui::install::ask(ui, installing);
                } />
                <span class="soft">{words.home.install_text}</span>
            </div>
        </Show>
    }
}

/// The orders of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Sort {
    #[default]
    Recent,
    Title,
    Step,
}

impl Choice for Sort {
    const ALL: &'static [Self] = &[Self::Recent, Self::Title, Self::Step];
    fn key(self) -> &'static str {
        match self {
            Self::Recent => "recent",
            Self::Title => "title",
            Self::Step => "step",
        }
    }
}

fn live(plans: Vec<Arc<Plan>>) -> Vec<Arc<Plan>> {
    plans.into_iter().filter(|plan| !plan.is_removed()).collect()
}

/// The plans that hold every word of the search, in order.
fn select(plans: Vec<Arc<Plan>>, search: &str, sort: Sort) -> Vec<Arc<Plan>> {
    let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let mut found: Vec<Arc<Plan>> =
        plans.into_iter().filter(|plan| wanted.iter().all(|word| holds(plan, word))).collect();
    match sort {
        Sort::Recent => found.sort_by(|a, b| b.head().begun_on.cmp(&a.head().begun_on).then(a.id().cmp(&b.id()))),
        Sort::Title => found.sort_by_cached_key(|plan| title_of(plan)),
        Sort::Step => found.sort_by_cached_key(|plan| (plan.head().step, title_of(plan))),
    }
    found
}

/// Whether a word stands in the title, the problem, the lead or a partner's name of a plan.
fn holds(plan: &Plan, word: &str) -> bool {
    let head = plan.head();
    let partners = plan.partners.live().map(|partner| &*partner.name);
    [&*head.title, &*head.problem, &*head.lead, &*head.place]
        .into_iter()
        .chain(partners)
        .any(|text| text.to_lowercase().contains(word))
}
