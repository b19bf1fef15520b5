//! ① counters: whom to ask when nobody is found. The two of the pamphlet stand there from the beginning, to be changed like all
//! others.

use crate::domain::counter::Counter;
use crate::domain::{Id, List, PlanId};
use crate::exchange::sheet::SheetName;
use crate::ui::context::use_words;
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_paper::sheet_entry;
use crate::ui::part::section::Section;
use crate::ui::view::html::div;
use crate::ui::view::{IntoNode, Node};
use std::rc::Rc;

/// The counters of a plan.
pub fn counters(plan: PlanId) -> Section {
    let words = &use_words().find;
    let list = EntryList {
        plan,
        list: List::Counter,
        one: words.counter(),
        add: words.counters_add(),
        empty: words.counters_empty(),
        form: Rc::new(move |id| counter(plan, id)),
    };
    Section::new("counters", words.counters())
        .note(words.counters_note())
        .with((list, sheet_entry(plan, SheetName::Consultation)))
}

/// One counter.
fn counter(plan: PlanId, id: Id) -> Node {
    let words = &use_words().find;
    (
        div().class("fields").with((
            PlanField::new(plan, Counter::name.of(id), words.counter_name()),
            PlanField::new(plan, Counter::phone.of(id), words.counter_phone()),
        )),
        PlanField::new(plan, Counter::note.of(id), words.counter_note()),
    )
        .into_node()
}
