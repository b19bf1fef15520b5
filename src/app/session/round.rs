//! The open round without names in this tab: opened, counted ballot by ballot, closed. While it is open it is in no plan and in no journal,
//! but in the one slot of the device, and other tabs of the device go on from what is written there.

use super::{Opening, Session};
use crate::app::history::Origin;
use crate::app::save::SaveState;
use crate::domain::check::Check;
use crate::domain::check::round::{Ballot, Counting, NotARound, NotAdded, Round, Settings};
use crate::domain::{Id, PlanId, Refusal};
use crate::journal::{Slot, SlotFound};
use leptos::prelude::*;
use std::rc::Rc;

/// What a tab knows of the round.
pub(super) struct Rounds {
    slot: Rc<Slot>,
    open: Option<Counting>,
    trouble: Option<RoundTrouble>,
    /// Somebody waits until the slot is as it shall be.
    is_settling: bool,
}

/// An open round, as far as anybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRound {
    /// What it asks whom.
    pub settings: Settings,
    /// How many ballots are in.
    pub count: u32,
    /// Whether the last ballot can be taken back.
    pub can_take_back: bool,
    /// Whether nothing would be shown if it were closed now.
    pub would_show_nothing: bool,
}

/// Why no round can be held on this device until the slot is emptied by [`Session::discard_round`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundTrouble {
    /// A newer version of the app left one open.
    Newer,
    /// What lies in the slot cannot be read in either store.
    Unreadable,
}

/// Why a round was not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOpened {
    /// The check is answered in another way, was closed or finished, or is not there.
    NoRound,
    /// The stores are still being read: a round may lie there.
    NotYet,
    /// A round of another check is open on this device.
    OtherOpen {
        /// The plan of that check.
        plan: PlanId,
        /// That check.
        check: Id,
    },
    /// Something lies in the slot that must not be written over.
    Trouble(RoundTrouble),
}

/// Why a round was not closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotClosed {
    /// No round is open.
    NoRound,
    /// The plan did not take what it says; the round stays open.
    Refused(Refusal),
}

impl Rounds {
    pub(super) fn new(slot: Rc<Slot>) -> Self {
        Self { slot, open: None, trouble: None, is_settling: false }
    }

    /// Whether a round of this plan is open.
    pub(super) fn is_of(&self, plan: PlanId) -> bool {
        self.open.as_ref().is_some_and(|open| open.round().settings().plan == plan)
    }

    /// Where an open round lies.
    pub(super) fn slot(&self) -> Rc<Slot> {
        Rc::clone(&self.slot)
    }
}

impl Session {
    /// The open round of this device. Reactive.
    pub fn round(self) -> Option<OpenRound> {
        self.meeting.track();
        self.plans.track();
        self.inner.with_value(|inner| {
            let counting = inner.rounds.open.as_ref()?;
            let round = counting.round();
            let settings = round.settings().clone();
            let is_open = !self.is_closed(&settings);
            is_open.then(|| OpenRound {
                settings,
                count: round.count(),
                can_take_back: counting.can_take_back(),
                would_show_nothing: round.would_show_nothing(),
            })
        })
    }

    /// What stands in the way of any round. Reactive.
    pub fn round_trouble(self) -> Option<RoundTrouble> {
        self.meeting.track();
        self.inner.with_value(|inner| inner.rounds.trouble)
    }

    /// What can be said about saving the round. Reactive.
    pub fn round_save(self) -> SaveState {
        self.meeting.with(|meeting| meeting.save.clone())
    }

    /// Opens the round of a check, or goes on with it.
    pub fn open_round(self, plan: PlanId, check: Id) -> Result<(), NotOpened> {
        if matches!(self.opening.get_untracked(), Opening::Reading) {
            return Err(NotOpened::NotYet);
        }
        if let Some(trouble) = self.inner.with_value(|inner| inner.rounds.trouble) {
            return Err(NotOpened::Trouble(trouble));
        }
        let settings = self.with_check(plan, check, |check| Settings::of(plan, check)).flatten();
        let settings = settings.ok_or(NotOpened::NoRound)?;
        self.catch_up();
        let open =
            self.inner.with_value(|inner| inner.rounds.open.as_ref().map(|open| open.round().settings().clone()));
        match open {
            Some(open) if (open.plan, open.check) == (plan, check) => Ok(()),
            Some(Settings { plan, check, .. }) => Err(NotOpened::OtherOpen { plan, check }),
            None => {
                self.inner.update_value(|inner| inner.rounds.open = Some(Counting::new(Round::new(settings))));
                self.keep_round();
                Ok(())
            }
        }
    }

    /// しめきる: puts what may be shown into the plan as one value, which nobody takes back; then the slot is emptied in both stores, as soon
    /// as the plan is saved.
    pub fn close_round(self) -> Result<(), NotClosed> {
        self.catch_up();
        let said = self.inner.with_value(|inner| {
            let open = inner.rounds.open.as_ref()?;
            Some((open.round().settings().clone(), open.close()))
        });
        let (Settings { plan, check, .. }, said) = said.ok_or(NotClosed::NoRound)?;
        self.carry_out(plan, &Check::publish(check, &said), Origin::Lasting).map_err(NotClosed::Refused)?;
        self.inner.update_value(|inner| inner.rounds.open = None);
        self.meeting.update(|meeting| meeting.turn += 1);
        self.empty_slot_when_saved();
        Ok(())
    }

    /// Throws the round away, unread and uncounted, and whatever lies in the slot.
    pub fn discard_round(self) {
        self.inner.update_value(|inner| {
            inner.rounds.open = None;
            inner.rounds.trouble = None;
            inner.rounds.slot.clear();
        });
        self.meeting.update(|meeting| meeting.turn += 1);
        self.settle_soon();
    }

    /// Looks at the start whether a round was left open: the newest state of both stores. One whose check says already what it says was
    /// closed when the battery went flat, and its slot is emptied now.
    pub(super) fn find_round(self, found: &SlotFound) {
        let read: Vec<Result<Round, NotARound>> = found.texts.iter().map(|text| text.parse()).collect();
        let is_newer = read.iter().any(|round| matches!(round, Err(NotARound::Newer { .. })));
        let is_unreadable = !found.unreadable.is_empty() || read.iter().any(Result::is_err);
        let (closed, open): (Vec<Round>, Vec<Round>) =
            read.into_iter().flatten().partition(|round| self.is_closed(round.settings()));
        if let Some(newest) = open.into_iter().max_by_key(Round::turn).filter(|_| !is_newer) {
            self.inner.update_value(|inner| inner.rounds.open = Some(Counting::new(newest)));
            self.keep_round();
        } else if is_newer || (is_unreadable && closed.is_empty()) {
            let trouble = if is_newer { RoundTrouble::Newer } else { RoundTrouble::Unreadable };
            self.inner.update_value(|inner| inner.rounds.trouble = Some(trouble));
            self.meeting.update(|meeting| meeting.turn += 1);
        } else if !closed.is_empty() {
            self.inner.with_value(|inner| inner.rounds.slot.clear());
            self.settle_soon();
        }
    }

    /// Tries at once to bring the slot to what it shall hold.
    pub(super) fn retry_round(self) {
        self.inner.update_value(|inner| inner.rounds.is_settling = false);
        self.settle_soon();
    }

    /// Adds a ballot to the open round.
    pub(super) fn count_in_round(self, ballot: Ballot) -> Result<(), NotAdded> {
        self.inner
            .try_update_value(|inner| {
                inner.rounds.open.as_mut().map_or(Err(NotAdded::OtherMode), |open| open.add(ballot))
            })
            .unwrap_or(Err(NotAdded::OtherMode))?;
        self.keep_round();
        Ok(())
    }

    /// The next ballot of the open round begins.
    pub(super) fn begin_next_of_round(self) {
        self.inner.update_value(|inner| inner.rounds.open.iter_mut().for_each(Counting::begin_next));
        self.meeting.update(|meeting| meeting.turn += 1);
    }

    /// Takes the last ballot of the open round back; `None` where the next one has begun.
    pub(super) fn take_back_of_round(self) -> Option<Ballot> {
        self.catch_up();
        let ballot = self.inner.try_update_value(|inner| inner.rounds.open.as_mut()?.take_back()).flatten()?;
        self.keep_round();
        Some(ballot)
    }

    /// Goes on from what another tab of this device has written, and lets go of a round that was closed there.
    pub(super) fn catch_up(self) {
        let is_closed = self
            .inner
            .with_value(|inner| inner.rounds.open.as_ref().is_some_and(|open| self.is_closed(open.round().settings())));
        self.inner.update_value(|inner| {
            if is_closed {
                inner.rounds.open = None;
            }
            let written = inner.rounds.slot.read_now().and_then(|text| text.parse::<Round>().ok());
            let Some(written) = written.filter(|round| !self.is_closed(round.settings())) else { return };
            match &mut inner.rounds.open {
                Some(open) => open.go_on_from(written),
                None => inner.rounds.open = Some(Counting::new(written)),
            }
        });
    }

    /// Writes the round as it is now, and tells this tab's pages.
    fn keep_round(self) {
        let text = self.inner.with_value(|inner| inner.rounds.open.as_ref().map(|open| open.round().to_string()));
        let Some(text) = text else { return };
        let quick = self.inner.with_value(|inner| inner.rounds.slot.write_now(&text));
        self.meeting.update(|meeting| {
            meeting.turn += 1;
            meeting.save = quick.map_or_else(SaveState::Unsaved, |()| SaveState::Writing);
        });
        self.settle_soon();
    }

    fn is_closed(self, settings: &Settings) -> bool {
        self.with_check(settings.plan, settings.check, Check::is_closed_round).unwrap_or(false)
    }

    pub(super) fn with_check<T>(self, plan: PlanId, check: Id, look: impl FnOnce(&Check) -> T) -> Option<T> {
        let plan = self.plans.with_untracked(|plans| plans.get(&plan).cloned())?;
        plan.checks.get(check).map(|check| look(check))
    }

    /// Empties the slot as soon as the plan is at least as safe as the slot was.
    fn empty_slot_when_saved(self) {
        let (world, journal, slot) = self
            .inner
            .with_value(|inner| (Rc::clone(&inner.world), Rc::clone(&inner.journal), Rc::clone(&inner.rounds.slot)));
        let background = Rc::clone(&world);
        background.spawn(Box::pin(async move {
            while journal.confirm().await.is_err() && journal.only_in_memory() > 0 {
                world.wait(super::FIRST_PAUSE).await;
            }
            slot.clear();
            self.settle_soon();
        }));
    }

    /// Brings both stores to what the slot shall hold, again and again with growing pauses while one does not answer.
    fn settle_soon(self) {
        let (already, world, slot) = self
            .inner
            .with_value(|inner| (inner.rounds.is_settling, Rc::clone(&inner.world), Rc::clone(&inner.rounds.slot)));
        if already {
            return;
        }
        self.inner.update_value(|inner| inner.rounds.is_settling = true);
        let background = Rc::clone(&world);
        background.spawn(Box::pin(async move {
            let mut pause = super::FIRST_PAUSE;
            while let Err(error) = slot.settle().await {
                self.meeting.update(|meeting| {
                    if meeting.save == SaveState::Writing {
                        meeting.save = SaveState::QuickOnly(world.now(), error);
                    }
                });
                world.wait(pause).await;
                pause = (pause * 2).min(super::LONGEST_PAUSE);
            }
            self.inner.update_value(|inner| inner.rounds.is_settling = false);
            self.meeting.update(|meeting| {
                if meeting.save != SaveState::Untouched {
                    meeting.save = SaveState::Saved(world.now());
                }
            });
        }));
    }
}
