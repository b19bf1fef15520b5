//! The clock of a part: it nudges in words and cuts nothing off.

use super::lead::Lead;
use crate::domain::check::Phase;
use crate::platform::spawn;
use crate::ui::context::use_words;
use leptos::prelude::*;

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
    use_words().session.nudge(lead.check.now().script.nudge(phase, lead.seconds.get()))
}
