//! The way back from a copy that was taken in: offered until the plan changes again.

use super::button::{Button, Weight};
use super::icon::Icon;
use super::notice::{Urgency, notice};
use crate::app::Route;
use crate::domain::PlanId;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::title_of;
use crate::ui::view::html::{div, p};
use crate::ui::view::{El, Node, show};

/// The offer to withdraw what was taken into a plan, as long as there is one.
pub fn withdraw(plan: PlanId) -> Node {
    let session = use_ui().session;
    show(move || session.can_withdraw_import(plan), move || offer(plan))
}

fn offer(plan: PlanId) -> El {
    let (ui, words) = (use_ui(), &use_words().import);
    let title = ui.session.plan(plan).map(|plan| title_of(&plan)).unwrap_or_default();
    let (told, about) = (words.withdrawn(&title), use_words().lists.entry_of(&title));
    let back = move || {
        if ui.session.withdraw_import(plan) {
            ui.status.set(told.clone());
            // A plan that came with the file is gone with it: its page has nothing to show.
            if ui.session.plan(plan).is_none() {
                ui.go(Route::Home);
            }
            focus::heading_later();
        }
    };
    let back = Button::new(words.withdraw(), back).about(about).icon(Icon::Undo).weight(Weight::Small);
    div().class("withdraw").with(notice(
        Urgency::Quiet,
        words.withdraw_title(title),
        (p().with(words.withdraw_text()), p().with(back)),
    ))
}
