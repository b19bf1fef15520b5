//! The clock of a part: it nudges in words and cuts nothing off.

use super::lead::Lead;
use crate::app::Moment;
use crate::domain::check::Phase;
use crate::platform::spawn;
use crate::ui::context::use_words;
use crate::ui::view::RwSignal;

/// How often it is looked at, in seconds.
const PACE: u32 = 5;

/// Counts the seconds as long as the page stands.
pub fn run(seconds: RwSignal<u32>) {
    spawn::spawn(async move {
        loop {
            spawn::after(PACE * 1000).await;
            if seconds.try_update(|seconds| *seconds += PACE).is_none() {
                return;
            }
        }
    });
}

/// What it says in a part; nothing while there is time.
pub fn said(lead: Lead, phase: Phase) -> String {
    let (check, here) = (lead.check.now(), lead.seconds.get());
    // It went on while the battery was flat, as the meeting did.
    let since = Moment::from_iso(&check.phase_since).and_then(|since| lead.moment().seconds_since(since));
    use_words().session.nudge(check.script.nudge(phase, since.unwrap_or(here)))
}
