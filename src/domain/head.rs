//! The head of a plan: what stands once in it.

use super::entry::entry;
use super::field::{Choice, DateText, Keyed, Line, Prose};
use super::step::Step;

entry! {
    /// What stands once in a plan.
    Head in Head {
        /// 取り組みの名前.
        title: Line,
        /// 地域課題: whose difficulty is to become less.
        problem: Prose,
        /// 場所.
        place: Line,
        /// 実施主体.
        lead: Line,
        /// The day on which the plan was begun.
        begun_on: DateText,
        /// The step in which the plan stands now.
        step: Step,
        /// The name of the plan of the round before; empty in a first round.
        previous: Line,
        /// 前回わかったこと: what the round before learned (the pamphlet's story goes from ④ back to ①).
        learned: Prose,
        /// ② the eight principles in the group's own words, by [`super::Principle::key`]: the pamphlet begins ② with them.
        principles: Keyed,
        /// ② the principles that were confirmed together: `P1` → [`CONFIRMED`].
        principles_confirmed: Keyed,
        /// 目的: what for, in one sentence.
        purpose: Prose,
        /// 期間: first day.
        start: DateText,
        /// 期間: last day.
        end: DateText,
        /// 続ける・変える・終わるを決める日 (principle 7).
        decide_on: DateText,
        /// ④ 結果: what came out, against the goals.
        result: Prose,
        /// ④ よかったこと.
        good: Prose,
        /// ④ 次に変えたいこと, what goes on and what changes.
        outlook: Prose,
        /// 続ける・変える・終わる.
        decision: Decision,
        /// Why it was decided so.
        decision_reason: Prose,
        /// 引きつぎメモ: what those who take over have to know.
        handover: Prose,
        /// 事例シート ① in the group's own words; composed from the plan while empty.
        case_trigger: Prose,
        /// 事例シート ②.
        case_method: Prose,
        /// 事例シート ③.
        case_activity: Prose,
        /// 事例シート ④.
        case_effect: Prose,
    }
}

/// The value of a principle in [`Head::principles_confirmed`].
pub const CONFIRMED: &str = "yes";

/// What the group decides at the end of a period (principle 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decision {
    /// Not decided yet.
    #[default]
    Open,
    /// 続ける.
    Continue,
    /// 変える.
    Change,
    /// 終わる.
    End,
}

impl Choice for Decision {
    const ALL: &'static [Self] = &[Self::Open, Self::Continue, Self::Change, Self::End];
    fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Continue => "continue",
            Self::Change => "change",
            Self::End => "end",
        }
    }
}
