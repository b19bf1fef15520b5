//! The course of a check, as commands: it is begun, its questions are answered one by one, it is finished. Days and names are
//! handed in.

use super::hands::Replies;
use super::pad::{Fit, Pad};
use super::question::{Extra, Question, items};
use super::setup::Standing;
use super::side::{MOST_SIDES, Side};
use super::{Answer, Check, ItemId, Mode, Tally, questions};
use crate::domain::command::Command;
use crate::domain::date::Date;
use crate::domain::field::Choice;
use crate::domain::id::Id;
use crate::domain::plan::List;
use crate::domain::step::Step;

/// How many questions a step asks where nothing is added and nothing is on paper.
pub const QUESTIONS: u8 = 8;

impl Check {
    /// Begins a check of a step. `text_version` names the texts that are going to be asked.
    pub fn begin(check: Id, step: Step, mode: Mode, on: Date, text_version: &str) -> Command {
        let values = vec![
            (Self::step, step.key().to_owned()),
            (Self::mode, mode.key().to_owned()),
            (Self::begun_on, on.iso()),
            (Self::text_version, text_version.to_owned()),
        ];
        Command::Add { list: List::Check, id: check, values }
    }

    /// Gives the one answer to a question; a second answer takes the place of the first.
    pub fn give(check: Id, question: impl Into<Question>, answer: Answer) -> Command {
        Command::write(Self::place_of(check, question), answer.key())
    }

    /// The group agrees on one answer; hands that were counted for it before are taken back.
    pub fn agree(&self, question: Question, answer: Answer) -> Command {
        let recounts = self.counted_sides(question).map(|side| self.recount(question, side));
        Command::Together(recounts.chain([Self::give(self.meta.id, question, answer)]).collect())
    }

    /// Counts the hands of a side; an answer that was agreed on before is taken back. Nobody's hand is a count too.
    pub fn count(&self, question: Question, side: u8, hands: &Tally) -> Command {
        let write = Command::write(Self::hands_of(self.meta.id, question, side), hands.to_string());
        let agreed = Self::place_of(self.meta.id, question);
        match self.answer(question) {
            Some(_) => Command::Together(vec![Command::write(agreed, ""), write]),
            None => write,
        }
    }

    /// A side gives its answer (団体の答え); a second one takes the place of the first.
    pub fn answer_for(check: Id, question: Question, side: u8, answer: Answer) -> Command {
        Command::write(Self::answer_place(check, question, side), answer.key())
    }

    /// 数え直し: takes back what was counted of a side.
    pub fn recount(&self, question: Question, side: u8) -> Command {
        Command::write(Self::hands_of(self.meta.id, question, side), "")
    }

    /// Finishes a check: from now on it has a result.
    pub fn finish(check: Id, on: Date) -> Command {
        Command::write(Self::closed_on.of(check), on.iso())
    }

    /// The change as it may be made on this day: where the check was finished, it says from then on that it was corrected, and
    /// when.
    pub fn correct(&self, on: Date, change: Command) -> Command {
        if !self.is_finished() {
            return change;
        }
        Command::Together(vec![Command::write(Self::corrected_on.of(self.meta.id), on.iso()), change])
    }

    /// Whether it was finished.
    pub fn is_finished(&self) -> bool {
        !self.closed_on.trim().is_empty()
    }

    /// Whether what was answered may be changed: it is not finished, or it says that it was corrected. A finished check stays
    /// as it was, unless everybody can see that it did not.
    pub fn is_open_to_change(&self) -> bool {
        !self.is_finished() || !self.corrected_on.trim().is_empty()
    }

    /// Its questions, one a screen: the items of its step in session order, then the group's own. The entry question stands
    /// before them without a number; what is asked on paper is left out.
    pub fn questions(&self) -> Vec<Question> {
        let items = items(self.step, self.deeper.0).into_iter().map(Question::Item);
        let own = self.own_questions().map(|(extra, _)| Question::Extra(extra));
        items.filter(|question| !self.is_on_paper(*question)).chain(own).collect()
    }

    /// The group's own questions, with what they ask.
    pub fn own_questions(&self) -> impl Iterator<Item = (Extra, &str)> {
        Extra::ALL.into_iter().filter_map(|extra| Some((extra, self.extra.get(&extra.to_string())?.trim())))
    }

    /// The question of this number, from 1; the entry question has number 0.
    pub fn question(&self, number: u8) -> Option<Question> {
        match number.checked_sub(1) {
            None => Some(Question::Entry),
            Some(place) => self.questions().get(usize::from(place)).copied(),
        }
    }

    /// 紙で: a sensitive item while people of different rank take part and everybody sees who answers.
    pub fn is_on_paper(&self, question: Question) -> bool {
        let is_open = self.mode.has_sides() && self.standing == Standing::Different;
        is_open && question.item().is_some_and(ItemId::is_sensitive)
    }

    /// The items of its step that are asked on paper, in session order.
    pub fn on_paper(&self) -> Vec<ItemId> {
        let items = items(self.step, self.deeper.0).into_iter();
        items.filter(|item| self.is_on_paper((*item).into())).collect()
    }

    /// The number of a question, by which [`Check::question`] finds it.
    pub fn number_of(&self, question: Question) -> Option<u8> {
        (0..=u8::MAX)
            .map_while(|number| Some((number, self.question(number)?)))
            .find(|(_, other)| *other == question)
            .map(|(number, _)| number)
    }

    /// How many of its questions are answered.
    pub fn answered(&self) -> usize {
        self.questions().into_iter().filter(|question| self.replies(*question).is_complete()).count()
    }

    /// Its first question that has no answer yet.
    pub fn first_open(&self) -> Option<Question> {
        self.questions().into_iter().find(|question| !self.replies(*question).is_complete())
    }

    /// Where an interrupted check goes on: at the entry question where nothing was answered at all, else the number of its first
    /// open question, or of the last one.
    pub fn goes_on_at(&self) -> u8 {
        if self.answers.is_empty() && self.hands.is_empty() && self.ballots.is_empty() {
            return 0;
        }
        let last = || u8::try_from(self.questions().len()).ok();
        self.first_open().and_then(|open| self.number_of(open)).or_else(last).unwrap_or(1)
    }

    /// What comes after question `number`.
    pub fn after(&self, number: u8) -> Next {
        match self.first_open() {
            _ if usize::from(number) < self.questions().len() => Next::Question(number + 1),
            Some(_) => Next::Question(self.goes_on_at()),
            None if self.is_finished() || !self.is_to_be_looked_over() => Next::Result,
            None => Next::LookOver,
        }
    }

    /// The pad of a side: the hands that were counted so far, and how many may raise one. Who answered by a ballot raises none.
    pub fn pad(&self, question: Question, side: &Side) -> Pad {
        let present = side.present.map(|present| present.saturating_sub(self.ballots_of(side.number)));
        Pad { tally: self.raised(question, side.number).unwrap_or_default(), present }
    }

    /// Where the answers do not fit the people, to be looked at once more before the result: question, side, and a pad of all that was counted.
    pub fn miscounts(&self) -> Vec<(Question, Side, Pad)> {
        let sides = self.taking_part();
        let is_counted = |question: &Question| matches!(self.replies_of(*question, &sides), Replies::Many(_));
        let of_question = |question: Question| {
            sides.iter().filter_map(move |side| {
                let pad = Pad { tally: self.counted(question, side.number)?, present: side.present };
                Some((question, side.clone(), pad))
            })
        };
        let counted = self.asked().into_iter().filter(is_counted).flat_map(of_question);
        counted.filter(|(_, _, pad)| matches!(pad.fit(), Fit::Missing(_) | Fit::TooMany(_))).collect()
    }

    /// Whether something is to be said before the result: hands that do not fit the people, or items left to paper.
    fn is_to_be_looked_over(&self) -> bool {
        !self.on_paper().is_empty() || !self.miscounts().is_empty()
    }

    fn counted_sides(&self, question: Question) -> impl Iterator<Item = u8> {
        (1..=MOST_SIDES).filter(move |side| self.hands.contains_key(&format!("{question}/{side}")))
    }
}

/// What comes after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The question of this number, from 1.
    Question(u8),
    /// Everything is answered, and something is to be looked at once more before the result.
    LookOver,
    /// Everything is answered.
    Result,
}

/// The question of a step with this number, from 1.
pub fn question(step: Step, number: u8) -> Option<ItemId> {
    questions(step).get(usize::from(number).checked_sub(1)?).copied()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::check::{NewSide, Replies, Setup};
    use crate::domain::id::PlanId;
    use crate::domain::refusal::Refusal;
    use crate::domain::{Plan, apply};

    pub const CHECK: Id = Id::from_random(5);

    pub fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    pub fn after(plan: &Plan, commands: impl IntoIterator<Item = Command>) -> Plan {
        commands.into_iter().fold(plan.clone(), |plan, command| apply(&plan, &command).unwrap().plan)
    }

    pub fn begun() -> Plan {
        let begin = Check::begin(CHECK, Step::Consult, Mode::Alone, day("2026-11-22"), "1");
        after(&Plan::new(PlanId::default()), [begin])
    }

    fn check(plan: &Plan) -> &Check {
        plan.checks.get(CHECK).unwrap()
    }

    fn give(numbers: impl IntoIterator<Item = u8>) -> impl Iterator<Item = Command> {
        numbers.into_iter().map(|n| Check::give(CHECK, question(Step::Consult, n).unwrap(), Answer::DontKnow))
    }

    #[test]
    fn a_check_remembers_step_mode_day_and_texts() {
        let plan = begun();
        let check = check(&plan);
        assert_eq!((check.step, check.mode), (Step::Consult, Mode::Alone));
        assert_eq!((&*check.begun_on, &*check.text_version, check.is_finished()), ("2026-11-22", "1", false));
    }

    #[test]
    fn it_goes_on_at_the_first_open_question() {
        let goes_on = |numbers: &[u8]| check(&after(&begun(), give(numbers.iter().copied()))).goes_on_at();
        assert_eq!(goes_on(&[]), 0);
        assert_eq!(goes_on(&[1, 2, 4]), 3);
        assert_eq!(goes_on(&[1, 2, 3, 4, 5, 6, 7, 8]), 8);
    }

    #[test]
    fn the_result_comes_when_all_is_answered() {
        let next = |numbers: &[u8], number| check(&after(&begun(), give(numbers.iter().copied()))).after(number);
        assert_eq!(next(&[1], 1), Next::Question(2));
        assert_eq!(next(&[1, 3, 4, 5, 6, 7, 8], 8), Next::Question(2));
        assert_eq!(next(&[1, 2, 3, 4, 5, 6, 7, 8], 8), Next::Result);
    }

    #[test]
    fn a_finished_check_has_a_day() {
        let plan = after(&begun(), [Check::finish(CHECK, day("2026-11-23"))]);
        assert!(check(&plan).is_finished());
        assert_eq!(check(&plan).closed_on.day(), Ok(day("2026-11-23")));
    }

    #[test]
    fn an_answer_is_replaced_and_not_counted_twice() {
        let item = question(Step::Consult, 1).unwrap();
        let plan = after(&begun(), Answer::ALL.map(|answer| Check::give(CHECK, item, answer)));
        assert_eq!(check(&plan).answer(item), Some(Answer::NotApplicable));
        assert_eq!(check(&plan).answered(), 1);
    }

    fn together() -> Plan {
        let side = |name: &str| NewSide { name: name.to_owned(), present: 3, ..NewSide::default() };
        let sides = vec![side("市"), side("自治会")];
        let setup = Setup { step: Step::Consult, mode: Mode::Together, sides, ..Setup::default() };
        after(&Plan::new(PlanId::default()), [setup.begin(CHECK, day("2026-11-22"), "1").unwrap()])
    }

    fn hands(counts: &str) -> Tally {
        counts.parse().unwrap()
    }

    #[test]
    fn a_question_is_answered_when_every_side_was_counted_or_the_group_agreed() {
        let first = question(Step::Consult, 1).unwrap().into();
        let plan = together();
        let counted = after(&plan, [check(&plan).count(first, 1, &hands("1 0 2 0 0 0"))]);
        assert_eq!((check(&counted).answered(), check(&counted).goes_on_at()), (0, 1));
        let counted = after(&counted, [check(&counted).count(first, 2, &hands("0 0 0 0 0 0"))]);
        assert_eq!((check(&counted).answered(), check(&counted).goes_on_at()), (1, 2), "nobody's hand is a count too");
        let agreed = after(&plan, [check(&plan).agree(first, Answer::DontKnow)]);
        assert_eq!((check(&agreed).answered(), check(&agreed).goes_on_at()), (1, 2));
    }

    #[test]
    fn hands_and_an_agreed_answer_take_each_others_place() {
        let first = question(Step::Consult, 1).unwrap().into();
        let plan = together();
        let counted = after(&plan, [check(&plan).count(first, 1, &hands("1 0 2 0 0 0"))]);
        let agreed = after(&counted, [check(&counted).agree(first, Answer::DontKnow)]);
        assert_eq!(check(&agreed).replies(first), Replies::One(Answer::DontKnow));
        let again = after(&agreed, [check(&agreed).count(first, 2, &hands("0 3 0 0 0 0"))]);
        assert_eq!(check(&again).replies(first), Replies::Many(vec![None, Some(hands("0 3 0 0 0 0"))]));
        let recounted = after(&again, [check(&again).recount(first, 2)]);
        assert_eq!(check(&recounted).replies(first), Replies::None);
    }

    #[test]
    fn hands_that_do_not_fit_the_people_are_looked_at_before_the_result() {
        let numbered = |number| question(Step::Consult, number).unwrap().into();
        let plan = together();
        let count =
            |plan: &Plan, question, side, counts| after(plan, [check(plan).count(question, side, &hands(counts))]);
        let plan = count(&plan, Question::Entry, 1, "0 0 0 4 0 0");
        let plan = count(&plan, numbered(1), 1, "1 0 2 0 0 0");
        let plan = count(&plan, numbered(3), 2, "0 0 0 1 0 0");
        let plan = count(&plan, numbered(4), 2, "0 0 0 0 0 0");
        let found: Vec<_> =
            check(&plan).miscounts().into_iter().map(|(q, side, pad)| (q, side.name, pad.fit())).collect();
        let expected = [(Question::Entry, "市", Fit::TooMany(1)), (numbered(3), "自治会", Fit::Missing(2))];
        assert_eq!(found, expected.map(|(question, side, fit)| (question, side.to_owned(), fit)));
        let numbers: Vec<_> = found.iter().map(|(question, ..)| check(&plan).number_of(*question)).collect();
        assert_eq!(numbers, [Some(0), Some(3)]);
    }

    #[test]
    fn miscounts_and_paper_are_looked_over_before_the_result_and_block_nothing() {
        let all = |plan: &Plan, first: &str| {
            (1..=8).fold(plan.clone(), |plan, number| {
                let question = question(Step::Consult, number).unwrap().into();
                let of_side = |plan: Plan, side: u8, counts: &str| {
                    after(&plan, [check(&plan).count(question, side, &hands(counts))])
                };
                of_side(of_side(plan, 1, first), 2, "0 0 3 0 0 0")
            })
        };
        let next = |plan: &Plan| check(plan).after(8);
        assert_eq!(next(&all(&together(), "0 0 3 0 0 0")), Next::Result);
        let miscounted = all(&together(), "0 0 2 0 0 0");
        assert_eq!(next(&miscounted), Next::LookOver);
        assert_eq!(next(&after(&miscounted, [Check::finish(CHECK, day("2026-11-22"))])), Next::Result);
        let ranked = after(&together(), [Command::write(Check::standing.of(CHECK), Standing::Different.key())]);
        let names = |plan: &Plan| check(plan).on_paper().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names(&ranked), ["P8-2"]);
        assert_eq!(names(&together()), [""; 0]);
    }

    #[test]
    fn a_finished_check_changes_only_where_everybody_can_see_it() {
        let plan = after(&begun(), give([1, 2]).chain([Check::finish(CHECK, day("2026-11-22"))]));
        let item = question(Step::Consult, 1).unwrap();
        let change = Check::give(CHECK, item, Answer::NotApplicable);
        assert_eq!(apply(&plan, &change), Err(Refusal::Finished { check: CHECK }));
        let corrected = after(&plan, [check(&plan).correct(day("2026-12-01"), change)]);
        assert_eq!(check(&corrected).answer(item), Some(Answer::NotApplicable));
        assert_eq!(check(&corrected).corrected_on.day(), Ok(day("2026-12-01")));
        assert_eq!(check(&corrected).closed_on, check(&plan).closed_on);
    }

    #[test]
    fn what_is_said_at_the_end_can_be_written_later() {
        let plan = after(&begun(), [Check::finish(CHECK, day("2026-11-22"))]);
        for field in [Check::best, Check::to_change, Check::next_on, Check::good] {
            assert!(apply(&plan, &Command::write(field.of(CHECK), "2027-01-10")).is_ok(), "{}", field.name);
        }
    }
}
