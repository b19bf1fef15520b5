//! 「消して終わる」: for a laptop that many share. First a backup, or a clear no to it; then everything of the app goes from here.

use super::title_of;
use crate::domain::PlanId;
use crate::platform::{clearing, page, spawn};
use crate::ui::backup::{self, Outcome};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::section::Section;
use crate::ui::view::html::{div, li, p, ul};
use crate::ui::view::{El, Memo, RwSignal};
use crate::ui::{focus, release};

/// The place of the question, to which the focus goes.
const ASK: &str = "leave-ask";
/// The heading, to which it comes back.
const HEADING: &str = "leave-h";

/// What is asked before everything goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// A backup was made just now.
    WithBackup,
    /// The person wants none.
    Bare,
}

/// The way to end on a device that is not one's own. `changed` are the plans that no backup holds.
pub fn leave(changed: Memo<Vec<PlanId>>, told: RwSignal<Option<Outcome>>) -> Section {
    let (ui, words) = (use_ui(), &use_words().data);
    let asked = RwSignal::new(None::<Asked>);
    let ask = move |what: Asked| {
        asked.set(Some(what));
        focus::later(ASK.to_owned());
    };
    let with_file =
        Button::new(words.leave_file(), move || backup::make_before(ui, told, move || ask(Asked::WithBackup)));
    let bare = Button::new(words.leave_bare(), move || ask(Asked::Bare)).weight(Weight::Quiet);
    let question = move || asked.get().map(|what| question(what, changed, asked, told));
    Section::new("leave", words.leave()).with((
        p().with(words.leave_text()),
        div().class("row").with((with_file, bare)),
        div().id(ASK).attr("tabindex", "-1").with(question),
    ))
}

/// Asked once more: what goes, what stays, and what would be lost.
fn question(
    what: Asked,
    changed: Memo<Vec<PlanId>>,
    asked: RwSignal<Option<Asked>>,
    told: RwSignal<Option<Outcome>>,
) -> El {
    let (ui, words) = (use_ui(), &use_words().data);
    let moves = div().class("row").with((
        Button::new(words.leave_sure(), move || clear(ui, told)).weight(Weight::Small),
        Button::new(words.erase_not(), move || {
            asked.set(None);
            focus::now(HEADING);
        })
        .weight(Weight::Small),
    ));
    match what {
        Asked::WithBackup => notice(
            Urgency::Care,
            words.leave_ask(),
            (p().with(words.leave_taken()), p().with(words.leave_what()), moves),
        ),
        Asked::Bare => {
            let only_here = changed.get();
            let lost = (!only_here.is_empty()).then(|| (p().with(words.leave_lost()), names(ui, &only_here)));
            notice(Urgency::Care, words.leave_ask_bare(), (lost, p().with(words.leave_what()), moves))
        }
    }
}

/// The names of plans, a line each.
pub fn names(ui: Ui, plans: &[PlanId]) -> El {
    let line = |id: &PlanId| ui.session.plan(*id).map(|plan| li().with(title_of(&plan)));
    ul().class("dotted").with(plans.iter().filter_map(line).collect::<Vec<El>>())
}

/// Every tab writes no more; then all of it goes.
fn clear(ui: Ui, told: RwSignal<Option<Outcome>>) {
    if !clearing::prepare(clearing::Share::All) {
        let words = &use_words().data;
        return backup::tell(told, Outcome::bad(words.failed_clear(), words.leave_not_here()));
    }
    ui.session.ask_others_to_end();
    spawn::spawn(async move {
        spawn::after(release::GRACE).await;
        ui.session.stop_writing();
        page::reload();
    });
}
