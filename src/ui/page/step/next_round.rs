//! ④ the next round: a new ① with what was learned in this one.

use crate::app::Route;
use crate::domain::{PlanId, Step, start};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::page::{Shown, id_of, title_of};
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::section::Section;
use crate::ui::view::html::p;
use crate::ui::view::{Memo, RwSignal, rows};
use crate::words;

/// Begins the next round, and leads to those that were begun.
pub fn next_round(plan: Shown) -> Section {
    let (ui, words, id) = (use_ui(), &use_words().end, id_of(plan));
    let refused = RwSignal::new(None::<String>);
    let begin = move || refused.set(begin(ui, plan));
    let rounds = Memo::new(move |_| {
        let all = ui.session.plans();
        let next = all.iter().filter(|other| !other.is_removed() && *other.head().previous == *id.to_string());
        next.map(|other| other.id().0).collect::<Vec<_>>()
    });
    let open = move |next| {
        let title = move || ui.session.plan(PlanId(next)).map(|next| title_of(&next)).unwrap_or_default();
        p().with(
            ButtonLink::new(move || words.next_round_open(title()), Route::Step(PlanId(next), Step::Find))
                .weight(Weight::Small)
                .onward(),
        )
    };
    Section::new("next", words.next_round()).note(words.next_round_note()).with((
        p().with(words.next_round_text()),
        rows(move || rounds.get(), open),
        p().with(Button::new(words.next_round_begin(), begin).icon(Icon::Plus).weight(Weight::Small)),
        move || refused.get().map(|why| p().class("field-error").attr("role", "alert").with((Icon::Care.draw(), why))),
    ))
}

/// Makes the plan of the next round and goes there. What keeps it from being made, in words.
fn begin(ui: Ui, plan: Shown) -> Option<String> {
    let (next, today) = (PlanId(ui.session.new_id()), ui.session.now().date);
    let first = plan.with_untracked(|plan| start::next_round(plan, next, today, &mut || ui.session.new_id()));
    match ui.session.begin(next, &first) {
        Ok(()) => {
            ui.go(Route::Step(next, Step::Find));
            None
        }
        Err(refusal) => Some(words::refusal::sentence(use_words(), &refusal)),
    }
}
