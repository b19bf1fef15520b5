//! ③ 実施: the purpose confirmed again, the days ahead, meetings, what was done, what was promised, and the money.

use super::drift::drift;
use super::goals::goals_in_words;
use super::meetings::meetings;
use super::money::money;
use super::promises::promises;
use crate::app::Route;
use crate::domain::activity::Activity;
use crate::domain::{Id, List, Step};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::button::{ButtonLink, Weight};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::icon::Icon;
use crate::ui::part::plan_sections::days;
use crate::ui::part::section::Section;
use crate::ui::view::html::{div, li, p, ul};
use crate::ui::view::{El, IntoNode, Node};
use std::rc::Rc;

/// What step ③ asks for.
pub fn act(plan: Shown) -> Node {
    let (words, id) = (&use_words().act, id_of(plan));
    let activities = EntryList {
        plan: id,
        list: List::Activity,
        one: words.activity(),
        add: words.activities_add(),
        empty: words.activities_empty(),
        form: Rc::new(move |activity| activity_form(plan, activity)),
    };
    (
        purpose(plan),
        drift(plan),
        days(plan),
        meetings(plan),
        Section::new("activities", words.activities()).note(words.activities_note()).with(activities),
        promises(plan),
        money(plan),
    )
        .into_node()
}

/// Purpose and goals as agreed, so that the work does not drift from them.
fn purpose(plan: Shown) -> Section {
    let (words, id) = (&use_words().act, id_of(plan));
    let purpose = move || match plan.with(|plan| plan.head().purpose.to_string()) {
        text if text.trim().is_empty() => p().class("soft").with(words.purpose_empty()),
        text => p().class("step-purpose").with(text),
    };
    let goals = move || {
        let goals: Vec<El> =
            plan.with(|plan| goals_in_words(plan)).into_iter().map(|(_, goal)| li().with(goal)).collect();
        (!goals.is_empty()).then(|| ul().class("step-goals").attr("aria-label", words.goals()).with(goals))
    };
    let change =
        ButtonLink::new(words.to_purpose(), Route::Step(id, Step::Consult)).icon(Icon::Pen).weight(Weight::Small);
    Section::new("purpose", words.purpose()).note(words.purpose_note()).with((purpose, goals, p().with(change)))
}

/// One activity.
fn activity_form(plan: Shown, activity: Id) -> Node {
    let (words, id) = (use_words(), id_of(plan));
    (
        PlanField::new(id, Activity::on.of(activity), words.act.activity_on()).short(),
        PlanField::new(id, Activity::what.of(activity), words.act.activity_what()),
        div().class("fields").with((
            PlanField::new(id, Activity::who.of(activity), words.record.activity_who()),
            PlanField::new(id, Activity::numbers.of(activity), words.record.activity_numbers()),
        )),
    )
        .into_node()
}
