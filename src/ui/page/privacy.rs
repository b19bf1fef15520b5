//! 個人情報: what is kept where, who gets it with a copy, how to erase it for good; and the copy without names.

use super::title_of;
use crate::app::Route;
use crate::domain::{Plan, PlanId};
use crate::ui::backup::{self, Outcome};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{Button, ButtonLink};
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::icon::Icon;
use crate::ui::part::outcome::outcome;
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::html::{dd, div, dl, dt, label, li, option, p, select, ul};
use crate::ui::view::{El, IntoNode, Node, RwSignal};
use std::sync::Arc;

/// The name of the list of plans in the page.
const WHICH: &str = "nameless-plan";

/// Personal data.
pub fn privacy() -> Node {
    let words = use_words();
    let w = &words.privacy;
    let row = |(name, text): (&'static str, &'static str)| {
        div().class("facts-row").with((dt().with(phrases(name)), dd().with(text)))
    };
    let kept = [
        (w.plans(), w.plans_text()),
        (w.settings(), w.settings_text()),
        (w.answers(), w.answers_text()),
        (w.app(), w.app_text()),
        (w.sent(), w.sent_text()),
    ];
    let gets = [w.gets_file(), w.gets_paper(), w.gets_phone(), w.gets_shared(), w.gets_host()];
    let erase = [w.erase_one(), w.erase_plan(), w.erase_all(), w.erase_copies(), w.erase_names()];
    let data = ButtonLink::new(words.settings.data_see(), Route::Data).icon(Icon::Drum);
    (
        back_link(Route::Home, words.plan.all()),
        head(words.common.privacy()).with(lead(phrases(w.lead()))),
        Section::new("kept", w.kept()).with(dl().class("facts").with(kept.map(row).into_iter().collect::<Vec<El>>())),
        Section::new("gets", w.gets()).with(lines(&gets)),
        Section::new("erase", w.erase()).with((lines(&erase), p().with(data))),
        Section::new("nameless", w.copy()).with((p().with(w.copy_text()), p().with(w.copy_stays()), copy())),
        Section::new("ask", w.ask()).with(p().with(w.ask_text())),
    )
        .into_node()
}

fn lines(texts: &[&'static str]) -> El {
    ul().class("dotted stack-tight").with(texts.iter().map(|text| li().with(*text)).collect::<Vec<_>>())
}

/// Which plan, and the button; that there is none yet, where there is none.
fn copy() -> Node {
    let (ui, words) = (use_ui(), &use_words().privacy);
    let plans = ui.session.plans_now();
    let Some(first) = plans.first().map(|plan| plan.id()) else {
        return p().class("soft").with(words.copy_none()).into_node();
    };
    let (chosen, told) = (RwSignal::new(first), RwSignal::new(None::<Outcome>));
    let row = |plan: &Arc<Plan>| option().attr("value", plan.id().to_string()).with(title_of(plan));
    let choose = move |key: String| chosen.set(key.parse::<PlanId>().unwrap_or(first));
    let list = select().class("field-box").id(WHICH).with(plans.iter().map(row).collect::<Vec<_>>());
    let which = div().class("field").with((
        label().class("field-label").attr("for", WHICH).with(phrases(words.copy_which())),
        list.on_change(choose),
    ));
    let make = move || backup::make_without_names(ui, chosen.get_untracked(), told);
    (which, p().with(Button::new(words.copy_make(), make).icon(Icon::Backup)), outcome(told)).into_node()
}
