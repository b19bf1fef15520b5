//! ファイルを開く: a file that was handed on, or a backup. First what is in it, held against what is here; it is taken in only
//! when somebody says so, and can be withdrawn.

use crate::app::Route;
use crate::domain::{Command, List, Plan, PlanId};
use crate::exchange::import::{Difference, Fate, Incoming};
use crate::exchange::trial::Tried;
use crate::ui::backup::{self, INSIDE, Inside, Outcome};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::icon::Icon;
use crate::ui::part::open_file::open_file;
use crate::ui::part::outcome::outcome;
use crate::ui::part::withdraw::withdraw;
use crate::ui::view::html::{dd, details, div, dl, dt, h2, h3, li, p, section, summary, ul};
use crate::ui::view::{El, IntoNode, Node, RwSignal, rows, show};
use crate::words::naming;
use leptos::prelude::*;
use std::sync::Arc;

/// How many differences are listed one by one.
const LISTED: usize = 200;

/// A file that was opened on this page, and what came of it.
#[derive(Clone, Copy, Default)]
pub struct Opened {
    /// What stands in it, until somebody has chosen.
    pub inside: Inside,
    /// What is said of it.
    pub told: RwSignal<Option<Outcome>>,
    /// The plans that have changed by it.
    pub changed: RwSignal<Vec<PlanId>>,
}

/// Opens a file.
pub fn import() -> Node {
    page(Opened::default())
}

/// The page with a file in its hands.
pub fn page(opened: Opened) -> Node {
    let (ui, words) = (use_ui(), use_words());
    let Opened { inside, told, changed } = opened;
    let choose = move |file| {
        changed.set(Vec::new());
        backup::open(ui, file, inside, told);
    };
    let taken = ul()
        .class("stack")
        .with(rows(move || changed.get().iter().map(|plan| plan.0).collect(), |plan| taken(PlanId(plan))));
    (
        back_link(Route::Home, words.plan.all()),
        head(words.titles.import_file()).with(lead(words.import.lead())),
        p().class("import-open").with(open_file(words.import.choose(), choose)),
        outcome(told),
        taken,
        move || inside.get().map(|copies| preview(copies, opened)),
    )
        .into_node()
}

/// What is in the file, and the choice.
fn preview(copies: Arc<Vec<Tried>>, opened: Opened) -> El {
    let (ui, words) = (use_ui(), &use_words().import);
    let Opened { inside, told, changed } = opened;
    let incoming = untrack(|| ui.session.look_into(&copies));
    let has_news = incoming.iter().any(|plan| matches!(plan.fate, Fate::Added | Fate::Merged | Fate::Rebuilt));
    let take = move || {
        let (plans, outcome) = backup::take_in(ui, &copies);
        inside.set(None);
        changed.set(plans);
        backup::tell(told, outcome);
    };
    let leave = move || {
        inside.set(None);
        backup::tell(told, Outcome { is_good: true, title: words.left().to_owned(), text: None });
    };
    let take = has_news.then(|| Button::new(words.take(), take).icon(Icon::Tick).weight(Weight::Main));
    let plans: Vec<El> = incoming.into_iter().map(one).collect();
    section().class("section section-wide").attr("aria-labelledby", INSIDE).with((
        div()
            .class("section-head")
            .with((h2().id(INSIDE).attr("tabindex", "-1").with(words.inside()), p().with(words.inside_text()))),
        ul().class("import-plans").with(plans),
        p().class("row import-choice").with((take, Button::new(words.leave(), leave))),
    ))
}

/// One plan of the file.
fn one(plan: Incoming) -> El {
    let (ui, all, words) = (use_ui(), use_words(), &use_words().import);
    let Incoming { id, title, fate, comparison, .. } = plan;
    let title = if title.is_empty() { all.home.untitled().to_owned() } else { title };
    let says = match fate {
        Fate::Added => words.added(),
        Fate::Merged => words.merged(),
        Fate::Nothing => words.nothing(),
        Fate::Rebuilt => words.rebuilt(),
        Fate::Damaged => words.damaged(),
        Fate::NotUnderstood => words.not_understood(),
        Fate::TooSlow => words.too_slow(),
    };
    let counts = !matches!(fate, Fate::Damaged | Fate::NotUnderstood | Fate::TooSlow);
    let counts = counts.then(|| {
        let counts = words.counts(comparison.new, comparison.different, comparison.same);
        p().class("import-counts").with(counts)
    });
    let kept = comparison.differences.iter().filter(|other| other.after == other.ours).count();
    let keeps = (kept > 0).then(|| p().class("soft").with(words.keeps(kept)));
    // Entries that others point to are called as they are called here.
    let here = untrack(|| ui.session.plan(id)).unwrap_or_else(|| Arc::new(Plan::new(id)));
    let count = comparison.differences.len();
    let listed: Vec<El> = comparison
        .differences
        .iter()
        .take(LISTED)
        .map(|other| difference(other, &here, fate == Fate::Merged))
        .collect();
    let more = (count > LISTED).then(|| p().class("soft").with(words.more(count - LISTED)));
    let list = (count > 0).then(|| {
        let list = dl().class("import-differences").with(listed);
        details().class("import-details").with((summary().with(words.see(count)), list, more))
    });
    li().class("import-plan").with((h3().with(title), counts, p().class("soft").with(says), keeps, in_bin(id), list))
}

/// One value that is not the same in the file and here.
fn difference(difference: &Difference, plan: &Plan, is_merged: bool) -> El {
    let (all, words) = (use_words(), &use_words().import);
    let field = difference.place.as_ref().map_or(words.entry(), |place| naming(all.wording).field(place.field));
    let key = difference.place.as_ref().map(|place| place.key.clone()).filter(|key| !key.is_empty());
    let entry = Some(difference.entry.clone()).filter(|name| !name.is_empty() && difference.list != List::Head);
    let name = [entry, Some(field.to_owned()), key].into_iter().flatten().collect::<Vec<_>>().join(all.joins.dash());
    let read = |text: &str| match &difference.place {
        None if text.is_empty() => words.stands().to_owned(),
        None => words.taken_out().to_owned(),
        Some(place) => match naming(all.wording).value(all, plan, place.field, text) {
            text if text.is_empty() => words.empty().to_owned(),
            text => text,
        },
    };
    let side = |label: &'static str, text: String| {
        dd().class("import-side").with((p().class("import-whose").with(label), p().class("import-text").with(text)))
    };
    let Difference { ours, theirs, after, .. } = difference;
    let (outcome, together) = match after {
        after if after == theirs => (words.after_theirs(), None),
        after if after == ours => (words.after_ours(), None),
        after => (words.after_both(), Some(p().class("import-text").with(read(after)))),
    };
    // Where nothing stands here there is nothing to weigh.
    let outcome =
        is_merged.then(|| dd().class("import-side").with((p().class("import-whose").with(outcome), together)));
    div().class("import-difference").with((
        dt().with(name),
        side(words.ours(), read(ours)),
        side(words.theirs(), read(theirs)),
        outcome,
    ))
}

/// The way out of the bin for a plan that lies there.
fn in_bin(id: PlanId) -> Node {
    let (ui, words) = (use_ui(), &use_words().import);
    let out = move || {
        if ui.session.dispatch(id, &Command::out_of_bin(id)).is_ok() {
            focus::heading_later();
        }
    };
    let offer = move || {
        p().class("row")
            .with((words.in_bin(), Button::new(words.out_of_bin(), out).icon(Icon::Undo).weight(Weight::Small)))
    };
    show(move || ui.session.plan(id).is_some_and(|plan| plan.is_removed()), offer)
}

/// A plan that has changed: the way to it, out of the bin, and back.
fn taken(id: PlanId) -> El {
    let (ui, all) = (use_ui(), use_words());
    let link = move || {
        ui.session.plan(id).map(|plan| {
            ButtonLink::new(all.plan_list.open(super::title_of(&plan)), Route::Plan(id)).weight(Weight::Small).onward()
        })
    };
    li().class("stack").with((withdraw(id), in_bin(id), p().with(link)))
}
