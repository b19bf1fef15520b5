//! An open round as text: the content of its slot. The same ballots give the same text in whatever order they came, and where answers
//! are exchanged, question by question, between people of one side.

use super::super::question::Question;
use super::super::tally::Tally;
use super::{BallotNumber, MOST_BALLOTS, Round, Settings};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

const TITLE: &str = "kyoso-round";
const VERSION: u32 = 1;

impl fmt::Display for Round {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings { plan, check, min_n, people, sides, questions } = &self.settings;
        writeln!(f, "{TITLE} {VERSION}")?;
        writeln!(f, "plan {plan}\ncheck {check}\nmin {min_n}\npeople {people}\nsides {sides}\nturn {}", self.turn)?;
        for (question, by_side) in questions.iter().zip(self.totals.chunks(usize::from(*sides).max(1))) {
            let counts: Vec<String> = by_side.iter().map(ToString::to_string).collect();
            writeln!(f, "{question} {}", counts.join("/"))?;
        }
        write!(f, "ballots {}", self.ballots.len())?;
        self.ballots.iter().try_for_each(|number| write!(f, " {number}"))
    }
}

/// The text is no open round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotARound {
    /// A newer version of the app wrote it: it stays where it is.
    Newer {
        /// The version of its form.
        version: u32,
    },
    /// It cannot be read.
    Damaged,
}

impl FromStr for Round {
    type Err = NotARound;

    /// Only the one form that is written is read.
    fn from_str(text: &str) -> Result<Self, NotARound> {
        let version = text.lines().next().and_then(|line| line.strip_prefix(TITLE)?.trim().parse().ok());
        match version {
            Some(VERSION) => read(text).filter(|round| round.to_string() == text).ok_or(NotARound::Damaged),
            Some(version) => Err(NotARound::Newer { version }),
            None => Err(NotARound::Damaged),
        }
    }
}

fn read(text: &str) -> Option<Round> {
    let mut lines = text.lines().skip(1);
    let mut value = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
    let (plan, check) = (value("plan")?.parse().ok()?, value("check")?.parse().ok()?);
    let (min_n, people) = (value("min")?.parse().ok()?, value("people")?.parse().ok()?);
    let sides: u8 = value("sides")?.parse().ok()?;
    let turn = value("turn")?.parse().ok()?;
    let mut lines: Vec<&str> = lines.collect();
    let mut ballots = lines.pop()?.strip_prefix("ballots ")?.split(' ');
    let count: usize = ballots.next()?.parse().ok()?;
    let ballots: BTreeSet<BallotNumber> = ballots.map(str::parse).collect::<Result<_, _>>().ok()?;
    let (mut questions, mut totals) = (Vec::new(), Vec::new());
    for line in lines {
        let (question, counts) = line.split_once(' ')?;
        questions.push(question.parse::<Question>().ok()?);
        let by_side: Vec<Tally> = counts.split('/').map(str::parse).collect::<Result<_, _>>().ok()?;
        // Nobody answers a question twice.
        let is_possible = by_side.iter().map(Tally::hands).sum::<u64>() <= u64::try_from(count).ok()?;
        if by_side.len() != usize::from(sides) || !is_possible {
            return None;
        }
        totals.extend(by_side);
    }
    let is_whole = ballots.len() == count && u32::try_from(count).is_ok_and(|count| count <= MOST_BALLOTS);
    let settings = Settings { plan, check, min_n, people, sides, questions };
    (is_whole && sides > 0).then_some(Round { settings, turn, totals, ballots })
}
