//! The list of plans: search, order, and what stands below it.

use super::title_of;
use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::{Command, Id, Plan, PlanId};
use crate::platform::install as system;
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::news::news;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::outside::home_screen;
use crate::ui::part::plan_row::plan_row;
use crate::ui::view::html::{a, div, h1, input, label, option, p, select as choose, span, ul};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, rows, show};
use crate::ui::{focus, install};
use crate::words;
use std::sync::Arc;

/// How many plans make the search and the order worth showing.
const MANY: usize = 6;

/// The list of plans.
pub fn plans() -> Node {
    let ui = use_ui();
    let words = use_words();
    let (search, sort) = (RwSignal::new(String::new()), RwSignal::new(Sort::default()));
    let current = Memo::new(move |_| ui.session.current_plans());
    let shown = Memo::new(move |_| select(current.get(), &search.get(), sort.get()));
    let is_many = move || current.with(Vec::len) >= MANY;
    let found = move || {
        (!search.with(String::is_empty)).then(|| match shown.with(Vec::len) {
            0 => words.home.none_found().to_owned(),
            count => words.home.found(count),
        })
    };
    let head = div().class("home-head").with((
        h1().id("title").attr("tabindex", "-1").with(words.home.title()),
        ButtonLink::new(words.home.start(), Route::New).icon(Icon::Plus).weight(Weight::Main),
        ButtonLink::new(words.home.open_file(), Route::Import).icon(Icon::Open),
        ButtonLink::new(words.home.check_now(), Route::CheckNow).icon(Icon::Check),
    ));
    let finder = move || (finder(search, sort), p().class("home-found").attr("role", "status").with(found));
    let gone = RwSignal::new(None::<PlanId>);
    let to_bin = move |plan| put_in_bin(ui, plan, gone);
    let list = ul()
        .attr("aria-label", words.home.list())
        .with(rows(move || shown.get(), move |id| plan_row(PlanId(id), move || to_bin(PlanId(id)))));
    let is_empty = move || current.with(Vec::is_empty);
    let just_gone =
        div().id("home-gone").attr("tabindex", "-1").with(move || gone.get().map(|plan| in_bin(plan, gone)));
    (head, news(), just_gone, show(is_many, finder), show(is_empty, none_left), list, after()).into_node()
}

/// Puts a plan into the bin, and says above the list how to have it back.
fn put_in_bin(ui: Ui, plan: PlanId, gone: RwSignal<Option<PlanId>>) {
    if ui.session.dispatch(plan, &Command::to_bin(plan)).is_ok() {
        gone.set(Some(plan));
        focus::later("home-gone".to_owned());
    }
}

/// What was put into the bin just now, with the way back.
fn in_bin(id: PlanId, gone: RwSignal<Option<PlanId>>) -> El {
    let (ui, words) = (use_ui(), &use_words().plan_list);
    let title = ui.session.plan(id).map(|plan| title_of(&plan)).unwrap_or_default();
    let told = words.back(&title);
    let undo = move || {
        if ui.session.dispatch(id, &Command::out_of_bin(id)).is_ok() {
            gone.set(None);
            ui.status.set(told.clone());
            focus::heading_later();
        }
    };
    let undo = Button::new(words.undo(), undo).icon(Icon::Undo).weight(Weight::Small);
    div().class("home-gone").with(notice(Urgency::Quiet, words.in_bin(title), p().with(undo)))
}

/// Every plan lies in the bin.
fn none_left() -> El {
    let words = &use_words().plan_list;
    let bin = a().class("link").attr("href", Route::Data.to_hash()).with(words.see_bin());
    p().class("row soft").with((span().with(words.none_left()), bin))
}

/// Search and order, where there are many plans.
fn finder(search: RwSignal<String>, sort: RwSignal<Sort>) -> El {
    let words = &use_words().home;
    let box_of_search = input()
        .class("field-box")
        .id("home-search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "home-search-h")
        .on_input(move |text| search.set(text));
    let order = |sort: Sort, words: &'static str| option().attr("value", sort.key()).with(words);
    let orders = choose().class("field-box").id("home-sort").with((
        order(Sort::Recent, words.sort_recent()),
        order(Sort::Title, words.sort_title()),
        order(Sort::Step, words.sort_step()),
    ));
    let name = |of: &'static str, words: &'static str| label().class("field-label").attr("for", of).with(words);
    div().class("fields home-finder").with((
        div().class("field").with((
            name("home-search", words.search()),
            p().class("field-hint").id("home-search-h").with(words.search_hint()),
            box_of_search,
        )),
        div().class("field home-sort").with((
            name("home-sort", words.sort()),
            orders.on_change(move |key| sort.set(Sort::from_key(&key).unwrap_or_default())),
        )),
    ))
}

/// Below the list: the last backup, and the app on the home screen.
fn after() -> Node {
    let (ui, words) = (use_ui(), use_words());
    let last = move || match ui.backups.get().made {
        Some(made) => words.home.last_backup(words::date::short(words, made.date)),
        None => words.home.no_backup().to_owned(),
    };
    let installing = RwSignal::new(false);
    let install = move || {
        installing.set(true);
        install::ask(ui, installing);
    };
    let offer = move || {
        let button = Button::new(words.home.install(), install).icon(Icon::Device).disabled(move || installing.get());
        div().class("home-install row").with((button, span().class("soft").with(words.home.install_text())))
    };
    let backup = a().class("link").attr("href", Route::Data.to_hash()).with(words.home.make_backup());
    let guide = a().class("link").attr("href", Route::Guide(None).to_hash()).with(words.titles.guide());
    let backup = p().class("row soft home-after").with((span().with(last), backup));
    let guide = p().class("row soft").with((span().with(words.plan_list.guide_text()), guide));
    // An iPhone offers nothing by itself, and an app on its home screen begins empty.
    let is_by_hand = system::is_ios() && !system::is_standalone() && !system::is_inside_line();
    let by_hand = is_by_hand.then(home_screen);
    (backup, guide, show(move || ui.around.with(|around| around.can_install), offer), by_hand).into_node()
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

/// The names of the plans that hold every word of the search, in order.
fn select(plans: Vec<Arc<Plan>>, search: &str, sort: Sort) -> Vec<Id> {
    let wanted: Vec<String> = search.split_whitespace().map(words::folded).collect();
    let mut found = plans;
    found.retain(|plan| wanted.iter().all(|word| holds(plan, word)));
    match sort {
        Sort::Recent => found.sort_by(|a, b| b.head().begun_on.cmp(&a.head().begun_on).then(a.id().cmp(&b.id()))),
        Sort::Title => found.sort_by_cached_key(|plan| name_key(plan)),
        Sort::Step => found.sort_by_cached_key(|plan| (plan.head().step, name_key(plan))),
    }
    found.iter().map(|plan| plan.id().0).collect()
}

/// The place of a plan among others by its name.
fn name_key(plan: &Plan) -> String {
    words::folded(&title_of(plan))
}

/// Whether a word stands in the title, the problem, the lead or a partner's name of a plan.
fn holds(plan: &Plan, word: &str) -> bool {
    let head = plan.head();
    let partners = plan.partners.live().map(|partner| &*partner.name);
    [&*head.title, &*head.problem, &*head.lead, &*head.place]
        .into_iter()
        .chain(partners)
        .any(|text| words::folded(text).contains(word))
}
