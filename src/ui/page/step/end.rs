//! The end of a step page: check yourselves, and go on.

use super::{advance, stand_on};
use crate::domain::{Step, guide};
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::{Shown, check, id_of};
use crate::ui::part::button::{Button, Weight};
use crate::ui::view::html::div;
use crate::ui::view::{El, IntoNode, Memo, Node};

/// The self-check of the step, and the way to the next one; after ④ there is none.
pub fn step_end(plan: Shown, step: Step) -> El {
    let (ui, words, id) = (use_ui(), use_words(), id_of(plan));
    let numbered = words.steps.of(step).numbered();
    let label = move || {
        let is_checking = plan.with(|plan| guide::open_check(plan, step).is_some());
        if is_checking { words.plan.go_check_on(numbered) } else { words.plan.go_check(numbered) }
    };
    let now = Memo::new(move |_| plan.with(|plan| plan.head().step));
    let onward = move || match step.next() {
        _ if now.get() != step => {
            let stand_here = move || {
                stand_on(ui, id, step);
            };
            Button::new(words.step_page.make_now(), stand_here).into_node()
        }
        Some(next) => {
            let label = words.step_page.finish(words.steps.of(next).numbered());
            Button::new(label, move || advance(ui, id, step)).onward().into_node()
        }
        None => Node::Nothing,
    };
    let check = Button::new(label, move || check::begin(ui, id, step)).weight(Weight::Main).onward();
    div().class("step-end").with((check, onward))
}
