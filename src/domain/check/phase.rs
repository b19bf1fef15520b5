//! Where a session stands. It is kept with the check in the plan, so that a meeting goes on after a flat battery; it says
//! nothing about any answer, and so an open round of 名前なし stays no part of the plan.

use super::{Check, Mode};
use crate::domain::command::Command;
use crate::domain::field::Choice;
use crate::domain::id::Id;
use crate::domain::plan::Plan;

/// One part of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Phase {
    /// はじめの約束: what the answers are used for and what not, agreed with a tick.
    #[default]
    Promise,
    /// 前の約束: done, not yet, dropped.
    Before,
    /// 答える, in silence.
    Answering,
    /// 数を確かめる.
    Counting,
    /// いっしょに見る: all eight together.
    Reveal,
    /// 話し合う: at most three, each with its card.
    Talk,
    /// 約束を決める: what, who, by when.
    Deciding,
    /// おわりに: one good thing each, the next day, the backup.
    Closing,
}

impl Choice for Phase {
    const ALL: &'static [Self] = &[
        Self::Promise,
        Self::Before,
        Self::Answering,
        Self::Counting,
        Self::Reveal,
        Self::Talk,
        Self::Deciding,
        Self::Closing,
    ];
    fn key(self) -> &'static str {
        match self {
            Self::Promise => "promise",
            Self::Before => "before",
            Self::Answering => "answering",
            Self::Counting => "counting",
            Self::Reveal => "reveal",
            Self::Talk => "talk",
            Self::Deciding => "deciding",
            Self::Closing => "closing",
        }
    }
}

impl Phase {
    /// Whether the answers may be seen: from the reveal on.
    pub fn is_revealed(self) -> bool {
        self >= Self::Reveal
    }
}

impl Check {
    /// Whether it is led as a meeting, part by part; else its questions stand one after the other.
    pub fn is_meeting(&self) -> bool {
        self.mode.is_meeting(self.script)
    }

    /// The parts of this session, in order. Without promises of last time nothing is asked about them.
    pub fn course(&self, plan: &Plan) -> Vec<Phase> {
        let has_promises = !super::promises_back(plan, self).is_empty();
        Phase::ALL.iter().copied().filter(|phase| has_promises || *phase != Phase::Before).collect()
    }

    /// What comes after the part where the session stands; `None` at its end.
    pub fn next_phase(&self, plan: &Plan) -> Option<Phase> {
        self.course(plan).into_iter().find(|phase| *phase > self.phase)
    }

    /// What came before; `None` at the beginning, and where there is no way back: the answers of a closed round of 名前なし take
    /// nothing more.
    pub fn phase_before(&self, plan: &Plan) -> Option<Phase> {
        let before = self.course(plan).into_iter().rev().find(|phase| *phase < self.phase)?;
        let is_behind_a_wall = self.mode == Mode::Anonymous && self.round_result().is_some() && !before.is_revealed();
        (!is_behind_a_wall).then_some(before)
    }

    /// The session goes on with this part.
    pub fn enter(check: Id, phase: Phase) -> Command {
        Command::write(Self::phase.of(check), phase.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::{NewSide, Setup};
    use crate::domain::date::Date;
    use crate::domain::id::PlanId;
    use crate::domain::{apply, promise};

    const CHECK: Id = Id::from_random(5);

    fn day() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    fn begun(mode: Mode) -> Plan {
        let sides = vec![NewSide { present: 6, ..NewSide::default() }];
        let begin = Setup { mode, sides, ..Setup::default() }.begin(CHECK, day(), "1").unwrap();
        apply(&Plan::new(PlanId::default()), &begin).unwrap().plan
    }

    fn check_of(plan: &Plan) -> &Check {
        plan.checks.get(CHECK).unwrap()
    }

    fn at(plan: &Plan, phase: Phase) -> Plan {
        apply(plan, &Check::enter(CHECK, phase)).unwrap().plan
    }

    #[test]
    fn a_session_leads_from_part_to_part_and_back() {
        let mut plan = begun(Mode::Together);
        let mut seen = vec![check_of(&plan).phase];
        while let Some(next) = check_of(&plan).next_phase(&plan) {
            let before = check_of(&plan).phase;
            plan = at(&plan, next);
            assert_eq!(check_of(&plan).phase_before(&plan), Some(before));
            seen.push(next);
        }
        let without_promises = Phase::ALL.iter().copied().filter(|phase| *phase != Phase::Before);
        assert_eq!(seen, without_promises.collect::<Vec<_>>());
    }

    #[test]
    fn promises_of_last_time_have_a_part_of_their_own() {
        let draft = promise::Draft { what: "表をうめる".to_owned(), ..promise::Draft::default() };
        let plan = apply(&begun(Mode::Together), &draft.make(Id::from_random(9))).unwrap().plan;
        assert_eq!(check_of(&plan).next_phase(&plan), Some(Phase::Before));
    }

    #[test]
    fn nobody_goes_back_to_a_round_that_was_closed() {
        let open = at(&begun(Mode::Anonymous), Phase::Reveal);
        assert_eq!(check_of(&open).phase_before(&open), Some(Phase::Counting));
        let settings = crate::domain::check::round::Settings::of(open.id(), check_of(&open)).unwrap();
        let said = crate::domain::check::round::Round::new(settings).close();
        let closed = apply(&open, &Check::publish(CHECK, &said)).unwrap().plan;
        assert_eq!(check_of(&closed).phase_before(&closed), None);
        let talk = at(&closed, Phase::Talk);
        assert_eq!(check_of(&talk).phase_before(&talk), Some(Phase::Reveal));
    }

    #[test]
    fn a_finished_check_still_moves_through_its_session() {
        let plan = apply(&begun(Mode::Together), &Check::finish(CHECK, day())).unwrap().plan;
        assert_eq!(check_of(&at(&plan, Phase::Closing)).phase, Phase::Closing);
    }
}
