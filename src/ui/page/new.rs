//! A new plan: a name is enough to begin.

use crate::app::Route;
use crate::domain::plan::Head;
use crate::domain::{PlanId, start};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::draft_field::Draft;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::text_box::Shape;
use crate::ui::view::html::{form, p};
use crate::ui::view::{IntoNode, Node};
use crate::words;

/// Asks for the name, and for two things that may wait.
pub fn new_plan() -> Node {
    let ui = use_ui();
    let words = use_words();
    let [name, problem, leader] = [(); 3].map(|()| Draft::new(""));
    let begin = move || {
        let typed = [(Head::title, name), (Head::problem, problem), (Head::lead, leader)];
        let values = typed.map(|(field, draft)| (field, draft.text()));
        if values[0].1.is_empty() {
            name.say(words.new_plan.name_missing);
            focus::now("new-name");
            return;
        }
        let begun_on = (Head::begun_on, ui.session.now().date.iso());
        let values = values.into_iter().filter(|(_, text)| !text.is_empty());
        let plan = PlanId(ui.session.new_id());
        let counters = words.counters.printed();
        let first = start::by_hand(plan, values.chain([begun_on]), &counters, &mut || ui.session.new_id());
        match ui.session.begin(plan, &first) {
            Ok(()) => ui.go(Route::Plan(plan)),
            Err(refusal) => {
                name.say(words::refusal::sentence(words, &refusal));
                focus::now("new-name");
            }
        }
    };
    let w = &words.new_plan;
    let field = |draft: Draft, id: &str, label: &'static str, hint: &'static str| {
        draft.field(id.to_owned(), label, hint, Shape::Line)
    };
    (
        back_link(Route::Home, words.plan.all),
        head(words.titles.new_plan).with(lead(w.lead)),
        form().class("stack new-form").on_submit(begin).with((
            field(name, "new-name", w.name, w.name_hint),
            field(problem, "new-problem", w.problem, w.problem_hint),
            field(leader, "new-lead", w.lead_group, w.lead_group_hint),
            p().with(Button::submit(w.begin).weight(Weight::Main)),
        )),
    )
        .into_node()
}
