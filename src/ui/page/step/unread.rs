//! What on the page of a step has to be written again: days that cannot be read, each with a link to its field.

use super::lists_of;
use crate::app::Route;
use crate::domain::guide::unread_days;
use crate::domain::{List, Place, Step};
use crate::ui::context::use_words;
use crate::ui::focus;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::toggle_id;
use crate::ui::part::field::control_id;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{a, li, p, ul};
use crate::ui::view::{El, IntoNode, Memo, Node};
use crate::words::{naming, plain};

/// The days of the page that cannot be read; nothing while all can.
pub fn unread(plan: Shown, step: Step) -> Node {
    let words = &use_words().step_page;
    let places = Memo::new(move |_| {
        let lists = lists_of(step).iter().copied();
        let lists: Vec<List> = (step == Step::Consult).then_some(List::Head).into_iter().chain(lists).collect();
        plan.with(|plan| unread_days(plan, &lists))
    });
    let line = move |place: Place| li().with(link(plan, step, place));
    let told = move || {
        let lines: Vec<El> = places.get().into_iter().map(line).collect();
        (!lines.is_empty()).then(|| {
            let body = (p().with(phrases(words.unread_text())), ul().with(lines));
            notice(Urgency::Care, words.unread(), body).id("unread")
        })
    };
    told.into_node()
}

/// The way to a field, or to the line that opens its entry. The address stays: it is a way within the page.
fn link(plan: Shown, step: Step, place: Place) -> El {
    let words = use_words();
    let naming = naming(words.wording);
    let text = plan.with_untracked(|plan| plan.read(&place));
    let [list, field] = [naming.list(place.field.list), naming.field(place.field)].map(plain);
    let goals = vec![control_id(&place), toggle_id(place.id)];
    a().class("link")
        .attr("href", Route::Step(id_of(plan), step).to_hash())
        .on("click", move |_| focus::first_later(goals.clone()))
        .with(words.step_page.unread_day(list, field, text))
}
