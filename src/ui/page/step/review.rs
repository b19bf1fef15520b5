//! ④ 振り返り: the goals beside what came of them, what was good, what goes on and what changes, the decision, the end, and the
//! next round.

use super::closing::{closing, handover_memo};
use super::goals::goals_in_words;
use super::next_round::next_round;
use crate::app::Route;
use crate::domain::goal::Goal;
use crate::domain::plan::Head;
use crate::domain::{Id, PlanId, Step};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::field::PlanField;
use crate::ui::part::icon::Icon;
use crate::ui::part::plan_choices::{PlanChoices, options};
use crate::ui::part::section::Section;
use crate::ui::view::html::{div, fieldset, legend, p};
use crate::ui::view::{El, IntoNode, Memo, Node, rows, show};

/// What step ④ asks for.
pub fn review(plan: Shown) -> Node {
    let (all, id) = (use_words(), id_of(plan));
    let (words, decisions, end) = (&all.review, &all.decisions, &all.end);
    let options = options(|decision| decisions.of(decision));
    (
        goals_and_now(plan),
        Section::new("result", words.result()).note(words.result_note()).with((
            PlanField::new(id, Head::result.of(id.0), words.result_label()).hint(words.result_hint()),
            PlanField::new(id, Head::good.of(id.0), end.good()),
            PlanField::new(id, Head::outlook.of(id.0), words.outlook_label()).hint(words.outlook_hint()),
        )),
        Section::new("decision", words.decision()).note(words.decision_note()).with((
            PlanChoices::new(id, Head::decision.of(id.0), words.decision_label(), options),
            PlanField::new(id, Head::decision_reason.of(id.0), end.decision_reason()),
        )),
        closing(plan),
        handover_memo(plan),
        case_sheet_link(id),
        next_round(plan),
    )
        .into_node()
}

/// Each goal beside the number of today.
fn goals_and_now(plan: Shown) -> Section {
    let (words, id) = (&use_words().review, id_of(plan));
    let goals = Memo::new(move |_| {
        plan.with(|plan| goals_in_words(plan)).into_iter().map(|(goal, _)| goal).collect::<Vec<_>>()
    });
    let none = move || {
        let write = ButtonLink::new(words.to_goals(), Route::Step(id, Step::Consult)).icon(Icon::Pen);
        (p().class("soft").with(words.goals_empty()), p().with(write.weight(Weight::Small)))
    };
    Section::new("goals", words.goals()).note(words.goals_note()).with((
        show(move || goals.with(Vec::is_empty), none),
        rows(move || goals.get(), move |goal| goal_and_now(plan, goal, goals)),
    ))
}

/// One goal in words, how it is measured, and its number now.
fn goal_and_now(plan: Shown, goal: Id, goals: Memo<Vec<Id>>) -> El {
    let words = use_words();
    let number = move || goals.with(|goals| goals.iter().position(|other| *other == goal)).unwrap_or_default() + 1;
    let told =
        move || plan.with(|plan| goals_in_words(plan).into_iter().find(|(id, _)| *id == goal)).map(|(_, told)| told);
    let measure = move || {
        let measure = plan.with(|plan| plan.read(&Goal::measure.of(goal)));
        (!measure.is_empty()).then(|| p().class("soft").with(words.review.measured_by(measure)))
    };
    fieldset().class("step-goal").with((
        legend().class("entry-name").with((words.consult.goal(), " ", move || number().to_string())),
        div().class("step-goal-words").with((p().class("step-goal-what").with(told), measure)),
        PlanField::new(id_of(plan), Goal::now.of(goal), words.consult.goal_now()),
    ))
}

/// The way to the case sheet.
fn case_sheet_link(plan: PlanId) -> Section {
    let words = use_words();
    let make =
        ButtonLink::new(words.plan.case_sheet_make(), Route::CaseSheet(plan)).icon(Icon::Print).weight(Weight::Small);
    Section::new("case", words.titles.case_sheet())
        .note(words.plan.case_sheet_note())
        .with((p().with(words.review.case_sheet_text()), p().with(make)))
}
