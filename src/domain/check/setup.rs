//! How a check is begun: the step, the mode, who is here, and what more the group wants to ask.

use super::join::joined;
use super::min_shown::MinShown;
use super::people::MOST_PEOPLE;
use super::question::{Extra, items};
use super::round::MOST_BALLOTS;
use super::script::Script;
use super::side::{LEAD, MOST_SIDES};
use super::{ItemId, Mode};
use crate::domain::field::Choice;
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use std::collections::BTreeSet;

/// Whether people of different rank take part: a boss and somebody who works for them, one who pays and one who is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Not said.
    #[default]
    Unsaid,
    /// No.
    Alike,
    /// Yes: the sensitive items are asked on paper only, unless nobody's name is with the answers.
    Different,
}

impl Choice for Standing {
    const ALL: &'static [Self] = &[Self::Unsaid, Self::Alike, Self::Different];
    fn key(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Alike => "alike",
            Self::Different => "different",
        }
    }
}

/// A check that is about to begin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Setup {
    /// Whose eight questions are asked.
    pub step: Step,
    /// How it is answered.
    pub mode: Mode,
    /// The sides, at most [`MOST_SIDES`]; a group that is not parted is one side without a name. None in ひとりで.
    pub sides: Vec<NewSide>,
    /// Whether people of different rank take part.
    pub standing: Standing,
    /// Whether the deeper items are asked too.
    pub deeper: bool,
    /// The group's own questions; empty ones are left away.
    pub extra: Vec<String>,
    /// 名前なし: the smallest number of answers that is shown.
    pub min_shown: MinShown,
    /// 名前なし: what the side is called to which small sides are joined.
    pub others: String,
    /// How long the session is meant to be.
    pub script: Script,
}

/// A side that is about to answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewSide {
    /// The name as it will be shown.
    pub name: String,
    /// The partner of the plan, [`LEAD`], or nothing.
    pub partner: String,
    /// How many are here.
    pub present: u32,
}

/// Why a check cannot begin like this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetupProblem {
    /// Nobody answers.
    NoSide,
    /// More sides than there are shapes.
    TooManySides {
        /// How many are too many.
        over: usize,
    },
    /// One of several sides has no name.
    SideWithoutName,
    /// Two sides are called alike.
    OneNameTwice {
        /// The name.
        name: String,
    },
    /// Of a side nobody is here, or more than can be counted.
    NotPresent {
        /// The name of the side.
        name: String,
    },
    /// 名前なし: fewer people than answers that may be shown. [`SetupProblem::offers`] says what to do instead.
    TooFewPeople {
        /// How many are here.
        people: u32,
        /// How many there must be.
        least: u32,
    },
    /// 名前なし: more people than a round has room for.
    TooManyPeople {
        /// How many it has room for.
        limit: u32,
    },
    /// More questions of their own than a check has room for.
    TooManyExtra {
        /// How many are too many.
        over: usize,
    },
}

impl SetupProblem {
    /// The mode in which this group can begin at once.
    pub const fn offers(&self) -> Option<Mode> {
        match self {
            Self::TooFewPeople { .. } | Self::TooManyPeople { .. } => Some(Mode::Together),
            _ => None,
        }
    }
}

impl Setup {
    /// What is still in the way; the first thing only.
    pub fn problem(&self) -> Option<SetupProblem> {
        let over = self.own_questions().count().saturating_sub(Extra::ALL.len());
        if over > 0 {
            return Some(SetupProblem::TooManyExtra { over });
        }
        if self.mode == Mode::Alone {
            return None;
        }
        let over = self.answering().len().saturating_sub(usize::from(MOST_SIDES));
        if over > 0 {
            return Some(SetupProblem::TooManySides { over });
        }
        let mut names = BTreeSet::new();
        for side in &self.sides {
            let name = side.name.trim().to_owned();
            if name.is_empty() && self.sides.len() > 1 {
                return Some(SetupProblem::SideWithoutName);
            }
            if !names.insert(name.clone()) {
                return Some(SetupProblem::OneNameTwice { name });
            }
            if !(1..=MOST_PEOPLE).contains(&side.present) {
                return Some(SetupProblem::NotPresent { name });
            }
        }
        if names.is_empty() {
            return Some(SetupProblem::NoSide);
        }
        let (people, least) = (self.people(), self.min_shown.number());
        match self.mode {
            Mode::Anonymous if people < least => Some(SetupProblem::TooFewPeople { people, least }),
            Mode::Anonymous if people > MOST_BALLOTS => Some(SetupProblem::TooManyPeople { limit: MOST_BALLOTS }),
            _ => None,
        }
    }

    /// The sides as they will answer: in 名前なし small ones are joined, and one who checks alone is none.
    pub fn answering(&self) -> Vec<NewSide> {
        match self.mode {
            Mode::Alone => Vec::new(),
            Mode::Anonymous => joined(&self.sides, &self.others),
            Mode::PerOrganisation | Mode::Together => self.sides.clone(),
        }
    }

    /// How many people are here.
    pub fn people(&self) -> u32 {
        self.sides.iter().map(|side| side.present).fold(0, u32::saturating_add)
    }

    /// 紙で: the sensitive items that are left to paper, because people of different rank take part and everybody sees who answers.
    pub fn on_paper(&self) -> Vec<ItemId> {
        let is_open = self.mode.has_sides() && self.standing == Standing::Different;
        items(self.step, self.deeper).into_iter().filter(|item| is_open && item.is_sensitive()).collect()
    }

    /// Whether 名前なし is offered for the whole round, so that nothing has to be left to paper: there are enough people for it.
    pub fn offers_anonymous(&self) -> bool {
        let people = self.people();
        !self.on_paper().is_empty() && people >= self.min_shown.number() && people <= MOST_BALLOTS
    }

    /// What the group asks itself.
    pub(super) fn own_questions(&self) -> impl Iterator<Item = &str> {
        self.extra.iter().map(|text| text.trim()).filter(|text| !text.is_empty())
    }
}

/// The sides that a plan offers: its lead and its partners, each name once. A group of more than [`MOST_SIDES`] chooses.
pub fn sides_of_plan(plan: &Plan) -> Vec<NewSide> {
    let lead = (plan.head().lead.to_string(), LEAD.to_owned());
    let partners = plan.partners.live().map(|partner| (partner.name.to_string(), partner.meta.id.to_string()));
    let mut seen = BTreeSet::new();
    let sides = [lead].into_iter().chain(partners).map(|(name, partner)| (name.trim().to_owned(), partner));
    let named = sides.filter(|(name, _)| !name.is_empty() && seen.insert(name.clone()));
    named.map(|(name, partner)| NewSide { name, partner, present: 1 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::{Check, ItemId, Question, Side};
    use crate::domain::date::Date;
    use crate::domain::partner::Partner;
    use crate::domain::plan::{Head, List};
    use crate::domain::principle::Principle;
    use crate::domain::{Command, Id, PlanId, apply};

    const CHECK: Id = Id::from_random(5);

    fn side(name: &str, present: u32) -> NewSide {
        NewSide { name: name.to_owned(), partner: String::new(), present }
    }

    fn together(sides: &[NewSide]) -> Setup {
        Setup { step: Step::Act, mode: Mode::Together, sides: sides.to_vec(), ..Setup::default() }
    }

    fn begun(setup: &Setup) -> Check {
        let command = setup.begin(CHECK, Date::parse("2026-11-22").unwrap(), "1").unwrap();
        let plan = apply(&Plan::new(PlanId::default()), &command).unwrap().plan;
        Check::clone(plan.checks.get(CHECK).unwrap())
    }

    #[test]
    fn a_check_remembers_how_it_was_begun() {
        let named = NewSide { partner: LEAD.to_owned(), ..side(" 自治会 ", 3) };
        let extra = ["", " 楽しかったですか。 ", "また来たいですか。"].map(str::to_owned).to_vec();
        let setup = Setup { standing: Standing::Different, deeper: true, extra, ..together(&[named, side("市", 2)]) };
        let check = begun(&setup);
        let sides = [(1, "自治会", LEAD, Some(3)), (2, "市", "", Some(2))].map(|(number, name, partner, present)| {
            Side { number, name: name.to_owned(), partner: partner.to_owned(), present, agreed_inside: None }
        });
        assert_eq!(check.taking_part(), sides);
        assert_eq!(check.people(), Some(5));
        assert_eq!((check.step, check.mode, check.standing), (Step::Act, Mode::Together, Standing::Different));
        let own: Vec<_> = check.own_questions().map(|(extra, text)| format!("{extra} {text}")).collect();
        assert_eq!(own, ["X1 楽しかったですか。", "X2 また来たいですか。"]);
    }

    #[test]
    fn sensitive_items_are_left_out_where_people_of_different_rank_take_part() {
        let names =
            |setup: &Setup| begun(setup).questions().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let setup = together(&[side("", 5)]);
        assert_eq!(names(&setup), "P4-3 P5-3 P7-3 P6-3 P3-3 P2-3 P8-3 P1-3");
        let ranked = Setup { standing: Standing::Different, deeper: true, extra: vec!["？".to_owned()], ..setup };
        assert_eq!(names(&ranked), "P4-3 P4-5 P5-3 P7-3 P6-3 P6-5 P3-3 P8-3 P8-5 X1");
        let alone = Setup { mode: Mode::Alone, deeper: false, extra: Vec::new(), ..ranked };
        assert_eq!(begun(&alone).questions().len(), 8, "nobody sees what one answers alone");
    }

    #[test]
    fn the_entry_question_is_number_0_and_numbers_end_with_the_questions() {
        let check = begun(&Setup { extra: vec!["？".to_owned()], ..together(&[side("", 5)]) });
        assert_eq!(check.question(0), Some(Question::Entry));
        assert_eq!(check.question(1), Some(ItemId::new(Principle::Process, Step::Act).into()));
        assert_eq!(check.question(9), Some(Question::Extra(Extra::ALL[0])));
        assert_eq!([check.question(10), check.question(255)], [None, None]);
    }

    #[test]
    fn what_is_in_the_way_is_told() {
        let check = |setup: Setup, expected: Option<SetupProblem>| assert_eq!(setup.problem(), expected, "{setup:?}");
        check(Setup::default(), None);
        check(together(&[side("", 5)]), None);
        check(together(&[]), Some(SetupProblem::NoSide));
        let seven: Vec<_> = (1..=7).map(|number| side(&format!("団体{number}"), 1)).collect();
        check(together(&seven[..6]), None);
        check(together(&seven), Some(SetupProblem::TooManySides { over: 1 }));
        check(together(&[side("市", 1), side(" ", 1)]), Some(SetupProblem::SideWithoutName));
        let city = || "市".to_owned();
        check(together(&[side("市", 1), side(" 市 ", 1)]), Some(SetupProblem::OneNameTwice { name: city() }));
        check(together(&[side("市", 0)]), Some(SetupProblem::NotPresent { name: city() }));
        check(together(&[side("市", 1000)]), Some(SetupProblem::NotPresent { name: city() }));
        let own = |count| Setup { extra: vec!["？".to_owned(); count], ..Setup::default() };
        check(own(3), None);
        check(own(4), Some(SetupProblem::TooManyExtra { over: 1 }));
    }

    #[test]
    fn a_plan_offers_its_lead_and_its_partners_once() {
        let mut plan = Plan::new(PlanId::default());
        let lead = Command::write(Head::lead.of(PlanId::default().0), "水辺公民館");
        let add = |number, name: &str| {
            let values = vec![(Partner::name, name.to_owned())];
            Command::Add { list: List::Partner, id: Id::from_random(number), values }
        };
        for command in [lead, add(1, "自治会"), add(2, " "), add(3, "水辺公民館"), add(4, "PTA")] {
            plan = apply(&plan, &command).unwrap().plan;
        }
        let offered: Vec<_> = sides_of_plan(&plan).into_iter().map(|side| (side.name, side.partner)).collect();
        let expected = [("水辺公民館", LEAD.to_owned()), ("自治会", Id::from_random(1).to_string())];
        assert_eq!(offered[..2], expected.map(|(name, partner)| (name.to_owned(), partner)));
        assert_eq!((offered.len(), offered[2].0.as_str()), (3, "PTA"));
        assert_eq!(sides_of_plan(&Plan::new(PlanId::default())), []);
    }

    fn anonymous(present: &[u32]) -> Setup {
        let sides = (1..).zip(present).map(|(number, present)| side(&format!("団体{number}"), *present)).collect();
        Setup { mode: Mode::Anonymous, others: "その他".to_owned(), sides, ..Setup::default() }
    }

    #[test]
    fn without_names_there_must_be_enough_people_and_else_it_is_done_together() {
        let check = |setup: Setup, expected: Option<SetupProblem>| {
            assert_eq!(setup.problem(), expected, "{setup:?}");
            assert_eq!(expected.and_then(|problem| problem.offers()), (setup.people() < 5).then_some(Mode::Together));
            let together = Setup { mode: Mode::Together, ..setup };
            assert_eq!(together.problem(), None, "what is offered can begin at once");
        };
        check(anonymous(&[3, 2]), None);
        check(anonymous(&[4]), Some(SetupProblem::TooFewPeople { people: 4, least: 5 }));
        check(anonymous(&[1, 1, 1, 1]), Some(SetupProblem::TooFewPeople { people: 4, least: 5 }));
        let least = |number| Setup { min_shown: MinShown::from_number(number).unwrap(), ..anonymous(&[4]) };
        assert_eq!(least(3).problem(), None);
        assert_eq!(least(10).problem(), Some(SetupProblem::TooFewPeople { people: 4, least: 10 }));
        let crowd = anonymous(&[150, 50]).problem().unwrap();
        assert_eq!((crowd.offers(), crowd), (Some(Mode::Together), SetupProblem::TooManyPeople { limit: 199 }));
    }

    #[test]
    fn small_sides_are_joined_before_the_start() {
        let sides = |check: &Check| {
            let told = |side: Side| format!("{} {} {}", side.number, side.name, side.present.unwrap());
            check.taking_part().into_iter().map(told).collect::<Vec<_>>()
        };
        assert_eq!(sides(&begun(&anonymous(&[3, 2, 4, 1]))), ["1 団体1 3", "2 団体3 4", "3 その他 3"]);
        assert_eq!(sides(&begun(&anonymous(&[2, 4]))), ["1  6"]);
        let seven = anonymous(&[1, 1, 1, 1, 1, 1, 9]);
        assert_eq!(seven.problem(), None, "the shapes are enough for what is left");
        assert_eq!(anonymous(&[3; 7]).problem(), Some(SetupProblem::TooManySides { over: 1 }));
    }

    #[test]
    fn people_of_different_rank_are_offered_the_way_without_names() {
        let setup = |standing, present| Setup { standing, ..together(&[side("", present)]) };
        let names = |setup: &Setup| setup.on_paper().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let check = |setup: Setup, on_paper: &str, is_offered: bool| {
            assert_eq!((names(&setup).as_str(), setup.offers_anonymous()), (on_paper, is_offered), "{setup:?}");
        };
        check(setup(Standing::Alike, 9), "", false);
        check(setup(Standing::Different, 9), "P2-3 P1-3", true);
        check(setup(Standing::Different, 4), "P2-3 P1-3", false);
        check(Setup { mode: Mode::Anonymous, ..setup(Standing::Different, 9) }, "", false);
        check(Setup { step: Step::Find, ..setup(Standing::Different, 9) }, "", false);
    }

    #[test]
    fn minimum_and_script_are_remembered() {
        let least = MinShown::from_number(7).unwrap();
        let setup = Setup { min_shown: least, script: Script::Long, ..anonymous(&[9]) };
        let check = begun(&setup);
        assert_eq!((check.min_n(), check.script), (7, Script::Long));
        let usual = begun(&anonymous(&[9]));
        assert_eq!((usual.min_n(), usual.script), (5, Script::Open));
        assert_eq!(begun(&Setup { mode: Mode::Together, ..setup }).min_n(), 1, "it is about 名前なし alone");
    }
}
