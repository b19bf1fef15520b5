//! The meeting around a check: its presenter leads it part by part, and the wall shows what everybody may see.

mod answering;
mod clock;
mod close;
mod counting;
mod item;
mod lead;
mod papers;
mod part;
mod phones;
mod wall;
pub mod ways;

pub use wall::wall;

use super::check::ShownCheck;
use super::missing::missing;
use super::title_of;
use crate::app::Route;
use crate::domain::check::{Phase, PresenterKey};
use crate::domain::{Id, PlanId};
use crate::platform::page as browser;
use crate::platform::wake_lock::WakeLock;
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::frame::{back_link, head};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::save_line::save_line;
use crate::ui::view::html::{div, h2, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, fresh, show};
use crate::words::plain;
use lead::Lead;
use leptos::prelude::*;

/// The meeting as its presenter leads it.
pub fn meeting(plan: PlanId, check: Id) -> Node {
    let shown = ShownCheck::of(plan, check);
    let step = shown.step();
    let page = move || match step.get() {
        Some(_) => led(Lead::of(shown)).into_node(),
        None => missing(),
    };
    page.into_node()
}

fn led(lead: Lead) -> El {
    let (ui, words) = (use_ui(), use_words());
    let check = lead.check;
    let title = move || check.in_plan.with(|plan| title_of(plan));
    // Both are kept as long as the page stands.
    StoredValue::new_local(WakeLock::hold());
    StoredValue::new_local(browser::listen_keys(move |event| lead.hear(&event)));
    on_cleanup(move || ui.session.stop_presenting());
    // Leaves the reactive world: the wall in its own window is told what to show.
    Effect::new(move |_| lead.tell());
    clock::run(lead.seconds);
    let (step, mode) = untrack(|| (check.now().step, check.now().mode));
    let phase = Memo::new(move |_| check.now().phase);
    let over = p()
        .class("result-mode")
        .with((span().with(words.check.modes.of(mode)), span().with(move || where_we_are(lead, phase.get()))));
    let matter = move || fresh(part::part(lead, phase.get()));
    div().class("meeting stack").with((
        back_link(Route::Plan(check.plan), title),
        head(words.question.check_of(words.steps.of(step).numbered())).with(over),
        save_line(check.plan),
        h2().id("part").attr("tabindex", "-1").with(move || words.session.parts.of(phase.get())),
        p().class("soft").attr("role", "status").with(move || clock::said(lead, phase.get())),
        matter,
        moves(lead, phase),
        tools(lead),
    ))
}

/// 「7つのうち 2つめ　答える」.
fn where_we_are(lead: Lead, phase: Phase) -> String {
    let check = lead.check.now();
    let course = lead.check.in_plan.with(|plan| check.course(plan));
    let number = course.iter().position(|other| *other == phase).map_or(1, |place| place + 1);
    use_words().session.part(course.len(), number, use_words().session.parts.of(phase))
}

/// まえへ and つぎへ.
fn moves(lead: Lead, phase: Memo<Phase>) -> El {
    let words = use_words();
    let check = lead.check;
    let label = move || {
        let session = &words.session;
        let next = check.in_plan.with(|plan| check.now().next_phase(plan));
        let (place, questions) = (lead.place(), check.now().questions().len());
        plain(&match (phase.get(), next) {
            (Phase::Counting, _) => session.reveal().to_owned(),
            (Phase::Answering, _) if lead.has_more(place) && questions > 0 => session.next_question().to_owned(),
            (Phase::Reveal | Phase::Talk, _) if lead.has_more(place) => session.next_item().to_owned(),
            (_, Some(next)) => session.onward(session.parts.of(next)),
            (_, None) => session.to_result().to_owned(),
        })
    };
    let onward = show(
        move || phase.get() != Phase::Closing,
        move || Button::new(label, move || lead.press(PresenterKey::Next)).weight(Weight::Main).onward(),
    );
    let back = move || Button::new(words.common.back(), move || lead.press(PresenterKey::Back)).icon(Icon::Back);
    // No way back where the answers of a closed round lie behind.
    let has_before = move || lead.place() > 0 || check.in_plan.with(|plan| check.now().phase_before(plan)).is_some();
    div().class("row meeting-moves").with((show(has_before, back), onward))
}

/// The wall: opened, dark, and by which keys it is led.
fn tools(lead: Lead) -> El {
    let (ui, words) = (use_ui(), &use_words().session);
    let address = Route::Wall(lead.check.plan, lead.check.id).to_hash();
    let open = move || {
        if !browser::open_window(&address, "kyoso-wall") {
            ui.status.set(words.wall_not_opened().to_owned());
        }
    };
    let dark = move || plain(if lead.is_dark() { words.light() } else { words.blank() });
    let link = move || {
        let label = move || plain(if lead.is_link() { words.link_off() } else { words.link_on() });
        Button::new(label, move || lead.press(PresenterKey::Link)).weight(Weight::Quiet)
    };
    div().class("stack-tight meeting-tools").with((
        p().class("row").with((
            Button::new(words.open_wall(), open),
            show(move || lead.has_link.get(), link),
            Button::new(dark, move || lead.press(PresenterKey::Blank)).weight(Weight::Quiet),
        )),
        p().class("soft").with(phrases(words.keys())),
    ))
}
