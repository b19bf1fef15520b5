//! How far a side agreed on its answers before it gave them (団体の答え): one mark for all the answers of a side.

use super::Check;
use crate::domain::command::Command;
use crate::domain::id::Id;

/// How far the answers of a side were agreed on inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgreedInside {
    /// 話し合った: the people of the side talked it over.
    TalkedOver,
    /// 担当者だけ: the one in charge answered alone.
    OnePerson,
}

impl AgreedInside {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::TalkedOver, Self::OnePerson];

    /// The stable key that is kept in the plan.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TalkedOver => "talked-over",
            Self::OnePerson => "one-person",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|agreed| agreed.key() == key)
    }
}

impl Check {
    /// Says how far a side agreed on its answers.
    pub fn say_agreed(check: Id, side: u8, agreed: AgreedInside) -> Command {
        Command::write(Self::agreed_inside.keyed(check, side.to_string()), agreed.key())
    }

    /// How far a side agreed on its answers; `None` where nobody said.
    pub fn agreed_in(&self, side: u8) -> Option<AgreedInside> {
        AgreedInside::from_key(self.agreed_inside.get(&side.to_string())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::{Answer, Gap, Mode, NewSide, Question, Replies, Report, Setup, Shown, questions};
    use crate::domain::date::Date;
    use crate::domain::id::PlanId;
    use crate::domain::plan::Plan;
    use crate::domain::step::Step;
    use crate::domain::{Refusal, apply};

    const CHECK: Id = Id::from_random(5);

    fn day() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    fn begun() -> Plan {
        let side = |name: &str| NewSide { name: name.to_owned(), present: 1, ..NewSide::default() };
        let sides = ["市", "公民館", "自治会"].map(side).to_vec();
        let setup = Setup { step: Step::Consult, mode: Mode::PerOrganisation, sides, ..Setup::default() };
        after(&Plan::new(PlanId::default()), [setup.begin(CHECK, day(), "1").unwrap()])
    }

    fn after(plan: &Plan, commands: impl IntoIterator<Item = Command>) -> Plan {
        commands.into_iter().fold(plan.clone(), |plan, command| apply(&plan, &command).unwrap().plan)
    }

    fn check_of(plan: &Plan) -> &Check {
        plan.checks.get(CHECK).unwrap()
    }

    fn give(side: u8, key: &str) -> Command {
        Check::answer_for(CHECK, first(), side, Answer::from_key(key).unwrap())
    }

    fn first() -> Question {
        questions(Step::Consult)[0].into()
    }

    #[test]
    fn every_side_gives_one_answer_to_a_question() {
        let plan = after(&begun(), [give(1, "4"), give(3, "1"), give(3, "2")]);
        let one = |key: &str| Some([Answer::from_key(key).unwrap()].into_iter().collect());
        assert_eq!(check_of(&plan).replies(first()), Replies::Many(vec![one("4"), None, one("2")]));
        assert_eq!((check_of(&plan).answered(), check_of(&plan).first_open()), (0, Some(first())), "公民館 has not");
        let all = after(&plan, [give(2, "dk")]);
        assert_eq!(check_of(&all).answered(), 1);
        assert_eq!(check_of(&begun()).replies(first()), Replies::None);
    }

    #[test]
    fn the_gap_between_sides_is_seen_with_how_far_they_agreed() {
        let agreed = |side, agreed| Check::say_agreed(CHECK, side, agreed);
        let said = [agreed(1, AgreedInside::TalkedOver), agreed(2, AgreedInside::OnePerson)];
        let plan = after(&begun(), [give(1, "4"), give(2, "2"), give(3, "4")].into_iter().chain(said));
        let report = Report::of(check_of(&plan));
        let row = report.row(first()).unwrap();
        assert_eq!((row.gap, row.inside.len()), (Some(Gap::VeryDifferent), 0));
        let Shown::Many(spread) = &row.shown else { panic!("{row:?}") };
        assert_eq!(spread.dots[0].dots, [Some(1), Some(3)]);
        let told: Vec<_> = report.sides.iter().map(|side| side.agreed_inside).collect();
        assert_eq!(told, [Some(AgreedInside::TalkedOver), Some(AgreedInside::OnePerson), None]);
    }

    #[test]
    fn what_a_side_said_stays_after_the_end() {
        let plan = after(&begun(), [give(1, "4"), Check::finish(CHECK, day())]);
        let refused = |command| apply(&plan, &command) == Err(Refusal::Finished { check: CHECK });
        assert!(refused(give(1, "3")) && refused(Check::say_agreed(CHECK, 1, AgreedInside::OnePerson)));
    }

    #[test]
    fn in_other_modes_sides_agree_on_nothing() {
        let check = Check { mode: Mode::Together, ..Check::default() };
        let check = check.written(&[("agreed_inside", "1", "talked-over"), ("answers", "P4-2/1", "4")]);
        assert_eq!(check.taking_part()[0].agreed_inside, None);
        assert_eq!(check.replies(first()), Replies::None);
        for agreed in AgreedInside::ALL {
            assert_eq!(AgreedInside::from_key(agreed.key()), Some(agreed));
        }
        assert_eq!(AgreedInside::from_key("both"), None);
    }
}
