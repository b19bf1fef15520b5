//! ④ the end: what is to be put in order when a plan ends (principle 7), and what those who take over have to know.

use crate::domain::closing::Closing;
use crate::domain::plan::{Decision, Head};
use crate::domain::{Command, Id, List, Plan, PlanId};
use crate::exchange::handover;
use crate::exchange::sheet::SheetName;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::{PlanField, control_id};
use crate::ui::part::icon::Icon;
use crate::ui::part::plan_flag::PlanFlag;
use crate::ui::part::plan_paper::sheet_entry;
use crate::ui::part::section::Section;
use crate::ui::view::html::{div, p};
use crate::ui::view::{IntoNode, Node, show};
use std::rc::Rc;

/// The closing list, once it was decided to end; it stays where something was written into it.
pub fn closing(plan: Shown) -> Node {
    let is_ending = move || plan.with(|plan| plan.head().decision == Decision::End || !plan.closings.is_empty());
    show(is_ending, move || closing_list(plan))
}

fn closing_list(plan: Shown) -> Section {
    let (ui, words, id) = (use_ui(), use_words(), id_of(plan));
    let command = move |plan: &Plan, name: &dyn Fn() -> Id| {
        Closing::add_usual(plan, words.closings.usual().map(|what| (name(), what)))
    };
    let is_missing = move || plan.with(|plan| command(plan, &Id::default) != Command::Together(Vec::new()));
    let add_usual = move || {
        let command = plan.with_untracked(|plan| command(plan, &|| ui.session.new_id()));
        if ui.session.dispatch(id, &command).is_ok() {
            ui.removal.set(false);
            // The button goes: the list that it filled is next.
            focus::section_later("closing");
        }
    };
    let usual =
        move || p().with(Button::new(words.end.closing_usual(), add_usual).icon(Icon::Plus).weight(Weight::Small));
    Section::new("closing", words.end.closing()).note(words.end.closing_note()).with((
        show(is_missing, usual),
        EntryList {
            plan: id,
            list: List::Closing,
            one: words.end.closing_one(),
            add: words.end.closing_add(),
            empty: words.end.closing_empty(),
            form: Rc::new(move |closing| closing_form(id, closing)),
        },
    ))
}

/// One thing to be put in order.
fn closing_form(plan: PlanId, closing: Id) -> Node {
    let words = &use_words().end;
    (
        PlanField::new(plan, Closing::what.of(closing), words.closing_what()),
        div().class("fields review-closing").with((
            PlanField::new(plan, Closing::who.of(closing), words.closing_who()),
            PlanFlag::new(plan, Closing::is_done.of(closing), words.closing_done()),
        )),
    )
        .into_node()
}

/// The memo for those who take over, and a draft of it while it is empty.
pub fn handover_memo(plan: Shown) -> Section {
    let (ui, words, id) = (use_ui(), use_words(), id_of(plan));
    let at = Head::handover.of(id.0);
    let memo = control_id(&at);
    let draft = move || {
        let draft = plan.with_untracked(|plan| handover::draft(plan, words));
        if ui.session.dispatch(id, &Command::write(Head::handover.of(id.0), draft)).is_ok() {
            ui.removal.set(false);
            ui.status.set(words.end.handover_drafted().to_owned());
            focus::later(memo.clone());
        }
    };
    let draft = Rc::new(draft);
    let offer = move || {
        let draft = Rc::clone(&draft);
        p().with(Button::new(words.end.handover_draft(), move || draft()).icon(Icon::Pen).weight(Weight::Small))
    };
    let can_draft =
        move || plan.with(|plan| plan.head().handover.trim().is_empty() && !handover::draft(plan, words).is_empty());
    Section::new("handover", words.end.handover()).note(words.end.handover_note()).with((
        PlanField::new(id, at, words.end.handover_label()),
        show(can_draft, offer),
        sheet_entry(id, SheetName::Handover),
    ))
}
