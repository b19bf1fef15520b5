//! What a closed round says, as the one value that stands in the plan. **What may not be shown is not in it**: not the answers to a
//! question that too few answered, not how many said 今は関係ない, not which low answer a worrying voice gave, no ballot, no side
//! but for the middle answers of all sides together or of none.

use super::super::finding::{Finding, has_worry};
use super::super::gap::shown_medians;
use super::super::mode::Mode;
use super::super::question::{Extra, Question};
use super::super::tally::{Median, Tally};
use super::super::{Check, ItemId};
use super::{MOST_BALLOTS, medians};
use crate::domain::command::Command;
use crate::domain::id::Id;
use crate::domain::principle::Principle;
use crate::domain::step::Step;
use std::fmt;
use std::str::FromStr;

/// What a closed round says.
///
/// Written it is one line, `1 5 E:0,1,2,3,0:gj 43: 53:-`: the version, the smallest number that is shown, and the questions as they were
/// asked, each with what is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    min_n: u32,
    rows: Vec<(Question, Kept)>,
}

/// What is kept of the answers to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// まだ表示できません: nothing.
    TooFew,
    /// 今回は関係ない: that enough people said so.
    NotApplicable,
    /// How often each answer was given, without 今は関係ない, and the middle answer of every side, or of none.
    Counts(Tally, Vec<Median>),
}

const VERSION: &str = "1";

impl Published {
    /// What may be shown of the totals: each question with its answers by side.
    pub(super) fn of<'a>(min_n: u32, rows: impl Iterator<Item = (Question, &'a [Tally])>) -> Self {
        Self { min_n, rows: rows.map(|(question, sides)| (question, Kept::of(sides, min_n))).collect() }
    }

    /// The smallest number of answers that is shown.
    pub const fn min_n(&self) -> u32 {
        self.min_n
    }

    /// What is kept of a question; `None` where it was not asked.
    pub fn kept(&self, question: Question) -> Option<&Kept> {
        self.rows.iter().find(|(asked, _)| *asked == question).map(|(_, kept)| kept)
    }

    /// The answers to a question as far as they may be shown: the rules find in them what they would find in all of them.
    pub fn tally(&self, question: Question) -> Option<Tally> {
        Some(match self.kept(question)? {
            Kept::TooFew => Tally::default(),
            Kept::NotApplicable => Tally { not_applicable: self.min_n, ..Tally::default() },
            Kept::Counts(tally, _) => *tally,
        })
    }

    /// The middle answers of the sides, by number from 1; empty where none may be shown.
    pub fn medians(&self, question: Question) -> &[Median] {
        match self.kept(question) {
            Some(Kept::Counts(_, medians)) => medians,
            _ => &[],
        }
    }
}

impl Kept {
    fn of(sides: &[Tally], min_n: u32) -> Self {
        let total: Tally = sides.iter().sum();
        match Finding::of(&total, min_n) {
            Finding::NotEnough => Self::TooFew,
            Finding::NotApplicable => Self::NotApplicable,
            _ if has_worry(&total, min_n) => Self::Counts(without_worry(&total), Vec::new()),
            _ => {
                let shown = if sides.len() > 1 { shown_medians(sides, Mode::Anonymous) } else { Vec::new() };
                let all: Option<Vec<Median>> = shown.into_iter().collect();
                Self::Counts(Tally { not_applicable: 0, ..total }, all.unwrap_or_default())
            }
        }
    }

    /// Whether a round could have left this behind.
    fn is_possible(&self, min_n: u32) -> bool {
        let Self::Counts(tally, medians) = self else { return true };
        let is_coarse = !has_worry(tally, min_n) || (without_worry(tally) == *tally && medians.is_empty());
        let is_enough = tally.n() >= u64::from(min_n) && tally.hands() <= u64::from(MOST_BALLOTS);
        is_enough && is_coarse && medians.len() != 1 && medians.len() <= usize::from(super::super::MOST_SIDES)
    }
}

/// 「気になる声もあります」 is shown with △ and ・ in one column. Which of them were given is not kept: one stands for ・, the rest for △, and
/// every rule finds the same as before.
fn without_worry(total: &Tally) -> Tally {
    let [not_yet, little, mostly, done] = total.graded;
    let graded = [1, not_yet.saturating_add(little).saturating_sub(1), mostly, done];
    Tally { graded, not_applicable: 0, ..*total }
}

impl Check {
    /// What the closed round of this check says; `None` while it is open, and in every other mode.
    pub fn round_result(&self) -> Option<Published> {
        if self.mode == Mode::Anonymous { self.published.parse().ok() } else { None }
    }

    /// Whether its round was closed, also by a version whose words this one cannot read.
    pub fn is_closed_round(&self) -> bool {
        !self.published.is_empty()
    }

    /// Puts what a closed round says into the check: one value, in one change.
    pub fn publish(check: Id, published: &Published) -> Command {
        Command::write(Self::published.of(check), published.to_string())
    }
}

/// A question in one or two letters: `E`, `43` for `P4-3`, `X1`.
fn short(question: Question) -> String {
    match question {
        Question::Entry => "E".to_owned(),
        Question::Item(item) => format!("{}{}", item.principle().number(), item.number()),
        Question::Extra(extra) => extra.to_string(),
    }
}

fn from_short(text: &str) -> Option<Question> {
    let own = Extra::ALL.into_iter().map(Question::Extra);
    let items = Principle::ALL.into_iter().flat_map(|principle| {
        let of_steps = (1..).map_while(Step::from_number).map(move |step| ItemId::new(principle, step));
        of_steps.chain(ItemId::deeper(principle)).map(Question::Item)
    });
    [Question::Entry].into_iter().chain(own).chain(items).find(|question| short(*question) == text)
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{VERSION} {}", self.min_n)?;
        for (question, kept) in &self.rows {
            write!(f, " {}:{kept}", short(*question))?;
        }
        Ok(())
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew => Ok(()),
            Self::NotApplicable => f.write_str("-"),
            Self::Counts(Tally { graded: [c1, c2, c3, c4], dont_know, .. }, of_sides) => {
                write!(f, "{c1},{c2},{c3},{c4},{dont_know}")?;
                if of_sides.is_empty() {
                    return Ok(());
                }
                let letters: String = of_sides.iter().filter_map(|median| medians::letter(*median)).collect();
                write!(f, ":{letters}")
            }
        }
    }
}

/// The text says nothing that a closed round could have left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotPublished;

impl FromStr for Published {
    type Err = NotPublished;

    /// Only the one form that is written is read, and only what a round may say.
    fn from_str(text: &str) -> Result<Self, NotPublished> {
        let mut parts = text.split(' ');
        let is_ours = parts.next() == Some(VERSION);
        let min_n = parts.next().and_then(|number| number.parse().ok()).ok_or(NotPublished)?;
        let rows: Option<Vec<_>> = parts.map(row).collect();
        let published = Self { min_n, rows: rows.ok_or(NotPublished)? };
        let is_possible = published.rows.iter().all(|(_, kept)| kept.is_possible(min_n));
        if is_ours && is_possible && published.to_string() == text { Ok(published) } else { Err(NotPublished) }
    }
}

fn row(text: &str) -> Option<(Question, Kept)> {
    let (question, kept) = text.split_once(':')?;
    let kept = match kept {
        "" => Kept::TooFew,
        "-" => Kept::NotApplicable,
        counts => {
            let (counts, letters) = counts.split_once(':').unwrap_or((counts, ""));
            let counts: Vec<u32> = counts.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
            let [c1, c2, c3, c4, dont_know] = counts[..] else { return None };
            let tally = Tally { graded: [c1, c2, c3, c4], dont_know, not_applicable: 0 };
            Kept::Counts(tally, letters.chars().map(medians::median).collect::<Option<_>>()?)
        }
    };
    Some((from_short(question)?, kept))
}
