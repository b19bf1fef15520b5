//! ② roles: who does what by when, and who stands in. As a table to read together, and under it as forms to write.

use crate::domain::role::Role;
use crate::domain::{Id, List, Plan, PlanId};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_choices::options;
use crate::ui::part::section::Section;
use crate::ui::part::select::PlanSelect;
use crate::ui::view::html::{caption, div, p, span, table, tbody, td, th, thead, tr};
use crate::ui::view::{El, IntoNode, Node, show};
use std::rc::Rc;

/// The roles of a plan.
pub fn roles(plan: Shown) -> Section {
    let words = &use_words().consult;
    let forms = EntryList {
        plan: id_of(plan),
        list: List::Role,
        one: words.role(),
        add: words.roles_add(),
        empty: words.roles_empty(),
        form: Rc::new(move |role| role_form(id_of(plan), role)),
    };
    let open = move || match plan.with(|plan| told(plan).filter(|role| role.stand_in.trim().is_empty()).count()) {
        0 => None,
        count => Some(p().with(words.no_stand_ins(count))),
    };
    let has_rows = move || plan.with(|plan| told(plan).next().is_some());
    Section::new("roles", words.roles()).note(words.roles_note()).wide().with((
        show(has_rows, move || role_table(plan)),
        open,
        div().class("consult-roles").with(forms),
    ))
}

/// The roles that say something.
fn told(plan: &Plan) -> impl Iterator<Item = &Role> {
    plan.roles.live().map(|role| &**role).filter(|role| !role.who.trim().is_empty() || !role.what.trim().is_empty())
}

/// The roles as a table; narrow, each row is a small sheet with its labels.
fn role_table(plan: Shown) -> El {
    let words = &use_words().consult;
    let names = [
        words.role_who(),
        words.role_what(),
        words.role_by_when(),
        words.role_stand_in(),
        words.role_responsibility(),
        words.role_hours(),
        words.role_state(),
    ];
    let heads = names.map(|name| th().attr("scope", "col").with(name));
    let rows = move || plan.with(|plan| told(plan).map(role_row).collect::<Vec<_>>());
    table().class("table").with((
        caption().class("hidden").with(words.roles_table()),
        thead().with(tr().with(heads)),
        tbody().with(rows),
    ))
}

fn role_row(role: &Role) -> El {
    let (words, states) = (&use_words().consult, &use_words().role_states);
    let cell = |name: &'static str, text: &str| td().attr("data-label", name).with(text.to_owned());
    let nobody = |text: &str| match text.trim() {
        "" => span().class("table-empty").with(words.nobody_yet()).into_node(),
        name => name.to_owned().into_node(),
    };
    tr().with((
        th().attr("scope", "row").with(nobody(&role.who)),
        cell(words.role_what(), &role.what),
        cell(words.role_by_when(), &role.by_when),
        td().attr("data-label", words.role_stand_in()).with(nobody(&role.stand_in)),
        cell(words.role_responsibility(), &role.responsibility),
        cell(words.role_hours(), &role.hours).class("figure"),
        cell(words.role_state(), states.of(role.state)).class("figure"),
    ))
}

/// One role to write.
fn role_form(id: PlanId, role: Id) -> Node {
    let all = use_words();
    let (words, helps) = (&all.consult, &all.helps);
    let fields = (
        PlanField::new(id, Role::who.of(role), words.role_who()),
        PlanField::new(id, Role::what.of(role), words.role_what()).hint(helps.role_what()),
        PlanField::new(id, Role::by_when.of(role), words.role_by_when()),
        PlanField::new(id, Role::stand_in.of(role), words.role_stand_in()).hint(helps.role_stand_in()),
        PlanField::new(id, Role::responsibility.of(role), words.role_responsibility())
            .hint(helps.role_responsibility()),
        PlanField::new(id, Role::hours.of(role), words.role_hours()).hint(words.role_hours_hint()),
        PlanSelect::new(id, Role::state.of(role), words.role_state(), options(|state| all.role_states.of(state))),
    );
    div().class("fields").with(fields).into_node()
}
