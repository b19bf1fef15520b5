//! The wall in a second window or tab: the presenter tells it what to show, and one that is opened later asks. No message holds an answer.

use super::Session;
use crate::app::tabs::{TabMessage, Wall};
use crate::domain::check::{Check, Phase};
use crate::domain::{Command, Id, PlanId, Refusal};
use leptos::prelude::*;

impl Session {
    /// From now on this tab leads the wall, and this is what it shows.
    pub fn present(self, wall: Wall) {
        self.inner.update_value(|inner| inner.presents = Some(wall));
        self.tell_wall();
    }

    /// This tab no longer leads the wall; what was shown last stays there.
    pub fn stop_presenting(self) {
        self.inner.update_value(|inner| inner.presents = None);
    }

    /// What the wall shall show, as the presenter said last; `None` where nobody has said anything yet. Reactive.
    pub fn wall(self) -> Option<Wall> {
        self.meeting.with(|meeting| meeting.wall)
    }

    /// Asks whoever presents what to show: the first thing that a wall does.
    pub fn ask_wall(self) {
        self.inner.with_value(|inner| inner.world.announce(&TabMessage::AskWall.encode()));
    }

    /// Another tab leads the wall.
    pub fn hear_wall(self, wall: Wall) {
        self.meeting.update(|meeting| meeting.wall = Some(wall));
    }

    /// Tells the wall what to show, where this tab leads it.
    pub fn tell_wall(self) {
        self.inner.with_value(|inner| {
            if let Some(wall) = inner.presents {
                inner.world.announce(&TabMessage::Wall(wall).encode());
            }
        });
    }

    /// The session goes on with this part. It is saved with the check, and no undo leads back to another one.
    pub fn enter_phase(self, plan: PlanId, check: Id, phase: Phase) -> Result<(), Refusal> {
        let since = Command::write(Check::phase_since.of(check), self.now().iso());
        self.carry_out(plan, &Command::Together(vec![Check::enter(check, phase), since]), super::Origin::Lasting)
    }
}
