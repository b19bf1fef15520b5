//! ③ meetings (principle 4): at each the purpose is read again, then comes what was decided and shared.

use super::goals::goals_in_words;
use crate::domain::meeting::Meeting;
use crate::domain::{Id, List};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_flag::PlanFlag;
use crate::ui::part::plan_paper::papers_entry;
use crate::ui::part::section::Section;
use crate::ui::view::html::{div, li, p, ul};
use crate::ui::view::{El, IntoNode, Node};
use std::rc::Rc;

/// The meetings of a plan.
pub fn meetings(plan: Shown) -> Section {
    let words = &use_words().meeting;
    let list = EntryList {
        plan: id_of(plan),
        list: List::Meeting,
        one: words.one(),
        add: words.add(),
        empty: words.empty(),
        form: Rc::new(move |meeting| meeting_form(plan, meeting)),
    };
    Section::new("meetings", words.heading()).note(words.note()).with((list, papers_entry(id_of(plan))))
}

/// One meeting.
fn meeting_form(plan: Shown, meeting: Id) -> Node {
    let (words, id) = (&use_words().meeting, id_of(plan));
    (
        div().class("fields").with((
            PlanField::new(id, Meeting::on.of(meeting), words.on()).short(),
            PlanField::new(id, Meeting::place.of(meeting), words.place()),
        )),
        PlanField::new(id, Meeting::who.of(meeting), words.who()),
        div()
            .class("act-confirm")
            .with((purpose_again(plan), PlanFlag::new(id, Meeting::purpose_confirmed.of(meeting), words.confirmed()))),
        PlanField::new(id, Meeting::decisions.of(meeting), words.decisions()),
        PlanField::new(id, Meeting::shared.of(meeting), words.shared()),
        PlanField::new(id, Meeting::next_on.of(meeting), words.next_on()).short(),
    )
        .into_node()
}

/// The purpose and the goals, to be read together before the box is ticked.
fn purpose_again(plan: Shown) -> El {
    let words = use_words();
    let purpose = move || match plan.with(|plan| plan.head().purpose.trim().to_owned()) {
        text if text.is_empty() => p().class("soft").with(words.act.purpose_empty()),
        text => p().class("act-purpose").with(text),
    };
    let goals = move || {
        let goals = plan.with(|plan| goals_in_words(plan));
        let goals: Vec<El> = goals.into_iter().map(|(_, goal)| li().with(goal)).collect();
        (!goals.is_empty()).then(|| ul().class("step-goals").with(goals))
    };
    div().attr("role", "group").attr("aria-label", words.meeting.purpose()).class("stack-tight").with((purpose, goals))
}
