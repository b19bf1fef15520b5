//! One plan: where it stands, what is next, its days, promises and partners, its purpose and goals.

use super::{Shown, check, id_of, of_plan, step, title_of};
use crate::app::Route;
use crate::domain::field::Choice;
use crate::domain::guide::{self, NextStep};
use crate::domain::plan::Head;
use crate::domain::{Command, List, PlanId, Step, Topic};
use crate::ui::backup::{self, Outcome};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::field::PlanField;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::help;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::outcome::outcome;
use crate::ui::part::plan_paper::all_paper;
use crate::ui::part::plan_sections::{checked, days, partners, promises, purpose_and_goals};
use crate::ui::part::removed::removed;
use crate::ui::part::save_line::save_line;
use crate::ui::part::section::Section;
use crate::ui::part::steps::steps;
use crate::ui::part::withdraw::withdraw;
use crate::ui::view::html::{circle, div, h2, p, section, span, svg};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, show};

/// The first page of a plan.
pub fn plan(id: PlanId) -> Node {
    of_plan(id, move |plan| body(id, plan))
}

fn body(id: PlanId, plan: Shown) -> Node {
    let words = use_words();
    let title = move || plan.with(|plan| title_of(plan));
    let problem = move || plan.with(|plan| plan.head().problem.to_string());
    (
        back_link(Route::Home, words.plan.all()),
        head(title).with(lead(problem)),
        show(move || plan.with(|plan| plan.is_removed()), move || in_bin(id)),
        section().class("plan-steps").attr("aria-label", words.steps.heading()).with(steps(plan)),
        next(plan),
        (save_line(id), withdraw(id)),
        (purpose_and_goals(plan), days(plan), promises(plan), checked(plan), partners(plan)),
        basics(id),
        all_paper(id),
        file(id),
        read_on(plan),
        removed(plan, List::ALL),
        show(move || plan.with(|plan| !plan.is_removed()), move || to_bin(id)),
    )
        .into_node()
}

/// The one next thing, under the evening sun.
fn next(plan: Shown) -> El {
    let (ui, words, id) = (use_ui(), use_words(), id_of(plan));
    let next = Memo::new(move |_| plan.with(|plan| guide::next_step(plan)));
    let name = |step: Step| words.steps.of(step).numbered();
    let text = move || match next.get() {
        NextStep::Fill(step, point) => words.plan.next_open(name(step), words.open_points.of(point)),
        NextStep::GoOnChecking(step) => words.plan.next_check_open(name(step)),
        NextStep::Check(step) => words.plan.next_check(name(step)),
        NextStep::Advance(step) => words.plan.next_step(name(step)),
        NextStep::ShowCase => words.plan.next_case().to_owned(),
    };
    let label = move || match next.get() {
        NextStep::Fill(step, _) => words.plan.go_step(name(step)),
        NextStep::GoOnChecking(step) => words.plan.go_check_on(name(step)),
        NextStep::Check(step) => words.plan.go_check(name(step)),
        NextStep::Advance(step) => words.plan.go_step(name(step.next().unwrap_or(step))),
        NextStep::ShowCase => words.plan.go_case().to_owned(),
    };
    let sun = svg().class("plan-next-sun").attr("viewBox", "0 0 18 18").attr("aria-hidden", "true");
    let sun = sun.with(circle().attr("cx", "9").attr("cy", "9").attr("r", "8"));
    section().class("plan-next").attr("aria-labelledby", "next-h").with((
        div().class("plan-next-words").with((h2().id("next-h").with((sun, words.plan.next())), p().with(text))),
        Button::new(label, move || go(ui, id, next.get_untracked())).weight(Weight::Main).onward(),
    ))
}

fn go(ui: Ui, id: PlanId, next: NextStep) {
    match next {
        NextStep::Fill(step, _) => ui.go(Route::Step(id, step)),
        NextStep::GoOnChecking(step) | NextStep::Check(step) => check::begin(ui, id, step),
        NextStep::Advance(step) => step::advance(ui, id, step),
        NextStep::ShowCase => ui.go(Route::CaseSheet(id)),
    }
}

/// Name, lead, place and problem, to change.
fn basics(id: PlanId) -> Section {
    let words = &use_words().plan;
    Section::new("basics", words.basics()).note(words.basics_note()).with((
        PlanField::new(id, Head::title.of(id.0), words.name()),
        PlanField::new(id, Head::problem.of(id.0), words.problem()),
        div().class("fields").with((
            PlanField::new(id, Head::lead.of(id.0), words.lead()),
            PlanField::new(id, Head::place.of(id.0), words.place()),
        )),
    ))
}

/// A file of this plan alone.
fn file(id: PlanId) -> Section {
    let (ui, words) = (use_ui(), &use_words().plan);
    let told = RwSignal::new(None::<Outcome>);
    let make = Button::new(words.file_make(), move || backup::make_one(ui, id, told)).icon(Icon::Backup);
    Section::new("file", words.file()).with((
        p().with(words.file_text()),
        p().with(make.weight(Weight::Small)),
        outcome(told),
    ))
}

/// The guide's chapter about the step in which the plan stands.
fn read_on(plan: Shown) -> El {
    let step = move || help::read_on(Topic::Step(plan.with(|plan| plan.head().step)));
    p().class("row soft").with((span().with(use_words().plan.guide_text()), step))
}

/// The way into the bin.
fn to_bin(id: PlanId) -> El {
    let (ui, words) = (use_ui(), &use_words().plan);
    let to_bin = move || {
        if ui.session.dispatch(id, &Command::to_bin(id)).is_ok() {
            ui.removal.set(true);
            focus::heading_later();
        }
    };
    div().class("plan-end").with((
        Button::new(words.to_bin(), to_bin).icon(Icon::Remove).weight(Weight::Quiet),
        p().class("soft").with(words.to_bin_note()),
    ))
}

/// The plan lies in the bin.
fn in_bin(id: PlanId) -> El {
    let (ui, words) = (use_ui(), use_words());
    let restore = move || {
        if ui.session.dispatch(id, &Command::out_of_bin(id)).is_ok() {
            ui.removal.set(false);
            focus::heading_later();
        }
    };
    let restore = Button::new(words.data.restore(), restore).weight(Weight::Small);
    notice(Urgency::Quiet, words.plan.gone(), (p().with(words.plan.gone_text()), p().with(restore)))
}
