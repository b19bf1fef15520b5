//! ② 相談: the principles read together, then the purpose, the goals, the way, the roles and the period, and that everybody agrees.

use super::agreements::agreements;
use super::goals::goal_form;
use super::methods::methods;
use super::period::period;
use super::principles::principles;
use super::roles::roles;
use crate::domain::List;
use crate::domain::plan::Head;
use crate::exchange::sheet::SheetName;
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_paper::plan_paper;
use crate::ui::part::section::Section;
use crate::ui::view::{IntoNode, Node};
use std::rc::Rc;

/// What step ② asks for.
pub fn consult(plan: Shown) -> Node {
    let (words, id) = (&use_words().consult, id_of(plan));
    let goals = EntryList {
        plan: id,
        list: List::Goal,
        one: words.goal(),
        add: words.goals_add(),
        empty: words.goals_empty(),
        form: Rc::new(move |goal| goal_form(id, goal)),
    };
    let purpose = PlanField::new(id, Head::purpose.of(id.0), words.purpose_label()).hint(words.purpose_hint());
    (
        principles(plan),
        Section::new("purpose", words.purpose()).note(words.purpose_note()).with(purpose),
        Section::new("goals", words.goals()).note(words.goals_note()).with(goals),
        methods(plan),
        roles(plan),
        period(plan),
        agreements(plan),
        plan_paper(id, &[SheetName::Roles, SheetName::Plan]),
    )
        .into_node()
}
