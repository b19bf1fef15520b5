//! A new plan: a name is enough to begin. Or it begins from the sample, as a copy of an old plan, or from a file.

use super::sample::begin_sample;
use super::title_of;
use crate::app::Route;
use crate::domain::plan::Head;
use crate::domain::{Command, PlanId, start};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::draft_field::Draft;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::icon::Icon;
use crate::ui::part::section::Section;
use crate::ui::part::text_box::Shape;
use crate::ui::view::html::{div, form, label, option, p, select};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, show};
use crate::words;
use leptos::prelude::*;

/// The ways to a new plan, the blank page first.
pub fn new_plan() -> Node {
    let (ui, words) = (use_ui(), use_words());
    let has_old = Memo::new(move |_| !ui.session.current_plans().is_empty());
    let w = &words.new_plan;
    (
        back_link(Route::Home, words.plan.all()),
        head(words.titles.new_plan()).with(lead(w.lead())),
        by_hand(),
        Section::new("sample", w.sample()).with((
            p().with(w.sample_text()),
            p().with(Button::new(w.sample_open(), move || begin_sample(ui)).icon(Icon::Look)),
        )),
        show(move || has_old.get(), copy),
        Section::new("file", w.file())
            .with((p().with(w.file_text()), p().with(ButtonLink::new(w.file_open(), Route::Import).icon(Icon::Open)))),
    )
        .into_node()
}

/// The blank page: asks for the name, and for two things that may wait.
fn by_hand() -> El {
    let (ui, words) = (use_ui(), use_words());
    let w = &words.new_plan;
    let [name, problem, leader] = [(); 3].map(|()| Draft::new(""));
    let begin_now = move || {
        let values = [(Head::title, name), (Head::problem, problem), (Head::lead, leader)];
        let begun_on = (Head::begun_on, ui.session.now().date.iso());
        let values: Vec<_> = values.into_iter().map(|(field, draft)| (field, draft.text())).chain([begun_on]).collect();
        begin(ui, name, "new-name", move |plan| {
            let said = values.into_iter().filter(|(_, text)| !text.is_empty());
            start::by_hand(plan, said, &words.counters.printed(), &mut || ui.session.new_id())
        });
    };
    let field = |draft: Draft, id: &str, label: &'static str, hint: &'static str| {
        draft.field(id.to_owned(), label, hint, Shape::Line)
    };
    form().class("stack new-form").on_submit(begin_now).with((
        field(name, "new-name", w.name(), w.name_hint()),
        field(problem, "new-problem", w.problem(), w.problem_hint()),
        field(leader, "new-lead", w.lead_group(), w.lead_group_hint()),
        p().with(Button::submit(w.begin()).weight(Weight::Main)),
    ))
}

/// As a copy of an old plan: who takes part and who does what, no days and no results.
fn copy() -> Section {
    let (ui, w) = (use_ui(), &use_words().new_plan);
    let mut old = untrack(|| ui.session.current_plans());
    old.sort_by_cached_key(|plan| words::folded(&title_of(plan)));
    let chosen = RwSignal::new(old.first().map(|plan| plan.id()));
    let name = Draft::new("");
    let begin_now = move || {
        let Some(old) =
            chosen.get_untracked().and_then(|id| ui.session.plans_now().into_iter().find(|plan| plan.id() == id))
        else {
            return;
        };
        begin(ui, name, "copy-name", move |plan| {
            start::copy_of(&old, plan, &name.text(), ui.session.now().date, &mut || ui.session.new_id())
        });
    };
    let options: Vec<El> =
        old.iter().map(|plan| option().attr("value", plan.id().to_string()).with(title_of(plan))).collect();
    let choice = select()
        .class("field-box")
        .id("copy-of")
        .value(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
        .on_change(move |id| chosen.set(id.parse().ok()))
        .with(options);
    let which =
        div().class("field").with((label().class("field-label").attr("for", "copy-of").with(w.copy_of()), choice));
    Section::new("copy", w.copy()).with((
        p().with(w.copy_text()),
        form().class("stack new-form").on_submit(begin_now).with((
            which,
            name.field("copy-name".to_owned(), w.copy_name(), w.name_hint(), Shape::Line),
            p().with(Button::submit(w.copy_begin())),
        )),
    ))
}

/// Begins a plan with the command that `first` makes for it, and goes there. Without a name it says so, and waits.
fn begin(ui: Ui, name: Draft, field: &str, first: impl FnOnce(PlanId) -> Command) {
    let words = use_words();
    if name.text().is_empty() {
        name.say(words.new_plan.name_missing());
        focus::now(field);
        return;
    }
    let plan = PlanId(ui.session.new_id());
    match ui.session.begin(plan, &first(plan)) {
        Ok(()) => ui.go(Route::Plan(plan)),
        Err(refusal) => {
            name.say(words::refusal::sentence(words, &refusal));
            focus::now(field);
        }
    }
}
