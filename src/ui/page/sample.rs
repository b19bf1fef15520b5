//! 見本: a plan that was written to its end, to look at and to try things out in.

use crate::app::Route;
use crate::domain::PlanId;
use crate::exchange::sample;
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::icon::Icon;
use crate::ui::view::html::p;
use crate::ui::view::{IntoNode, Node};

/// Says what the sample is, and opens it.
pub fn sample() -> Node {
    let (ui, words) = (use_ui(), use_words());
    let open =
        Button::new(words.new_plan.sample_open(), move || begin_sample(ui)).icon(Icon::Look).weight(Weight::Main);
    (
        back_link(Route::Home, words.plan.all()),
        head(words.titles.sample()).with(lead(words.new_plan.sample_text())),
        p().with(open),
    )
        .into_node()
}

/// Begins the sample as a plan of its own, around today, and goes there.
pub fn begin_sample(ui: Ui) {
    let plan = PlanId(ui.session.new_id());
    let first = sample::sample(plan, ui.session.now().date, use_words(), &mut || ui.session.new_id());
    // Nothing of the sample is refused; its own tests read every value back.
    if ui.session.begin(plan, &first).is_ok() {
        ui.go(Route::Plan(plan));
    }
}
