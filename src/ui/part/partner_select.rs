//! A drop-down of the partners of a plan by name, bound to one value that holds the name of an entry. An option keeps its element
//! while partners are added, named and moved: what is chosen stays chosen.

use super::field::control_id;
use super::phrases::phrases;
use crate::domain::partner::PartnerState;
use crate::domain::{Command, Id, Place};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::{Shown, id_of};
use crate::ui::view::html::{div, label, option, p, select};
use crate::ui::view::{IntoNode, Memo, Node, rows};

/// A partner for one value of a plan.
pub struct PartnerSelect {
    /// The plan.
    pub plan: Shown,
    /// The value: the name of a partner's entry, or nothing.
    pub at: Place,
    /// What it is called.
    pub label: &'static str,
    /// What helps to choose.
    pub hint: &'static str,
    /// The words for nobody.
    pub nobody: &'static str,
}

impl IntoNode for PartnerSelect {
    fn into_node(self) -> Node {
        let Self { plan, at, label: words, hint, nobody } = self;
        let (ui, id) = (use_ui(), control_id(&at));
        let hint_id = format!("{id}-h");
        let read = at.clone();
        let chosen = Memo::new(move |_| plan.with(|plan| plan.read(&read)));
        let partners = Memo::new(move |_| {
            plan.with(|plan| plan.partners.live().map(|partner| partner.meta.id).collect::<Vec<_>>())
        });
        let choose = move |key: String| {
            // The keys come from the options, so that a refusal can only mean a plan for reading, which the save line says.
            let _ = ui.session.dispatch(id_of(plan), &Command::write(at.clone(), key));
            ui.removal.set(false);
        };
        let one = move |partner: Id| {
            let key = partner.to_string();
            let is_chosen = {
                let key = key.clone();
                move || chosen.get() == key
            };
            option().attr("value", key).attr("selected", is_chosen).with(move || name(plan, partner))
        };
        let control = select()
            .class("field-box")
            .id(id.clone())
            .attr("aria-describedby", hint_id.clone())
            .attr("disabled", move || ui.session.is_read_only(id_of(plan)))
            .value(chosen)
            .on_change(choose)
            .with((option().attr("value", "").with(nobody), rows(move || partners.get(), one)));
        div()
            .class("field")
            .with((
                label().class("field-label").attr("for", id).with(phrases(words)),
                p().class("field-hint").id(hint_id).with(phrases(hint)),
                control,
            ))
            .into_node()
    }
}

/// What a partner is called here; one who said no is offered with that word.
fn name(plan: Shown, partner: Id) -> String {
    let words = use_words();
    plan.with(|plan| {
        let Some(partner) = plan.partners.get(partner) else { return String::new() };
        let name = match partner.name.trim() {
            "" => words.find.partner_unnamed(),
            name => name,
        };
        match partner.state {
            PartnerState::Declined => words.find.partner_in(name, words.partner_states.declined()),
            _ => name.to_owned(),
        }
    })
}
