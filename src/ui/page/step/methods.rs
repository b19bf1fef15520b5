//! ② methods side by side: what each asks of the partner, costs and brings; one is chosen, with its reason.

use crate::domain::method::Method;
use crate::domain::{Command, Field, Id, List};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::plan_flag::PlanFlag;
use crate::ui::part::section::Section;
use crate::ui::view::html::{div, p};
use crate::ui::view::{IntoNode, Memo, Node, show};
use std::rc::Rc;

/// The methods of a plan.
pub fn methods(plan: Shown) -> Section {
    let words = &use_words().consult;
    let list = EntryList {
        plan: id_of(plan),
        list: List::Method,
        one: words.method(),
        add: words.methods_add(),
        empty: words.methods_empty(),
        form: Rc::new(move |method| method_form(plan, method)),
    };
    // Two copies of a plan may have chosen at the same time.
    let are_many = move || plan.with(|plan| Method::chosen(plan).count() > 1);
    let many = move || notice(Urgency::Care, words.methods_many(), p().with(words.methods_many_do()));
    Section::new("methods", words.methods())
        .note(words.methods_note())
        .wide()
        .with((show(are_many, many), div().class("consult-methods").with(list)))
}

/// One way of doing it.
fn method_form(plan: Shown, method: Id) -> Node {
    let (words, helps, id) = (&use_words().consult, &use_words().helps, id_of(plan));
    let is_chosen = Memo::new(move |_| plan.with(|plan| plan.methods.get(method).is_some_and(|it| it.is_chosen.0)));
    let field =
        |field: Field, label: &'static str, help: &'static str| PlanField::new(id, field.of(method), label).hint(help);
    let session = use_ui().session;
    let choose = move |ticked: bool| match session.plan(id) {
        Some(plan) if ticked => Method::choose(&plan, method),
        _ => Command::write(Method::is_chosen.of(method), ""),
    };
    let class = move || if is_chosen.get() { "consult-method consult-method-on" } else { "consult-method" };
    div()
        .class(class)
        .with((
            PlanField::new(id, Method::name.of(method), words.method_name()),
            field(Method::role, words.method_role(), helps.method_role()),
            field(Method::cost, words.method_cost(), helps.method_cost()),
            field(Method::effect, words.method_effect(), helps.method_effect()),
            field(Method::ripple, words.method_ripple(), helps.method_ripple()),
            field(Method::synergy, words.method_synergy(), helps.method_synergy()),
            PlanFlag::new(id, Method::is_chosen.of(method), words.method_chosen()).command(choose),
            field(Method::reason, words.method_reason(), helps.method_reason()),
        ))
        .into_node()
}
