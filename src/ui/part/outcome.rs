//! What came of making or opening a file, in the place where the focus goes then.

use super::notice::{Urgency, notice};
use crate::ui::backup::{Outcome, TOLD};
use crate::ui::view::html::{div, p};
use crate::ui::view::{El, RwSignal};

/// The outcome, once there is one.
pub fn outcome(told: RwSignal<Option<Outcome>>) -> El {
    let draw = |outcome: Outcome| {
        let urgency = if outcome.is_good { Urgency::Quiet } else { Urgency::Care };
        notice(urgency, outcome.title, outcome.text.map(|text| p().with(text)))
    };
    div().id(TOLD).attr("tabindex", "-1").with(move || told.get().map(draw))
}
