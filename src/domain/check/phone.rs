//! What a phone must know of a check to ask its questions, and what it has in hand while they are answered. A phone has none of the
//! plan's data: all it knows stands in the address it was given. It knows neither the name of the plan nor any answer of others.

use super::answer::Answer;
use super::code::{ANSWERS, CodedBallot, is_sheet_number, sheet_number};
use super::question::Question;
use super::round::BallotNumber;
use super::side::MOST_SIDES;
use super::{Check, questions};
use crate::domain::field::Choice;
use crate::domain::step::Step;
use std::fmt;

/// The beginning of a side's name, as UTF-16 with zeros behind it: long names would make the square picture of the address too fine.
type ShortName = [u16; 6];

/// What a phone knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhoneCheck {
    /// The step whose eight questions are asked, after the entry question.
    pub step: Step,
    /// The version of the statements.
    pub text_version: u16,
    /// How many sides there are, 1 to [`MOST_SIDES`].
    pub sides: u8,
    /// この回の番号, six signs of ASCII.
    number: [u8; 6],
    names: [ShortName; MOST_SIDES as usize],
}

impl PhoneCheck {
    /// What phones are told of a check; `None` where none can answer it: it is answered in another way, is closed, or asks more than an
    /// answer code holds.
    pub fn of(check: &Check) -> Option<Self> {
        let is_open = check.mode.takes_ballots() && !check.is_closed_round() && !check.is_finished();
        let is_plain = check.questions().into_iter().eq(questions(check.step).map(Question::Item));
        let number = sheet_number(check.meta.id).into_bytes().try_into().ok().filter(|_| is_open && is_plain)?;
        let text_version = check.text_version.trim().parse().ok()?;
        let mut found = Self { step: check.step, text_version, sides: 1, number, names: Default::default() };
        for side in check.taking_part() {
            found.sides = found.sides.max(side.number);
            if let Some(name) = found.names.get_mut(usize::from(side.number).checked_sub(1)?) {
                *name = short(&side.name);
            }
        }
        Some(found)
    }

    /// The same without the names of the sides, which then are known by their numbers: short enough to be typed.
    pub fn without_names(self) -> Self {
        Self { names: Default::default(), ..self }
    }

    /// この回の番号, as it stands on the sheets of paper too.
    pub fn number(&self) -> String {
        self.number.iter().copied().map(char::from).collect()
    }

    /// The beginning of a side's name; empty where it is not known.
    pub fn name(&self, side: u8) -> String {
        let name = usize::from(side).checked_sub(1).and_then(|at| self.names.get(at));
        let units = name.into_iter().flatten().copied().filter(|unit| *unit != 0);
        char::decode_utf16(units).filter_map(Result::ok).collect()
    }

    /// Reads what [`fmt::Display`] writes, parted at the strokes. Only this one form is read.
    pub fn parse(path: &[&str]) -> Option<Self> {
        let [step, text_version, number, sides] = *path else { return None };
        let mut found = Self {
            step: Step::from_key(step)?,
            text_version: text_version.parse().ok()?,
            sides: 0,
            number: number.as_bytes().try_into().ok().filter(|_| is_sheet_number(number))?,
            names: Default::default(),
        };
        if sides.contains('-') {
            let names: Vec<&str> = sides.split('-').collect();
            found.sides = u8::try_from(names.len()).ok()?;
            for (name, text) in found.names.iter_mut().zip(names) {
                *name = unwritten(text)?;
            }
        } else {
            found.sides = sides.parse().ok()?;
        }
        let is_ours = (1..=MOST_SIDES).contains(&found.sides) && found.to_string() == path.join("/");
        is_ours.then_some(found)
    }
}

impl fmt::Display for PhoneCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}/", self.step.key(), self.text_version, self.number())?;
        if self.sides == 1 || self.names == <[ShortName; MOST_SIDES as usize]>::default() {
            return write!(f, "{}", self.sides);
        }
        for (at, name) in self.names.iter().take(self.sides.into()).enumerate() {
            f.write_str(if at == 0 { "" } else { "-" })?;
            name.iter().take_while(|unit| **unit != 0).try_for_each(|unit| write!(f, "{unit:04x}"))?;
        }
        Ok(())
    }
}

/// As many whole letters as there is room for.
fn short(name: &str) -> ShortName {
    let mut found = ShortName::default();
    let mut at = 0;
    for letter in name.trim().chars().filter(|letter| *letter != '\0') {
        let Some(place) = found.get_mut(at..at + letter.len_utf16()) else { break };
        at += letter.encode_utf16(place).len();
    }
    found
}

/// A name out of four hexadecimal digits a unit.
fn unwritten(text: &str) -> Option<ShortName> {
    let mut found = ShortName::default();
    let units = text.as_bytes().chunks(4);
    if units.len() > found.len() {
        return None;
    }
    for (unit, digits) in found.iter_mut().zip(units) {
        *unit = u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(found)
}

/// Where somebody is who answers on a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhonePlace {
    /// Nothing is asked yet: what happens with the answers, and which side one belongs to.
    Start,
    /// A question: 0 is the entry question, the eight of the step follow.
    Question(u8),
    /// The answer code.
    Code,
}

/// One person's answers on a phone, while they are given. They live in memory and end with the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhoneBallot {
    /// Where its person is.
    pub place: PhonePlace,
    /// The side; `None` while it is not chosen.
    pub side: Option<u8>,
    number: BallotNumber,
    answers: [Option<Answer>; ANSWERS],
}

impl PhoneBallot {
    /// Nothing is answered yet.
    pub fn new(asked: &PhoneCheck, number: BallotNumber) -> Self {
        let side = (asked.sides == 1).then_some(1);
        Self { place: PhonePlace::Start, side, number, answers: [None; ANSWERS] }
    }

    /// What was answered to question `number`.
    pub fn answer(&self, number: u8) -> Option<Answer> {
        self.answers.get(usize::from(number)).copied().flatten()
    }

    /// Answers the question of the moment.
    pub fn give(&mut self, answer: Answer) {
        if let PhonePlace::Question(number) = self.place
            && let Some(given) = self.answers.get_mut(usize::from(number))
        {
            *given = Some(answer);
        }
    }

    /// Whether what is asked at this place was answered.
    pub fn can_go_on(&self) -> bool {
        match self.place {
            PhonePlace::Start => self.side.is_some(),
            PhonePlace::Question(number) => self.answer(number).is_some(),
            PhonePlace::Code => false,
        }
    }

    /// To the next place, if this one was answered.
    pub fn go_on(&mut self) {
        if self.can_go_on() {
            self.place = match self.place {
                PhonePlace::Start => PhonePlace::Question(0),
                PhonePlace::Question(number) if usize::from(number) + 1 < ANSWERS => PhonePlace::Question(number + 1),
                PhonePlace::Question(_) | PhonePlace::Code => PhonePlace::Code,
            };
        }
    }

    /// To the place before; what was answered stays.
    pub fn go_back(&mut self) {
        self.place = match self.place {
            PhonePlace::Start | PhonePlace::Question(0) => PhonePlace::Start,
            PhonePlace::Question(number) => PhonePlace::Question(number - 1),
            PhonePlace::Code => PhonePlace::Question(LAST),
        };
    }

    /// The answer code; `None` while something is not answered.
    pub fn code(&self) -> Option<String> {
        let mut answers = [Answer::DontKnow; ANSWERS];
        for (answer, given) in answers.iter_mut().zip(self.answers) {
            *answer = given?;
        }
        CodedBallot { number: self.number, side: self.side?, answers }.write()
    }
}

/// The number of the last question.
pub const LAST: u8 = 8;

#[cfg(test)]
mod tests {
    use super::super::mode::Mode;
    use super::*;
    use crate::domain::check::{NewSide, Setup};
    use crate::domain::date::Date;
    use crate::domain::field::Flag;
    use crate::domain::id::{Id, PlanId};
    use crate::domain::{Plan, apply};

    fn begun(setup: &Setup) -> Check {
        let begin = setup.begin(Id::from_random(5), Date::parse("2026-11-22").unwrap(), "1").unwrap();
        let plan = apply(&Plan::new(PlanId::default()), &begin).unwrap().plan;
        (**plan.checks.get(Id::from_random(5)).unwrap()).clone()
    }

    fn setup(names: &[&str]) -> Setup {
        let side = |name: &&str| NewSide { name: (*name).to_owned(), present: 5, ..NewSide::default() };
        Setup {
            step: Step::Consult,
            mode: Mode::Anonymous,
            sides: names.iter().map(side).collect(),
            ..Setup::default()
        }
    }

    #[test]
    fn the_address_holds_the_step_the_number_and_the_beginnings_of_the_names() {
        let check = |names: &[&str], expected: &str, read: &[&str]| {
            let found = PhoneCheck::of(&begun(&setup(names))).unwrap();
            let text = found.to_string();
            assert_eq!(text.rsplit('/').next(), Some(expected), "{names:?}");
            assert_eq!(PhoneCheck::parse(&text.split('/').collect::<Vec<_>>()), Some(found), "{text}");
            assert_eq!((1..=found.sides).map(|side| found.name(side)).collect::<Vec<_>>(), read);
            let short = found.without_names().to_string();
            assert_eq!(short, format!("consult/1/{}/{}", found.number(), found.sides));
            assert_eq!(PhoneCheck::parse(&short.split('/').collect::<Vec<_>>()), Some(found.without_names()));
        };
        check(&[""], "1", &[""]);
        check(&["市役所", "公民館"], "5e025f796240-516c6c119928", &["市役所", "公民館"]);
        check(&["渡良瀬遊水地の会", "A"], "6e21826f702c904a6c345730-0041", &["渡良瀬遊水地", "A"]);
    }

    #[test]
    fn strange_addresses_are_no_check() {
        for path in [
            "",
            "consult",
            "consult/1/7K4-6M",
            "x/1/7K4-6M/1",
            "consult/01/7K4-6M/1",
            "consult/1/7K4-6O/1",
            "consult/1/7K4-6M/0",
            "consult/1/7K4-6M/7",
            "consult/1/7K4-6M/5E02-0041",
            "consult/1/7K4-6M/5e0-0041",
            "consult/1/7K4-6M/-",
            "consult/1/7K4-6M/1/1",
            "consult/1/7K4-6M/0041004100410041004100410041-0041",
            "consult/1/7K4-6M/00410000-0041",
            "consult/1/あ/1",
        ] {
            assert_eq!(PhoneCheck::parse(&path.split('/').collect::<Vec<_>>()), None, "{path}");
        }
    }

    #[test]
    fn phones_answer_only_what_a_code_can_hold() {
        let check = |change: fn(&mut Check), expected: bool| {
            let mut check = begun(&setup(&["市", "自治会"]));
            change(&mut check);
            assert_eq!(PhoneCheck::of(&check).is_some(), expected, "{check:?}");
        };
        check(|_| (), true);
        check(|check| check.mode = Mode::Together, true);
        check(|check| check.mode = Mode::PerOrganisation, false);
        check(|check| check.published = "1 5".into(), false);
        check(|check| check.closed_on = "2026-11-22".into(), false);
        check(|check| check.text_version = "新".into(), false);
        check(
            |check| {
                *check = check.clone().written(&[("extra", "X1", "楽しいですか")]);
            },
            false,
        );
        check(|check| check.deeper = Flag(true), true);
        check(
            |check| {
                check.deeper = Flag(true);
                check.step = Step::Act;
            },
            false,
        );
    }

    #[test]
    fn a_long_name_keeps_whole_letters() {
        let check = |name: &str, expected: &str| {
            let names = [
                short(name),
                ShortName::default(),
                ShortName::default(),
                ShortName::default(),
                ShortName::default(),
                ShortName::default(),
            ];
            let found = PhoneCheck { names, ..PhoneCheck::parse(&["act", "1", "7K4-6M", "2"]).unwrap() };
            assert_eq!(found.name(1), expected);
        };
        check("渡良瀬遊水地の会", "渡良瀬遊水地");
        check("  あ い ", "あ い");
        check("あいうえお𠮷", "あいうえお");
        check("𠮷野𠮷野家", "𠮷野𠮷野");
    }

    #[test]
    fn answers_are_given_in_order_gone_back_to_and_end_in_a_code() {
        let asked = PhoneCheck::parse(&["act", "1", "7K4-6M", "2"]).unwrap();
        let mut ballot = PhoneBallot::new(&asked, BallotNumber::from_random(7));
        ballot.go_on();
        assert_eq!((ballot.place, ballot.code()), (PhonePlace::Start, None), "no side is chosen");
        ballot.side = Some(2);
        ballot.go_on();
        for number in 0..=LAST {
            assert_eq!(ballot.place, PhonePlace::Question(number));
            ballot.go_on();
            assert_eq!(ballot.place, PhonePlace::Question(number), "nothing is answered");
            ballot.give(Answer::DontKnow);
            ballot.go_on();
        }
        assert_eq!(ballot.place, PhonePlace::Code);
        ballot.go_back();
        ballot.give(Answer::NotApplicable);
        ballot.go_on();
        let read = CodedBallot::read(&ballot.code().unwrap()).unwrap();
        let mut expected = [Answer::DontKnow; ANSWERS];
        expected[8] = Answer::NotApplicable;
        assert_eq!(read, CodedBallot { number: BallotNumber::from_random(7), side: 2, answers: expected });
        assert!((0..=LAST).all(|number| ballot.answer(number).is_some()));
    }
}
