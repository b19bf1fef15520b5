//! The script of a session: how many minutes each part may take. The clock nudges and never cuts anything off. Time is handed
//! in, in seconds since the part began.

use super::phase::Phase;
use crate::domain::field::Choice;

/// How long a session is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Script {
    /// As long as it takes: no clock.
    #[default]
    Open,
    /// 20 minutes.
    Short,
    /// 45 minutes.
    Usual,
    /// 90 minutes.
    Long,
}

impl Choice for Script {
    const ALL: &'static [Self] = &[Self::Open, Self::Short, Self::Usual, Self::Long];
    fn key(self) -> &'static str {
        match self {
            Self::Open => "0",
            Self::Short => "20",
            Self::Usual => "45",
            Self::Long => "90",
        }
    }
}

/// What the clock says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nudge {
    /// Nothing: there is time.
    Quiet,
    /// The part should come to its end: so many minutes are left, at least one.
    Nearly {
        /// Begun minutes count whole.
        minutes: u32,
    },
    /// The time of the part is over. Everything stays as it is.
    Over {
        /// Full minutes beyond.
        minutes: u32,
    },
}

const MINUTE: u32 = 60;

impl Script {
    /// The minutes of the whole session.
    pub fn total(self) -> u32 {
        Phase::ALL.iter().map(|phase| self.minutes(*phase)).sum()
    }

    /// The minutes of one part.
    pub const fn minutes(self, phase: Phase) -> u32 {
        let [short, usual, long] = match phase {
            Phase::Before => [2, 4, 8],
            Phase::Answering => [6, 13, 17],
            Phase::Promise | Phase::Counting => [1, 2, 3],
            Phase::Reveal => [2, 3, 6],
            Phase::Talk => [5, 12, 30],
            Phase::Deciding => [2, 6, 15],
            Phase::Closing => [1, 3, 8],
        };
        match self {
            Self::Open => 0,
            Self::Short => short,
            Self::Usual => usual,
            Self::Long => long,
        }
    }

    /// What the clock says after so many seconds of a part. In the last fifth of it, at least one minute, it nudges.
    pub fn nudge(self, phase: Phase, seconds: u32) -> Nudge {
        let whole = self.minutes(phase) * MINUTE;
        if whole == 0 {
            return Nudge::Quiet;
        }
        let Some(left) = whole.checked_sub(seconds).filter(|left| *left > 0) else {
            return Nudge::Over { minutes: (seconds - whole) / MINUTE };
        };
        let last = (whole / 5).max(MINUTE).min(whole / 2);
        if left <= last { Nudge::Nearly { minutes: left.div_ceil(MINUTE) } } else { Nudge::Quiet }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_parts_of_a_script_make_its_whole() {
        for script in Script::ALL {
            assert_eq!(script.total().to_string(), script.key());
        }
        assert!(Phase::ALL.iter().all(|phase| Script::Short.minutes(*phase) > 0));
    }

    #[test]
    fn the_clock_nudges_and_cuts_nothing_off() {
        let check = |script: Script, phase, seconds, expected| {
            assert_eq!(script.nudge(phase, seconds), expected, "{script:?} {phase:?} {seconds}");
        };
        check(Script::Usual, Phase::Talk, 0, Nudge::Quiet);
        check(Script::Usual, Phase::Talk, 575, Nudge::Quiet);
        check(Script::Usual, Phase::Talk, 576, Nudge::Nearly { minutes: 3 });
        check(Script::Usual, Phase::Talk, 719, Nudge::Nearly { minutes: 1 });
        check(Script::Usual, Phase::Talk, 720, Nudge::Over { minutes: 0 });
        check(Script::Usual, Phase::Talk, 7200, Nudge::Over { minutes: 108 });
        check(Script::Open, Phase::Talk, 7200, Nudge::Quiet);
        check(Script::Short, Phase::Promise, 29, Nudge::Quiet);
        check(Script::Short, Phase::Promise, 30, Nudge::Nearly { minutes: 1 });
        check(Script::Long, Phase::Answering, u32::MAX, Nudge::Over { minutes: (u32::MAX - 1020) / 60 });
    }

    proptest! {
        #[test]
        fn it_is_quiet_first_and_over_at_the_end(script in prop::sample::select(&Script::ALL[1..]), phase in prop::sample::select(Phase::ALL), seconds in 0_u32..20_000) {
            let whole = script.minutes(phase) * 60;
            let nudge = script.nudge(phase, seconds);
            prop_assert_eq!(matches!(nudge, Nudge::Over { .. }), seconds >= whole);
            prop_assert!(seconds >= whole / 2 || nudge == Nudge::Quiet);
            if let Nudge::Nearly { minutes } = nudge {
                prop_assert!(minutes >= 1 && (minutes - 1) * 60 < whole - seconds);
            }
        }
    }
}
