//! `?safe=1`: the plans by name, a backup of them, and what could not be read. Nothing of a plan is drawn but its name, and nothing is
//! written. What needs no app stands above it (public/trouble.js).

use super::data::found;
use super::leave::names;
use crate::domain::PlanId;
use crate::ui::backup;
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::outcome::outcome;
use crate::ui::view::html::{div, h2, p};
use crate::ui::view::{IntoNode, Node, RwSignal};

/// The page of a careful start.
pub fn safe() -> Node {
    let (ui, words) = (use_ui(), &use_words().data);
    let told = RwSignal::new(None);
    let plans: Vec<PlanId> = ui.session.plans_now().iter().map(|plan| plan.id()).collect();
    let make = Button::new(words.make(), move || backup::make(ui, told)).icon(Icon::Backup).weight(Weight::Main);
    let make = (!plans.is_empty()).then(|| p().with(make));
    div()
        .class("stack")
        .with((outcome(told), h2().with(words.place_count(plans.len())), names(ui, &plans), make, found(ui, told)))
        .into_node()
}
