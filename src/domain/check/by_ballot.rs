//! Answers that come one person at a time in 話し合いながら: by the device passed round, on a sheet, or as the code of a phone. They are counted beside
//! the raised hands and kept as counts alone; of a ballot nothing stays but its number and its side, by which the same one is known again.

use super::hands::Replies;
use super::question::Question;
use super::round::{Ballot, BallotNumber, MOST_BALLOTS, NotAdded};
use super::tally::Tally;
use super::{Check, Mode};
use crate::domain::command::Command;

impl Mode {
    /// Whether answers come in one person at a time: by the passed device, on sheets, from phones. In 団体の答え each side says its one answer, and who
    /// is alone has nobody to wait for.
    pub const fn takes_ballots(self) -> bool {
        matches!(self, Self::Anonymous | Self::Together)
    }
}

impl Check {
    /// All that is asked, the entry question first: what a ballot answers.
    pub fn asked(&self) -> Vec<Question> {
        [Question::Entry].into_iter().chain(self.questions()).collect()
    }

    /// How many sides a ballot may name, at least 1. Sides are numbered without gaps when a check begins; the highest number leaves room for all.
    pub fn sides_asked(&self) -> u8 {
        self.taking_part().iter().map(|side| side.number).max().unwrap_or(1)
    }

    /// What came by ballots from one side to a question.
    pub fn by_ballot(&self, question: Question, side: u8) -> Option<Tally> {
        self.ballot_counts.get(&format!("{question}/{side}"))?.parse().ok()
    }

    /// How many people of a side answered by a ballot.
    pub fn ballots_of(&self, side: u8) -> u32 {
        let side = side.to_string();
        // There are at most MOST_BALLOTS.
        u32::try_from(self.ballots.values().filter(|other| **other == side).count()).unwrap_or(u32::MAX)
    }

    /// How many people answered by a ballot.
    pub fn ballot_count(&self) -> u32 {
        u32::try_from(self.ballots.len()).unwrap_or(u32::MAX)
    }

    /// Whether this ballot is in.
    pub fn has_ballot(&self, number: BallotNumber) -> bool {
        self.ballots.contains_key(&number.to_string())
    }

    /// Adds one person's answers to what was counted. Refused in every other mode than 話し合いながら: there is nothing that it could be added to.
    pub fn take_ballot(&self, ballot: &Ballot) -> Result<Command, NotAdded> {
        let (asked, sides) = (self.asked(), self.sides_asked());
        if self.mode != Mode::Together {
            return Err(NotAdded::OtherMode);
        }
        if self.has_ballot(ballot.number) {
            return Err(NotAdded::AlreadyIn { number: ballot.number });
        }
        if !(1..=sides).contains(&ballot.side) {
            return Err(NotAdded::NoSuchSide { side: ballot.side, sides });
        }
        if ballot.answers.len() != asked.len() {
            return Err(NotAdded::OtherQuestions { answered: ballot.answers.len(), asked: asked.len() });
        }
        if self.ballot_count() >= MOST_BALLOTS {
            return Err(NotAdded::Full { limit: MOST_BALLOTS });
        }
        Ok(self.with_ballot(ballot, &ballot.side.to_string(), |count| count.saturating_add(1)))
    }

    /// Takes a ballot back with the answers that it brought; `None` where it is not in.
    pub fn take_ballot_back(&self, ballot: &Ballot) -> Option<Command> {
        self.has_ballot(ballot.number).then(|| self.with_ballot(ballot, "", |count| count.saturating_sub(1)))
    }

    /// Changes the counts of all that a ballot answers, and what is known of its number.
    fn with_ballot(&self, ballot: &Ballot, side: &str, change: fn(u32) -> u32) -> Command {
        let known = Command::write(Self::ballots.keyed(self.meta.id, ballot.number.to_string()), side);
        let count = |(question, answer): (Question, &Option<_>)| {
            let answer = (*answer)?;
            let mut tally = self.by_ballot(question, ballot.side).unwrap_or_default();
            let count = tally.of_mut(answer);
            *count = change(*count);
            let place = Self::ballot_counts.keyed(self.meta.id, format!("{question}/{}", ballot.side));
            let text = if tally == Tally::default() { String::new() } else { tally.to_string() };
            Some(Command::write(place, text))
        };
        let counts = self.asked().into_iter().zip(&ballot.answers).filter_map(count);
        Command::Together(counts.chain([known]).collect())
    }

    /// What was counted of a side, hands and ballots together; `None` where neither was.
    pub fn counted(&self, question: Question, side: u8) -> Option<Tally> {
        let both = [self.raised(question, side), self.by_ballot(question, side)];
        both.iter().any(Option::is_some).then(|| both.iter().flatten().sum())
    }

    /// What a group said: hands and ballots; the one answer on which it agreed goes before ballots, and raised hands go before that.
    pub(super) fn said_together(&self, question: Question, sides: &[super::Side]) -> Replies {
        let is_raised = sides.iter().any(|side| self.raised(question, side.number).is_some());
        if let Some(agreed) = self.answer(question).filter(|_| !is_raised) {
            return Replies::One(agreed);
        }
        let counted: Vec<_> = sides.iter().map(|side| self.counted(question, side.number)).collect();
        if counted.iter().all(Option::is_none) { Replies::None } else { Replies::Many(counted) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::{Answer, Grade};
    use super::super::{NewSide, Setup};
    use super::*;
    use crate::domain::apply;
    use crate::domain::date::Date;
    use crate::domain::id::{Id, PlanId};
    use crate::domain::plan::Plan;
    use crate::domain::step::Step;

    const CHECK: Id = Id::from_random(5);
    const DONE: Answer = Answer::Graded(Grade::Done);
    const LITTLE: Answer = Answer::Graded(Grade::Little);

    /// Two sides, of three people and of two.
    fn begun(mode: Mode) -> Plan {
        let side = |name: &str, present| NewSide { name: name.to_owned(), partner: String::new(), present };
        let sides = vec![side("市", 3), side("公民館", 2)];
        let setup = Setup { step: Step::Consult, mode, sides, ..Setup::default() };
        let begin = setup.begin(CHECK, Date::parse("2026-11-24").unwrap(), "1").unwrap();
        apply(&Plan::new(PlanId::default()), &begin).unwrap().plan
    }

    fn check(plan: &Plan) -> &Check {
        plan.checks.get(CHECK).unwrap()
    }

    fn ballot(number: u64, side: u8, answer: Answer) -> Ballot {
        Ballot { number: BallotNumber::from_random(number), side, answers: vec![Some(answer); 9] }
    }

    fn after(plan: &Plan, command: &Command) -> Plan {
        apply(plan, command).unwrap().plan
    }

    fn taken(plan: &Plan, ballot: &Ballot) -> Plan {
        after(plan, &check(plan).take_ballot(ballot).unwrap())
    }

    fn first(plan: &Plan) -> Question {
        check(plan).questions()[0]
    }

    #[test]
    fn hands_and_ballots_are_one_tally() {
        let plan = taken(&taken(&begun(Mode::Together), &ballot(1, 1, DONE)), &ballot(2, 2, LITTLE));
        let hands: Tally = [DONE, LITTLE].into_iter().collect();
        let plan = after(&plan, &check(&plan).count(first(&plan), 1, &hands));
        let by_side = check(&plan).replies(first(&plan)).by_side();
        assert_eq!(by_side, ["0 1 0 2 0 0", "0 1 0 0 0 0"].map(|text| text.parse().unwrap()));
        assert_eq!((check(&plan).ballots_of(1), check(&plan).ballots_of(2), check(&plan).ballot_count()), (1, 1, 2));
    }

    #[test]
    fn counting_hands_again_leaves_what_came_by_ballots() {
        let plan = taken(&begun(Mode::Together), &ballot(1, 1, DONE));
        let plan = after(&plan, &check(&plan).count(first(&plan), 1, &[LITTLE].into_iter().collect()));
        let plan = after(&plan, &check(&plan).recount(first(&plan), 1));
        assert_eq!(check(&plan).tally(first(&plan)), [DONE].into_iter().collect());
    }

    #[test]
    fn who_answered_by_a_ballot_raises_no_hand() {
        let mut plan = begun(Mode::Together);
        let pad = |plan: &Plan| check(plan).pad(first(plan), &check(plan).taking_part()[0]);
        assert_eq!(pad(&plan).present, Some(3));
        for number in 1..=3 {
            plan = taken(&plan, &ballot(number, 1, DONE));
            assert_eq!(pad(&plan).present, Some(3 - u32::try_from(number).unwrap()));
        }
        assert_eq!((pad(&plan).fit(), check(&plan).miscounts().len()), (super::super::Fit::Elsewhere, 0));
        let fewer = taken(&plan, &ballot(4, 2, DONE));
        let missing: Vec<_> = check(&fewer).miscounts().iter().map(|(_, side, pad)| (side.number, pad.fit())).collect();
        assert_eq!(missing, [(2, super::super::Fit::Missing(1)); 9]);
    }

    #[test]
    fn what_the_group_agrees_on_goes_before_ballots_and_loses_none() {
        let plan = taken(&begun(Mode::Together), &ballot(1, 1, DONE));
        let agreed = after(&plan, &check(&plan).agree(first(&plan), LITTLE));
        assert_eq!(check(&agreed).replies(first(&agreed)), Replies::One(LITTLE));
        let raised = after(&agreed, &check(&agreed).count(first(&agreed), 2, &[LITTLE].into_iter().collect()));
        assert_eq!(check(&raised).tally(first(&raised)), [DONE, LITTLE].into_iter().collect());
    }

    #[test]
    fn a_ballot_counts_once_and_can_be_taken_back() {
        let before = begun(Mode::Together);
        let plan = taken(&before, &ballot(1, 1, DONE));
        let again = check(&plan).take_ballot(&ballot(1, 2, LITTLE));
        assert_eq!(again, Err(NotAdded::AlreadyIn { number: BallotNumber::from_random(1) }));
        let back = check(&plan).take_ballot_back(&ballot(1, 1, DONE)).unwrap();
        assert_eq!(after(&plan, &back), before);
        assert_eq!(check(&before).take_ballot_back(&ballot(1, 1, DONE)), None);
    }

    #[test]
    fn only_who_talks_together_takes_ballots_into_the_plan() {
        for mode in [Mode::PerOrganisation, Mode::Alone] {
            let refused = check(&begun(mode)).take_ballot(&ballot(1, 1, DONE));
            assert_eq!(refused, Err(NotAdded::OtherMode), "{mode:?}");
        }
        let plan = begun(Mode::Together);
        let check = |ballot: &Ballot, expected| assert_eq!(check(&plan).take_ballot(ballot), Err(expected));
        check(&ballot(1, 3, DONE), NotAdded::NoSuchSide { side: 3, sides: 2 });
        let answers = vec![None; 3];
        check(&Ballot { answers, ..ballot(1, 1, DONE) }, NotAdded::OtherQuestions { answered: 3, asked: 9 });
    }

    #[test]
    fn raised_hands_count_only_where_all_may_see_them() {
        for mode in [Mode::Together, Mode::PerOrganisation, Mode::Anonymous] {
            let plan = begun(mode);
            let raised = after(&plan, &check(&plan).count(first(&plan), 1, &[DONE].into_iter().collect()));
            assert_eq!(check(&raised).tally(first(&raised)).hands(), u64::from(mode == Mode::Together), "{mode:?}");
        }
    }

    #[test]
    fn a_blank_line_of_a_sheet_counts_nowhere() {
        let mut sheet = ballot(1, 1, DONE);
        sheet.answers[1] = None;
        let plan = taken(&begun(Mode::Together), &sheet);
        assert_eq!((check(&plan).tally(first(&plan)).hands(), check(&plan).ballots_of(1)), (0, 1));
    }
}
